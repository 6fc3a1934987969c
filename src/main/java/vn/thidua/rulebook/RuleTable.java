package vn.thidua.rulebook;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Text;

/**
 * A table of rules: each rule has a code that joins its versions, and each version ends on a day.
 *
 * @param name never typed by anybody
 */
record RuleTable(JdbcClient jdbc, String name) {
    private static final int LONGEST = 50;

    /** A code no rule has yet. People see names; the code is made of the first one and never changes. */
    String codeOf(String words) {
        var slug = Text.slug(words).replace('-', '_').toUpperCase(Locale.ROOT);
        var code = slug.isEmpty() || Character.isDigit(slug.charAt(0)) ? "N_" + slug : slug;
        var base = code.length() > LONGEST ? code.substring(0, LONGEST) : code;
        var free = base;
        for (var next = 2; isTaken(free); next++) {
            free = base + "_" + next;
        }
        return free;
    }

    /** @throws StaleException when the version was changed meanwhile */
    void end(UUID id, LocalDate on, long version) {
        var changed = jdbc.sql("update " + name
                        + " set valid_to = :on, version = version + 1 where id = :id and version = :version")
                .param("on", on)
                .param("id", id)
                .param("version", version)
                .update();
        StaleException.requireWritten(name + " " + id, changed);
    }

    private boolean isTaken(String code) {
        return jdbc.sql("select exists(select 1 from " + name + " where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }
}
