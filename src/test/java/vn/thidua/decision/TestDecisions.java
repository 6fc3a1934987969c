package vn.thidua.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thidua.review.ReviewWorld;

/** Papers and lines as tests need them. */
final class TestDecisions {
    private TestDecisions() {}

    static DecisionPaper paper(String number, LocalDate decidedOn) {
        return new DecisionPaper(Authority.PROVINCE_CHAIR, number, decidedOn, "Nguyễn Văn An", "Chủ tịch", null, null);
    }

    static LineDraft awarded(ReviewWorld.Dossier dossier, String code) {
        return new LineDraft(
                dossier.number(),
                dossier.id(),
                LineOutcome.AWARDED,
                code,
                "PROVINCIAL_FLAG",
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * Registers a decision that gives one dossier the provincial flag.
     *
     * @param first digit its number begins with
     */
    static int flag(Decisions decisions, ReviewWorld world, ReviewWorld.Dossier dossier, int first, LocalDate on) {
        var number = first + UUID.randomUUID().toString().substring(0, 8) + "/QĐ-UBND";
        return decisions.record(
                world.leader, DecisionKind.AWARD, paper(number, on), List.of(awarded(dossier, "PROVINCIAL_FLAG")));
    }
}
