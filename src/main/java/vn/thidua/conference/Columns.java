package vn.thidua.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.rulebook.VoteBasis;

/** Values of this module as the columns of its tables keep them. */
final class Columns {
    private Columns() {}

    static @Nullable VoteFigures figures(ResultSet row) throws SQLException {
        var figures = new VoteFigures(
                choice(row, "basis", VoteBasis.class),
                number(row, "eligible"),
                number(row, "present"),
                number(row, "written"),
                number(row, "issued"),
                number(row, "returned"),
                number(row, "valid"),
                number(row, "invalid"),
                number(row, "blank"),
                number(row, "votes_for"),
                number(row, "votes_against"));
        return figures.isEmpty() ? null : figures;
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable OrganizationId unit(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : new OrganizationId(value);
    }

    static <E extends Enum<E>> @Nullable E choice(ResultSet row, String column, Class<E> type) throws SQLException {
        var value = row.getString(column);
        return value == null ? null : Enum.valueOf(type, value);
    }

    static @Nullable UUID value(@Nullable OrganizationId unit) {
        return unit == null ? null : unit.value();
    }

    static @Nullable Integer value(@Nullable EmulationYear year) {
        return year == null ? null : year.value();
    }

    static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
