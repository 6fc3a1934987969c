package vn.thidua.conference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rulebook.VoteBasis;

/**
 * The figures of one vote, as far as they were recorded; whoever chose whom is never among them.
 *
 * @param basis what the percentage is taken of; null when no percentage is stated
 * @param eligible units entitled to vote
 * @param present units present
 * @param written units that gave their opinion in writing
 */
public record VoteFigures(
        @Nullable VoteBasis basis,
        @Nullable Integer eligible,
        @Nullable Integer present,
        @Nullable Integer written,
        @Nullable Integer issued,
        @Nullable Integer returned,
        @Nullable Integer valid,
        @Nullable Integer invalid,
        @Nullable Integer blank,
        @Nullable Integer inFavour,
        @Nullable Integer against) {

    /** Nothing recorded. */
    public static final VoteFigures NONE =
            new VoteFigures(null, null, null, null, null, null, null, null, null, null, null);

    /** Open vote or opinions: who could, who was there, who agreed. */
    public static VoteFigures counted(VoteBasis basis, int eligible, int present, int inFavour, int against) {
        return new VoteFigures(basis, eligible, present, null, null, null, null, null, null, inFavour, against);
    }

    /** Paper ballots: issued to those present. */
    public static VoteFigures ballots(
            VoteBasis basis, int eligible, int present, int returned, int valid, int invalid, int blank, int inFavour) {
        return new VoteFigures(
                basis, eligible, present, null, present, returned, valid, invalid, blank, inFavour, null);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** What the share of agreement is taken of; where none is stated the valid ballots are it, as far as recorded. */
    public @Nullable VoteBasis told() {
        return basis == null && valid != null ? VoteBasis.VALID_BALLOTS : basis;
    }

    /** The figure the share of agreement is taken of; null while it is not recorded. */
    public @Nullable Integer base() {
        var of = told();
        if (of == null) {
            return null;
        }
        return switch (of) {
            case ALL_MEMBERS -> eligible;
            case PRESENT -> present;
            case VALID_BALLOTS -> valid;
        };
    }

    /** Whether ballots were handed out or counted, as form 1.9 tells them. */
    public boolean hasBallots() {
        return issued != null || returned != null || valid != null || invalid != null || blank != null;
    }

    /** Share of agreement from 0 to 1 with four decimals; null when it cannot be said. */
    public @Nullable BigDecimal share() {
        var base = base();
        if (base == null || base == 0 || inFavour == null) {
            return null;
        }
        return BigDecimal.valueOf(inFavour).divide(BigDecimal.valueOf(base), 4, RoundingMode.HALF_UP);
    }

    /**
     * Refuses figures that contradict each other; what is not recorded contradicts nothing.
     *
     * @param field prefix of the form's field, such as {@code awards[0].}
     * @throws RuleViolation naming the first contradiction
     */
    public void check(String field) {
        atMost(field, "present", present, "eligible", eligible);
        atMost(field, "issued", issued, "eligible", eligible);
        atMost(field, "returned", returned, "issued", issued);
        if (eligible != null && written != null && zero(present) + written > eligible) {
            throw new RuleViolation(
                    field + "written",
                    "conference.figures.voters",
                    zero(present),
                    written,
                    zero(present) + written,
                    eligible);
        }
        if (returned != null && valid != null && invalid != null && valid + invalid + zero(blank) != returned) {
            throw new RuleViolation(
                    field + "valid",
                    "conference.figures.returned",
                    valid,
                    invalid,
                    zero(blank),
                    valid + invalid + zero(blank),
                    returned);
        }
        int votes = zero(inFavour) + zero(against);
        if (valid != null && votes > valid) {
            throw new RuleViolation(
                    field + "inFavour",
                    "conference.figures.votes-of-valid",
                    zero(inFavour),
                    zero(against),
                    votes,
                    valid);
        }
        if (present != null && votes > present + zero(written)) {
            throw new RuleViolation(
                    field + "inFavour",
                    "conference.figures.votes-of-voters",
                    zero(inFavour),
                    zero(against),
                    votes,
                    present + zero(written));
        }
    }

    private static void atMost(
            String field, String name, @Nullable Integer value, String limitName, @Nullable Integer limit) {
        if (value != null && limit != null && value > limit) {
            throw new RuleViolation(field + name, "conference.figures." + name + "-of-" + limitName, value, limit);
        }
    }

    private static int zero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
