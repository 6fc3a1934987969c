package vn.thidua.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL could not be started. */
public class EmbeddedServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EmbeddedServerException(@Nullable Path folder, Exception cause) {
        super("Embedded PostgreSQL did not start" + (folder == null ? "" : " in " + folder), cause);
    }
}
