package vn.thidua.conference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.PartialDate;
import vn.thidua.kernel.RuleViolation;

/** Command: what became of a petition after the conference. */
public record AnswerPetition(
        PetitionId petition,
        AnswerState state,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable LocalDate answeredOn,
        @Nullable String document) {

    /**
     * Refuses a day on which nothing can have been answered: one to come, and one before the conference was held.
     *
     * @param held null where that is not known
     */
    void checkDay(@Nullable PartialDate held, LocalDate today) {
        if (answeredOn == null) {
            return;
        }
        if (answeredOn.isAfter(today)) {
            throw new RuleViolation("answeredOn", "conference.answer.future");
        }
        if (held != null && answeredOn.isBefore(held.earliest())) {
            throw new RuleViolation("answeredOn", "conference.answer.before-held", held);
        }
    }
}
