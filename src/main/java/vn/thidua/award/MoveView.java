package vn.thidua.award;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a dossier's history.
 *
 * @param unit the association the person spoke for, or null
 * @param ground the text of the ground, with its article
 * @param sent address of what was sent at this step, for {@code SUBMIT} only
 */
public record MoveView(
        int no,
        ProposalStep step,
        ProposalState from,
        ProposalState to,
        Instant at,
        String name,
        @Nullable String unit,
        @Nullable String note,
        @Nullable String ground,
        List<String> items,
        @Nullable String document,
        @Nullable String sent) {}
