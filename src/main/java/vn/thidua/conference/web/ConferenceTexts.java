package vn.thidua.conference.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.conference.AwardOutcomes;
import vn.thidua.conference.ConferenceDetail;
import vn.thidua.conference.ProposedAward;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.Rulebook;

/** What the templates of a conference need beside it: names of awards, and what was decided since. */
@Component
class ConferenceTexts {
    private final Rulebook rulebook;
    private final ObjectProvider<AwardOutcomes> outcomes;

    ConferenceTexts(Rulebook rulebook, ObjectProvider<AwardOutcomes> outcomes) {
        this.rulebook = rulebook;
        this.outcomes = outcomes;
    }

    /** With published decisions beside the awards they grant. */
    ConferenceText decided(ConferenceDetail page) {
        var source = outcomes.getIfAvailable();
        return text(page, source == null ? Map.of() : source.published(page.id()));
    }

    /** As the minutes say it. */
    ConferenceText said(ConferenceDetail page) {
        return text(page, Map.of());
    }

    private ConferenceText text(ConferenceDetail page, Map<ProposedAward, AwardOutcomes.Outcome> decided) {
        return new ConferenceText(
                page,
                rulebook.awardTypes(LocalDate.of(page.scope().year().value(), 12, 31)).stream()
                        .collect(Collectors.toMap(AwardType::code, AwardType::name, (one, other) -> one)),
                decided);
    }
}
