package vn.thidua.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Verdict;

/**
 * One dossier before one council member.
 *
 * @param round how far the member is in the round
 * @param position place in the round's fixed order
 * @param gone whether the dossier left the round meanwhile, on hold or considered
 * @param grounds codes of the grounds picked in one's own answer, as far as they read the same today
 * @param words what was typed beside them
 * @param others others' opinions; null while they are hidden
 * @param earlier one's own former answers, latest first, without the present one
 * @param next address of the next dossier that waits, null when this is the only one or none
 */
public record ReviewDesk(
        QueueRow round,
        UUID proposal,
        String dossier,
        String unit,
        String awardCode,
        int year,
        int position,
        boolean gone,
        @Nullable OpinionChoice own,
        @Nullable String reason,
        List<String> grounds,
        @Nullable String words,
        boolean automatic,
        @Nullable List<OpinionView> others,
        List<OpinionView> earlier,
        @Nullable String next,
        String address,
        Verdict mayGive) {}
