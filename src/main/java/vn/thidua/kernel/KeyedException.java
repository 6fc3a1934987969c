package vn.thidua.kernel;

import java.util.List;

/** An answer of the domain that a person will read: a message key and its arguments, never a sentence. */
public abstract class KeyedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient List<Object> arguments;

    protected KeyedException(String key, Object... arguments) {
        super(key + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
