package vn.thidua.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What two people wrote into the same form, field by field.
 *
 * @param fields only those that differ, in the order the form is read
 * @param merged whether the form holds what only others changed already, so that every field is a question of its own
 * @param taken fields that only others changed and that the form took over
 * @param editors who saved meanwhile; empty where that is not known
 */
public record Conflict(List<Difference> fields, boolean merged, List<Difference> taken, List<Editor> editors) {

    /**
     * One field that differs.
     *
     * @param row what the row is in which it stands, in words; empty for a field that stands alone
     * @param label message key
     * @param mine as typed by the one who came second
     * @param theirs as saved meanwhile
     */
    public record Difference(String field, String row, String label, String mine, String theirs) {}

    /**
     * Who saved meanwhile.
     *
     * @param what the part of the record
     * @param own the same account, on another machine or in another tab
     */
    public record Editor(
            String what, @Nullable String name, @Nullable Instant at, boolean own) {}

    /**
     * Compares the public fields of two forms of one class, rows of lists included.
     *
     * @param labels label by field; what has no label, such as ids and versions, is not compared
     */
    public static Conflict between(Object mine, Object theirs, Map<String, String> labels) {
        return between(mine, theirs, labels, field -> "");
    }

    /** @param rows what the row of a field is, in words */
    public static Conflict between(Object mine, Object theirs, Map<String, String> labels, UnaryOperator<String> rows) {
        var left = FormValues.flat(mine);
        var right = FormValues.flat(theirs);
        var fields = new ArrayList<Difference>();
        labels.forEach((field, label) -> {
            var typed = left.getOrDefault(field, "");
            var saved = right.getOrDefault(field, "");
            if (!Objects.equals(FormValues.plain(typed), FormValues.plain(saved))) {
                fields.add(new Difference(field, rows.apply(field), Label.PREFIX + label, typed, saved));
            }
        });
        return new Conflict(List.copyOf(fields), false, List.of(), List.of());
    }

    /** What is left to ask about a merged form. */
    public static Conflict left(List<Difference> fields) {
        return new Conflict(fields, true, List.of(), List.of());
    }

    /** What a merging found, in words. */
    public static Conflict of(
            Merge merge, Map<String, String> labels, UnaryOperator<String> rows, List<Editor> editors) {
        return new Conflict(worded(merge.both(), labels, rows), true, worded(merge.taken(), labels, rows), editors);
    }

    /** @param labels label by field; a change of a field without label is told to nobody */
    public static List<Difference> worded(
            List<Merge.Change> changes, Map<String, String> labels, UnaryOperator<String> rows) {
        return changes.stream()
                .filter(change -> labels.containsKey(change.field()))
                .map(change -> new Difference(
                        change.field(),
                        rows.apply(change.field()),
                        Label.PREFIX + labels.get(change.field()),
                        change.left(),
                        change.right()))
                .toList();
    }

    /** Whether nobody but the sender saved meanwhile. */
    public boolean ownOnly() {
        return !editors.isEmpty() && editors.stream().allMatch(Editor::own);
    }
}
