package vn.thidua.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The few words every reading service needs between Java and PostgreSQL. */
public final class Sql {
    /** A key that no record has: stands for the unit or seat an actor does not have. */
    public static final UUID NOBODY = new UUID(0, 0);

    private Sql() {}

    /** Keys for {@code = any(cast(:keys as uuid[]))}; an empty collection matches nothing. */
    public static String array(Collection<UUID> keys) {
        return keys.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** The provinces whose records the actor may see, for {@code = any(cast(:provinces as uuid[]))}. */
    public static String provinces(Actor actor) {
        return array(actor.provinces().stream().map(ProvinceId::value).toList());
    }

    /** A key; only for columns that are not null. */
    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** A moment; null where the column is. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }
}
