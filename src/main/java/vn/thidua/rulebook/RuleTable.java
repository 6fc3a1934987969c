package vn.thidua.rulebook;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.kernel.Sql;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Text;

/**
 * A table of rules: each rule has a code that joins its versions, and each version ends on a day.
 *
 * @param name never typed by anybody, nor is the next
 * @param rule what versions {@code one} and {@code other} of the same rule have in common
 */
record RuleTable(JdbcClient jdbc, String name, String rule) {
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

    /** The days of every version of the rule that this one belongs to. */
    List<Span> spans(UUID version) {
        return jdbc.sql(
                        "select one.id, one.valid_from, one.valid_to from %s one join %s other on %s where other.id = :id"
                                .formatted(name, name, rule))
                .param("id", version)
                .query((row, n) -> new Span(
                        Sql.id(row, "id"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /** When that version was entered. */
    Instant enteredAt(UUID version) {
        return jdbc.sql("select created_at from " + name + " where id = :id")
                .param("id", version)
                .query((row, n) -> row.getTimestamp("created_at").toInstant())
                .single();
    }

    /** Keeps with a version just entered the day on which the one before it was to end of itself. */
    void keepFormerEnd(UUID entered, @Nullable LocalDate end) {
        jdbc.sql("update " + name + " set former_to = :end, former_known = true where id = :id")
                .param("end", end, Types.DATE)
                .param("id", entered)
                .update();
    }

    /**
     * A version that holds on.
     *
     * @param until first day on which it holds no more; null: open
     */
    record Before(UUID id, @Nullable LocalDate until) {}

    private record Cut(
            UUID id,
            LocalDate from,
            @Nullable LocalDate to,
            boolean known,
            @Nullable LocalDate former) {
        /** Its own end where that was kept, never before it was cut nor into the version that follows. */
        Before until(List<Span> versions) {
            var own = !known ? to : former != null && former.isBefore(from) ? from : former;
            return new Before(
                    id,
                    versions.stream()
                            .flatMap(span -> Stream.ofNullable(span.from()))
                            .filter(next -> next.isAfter(from) && (own == null || next.isBefore(own)))
                            .min(Comparator.naturalOrder())
                            .orElse(own));
        }
    }

    /**
     * The version that ended on the day this one began, if any, with the end it has when this one is taken out: the one
     * it had before this one cut it short; where that was not kept, the end of this one.
     */
    Optional<Before> before(UUID version) {
        return jdbc.sql("""
                        select one.id, other.valid_from, other.valid_to, other.former_known, other.former_to
                        from %s one join %s other on %s and one.valid_to = other.valid_from where other.id = :id
                        """.formatted(name, name, rule))
                .param("id", version)
                .query((row, n) -> new Cut(
                        Sql.id(row, "id"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getBoolean("former_known"),
                        row.getObject("former_to", LocalDate.class)))
                .optional()
                .filter(cut -> !cut.known() || !cut.from().equals(cut.former()))
                .map(cut -> cut.until(spans(version)));
    }

    /**
     * Takes a version out; the one that ended on its first day holds in its place.
     *
     * @return the version that holds on, if any
     * @throws StaleException when the version was changed meanwhile
     */
    Optional<Before> remove(UUID id, long version) {
        var before = before(id);
        delete(id, version);
        before.ifPresent(
                one -> jdbc.sql("update " + name + " set valid_to = :end, version = version + 1 where id = :id")
                        .param("end", one.until(), Types.DATE)
                        .param("id", one.id())
                        .update());
        return before;
    }

    /** @throws StaleException when the version was changed meanwhile */
    void delete(UUID id, long version) {
        var gone = jdbc.sql("delete from " + name + " where id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .update();
        StaleException.requireWritten(name + " " + id, gone);
    }

    private boolean isTaken(String code) {
        return jdbc.sql("select exists(select 1 from " + name + " where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }
}
