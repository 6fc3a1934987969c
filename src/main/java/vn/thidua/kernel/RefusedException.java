package vn.thidua.kernel;

/** The actor sees the record but may not do this now. Answered with 403 and the reason. */
public class RefusedException extends KeyedException {
    private static final long serialVersionUID = 1L;

    public RefusedException(String key, Object... arguments) {
        super(key, arguments);
    }
}
