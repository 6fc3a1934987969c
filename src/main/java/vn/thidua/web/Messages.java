package vn.thidua.web;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.KeyedException;
import vn.thidua.kernel.Verdict;

/** The sentences that code chooses, by key. A missing key is an error, never a page with "??". */
@Component
public class Messages {
    private final MessageSource source;

    Messages(MessageSource source) {
        this.source = source;
    }

    /** @throws NoSuchMessageException for a key no file has */
    public String text(String key, Object... arguments) {
        return source.getMessage(key, arguments, Formats.LOCALE);
    }

    public String text(String key, List<?> arguments) {
        return text(key, arguments.toArray());
    }

    /** What people call this constant: message {@code EnumSimpleName.CONSTANT}. */
    public String label(Enum<?> constant) {
        return text(labelKey(constant));
    }

    /** The reason of a refusal; empty when allowed. */
    public String verdict(Verdict verdict) {
        return verdict.reason() == null ? "" : text(verdict.reason(), verdict.arguments());
    }

    public String text(KeyedException exception) {
        return text(exception.key(), exception.arguments());
    }

    /** Whether some file has this key. */
    public boolean has(String key) {
        return source.getMessage(key, null, null, Formats.LOCALE) != null;
    }

    static String labelKey(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
}
