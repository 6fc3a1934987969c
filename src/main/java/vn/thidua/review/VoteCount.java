package vn.thidua.review;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.rulebook.VoteBasis;
import vn.thidua.web.Formats;

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
    /** What does not fit among the figures: each one named, and by how much. */
    public List<RuleViolation> broken() {
        var broken = new ArrayList<RuleViolation>();
        if (present + written > total) {
            broken.add(new RuleViolation("present", "review.vote.too-many-members", present, written, total));
        }
        if (issued > present + written) {
            broken.add(new RuleViolation("issued", "review.vote.too-many-issued", issued, present + written));
        }
        if (returned > issued) {
            broken.add(new RuleViolation("returned", "review.vote.too-many-returned", returned, issued));
        }
        if (valid + invalid != returned) {
            broken.add(new RuleViolation("valid", "review.vote.sum", valid, invalid, valid + invalid, returned));
        }
        if (agree > valid) {
            broken.add(new RuleViolation("agree", "review.vote.too-many-agree", agree, valid));
        }
        return broken;
    }

    /** The denominator on that basis; who answered in writing took part, so that agreement never exceeds the whole. */
    public int denominator(VoteBasis base) {
        return switch (base) {
            case ALL_MEMBERS -> total;
            case PRESENT -> present + written;
            case VALID_BALLOTS -> valid;
        };
    }

    /** Agreement on that base as people read it. */
    public String share(VoteBasis base) {
        return share(agree, denominator(base));
    }

    /** {@code 8/9 (88,9%)}: the figures first, because the percentage is rounded; no percentage of an empty base. */
    static String share(int part, int of) {
        var figures = part + "/" + of;
        return of == 0 ? figures : figures + " (" + Formats.percent((double) part / of) + ")";
    }
}
