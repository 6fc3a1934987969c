package vn.thidua.web;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The public fields of a form and of its rows, by the names under which a browser sends them. */
final class FormValues {
    private FormValues() {}

    /** Every value by its path, such as {@code awards[0].unit}, in the order the form is read. */
    static Map<String, String> flat(Object form) {
        var values = new LinkedHashMap<String, String>();
        collect("", form, values);
        return values;
    }

    private static void collect(String prefix, Object form, Map<String, String> values) {
        for (var field : fields(form)) {
            put(prefix + field.getName(), read(field, form), values);
        }
    }

    private static void put(String path, @Nullable Object value, Map<String, String> values) {
        if (value == null) {
            values.put(path, "");
        } else if (value instanceof List<?> list) {
            for (var i = 0; i < list.size(); i++) {
                put(path + "[" + i + "]", list.get(i), values);
            }
        } else if (isSingle(value)) {
            values.put(path, value.toString());
        } else {
            collect(path + ".", value, values);
        }
    }

    /** Whether that is a value and not a form within the form. */
    static boolean isSingle(Object value) {
        return value.getClass().getPackageName().startsWith("java.") || value instanceof Enum<?>;
    }

    static List<Field> fields(Object form) {
        return Arrays.stream(form.getClass().getFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
    }

    static @Nullable Object read(Field field, Object form) {
        try {
            field.setAccessible(true);
            return field.get(form);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    static void write(Field field, Object form, Object value) {
        try {
            field.setAccessible(true);
            field.set(form, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What two texts are compared by: browsers send other line ends than they were given. */
    static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
