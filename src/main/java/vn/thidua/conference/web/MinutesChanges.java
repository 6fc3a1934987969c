package vn.thidua.conference.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import vn.thidua.conference.Drafts;
import vn.thidua.conference.SectionVersions;
import vn.thidua.kernel.Actor;
import vn.thidua.web.Conflict;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;

/** Tells what others saved in minutes since a page showed them, section by section and field by field. */
@Component
class MinutesChanges {
    private final Drafts drafts;
    private final MinutesPage editor;
    private final Messages messages;

    MinutesChanges(Drafts drafts, MinutesPage editor, Messages messages) {
        this.drafts = drafts;
        this.editor = editor;
        this.messages = messages;
    }

    /** @param seen the versions of the sections that the page showed */
    void tell(Actor actor, int number, SectionVersions seen, Model model) {
        var draft = drafts.open(actor, number);
        var detail = draft.detail();
        // the words of what was chosen come from the editor's lists
        editor.fill(actor, model, draft, List.of(), List.of());
        model.addAttribute(
                "changedSections",
                detail.sections().stream()
                        .filter(state -> seen.of(state.section()) != state.version())
                        .toList());
        var now = MinutesForm.saying(detail.minutes(), draft);
        now.readAll(
                new Inputs(new BeanPropertyBindingResult(now, "form")),
                detail.scope().year());
        model.addAttribute(
                "changes",
                Conflict.between(
                        MinutesForm.saying(drafts.asSeen(actor, number, seen), draft),
                        now,
                        Inputs.labels(),
                        new RowNames(messages, draft, now)));
    }
}
