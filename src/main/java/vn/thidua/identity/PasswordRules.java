package vn.thidua.identity;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Text;

/** What a new password has to be. Length instead of required signs, as the rules name only length (DOMAIN 6.3). */
final class PasswordRules {
    /** bcrypt reads no more bytes than this. */
    private static final int MAXIMUM = 72;

    private static final Pattern OUTSIDE_KEYBOARD = Pattern.compile("[^\\x20-\\x7e]");

    private PasswordRules() {}

    /** Vietnamese input methods write letters with marks into password fields unseen (UX 3.12 rule 10). */
    static boolean hasMarkedLetters(String password) {
        return OUTSIDE_KEYBOARD.matcher(password).find();
    }

    /** @throws RuleViolation beside {@code password} or {@code repeated} */
    static void check(String username, String password, String repeated, int minimum) {
        if (password.isEmpty()) {
            throw new RuleViolation("password", "password.needed");
        }
        if (hasMarkedLetters(password)) {
            throw new RuleViolation("password", "password.marked-letters");
        }
        if (password.length() < minimum) {
            throw new RuleViolation("password", "password.too-short", minimum, password.length());
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAXIMUM) {
            throw new RuleViolation("password", "password.too-long", MAXIMUM);
        }
        if (password.chars().distinct().count() < 5 || Text.fold(password).contains(Text.fold(username))) {
            throw new RuleViolation("password", "password.easily-guessed");
        }
        if (!password.equals(repeated)) {
            throw new RuleViolation("repeated", "password.not-repeated");
        }
    }
}
