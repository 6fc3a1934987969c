package vn.thidua.conference;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.Basis;
import vn.thidua.bloc.OfficeKind;
import vn.thidua.bloc.OfficeView;

/**
 * Whom locking minutes names for the next year. Minutes opened again to mend something else overrule nobody: where
 * section VII names the same as when it was locked last, what others recorded since stays.
 *
 * @param head null when no head is named
 * @param since terms recorded by others since these minutes were locked last
 * @param staying those of them that stay although the minutes name others
 */
record Naming(
        @Nullable OfficerLine head, List<OfficerLine> deputies, List<OfficeView> since, List<OfficeView> staying) {

    /**
     * @param former the minutes as locked last; null when they never were
     * @param recorded running terms of the next year
     */
    static Naming of(OfficersPart officers, @Nullable MinutesSnapshot former, List<OfficeView> recorded) {
        if (former == null) {
            return new Naming(officers.head(), officers.deputies(), List.of(), List.of());
        }
        var since =
                recorded.stream().filter(office -> !isAsLocked(former, office)).toList();
        if (since.isEmpty() || !namesSame(former.minutes().officers(), officers)) {
            return new Naming(officers.head(), officers.deputies(), since, List.of());
        }
        // an office that stands empty is filled as ever, save by a unit that others gave another office
        var head = officers.head();
        boolean headless = recorded.stream().allMatch(office -> office.kind() == OfficeKind.DEPUTY);
        boolean deputyless = recorded.stream().noneMatch(office -> office.kind() == OfficeKind.DEPUTY);
        return new Naming(
                head != null && headless && !isAmong(since, head) ? head : null,
                deputyless && officers.deputies().stream().noneMatch(one -> isAmong(since, one))
                        ? officers.deputies()
                        : List.of(),
                since,
                since.stream()
                        .filter(office -> office.kind() == OfficeKind.DEPUTY
                                ? !officers.deputies().isEmpty()
                                : head != null)
                        .toList());
    }

    boolean names() {
        return head != null || !deputies.isEmpty();
    }

    /** Whether these terms, given to other units or not, stand on another paper that the minutes would displace. */
    boolean overwrites(List<OfficeView> terms) {
        return terms.stream()
                .anyMatch(office -> since.contains(office)
                        || office.basis() == Basis.APPOINTED
                        || office.basis() == Basis.CONFIRMED);
    }

    private static boolean isAmong(List<OfficeView> terms, OfficerLine line) {
        return terms.stream().anyMatch(office -> office.organization().equals(line.unit()));
    }

    /** Whether both give the same offices to the same units and persons; how they were voted for changes nothing. */
    private static boolean namesSame(OfficersPart before, OfficersPart now) {
        var head = before.head();
        return (head == null ? now.head() == null : now.head() != null && isSame(head, now.head()))
                && before.deputies().size() == now.deputies().size()
                && IntStream.range(0, before.deputies().size())
                        .allMatch(i ->
                                isSame(before.deputies().get(i), now.deputies().get(i)))
                && Objects.equals(before.deviationReason(), now.deviationReason());
    }

    private static boolean isSame(OfficerLine before, OfficerLine now) {
        return before.unit().equals(now.unit())
                && Objects.equals(before.representativeName(), now.representativeName())
                && Objects.equals(before.representativeTitle(), now.representativeTitle());
    }

    /** Whether a term says what the locking wrote; whoever recorded anything since left another word in it. */
    private static boolean isAsLocked(MinutesSnapshot former, OfficeView office) {
        var officers = former.minutes().officers();
        var line = line(officers, office);
        return line != null
                && line.unit().equals(office.organization())
                && Objects.equals(line.representativeName(), office.representativeName())
                && Objects.equals(line.representativeTitle(), office.representativeTitle())
                && office.basis() == Basis.ELECTED
                && former.title().equals(office.document())
                && Objects.equals(
                        office.kind() == OfficeKind.HEAD || officers.head() == null ? officers.deviationReason() : null,
                        office.deviationReason());
    }

    private static @Nullable OfficerLine line(OfficersPart officers, OfficeView office) {
        return switch (office.kind()) {
            case HEAD -> officers.head();
            case ACTING_HEAD -> null;
            case DEPUTY ->
                office.position() > officers.deputies().size()
                        ? null
                        : officers.deputies().get(office.position() - 1);
        };
    }
}
