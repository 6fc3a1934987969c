package vn.thidua.database;

/** Neither a database address nor a folder for an embedded server is configured. */
class MissingDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingDatabaseException() {
        super("No database is configured");
    }
}
