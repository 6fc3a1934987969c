package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thidua.web.NumberedSlug;

/** Every page whose address carries a number and words answers wrong words with the right address; all are walked. */
@PageTest
class AddressWordsTest {
    private static final String WRONG = "sai-chu";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Test
    void leadsWrongWordsToTheRightAddress() throws Exception {
        var values = new HashMap<String, String>();
        for (var module : DoorsTest.known()) {
            module.addresses(context).forEach((door, value) -> {
                values.put(door, value);
                // the same number under the name another handler gives it
                values.put(door.replace("/hoi-nghi/{number}", "/hoi-nghi/{so}"), value);
            });
        }
        var left = new TreeMap<String, Integer>();
        for (var door : doors().entrySet()) {
            var known = values.get(door.getValue());
            if (known == null) {
                continue;
            }
            var wrong = new HashMap<>(values);
            wrong.put(door.getValue(), known + "-" + WRONG);
            var answer = mvc.perform(
                            get(DoorsTest.filled(door.getKey(), wrong)).with(SignedIn.as(TestActors.administrator())))
                    .andReturn()
                    .getResponse();
            var led = (answer.getStatus() == 301 || answer.getStatus() == 303)
                    && !String.valueOf(answer.getHeader("Location")).contains(WRONG);
            // what is refused shows nothing, not even the right words
            if (!led && !List.of(403, 404).contains(answer.getStatus())) {
                left.put(door.getKey(), answer.getStatus());
            }
        }
        assertThat(left).isEmpty();
    }

    /** Patterns with the part that ends in the number and its words. */
    private Map<String, String> doors() {
        var doors = new TreeMap<String, String>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (DoorsTest.isOurs(handler)
                    && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                numbered(info, handler, doors);
            }
        });
        assertThat(doors).hasSizeGreaterThan(30);
        return doors;
    }

    /** The first number is the record's; a second one only chooses a row of its page. */
    private static void numbered(RequestMappingInfo info, HandlerMethod handler, Map<String, String> doors) {
        for (var parameter : handler.getMethod().getParameters()) {
            if (parameter.getType() == NumberedSlug.class) {
                for (var pattern : info.getPatternValues()) {
                    var variable = "{" + parameter.getName() + "}";
                    doors.put(pattern, pattern.substring(0, pattern.indexOf(variable) + variable.length()));
                }
                return;
            }
        }
    }
}
