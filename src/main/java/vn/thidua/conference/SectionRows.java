package vn.thidua.conference;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rows of a section: a bounded number of statements, however many rows. */
@Component
class SectionRows {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    SectionRows(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** One statement for all rows of a list, however many; {@code position} counts from 1. */
    <T> void batch(String sql, List<T> rows, RowValues<T> values) {
        if (!rows.isEmpty()) {
            var parameters = new SqlParameterSource[rows.size()];
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] = values.of(rows.get(i), i + 1);
            }
            batches.batchUpdate(sql, parameters);
        }
    }

    /** What one row of a list puts into its statement. */
    interface RowValues<T> {
        MapSqlParameterSource of(T row, int position);
    }

    static MapSqlParameterSource row(UUID conference, int position) {
        return new MapSqlParameterSource("id", conference).addValue("position", position);
    }

    /** The id sent, when it is one of those known and not taken yet; else a new one. */
    static UUID own(Set<UUID> known, @Nullable UUID sent) {
        return sent != null && known.remove(sent) ? sent : UUID.randomUUID();
    }

    /** Takes all rows of a conference out of a table whose rows nothing refers to. */
    void clear(String table, UUID conference) {
        jdbc.sql("delete from " + table + " where conference_id = :id")
                .param("id", conference)
                .update();
    }

    void delete(String table, Set<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from " + table + " where id in (:ids)")
                    .param("ids", ids)
                    .update();
        }
    }
}
