package vn.thidua.conference.web;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.conference.AwardOutcomes;
import vn.thidua.conference.ConferenceDetail;
import vn.thidua.rulebook.Rulebook;

/** What the template of the public text needs beside the conference: names of awards, and what was decided since. */
@Component
class PublicText {
    private final Rulebook rulebook;
    private final ObjectProvider<AwardOutcomes> outcomes;

    PublicText(Rulebook rulebook, ObjectProvider<AwardOutcomes> outcomes) {
        this.rulebook = rulebook;
        this.outcomes = outcomes;
    }

    void fill(ConferenceDetail page, Model model) {
        model.addAttribute("text", ConferenceController.text(rulebook, page));
        var source = outcomes.getIfAvailable();
        model.addAttribute("outcomes", source == null ? Map.of() : source.published(page.id()));
    }
}
