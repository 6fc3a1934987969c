package vn.thidua.award;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.conference.Resolutions;
import vn.thidua.kernel.Actor;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.ReturnGround;
import vn.thidua.web.Formats;

/** The conditions a dossier is held against: met, to be looked at, or without data to tell. */
@Component
class DossierChecks {
    private static final String SAME_ACHIEVEMENT = "SAME_ACHIEVEMENT";
    private final JdbcClient jdbc;
    private final Quotas quotas;
    private final Resolutions resolutions;

    DossierChecks(JdbcClient jdbc, Quotas quotas, Resolutions resolutions) {
        this.jdbc = jdbc;
        this.quotas = quotas;
        this.resolutions = resolutions;
    }

    private Map<Check.Kind, String> explanations(UUID proposal) {
        var explanations = new EnumMap<Check.Kind, String>(Check.Kind.class);
        jdbc.sql("select check_kind, text from proposal_explanation where proposal_id = :id")
                .param("id", proposal)
                .query(row -> {
                    explanations.put(Check.Kind.valueOf(row.getString(1)), row.getString(2));
                });
        return explanations;
    }

    /** Every condition of this dossier, in the order of the page. */
    List<Check> of(
            Actor actor,
            Dossiers.Head head,
            AwardType type,
            Map<String, AwardType> types,
            List<Dossiers.Sibling> siblings,
            List<PaperKind> missing,
            Map<String, ReturnGround> grounds) {
        var explained = explanations(head.id());
        var checks = new ArrayList<Check>();
        if (head.awardCode().endsWith("_FLAG")) {
            checks.add(new Check(
                    Check.Kind.LEADING,
                    head.leading() ? Check.Result.MET : Check.Result.LOOK,
                    head.leading() ? "award.check.leading" : "award.check.not-leading",
                    List.of(),
                    type.legalBasis(),
                    explained.get(Check.Kind.LEADING)));
        }
        checks.add(vote(head, explained));
        checks.add(others(head, types, siblings, grounds, explained));
        checks.add(new Check(
                Check.Kind.PAPERS,
                missing.isEmpty() ? Check.Result.MET : Check.Result.LOOK,
                missing.isEmpty() ? "award.check.papers" : "award.check.papers-missing",
                List.of(missing.size()),
                "",
                explained.get(Check.Kind.PAPERS)));
        quota(head, siblings, explained, checks);
        if (head.minutesNo() != null) {
            checks.add(minutes(actor, head, head.minutesNo(), explained));
        }
        return checks;
    }

    /** Whether the minutes, perhaps opened and locked again since, still say what the dossier was made from. */
    private Check minutes(Actor actor, Dossiers.Head head, int no, Map<Check.Kind, String> explained) {
        var now = resolutions.adopted(actor, new BlocYearId(head.blocYear())).stream()
                .filter(line -> line.year().value() == head.year()
                        && line.awardCode().equals(head.awardCode())
                        && line.unit() != null
                        && line.unit().value().equals(head.organization()))
                .findFirst();
        var explanation = explained.get(Check.Kind.MINUTES);
        if (now.isEmpty()) {
            return new Check(
                    Check.Kind.MINUTES,
                    Check.Result.LOOK,
                    areReopened(head) ? "award.check.minutes-reopened" : "award.check.minutes-gone",
                    List.of(no),
                    "",
                    explanation);
        }
        var line = now.get();
        var same = VoteResult.of(line).tellsTheSameAs(head.vote()) && line.leading() == head.leading();
        return new Check(
                Check.Kind.MINUTES,
                same ? Check.Result.MET : Check.Result.LOOK,
                same ? "award.check.minutes" : "award.check.minutes-changed",
                List.of(no, line.minutesNo()),
                "",
                explanation);
    }

    private boolean areReopened(Dossiers.Head head) {
        return jdbc.sql("""
                        select c.state = 'DRAFT' from proposal p
                        join conference_label c on c.conference_id = p.conference_id where p.id = :id
                        """)
                .param("id", head.id())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static Check vote(Dossiers.Head head, Map<Check.Kind, String> explained) {
        var share = head.vote().share();
        if (share == null) {
            var recorded = head.vote().inFavour() != null || head.vote().isConsensus();
            return new Check(
                    Check.Kind.VOTE,
                    recorded ? Check.Result.MET : Check.Result.NO_DATA,
                    head.vote().inFavour() != null
                            ? "award.vote.votes"
                            : head.vote().isConsensus() ? "award.vote.consensus" : "award.vote.unrecorded",
                    head.vote().inFavour() == null
                            ? List.of()
                            : List.of(head.vote().inFavour()),
                    "",
                    explained.get(Check.Kind.VOTE));
        }
        return new Check(
                Check.Kind.VOTE,
                Check.Result.MET,
                "award.vote.share."
                        + (head.vote().basis() == null
                                ? "ALL_MEMBERS"
                                : head.vote().basis()),
                List.of(
                        head.vote().inFavour() == null ? 0 : head.vote().inFavour(),
                        head.vote().base() == null ? 0 : head.vote().base(),
                        Formats.percent(share)),
                "",
                explained.get(Check.Kind.VOTE));
    }

    /** One achievement, several awards: allowed, but said and explained (DOMAIN 8, case 3). */
    private static Check others(
            Dossiers.Head head,
            Map<String, AwardType> types,
            List<Dossiers.Sibling> siblings,
            Map<String, ReturnGround> grounds,
            Map<Check.Kind, String> explained) {
        var names = siblings.stream()
                .filter(other -> other.sameUnit()
                        && other.year() == head.year()
                        && other.state().isLive()
                        && !other.id().equals(head.id()))
                .map(other ->
                        Awards.name(types.get(other.awardCode()), other.awardCode()) + " (" + other.number() + ")")
                .toList();
        var ground = grounds.get(SAME_ACHIEVEMENT);
        var basis = ground == null || ground.legalBasis() == null ? "" : ground.legalBasis();
        return names.isEmpty()
                ? new Check(
                        Check.Kind.OTHER_AWARDS,
                        Check.Result.MET,
                        "award.check.no-other",
                        List.of(head.year()),
                        basis,
                        explained.get(Check.Kind.OTHER_AWARDS))
                : new Check(
                        Check.Kind.OTHER_AWARDS,
                        Check.Result.LOOK,
                        "award.check.other",
                        List.of(String.join("; ", names), head.year()),
                        basis,
                        explained.get(Check.Kind.OTHER_AWARDS));
    }

    private void quota(
            Dossiers.Head head,
            List<Dossiers.Sibling> siblings,
            Map<Check.Kind, String> explained,
            List<Check> checks) {
        var quota = quotas.of(new BlocYearId(head.blocYear())).stream()
                .filter(one -> one.awardCode().equals(head.awardCode()))
                .findFirst();
        if (quota.isEmpty()) {
            return;
        }
        var count = siblings.stream()
                .filter(other -> other.year() == head.year()
                        && other.awardCode().equals(head.awardCode())
                        && other.state().isLive())
                .count();
        var quantity = quota.get().quantity();
        var explanation = explained.get(Check.Kind.QUOTA);
        if (quantity == null) {
            checks.add(new Check(
                    Check.Kind.QUOTA,
                    Check.Result.NO_DATA,
                    "award.quota.unknown",
                    List.of(),
                    quota.get().source(),
                    explanation));
        } else {
            checks.add(new Check(
                    Check.Kind.QUOTA,
                    count <= quantity ? Check.Result.MET : Check.Result.LOOK,
                    "award.check.quota",
                    List.of(count, quantity),
                    quota.get().source(),
                    explanation == null ? head.quotaReason() : explanation));
        }
    }
}
