package vn.thidua.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings together what one person typed into a form and what others saved since the form was drawn (UX 3.3). What one
 * side changed is taken, whichever side it was; what both changed differently stays as typed and is told. Three forms of
 * one class are held against each other, rows matched by what they are and not by where they stand.
 *
 * @param both changed on both sides: as typed and as saved
 * @param taken changed by others only, now in the form: as it was drawn and as saved
 */
public record Merge(List<Change> both, List<Change> taken) {

    /** One field of the merged form in two texts. */
    public record Change(String field, String left, String right) {}

    /**
     * Changes the form as typed into the merged one. Its lists then hold the saved rows in the order saved, and after
     * them what the sender added: a form drawn from the saved record and typed into reads the same.
     *
     * @param typed as sent: its rows stand where they were drawn, and rows added to them after those
     * @param drawn as it was when the sender began
     * @param saved as it would be drawn now
     */
    public static <F> Merge into(F typed, F drawn, F saved) {
        var merge = new Merge(new ArrayList<>(), new ArrayList<>());
        merge.form("", typed, drawn, saved);
        return merge;
    }

    private void form(String path, Object typed, Object drawn, Object saved) {
        for (var field : FormValues.fields(typed)) {
            var mine = FormValues.read(field, typed);
            var before = FormValues.read(field, drawn);
            var theirs = FormValues.read(field, saved);
            var name = path + field.getName();
            if (before == null || theirs == null || mine == null) {
                continue;
            }
            if (mine instanceof List<?>) {
                FormValues.write(field, typed, rows(name, list(mine), list(before), list(theirs)));
            } else if (!FormValues.isSingle(mine)) {
                form(name + ".", mine, before, theirs);
            } else if (saved instanceof FormRow row
                    && !row.key().isEmpty()
                    && row.key().equals(theirs)) {
                // which record a row shows is nothing anybody wrote
                FormValues.write(field, typed, theirs);
            } else if (takes(name, mine.toString(), before.toString(), theirs.toString())) {
                FormValues.write(field, typed, theirs);
            }
        }
    }

    private boolean takes(String field, String mine, String before, String theirs) {
        if (same(mine, theirs) || same(before, theirs)) {
            return false;
        }
        if (same(mine, before)) {
            taken.add(new Change(field, before, theirs));
            return true;
        }
        both.add(new Change(field, mine, theirs));
        return false;
    }

    private static boolean same(String one, String other) {
        return FormValues.plain(one).equals(FormValues.plain(other));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    private List<Object> rows(String path, List<Object> typed, List<Object> drawn, List<Object> saved) {
        var mine = new ArrayList<>(typed);
        var typedOf = typedRows(mine, drawn);
        var drawnOf = new RowMatch(drawn, saved).found();
        var added = new ArrayList<>(mine);
        added.removeAll(typedOf.values());
        var merged = new ArrayList<>();
        for (int s = 0; s < saved.size(); s++) {
            int d = drawnOf[s];
            var theirs = saved.get(s);
            var at = path + "[" + merged.size() + "].";
            if (d < 0) {
                takeNew(at, theirs, added);
                merged.add(theirs);
            } else {
                var row = typedOf.get(d);
                if (row != null) {
                    form(at, row, drawn.get(d), theirs);
                }
                merged.add(row == null ? theirs : row);
            }
        }
        var found = new HashSet<Integer>();
        Arrays.stream(drawnOf).forEach(found::add);
        typedOf.forEach((d, row) -> {
            if (!found.contains(d)) {
                keepIfTyped(path, merged, row, drawn.get(d));
            }
        });
        merged.addAll(added);
        return merged;
    }

    /** The rows as typed by the place where they were drawn: by key, else a row stands where it stood. */
    private static Map<Integer, Object> typedRows(List<Object> typed, List<Object> drawn) {
        var rows = new TreeMap<Integer, Object>();
        for (int d = 0; d < drawn.size(); d++) {
            var key = RowMatch.key(drawn.get(d));
            if (key.isEmpty()) {
                if (d < typed.size() && RowMatch.key(typed.get(d)).isEmpty()) {
                    rows.put(d, typed.get(d));
                }
            } else {
                for (var row : typed) {
                    if (RowMatch.key(row).equals(key)) {
                        rows.put(d, row);
                        break;
                    }
                }
            }
        }
        return rows;
    }

    /** A row others added; when the sender added the very same, as after a lost answer, it is one row. */
    private void takeNew(String at, Object theirs, List<Object> added) {
        var values = RowMatch.values(theirs);
        if (!added.removeIf(row -> RowMatch.values(row).equals(values))) {
            values.forEach((field, value) -> {
                if (!value.isEmpty()) {
                    taken.add(new Change(at + field, "", value));
                }
            });
        }
    }

    /** Others removed the row: so does the merged form, unless the sender wrote into it. */
    private void keepIfTyped(String path, List<Object> merged, Object row, Object drawn) {
        var before = RowMatch.values(drawn);
        var at = path + "[" + merged.size() + "].";
        var written = new ArrayList<Change>();
        RowMatch.values(row).forEach((field, value) -> {
            if (!value.isEmpty() && !value.equals(before.getOrDefault(field, ""))) {
                written.add(new Change(at + field, value, ""));
            }
        });
        if (!written.isEmpty()) {
            merged.add(row);
            if (!(drawn instanceof FormRow offered && offered.isBlank())) {
                both.addAll(written);
            }
        }
    }
}
