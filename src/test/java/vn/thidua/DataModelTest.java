package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class DataModelTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.+) \\|$");

    @Autowired
    JdbcClient jdbc;

    @Test
    void listsInTheDocumentEveryTableAndViewWithItsComment() throws IOException {
        var documented = ROW.matcher(Files.readString(Path.of("docs/data-model.md")))
                .results()
                .map(row -> row.group(1) + ": " + row.group(2))
                .toList();
        var real = jdbc.sql("""
                        select c.relname || ': ' || coalesce(obj_description(c.oid), '')
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind in ('r', 'v') and c.relname <> 'flyway_schema_history'
                        """).query(String.class).list();
        assertThat(documented).containsExactlyInAnyOrderElementsOf(real);
    }

    @Test
    void namesEveryConstraint() {
        var unnamed = jdbc.sql("""
                        select c.relname || '.' || k.conname
                        from pg_constraint k join pg_class c on c.oid = k.conrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relname <> 'flyway_schema_history' and k.contype <> 'n'
                        and k.conname ~ '_(pkey|fkey|key|check|excl)[0-9]*$' and k.conname <> c.relname || '_key'
                        """).query(String.class).list();
        assertThat(unnamed).isEmpty();
    }

    @Test
    void indexesEveryForeignKey() {
        var unindexed = jdbc.sql("""
                        select c.relname || '.' || k.conname
                        from pg_constraint k join pg_class c on c.oid = k.conrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and k.contype = 'f' and not exists (
                            select from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = any (k.conkey))
                        """).query(String.class).list();
        assertThat(unindexed).isEmpty();
    }

    @Test
    void keepsStoriesThatNobodyCanRewrite() {
        for (var table : new String[] {"audit_entry", "proposal_move", "minutes_revision", "stored_file"}) {
            var guarded =
                    jdbc.sql("""
                            select count(*) from pg_trigger t join pg_class c on c.oid = t.tgrelid
                            where c.relname = :table and not t.tgisinternal
                            """).param("table", table).query(Integer.class).single();
            assertThat(guarded).as(table).isPositive();
        }
    }
}
