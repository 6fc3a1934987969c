package vn.thidua.conference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Command: what became of a petition after the conference. */
public record AnswerPetition(
        PetitionId petition,
        AnswerState state,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable LocalDate answeredOn,
        @Nullable String document) {}
