package vn.thidua.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.thidua.kernel.PartialDate;

/** A piece of a YAML file under {@code demonstration/}; a missing key is null or empty, a wrong one fails the start. */
record Sheet(Map<String, Object> values) {
    @SuppressWarnings("unchecked")
    static Sheet read(String file) {
        try (var in = new ClassPathResource("demonstration/" + file).getInputStream()) {
            return new Sheet((Map<String, Object>) new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    @Nullable
    String optional(String key) {
        var value = values.get(key);
        return value == null ? null : value.toString();
    }

    String text(String key) {
        var text = optional(key);
        if (text == null) {
            throw new IllegalArgumentException("no " + key + " in " + values);
        }
        return text;
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        return Enum.valueOf(type, text(key));
    }

    LocalDate date(String key) {
        return values.get(key) instanceof Date date
                ? date.toInstant().atZone(ZoneOffset.UTC).toLocalDate()
                : LocalDate.parse(text(key));
    }

    /** dd/MM/yyyy, or null. */
    @Nullable
    PartialDate partialDate(String key) {
        var text = optional(key);
        if (text == null) {
            return null;
        }
        var parts = text.split("/");
        return new PartialDate(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }

    @SuppressWarnings("unchecked")
    List<Sheet> sheets(String key) {
        return ((List<Map<String, Object>>) values.getOrDefault(key, List.of()))
                .stream().map(Sheet::new).toList();
    }

    @SuppressWarnings("unchecked")
    Sheet sheet(String key) {
        return new Sheet((Map<String, Object>) values.getOrDefault(key, Map.of()));
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String key) {
        return (List<String>) values.getOrDefault(key, List.of());
    }
}
