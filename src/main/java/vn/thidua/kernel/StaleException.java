package vn.thidua.kernel;

/** Somebody else changed the record since this page was drawn. Answered with 409 and both texts. */
public class StaleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleException(String what) {
        super(what);
    }

    /** @throws StaleException when the version a form was drawn from is not the present one */
    public static void check(String what, long seen, long present) {
        if (seen != present) {
            throw new StaleException(what + ": seen " + seen + ", present " + present);
        }
    }

    /**
     * For an update that names the version it was drawn from.
     *
     * @param rows how many the update wrote
     * @throws StaleException when it found none, because another update came first
     */
    public static void requireWritten(String what, int rows) {
        if (rows == 0) {
            throw new StaleException(what);
        }
    }
}
