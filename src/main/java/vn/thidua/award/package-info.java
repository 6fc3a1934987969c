/**
 * Dossiers of proposed awards (hồ sơ đề nghị khen thưởng): made from locked minutes, filled, sent, received, returned,
 * appraised, voted on and decided, each step by {@link vn.thidua.award.ProposalStep} and nothing else. Not here: who
 * may be proposed at a conference, the council's votes, the decisions.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "organization",
            "rulebook",
            "bloc",
            "conference",
            "document",
            "document :: web"
        })
@NullMarked
package vn.thidua.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
