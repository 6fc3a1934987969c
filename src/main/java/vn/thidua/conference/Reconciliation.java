package vn.thidua.conference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;

/**
 * Numbers and names of one conference held against each other (đối chiếu). Says where they differ, never forces them to
 * agree and never invents a member.
 *
 * @param announced how many units are announced: by the meeting, else by the bloc's papers; null when nobody says
 * @param listed members that stand in the list a source gives; those a result names do not count
 * @param confirmed members that a result names and a person accepted
 * @param recorded units whose presence or absence is recorded
 * @param unlisted units named in results that are no member of the year
 * @param inferred units that are members only because a result named them, not accepted yet
 */
public record Reconciliation(
        @Nullable Integer announced,
        int listed,
        int confirmed,
        int recorded,
        int present,
        List<Mismatch> mismatches,
        List<OrganizationId> unlisted,
        List<OrganizationId> inferred) {

    /** One sentence of what does not agree. */
    public record Mismatch(String key, List<Object> arguments) {
        static Mismatch of(String key, Object... arguments) {
            return new Mismatch("conference.reconcile." + key, List.of(arguments));
        }
    }

    /** A member of the year as far as this comparison needs it. */
    record Member(OrganizationId unit, boolean listed, boolean accepted) {}

    /** The members of the year: everything else is held against their number. */
    public int members() {
        return listed + confirmed;
    }

    /** Whether nothing has to be looked at. */
    public boolean agrees() {
        return mismatches.isEmpty() && unlisted.isEmpty() && inferred.isEmpty();
    }

    static Reconciliation of(Minutes minutes, @Nullable Integer announcedByBloc, List<Member> members) {
        var said = minutes.attendance().announcedMembers();
        var announced = said == null ? announcedByBloc : said;
        int listed = (int) members.stream().filter(Member::listed).count();
        int confirmed = (int) members.stream()
                .filter(member -> member.accepted() && !member.listed())
                .count();
        int stated = listed + confirmed;
        int recorded = minutes.attendance().attendees().size();
        int present = minutes.attendance().presentCount();
        var mismatches = new ArrayList<Mismatch>();
        if (said != null && announcedByBloc != null && !said.equals(announcedByBloc)) {
            mismatches.add(Mismatch.of("announced-twice", said, announcedByBloc));
        }
        if (announced != null && announced != stated) {
            mismatches.add(Mismatch.of("announced-listed", announced, stated));
        }
        if (recorded > 0 && recorded != stated) {
            mismatches.add(Mismatch.of("attendance-listed", recorded, stated));
        }
        votes(minutes, stated, present, mismatches);

        var known = new LinkedHashSet<OrganizationId>();
        var inferred = new ArrayList<OrganizationId>();
        for (var member : members) {
            known.add(member.unit());
            if (!member.accepted()) {
                inferred.add(member.unit());
            }
        }
        var unlisted = new LinkedHashSet<OrganizationId>();
        named(minutes).filter(unit -> !known.contains(unit)).forEach(unlisted::add);
        return new Reconciliation(
                announced,
                listed,
                confirmed,
                recorded,
                present,
                mismatches,
                List.copyOf(unlisted),
                List.copyOf(inferred));
    }

    /**
     * What the minutes say that a conference of this kind is not called for. It may have happened all the same, so it is
     * said and never forbidden; after a wrong kind was put right it is mostly left over.
     */
    static List<Mismatch> misfits(ConferenceKind kind, Minutes minutes) {
        var misfits = new ArrayList<Mismatch>();
        var agenda = minutes.chair().agenda().stream()
                .map(ChairPart.AgendaItem::kind)
                .anyMatch(item -> switch (item) {
                    case YEAR_END_REVIEW, JUDGING, OFFICERS -> !kind.judges();
                    case MID_YEAR_REVIEW -> kind == ConferenceKind.YEAR_END;
                    default -> false;
                });
        if (agenda) {
            misfits.add(Mismatch.of("kind-agenda"));
        }
        if (!kind.judges() && !minutes.judging().isBlank()) {
            misfits.add(Mismatch.of("kind-judging", minutes.judging().awards().size()));
        }
        if (!kind.judges() && minutes.officers().names()) {
            misfits.add(Mismatch.of("kind-officers"));
        }
        return misfits;
    }

    private static void votes(Minutes minutes, int members, int present, List<Mismatch> mismatches) {
        var seen = new LinkedHashSet<Integer>();
        var entitled = new LinkedHashSet<Integer>();
        figures(minutes).forEach(figures -> {
            var eligible = figures.eligible();
            if (members > 0 && eligible != null && eligible != members && entitled.add(eligible)) {
                mismatches.add(Mismatch.of("votes-listed", eligible, members));
            }
            var voters = figures.present();
            if (present > 0 && voters != null && voters != present && seen.add(voters)) {
                mismatches.add(Mismatch.of("votes-attendance", voters, present));
            }
        });
    }

    private static Stream<VoteFigures> figures(Minutes minutes) {
        var head = minutes.officers().head();
        return Stream.concat(
                        minutes.judging().awards().stream().map(AwardLine::figures),
                        Stream.concat(
                                head == null ? Stream.empty() : Stream.ofNullable(head.figures()),
                                minutes.officers().deputies().stream().map(OfficerLine::figures)))
                .filter(Objects::nonNull);
    }

    private static Stream<OrganizationId> named(Minutes minutes) {
        var head = minutes.officers().head();
        return Stream.concat(
                minutes.judging().awards().stream().flatMap(award -> Stream.ofNullable(award.unit())),
                Stream.concat(
                        head == null ? Stream.empty() : Stream.of(head.unit()),
                        minutes.officers().deputies().stream().map(OfficerLine::unit)));
    }
}
