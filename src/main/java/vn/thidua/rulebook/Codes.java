package vn.thidua.rulebook;

import java.util.Locale;
import java.util.function.Predicate;
import vn.thidua.kernel.Text;

/** The code that joins all versions of a rule. People see names; the code is made of the first one and never changes. */
final class Codes {
    private static final int LONGEST = 50;

    private Codes() {}

    /** @param taken whether a code is another rule's already */
    static String of(String name, Predicate<String> taken) {
        var words = Text.slug(name).replace('-', '_').toUpperCase(Locale.ROOT);
        var code = words.isEmpty() || Character.isDigit(words.charAt(0)) ? "N_" + words : words;
        var base = code.length() > LONGEST ? code.substring(0, LONGEST) : code;
        var free = base;
        for (var next = 2; taken.test(free); next++) {
            free = base + "_" + next;
        }
        return free;
    }
}
