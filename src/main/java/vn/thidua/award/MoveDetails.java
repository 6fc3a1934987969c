package vn.thidua.award;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Text;

/**
 * What is said with a step.
 *
 * @param note reason, opinion or conclusion; why papers are missing
 * @param ground code of a ground in the rulebook
 * @param items what is to be mended, one each
 * @param document number of the paper the step rests on: a letter, minutes, a decision
 */
public record MoveDetails(
        @Nullable String note,
        @Nullable String ground,
        List<String> items,
        @Nullable String document) {
    public static final MoveDetails NONE = new MoveDetails(null, null, List.of(), null);

    public MoveDetails {
        note = Text.prose(note);
        ground = Text.line(ground);
        items = List.copyOf(items);
        document = Text.line(document);
    }

    public static MoveDetails note(String text) {
        return new MoveDetails(text, null, List.of(), null);
    }

    public static MoveDetails document(String reference) {
        return new MoveDetails(null, null, List.of(), reference);
    }
}
