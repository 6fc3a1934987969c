package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class DatabaseTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void runsOnPostgresql18() {
        assertThat(jdbc.sql("show server_version").query(String.class).single()).startsWith("18.");
    }

    @Test
    void sortsNamesAsVietnameseReadersExpect() {
        var sorted = jdbc.sql("""
                        select name from unnest(array['Uyên', 'Đông y', 'Âm nhạc', 'Luật gia', 'Ưng', 'An ninh', 'Dân số', 'Êm', 'Út'])
                        as n(name) order by name collate "vi-x-icu"
                        """).query(String.class).list();
        assertThat(sorted)
                .containsExactly("An ninh", "Âm nhạc", "Dân số", "Đông y", "Êm", "Luật gia", "Út", "Uyên", "Ưng");
    }

    @Test
    void countsTheStatementsOfTheCallingThread() throws Exception {
        var seen = Statements.during(() -> {
            jdbc.sql("select 1").query(Integer.class).single();
            return jdbc.sql("select cast(:n as int)")
                    .param("n", 2)
                    .query(Integer.class)
                    .single();
        });
        assertThat(seen).hasSize(2);
    }
}
