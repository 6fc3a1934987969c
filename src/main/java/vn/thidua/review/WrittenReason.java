package vn.thidua.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.rulebook.ReturnGround;

/**
 * A reason in its two parts: grounds of the rulebook, one a line at its head, and what was typed.
 *
 * @param grounds their codes
 */
record WrittenReason(List<String> grounds, @Nullable String words) {
    /** A reason taken apart again; a ground whose words have changed since stays as typed. */
    static WrittenReason of(@Nullable String reason, Collection<ReturnGround> known) {
        var picked = new ArrayList<String>();
        var rest = new ArrayList<>(reason == null ? List.of() : reason.lines().toList());
        while (!rest.isEmpty()) {
            var line = rest.get(0);
            var ground = known.stream().filter(one -> one.words().equals(line)).findFirst();
            if (ground.isEmpty()) {
                break;
            }
            picked.add(ground.get().code());
            rest.remove(0);
        }
        return new WrittenReason(picked, rest.isEmpty() ? null : String.join("\n", rest));
    }

    /** One text, the grounds in the order of the rulebook; null when nothing is said. */
    @Nullable
    String in(Collection<ReturnGround> known) {
        var lines = new ArrayList<String>();
        known.stream().filter(ground -> grounds.contains(ground.code())).forEach(ground -> lines.add(ground.words()));
        if (words != null) {
            lines.add(words);
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }
}
