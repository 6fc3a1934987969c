/**
 * Decisions of the Chair of the province, the Prime Minister or the President on awards, registered with the dossiers
 * they settle, and decisions that revoke awards (quyết định khen thưởng, quyết định hủy). The public sees the published
 * ones. Not here: what a bloc proposed, which stays as it was whatever is decided, and the numbering of other papers.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "organization",
            "rulebook",
            "bloc",
            "document",
            "document :: web",
            "award",
            "conference"
        })
@NullMarked
package vn.thidua.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
