package vn.thidua.review;

import vn.thidua.kernel.RuleViolation;
import vn.thidua.rulebook.VoteBasis;

/**
 * The figures of one official vote as the council's minutes give them. A percentage is only ever shown, never compared:
 * whether a threshold is reached is decided on the figures themselves.
 *
 * @param total voting members on the round's frozen roster; never typed in
 * @param present members at the meeting
 * @param written absent members who answered in writing
 * @param issued ballots handed out
 * @param returned ballots that came back
 * @param valid valid ballots among those returned
 * @param invalid the others among those returned
 * @param agree ballots, or written answers, in favour
 */
public record VoteCount(
        int total, int present, int written, int issued, int returned, int valid, int invalid, int agree) {
    /**
     * The figures if they agree with each other.
     *
     * @throws RuleViolation naming the figure that does not fit and by how much
     */
    public VoteCount checked() {
        if (present + written > total) {
            throw new RuleViolation("present", "review.vote.too-many-members", present, written, total);
        }
        if (issued > present + written) {
            throw new RuleViolation("issued", "review.vote.too-many-issued", issued, present + written);
        }
        if (returned > issued) {
            throw new RuleViolation("returned", "review.vote.too-many-returned", returned, issued);
        }
        if (valid + invalid != returned) {
            throw new RuleViolation("valid", "review.vote.sum", valid, invalid, valid + invalid, returned);
        }
        if (agree > valid) {
            throw new RuleViolation("agree", "review.vote.too-many-agree", agree, valid);
        }
        return this;
    }

    /** The denominator on that basis; who answered in writing took part, so that agreement never exceeds the whole. */
    public int denominator(VoteBasis base) {
        return switch (base) {
            case ALL_MEMBERS -> total;
            case PRESENT -> present + written;
            case VALID_BALLOTS -> valid;
        };
    }

    /** Agreement on that base in tenths of a percent, cut off and never rounded up, so that a miss never looks like 80,0. */
    public int tenths(VoteBasis base) {
        return tenths(agree, denominator(base));
    }

    /** A share in tenths of a percent, cut off; 0 of an empty base. */
    public static int tenths(int part, int of) {
        return of == 0 ? 0 : (int) (part * 1000L / of);
    }

    /** Tenths of a percent as people read them here: {@code 90,0%}. */
    public static String percent(int tenths) {
        return tenths / 10 + "," + tenths % 10 + "%";
    }
}
