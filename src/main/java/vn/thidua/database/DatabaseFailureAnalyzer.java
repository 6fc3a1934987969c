package vn.thidua.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in plain words what an operator has to set when the product has no database. */
class DatabaseFailureAnalyzer implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MissingDatabaseException) {
                return new FailureAnalysis(
                        "No database is configured.",
                        "Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to a"
                                + " PostgreSQL 18 database, or start with --thidua.embedded-database=FOLDER to keep the"
                                + " data in a folder of this one machine.",
                        failure);
            }
            if (cause instanceof EmbeddedServerException) {
                return new FailureAnalysis(
                        cause.getMessage() + ": " + rootMessage(cause),
                        "If another Thi Đua process uses the same folder, stop it first. As root inside a container the"
                                + " server refuses to start: run as an ordinary user there.",
                        failure);
            }
        }
        return null;
    }

    private static String rootMessage(Throwable failure) {
        var root = failure;
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return String.valueOf(root.getMessage());
    }
}
