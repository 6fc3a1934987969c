package vn.thidua.kernel;

/** There is no such record, or it does not exist for this actor. Answered with the same 404 for both. */
public class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFoundException(String what) {
        super(what);
    }
}
