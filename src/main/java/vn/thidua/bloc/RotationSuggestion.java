package vn.thidua.bloc;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;

/**
 * Who comes next (RULINGS 11): the deputy succeeds; else who never led; else the official order goes on after the last
 * head. Pure. It only suggests: another choice is noted with its reason and never forbidden, and a unit that never led
 * is no deviation whatever its place.
 */
public final class RotationSuggestion {
    /** Why a unit is suggested. */
    public enum Reason {
        /** It was deputy the year before. */
        DEPUTY_SUCCEEDS,
        /** It never led. */
        NEVER_LED,
        /** It follows the last head in the official order. */
        OFFICIAL_ORDER
    }

    /**
     * A term of the past.
     *
     * @param unit as it is known today: a merged unit's terms stand under its successor
     */
    public record Term(EmulationYear year, OrganizationId unit, OfficeKind kind, int position) {}

    /** Who is suggested and why. */
    public record Suggestion(OrganizationId unit, Reason reason) {}

    private RotationSuggestion() {}

    /**
     * @param members in official order
     * @return empty when there are no members
     */
    public static Optional<Suggestion> head(
            EmulationYear year, List<OrganizationId> members, Collection<Term> history) {
        var deputy = history.stream()
                .filter(term -> term.kind() == OfficeKind.DEPUTY && term.year().equals(year.previous()))
                .sorted(Comparator.comparingInt(Term::position))
                .map(Term::unit)
                .filter(members::contains)
                .findFirst();
        return deputy.isPresent()
                ? deputy.map(unit -> new Suggestion(unit, Reason.DEPUTY_SUCCEEDS))
                : next(year, members, history, Set.of());
    }

    /** Who might stand at the head's side: who never led, else the official order, without the head itself. */
    public static Optional<Suggestion> deputy(
            EmulationYear year, List<OrganizationId> members, Collection<Term> history, @Nullable OrganizationId head) {
        return next(year, members, history, head == null ? Set.of() : Set.of(head));
    }

    /** Whether naming this head departs from the suggestion in a way worth a reason. */
    public static boolean deviates(
            EmulationYear year, OrganizationId head, List<OrganizationId> members, Collection<Term> history) {
        if (!ledBefore(year, history).contains(head)) {
            return false;
        }
        return head(year, members, history)
                .map(suggestion -> !suggestion.unit().equals(head))
                .orElse(false);
    }

    private static Optional<Suggestion> next(
            EmulationYear year, List<OrganizationId> members, Collection<Term> history, Set<OrganizationId> without) {
        var led = ledBefore(year, history);
        var never = members.stream()
                .filter(unit -> !without.contains(unit) && !led.contains(unit))
                .findFirst();
        if (never.isPresent()) {
            return never.map(unit -> new Suggestion(unit, Reason.NEVER_LED));
        }
        var last = history.stream()
                .filter(term -> term.kind() == OfficeKind.HEAD && term.year().compareTo(year) < 0)
                .max(Comparator.comparing(Term::year))
                .map(Term::unit)
                .orElse(null);
        int after = last == null ? 0 : members.indexOf(last) + 1;
        for (int i = 0; i < members.size(); i++) {
            var unit = members.get((after + i) % members.size());
            if (!without.contains(unit) && !Objects.equals(unit, last)) {
                return Optional.of(new Suggestion(unit, Reason.OFFICIAL_ORDER));
            }
        }
        return Optional.empty();
    }

    private static Set<OrganizationId> ledBefore(EmulationYear year, Collection<Term> history) {
        return history.stream()
                .filter(term -> term.kind() == OfficeKind.HEAD && term.year().compareTo(year) < 0)
                .map(Term::unit)
                .collect(Collectors.toSet());
    }
}
