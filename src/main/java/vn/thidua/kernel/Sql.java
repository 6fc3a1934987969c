package vn.thidua.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The associations the actor speaks for, for {@code = any(cast(:units as uuid[]))}. */
    public static String units(Actor actor) {
        return array(actor.units().stream().map(OrganizationId::value).toList());
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

    /** A row inside a row: what {@code array(select array[…] from …)} brings along, all columns as text. */
    public record Row(List<@Nullable String> columns) {
        /** A column that is not null, counted from 0. */
        public String text(int column) {
            return Objects.requireNonNull(columns.get(column));
        }

        public @Nullable String optional(int column) {
            return columns.get(column);
        }

        public int number(int column) {
            return Integer.parseInt(text(column));
        }

        public @Nullable Integer optionalNumber(int column) {
            var text = optional(column);
            return text == null ? null : Integer.valueOf(text);
        }

        public boolean flag(int column) {
            return Boolean.parseBoolean(text(column));
        }
    }

    /** The rows of a column of type {@code text[][]}: small lists that need no statement of their own. */
    public static List<Row> rows(ResultSet row, String column) throws SQLException {
        return Stream.of((Object[]) row.getArray(column).getArray())
                .map(columns -> new Row(Arrays.asList((String[]) columns)))
                .toList();
    }
}
