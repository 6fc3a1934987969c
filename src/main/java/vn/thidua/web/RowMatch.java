package vn.thidua.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the rows of one text again in another: by key, and where rows have none by likeness, in the order they stand.
 * Likeness counts equal fields and shared words, so that a row with one word corrected is still that row.
 */
final class RowMatch {
    private static final double JUST_A_PLACE = 0.001;
    private final List<Object> drawn;
    private final List<Object> saved;
    private final int[] found;

    RowMatch(List<Object> drawn, List<Object> saved) {
        this.drawn = drawn;
        this.saved = saved;
        this.found = new int[saved.size()];
        Arrays.fill(found, -1);
        byKey();
        byLikeness();
    }

    /** For each row saved the row drawn that it was; -1 for one that is new. */
    int[] found() {
        return found;
    }

    /** Empty for rows without a key. */
    static String key(Object row) {
        return row instanceof FormRow keyed ? keyed.key() : "";
    }

    /** What the row says, its key left out. */
    static Map<String, String> values(Object row) {
        var values = new LinkedHashMap<>(FormValues.flat(row));
        values.replaceAll((field, value) -> FormValues.plain(value));
        var key = key(row);
        if (!key.isEmpty()) {
            values.replaceAll((field, value) -> value.equals(key) ? "" : value);
        }
        return values;
    }

    private void byKey() {
        var places = new LinkedHashMap<String, Integer>();
        for (int d = 0; d < drawn.size(); d++) {
            places.put(key(drawn.get(d)), d);
        }
        places.remove("");
        for (int s = 0; s < saved.size(); s++) {
            found[s] = places.getOrDefault(key(saved.get(s)), -1);
        }
    }

    /** Rows drawn without a key against rows saved that are not found yet: the most alike pairs that do not cross. */
    private void byLikeness() {
        var left = new ArrayList<Integer>();
        var right = new ArrayList<Integer>();
        for (int d = 0; d < drawn.size(); d++) {
            if (key(drawn.get(d)).isEmpty()) {
                left.add(d);
            }
        }
        for (int s = 0; s < saved.size(); s++) {
            if (found[s] < 0) {
                right.add(s);
            }
        }
        var likeness = new double[left.size()][right.size()];
        for (int d = 0; d < left.size(); d++) {
            for (int s = 0; s < right.size(); s++) {
                likeness[d][s] = likeness(drawn.get(left.get(d)), saved.get(right.get(s)));
            }
        }
        var best = new double[left.size() + 1][right.size() + 1];
        for (int d = left.size() - 1; d >= 0; d--) {
            for (int s = right.size() - 1; s >= 0; s--) {
                best[d][s] = Math.max(likeness[d][s] + best[d + 1][s + 1], Math.max(best[d + 1][s], best[d][s + 1]));
            }
        }
        for (int d = 0, s = 0; d < left.size() && s < right.size(); ) {
            if (likeness[d][s] > 0 && best[d][s] == likeness[d][s] + best[d + 1][s + 1]) {
                found[right.get(s++)] = left.get(d++);
            } else if (best[d][s] == best[d + 1][s]) {
                d++;
            } else {
                s++;
            }
        }
    }

    private static double likeness(Object one, Object other) {
        if (one instanceof FormRow row
                && other instanceof FormRow second
                && !row.about().equals(second.about())) {
            return 0;
        }
        var values = values(one);
        double sum = JUST_A_PLACE;
        for (var entry : values(other).entrySet()) {
            sum += alike(values.getOrDefault(entry.getKey(), ""), entry.getValue());
        }
        return sum;
    }

    private static double alike(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        if (one.equals(other)) {
            return 1;
        }
        var words = new ArrayList<>(List.of(one.split("\\s+")));
        int all = words.size();
        int shared = 0;
        for (var word : other.split("\\s+")) {
            all++;
            if (words.remove(word)) {
                shared++;
            }
        }
        return 2.0 * shared / all;
    }
}
