package vn.thidua.web;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What two people wrote into the same form, field by field.
 *
 * @param fields only those that differ, in the order the form is read
 */
public record Conflict(List<Difference> fields) {

    /**
     * One field that differs.
     *
     * @param label message key
     * @param mine as typed by the one who came second
     * @param theirs as saved meanwhile
     */
    public record Difference(String field, String label, String mine, String theirs) {}

    /**
     * Compares the public fields of two forms of one class, rows of lists included.
     *
     * @param labels label by field; what has no label, such as ids and versions, is not compared
     */
    public static Conflict between(Object mine, Object theirs, Map<String, String> labels) {
        var left = flat(mine);
        var right = flat(theirs);
        var fields = new ArrayList<Difference>();
        labels.forEach((field, label) -> {
            var typed = left.getOrDefault(field, "");
            var saved = right.getOrDefault(field, "");
            if (!Objects.equals(plain(typed), plain(saved))) {
                fields.add(new Difference(field, Label.PREFIX + label, typed, saved));
            }
        });
        return new Conflict(List.copyOf(fields));
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private static Map<String, String> flat(Object form) {
        var values = new LinkedHashMap<String, String>();
        collect("", form, values);
        return values;
    }

    private static void collect(String prefix, Object form, Map<String, String> values) {
        for (var field : form.getClass().getFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                put(prefix + field.getName(), read(field, form), values);
            }
        }
    }

    private static void put(String path, @Nullable Object value, Map<String, String> values) {
        if (value == null) {
            values.put(path, "");
        } else if (value instanceof List<?> list) {
            for (var i = 0; i < list.size(); i++) {
                put(path + "[" + i + "]", list.get(i), values);
            }
        } else if (value.getClass().getPackageName().startsWith("java.") || value instanceof Enum<?>) {
            values.put(path, value.toString());
        } else {
            collect(path + ".", value, values);
        }
    }

    private static @Nullable Object read(Field field, Object form) {
        try {
            field.setAccessible(true);
            return field.get(form);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
