package vn.thidua.conference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;

/** VIII. Kiến nghị, đề xuất. */
public record PetitionPart(List<Petition> petitions) implements MinutesPart {

    /** Nothing recorded. */
    public static final PetitionPart EMPTY = new PetitionPart(List.of());

    public PetitionPart {
        petitions = List.copyOf(petitions);
    }

    /**
     * One petition with what became of it.
     *
     * @param id null for one that was never saved
     * @param addressee to whom, in words
     * @param inferred the addressee does not stand in the source, it follows from it
     * @param text null where the source says only that questions were raised and answered
     * @param raisedBy the unit that raised it; null: the bloc
     */
    public record Petition(
            @Nullable PetitionId id,
            @Nullable String addressee,
            boolean inferred,
            @Nullable String text,
            @Nullable OrganizationId raisedBy,
            AnswerState answerState,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable LocalDate answeredOn,
            @Nullable String answerDocument) {

        /** Of the bloc, not answered yet. */
        public static Petition of(@Nullable String addressee, String text) {
            return new Petition(null, addressee, false, text, null, AnswerState.OPEN, null, null, null, null);
        }
    }

    @Override
    public MinutesSection section() {
        return MinutesSection.PETITIONS;
    }

    @Override
    public boolean isBlank() {
        return petitions.isEmpty();
    }
}
