package vn.thidua.conference;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.thidua.SignedIn;
import vn.thidua.kernel.Actor;

/** The form of the minutes' editor, sent as a browser without script sends it. */
final class EditorForm {
    private EditorForm() {}

    /** The form as a browser would send it, with some fields typed over. */
    static MockHttpServletRequestBuilder send(Document page, Actor actor, String address, String... typed) {
        var request = post(address).with(SignedIn.as(actor));
        var over = new HashMap<String, String>();
        for (int i = 0; i < typed.length; i += 2) {
            over.put(typed[i], typed[i + 1]);
        }
        for (var field : page.select("form[data-draft] [name]")) {
            var name = field.attr("name");
            if (name.startsWith("_") || field.normalName().equals("button")) {
                continue;
            }
            if (field.attr("type").equals("checkbox")) {
                if (over.containsKey(name) || field.hasAttr("checked")) {
                    request.param(name, over.getOrDefault(name, "true"));
                }
            } else {
                var selected = field.select("option[selected]").first();
                var value = field.normalName().equals("select")
                        ? selected == null ? "" : selected.attr("value")
                        : field.normalName().equals("textarea") ? field.wholeText() : field.attr("value");
                request.param(name, over.getOrDefault(name, value));
            }
            over.remove(name);
        }
        over.forEach(request::param);
        return request;
    }
}
