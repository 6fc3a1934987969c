package vn.thidua.demonstration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.award.ProposalDesk;
import vn.thidua.award.Quotas;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.Openings;
import vn.thidua.conference.ConferenceId;
import vn.thidua.conference.ConferenceKind;
import vn.thidua.conference.Conferences;
import vn.thidua.conference.Drafts;
import vn.thidua.conference.Lockings;
import vn.thidua.conference.MinutesPart;
import vn.thidua.database.NoConfiguredAddress;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.pledge.Extent;
import vn.thidua.pledge.Occasion;
import vn.thidua.pledge.Pledges;
import vn.thidua.pledge.WritePledge;

/** Enters the conference of one article and the pledges it tells of. */
@Component
@Profile("demonstration")
@Conditional(NoConfiguredAddress.class)
class Meetings {
    private final Registry registry;
    private final Openings openings;
    private final Conferences conferences;
    private final Drafts drafts;
    private final Lockings lockings;
    private final Pledges pledges;
    private final Quotas quotas;

    Meetings(
            Registry registry,
            Openings openings,
            Conferences conferences,
            Drafts drafts,
            Lockings lockings,
            Pledges pledges,
            Quotas quotas) {
        this.registry = registry;
        this.openings = openings;
        this.conferences = conferences;
        this.drafts = drafts;
        this.lockings = lockings;
        this.pledges = pledges;
        this.quotas = quotas;
    }

    /** Records the conference, locks and publishes it where the file says so, then quota and pledges. */
    void enter(Actor actor, Sheet article, BlocYearId blocYear) {
        var conference = article.sheet("conference");
        var id = conferences.create(actor, blocYear, conference.choice("kind", ConferenceKind.class));
        drafts.put(actor, id, new MinutesSheet(registry, article).parts().toArray(MinutesPart[]::new));
        if (conference.flag("lock")) {
            lockings.lock(actor, id);
        }
        if (conference.flag("publish")) {
            conferences.publish(actor, conferences.number(actor, id));
        }
        if (article.has("quota")) {
            var quota = article.sheet("quota");
            quotas.record(actor, blocYear, quota.text("award"), null, quota.text("source"), ProposalDesk.NEW);
        }
        if (article.has("pledge")) {
            enterPledge(actor, article.sheet("pledge"), blocYear, null);
        }
        if (article.has("pledgeNextYear")) {
            var pledge = article.sheet("pledgeNextYear");
            var year = new EmulationYear(pledge.number("year"));
            enterPledge(actor, pledge, openings.openByCopying(actor, blocYear, year), id);
        }
    }

    private void enterPledge(Actor actor, Sheet pledge, BlocYearId blocYear, @Nullable ConferenceId conference) {
        pledges.write(
                actor,
                new WritePledge(
                        blocYear,
                        Extent.KNOWN_ONLY,
                        null,
                        List.of(),
                        conference == null ? Occasion.UNKNOWN : Occasion.CONFERENCE,
                        conference == null ? null : conference.value(),
                        null,
                        pledge.partialDate("signedOn"),
                        pledge.optional("when"),
                        null,
                        null,
                        pledge.optional("note"),
                        WritePledge.NEW));
    }
}
