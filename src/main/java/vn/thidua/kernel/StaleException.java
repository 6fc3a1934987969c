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
}
