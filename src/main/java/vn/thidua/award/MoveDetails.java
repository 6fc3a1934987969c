package vn.thidua.award;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Text;

/**
 * What is said with a step.
 *
 * @param note reason, opinion or conclusion; why papers are missing, what was completed
 * @param ground code of a ground in the rulebook
 * @param groundWords that ground as it read on the day, kept whatever becomes of it; filled in by the service
 * @param items what is to be mended, one each
 * @param document number of the paper the step rests on: a letter, minutes, a decision
 */
public record MoveDetails(
        @Nullable String note,
        @Nullable String ground,
        @Nullable String groundWords,
        List<String> items,
        @Nullable String document) {
    /** Nothing is said. */
    public static final MoveDetails NONE = new MoveDetails(null, null, List.of(), null);

    /** Cleans what was typed. */
    public MoveDetails {
        note = Text.prose(note);
        ground = Text.line(ground);
        items = List.copyOf(items);
        document = Text.line(document);
    }

    public MoveDetails(@Nullable String note, @Nullable String ground, List<String> items, @Nullable String document) {
        this(note, ground, null, items, document);
    }

    /** The same with the ground's words. */
    MoveDetails inWords(@Nullable String words) {
        return new MoveDetails(note, ground, words, items, document);
    }

    /** Only a reason, opinion or conclusion. */
    public static MoveDetails note(String text) {
        return new MoveDetails(text, null, List.of(), null);
    }

    /** Only the paper the step rests on. */
    public static MoveDetails document(String reference) {
        return new MoveDetails(null, null, List.of(), reference);
    }
}
