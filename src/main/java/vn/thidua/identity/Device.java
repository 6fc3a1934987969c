package vn.thidua.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Browser and system out of a User-Agent line, so that a person recognises a machine. A guess, never trusted. */
final class Device {
    /** Order matters: Edge and Opera call themselves Chrome, Chrome calls itself Safari. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR", "Opera"),
            Map.entry("coc_coc", "Coc Coc"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("Safari", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS", "macOS"),
            Map.entry("Linux", "Linux"));

    private Device() {}

    static @Nullable String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return null;
        }
        var browser = first(BROWSERS, userAgent);
        var system = first(SYSTEMS, userAgent);
        var both = browser + (browser.isEmpty() || system.isEmpty() ? "" : ", ") + system;
        return both.isEmpty() ? null : both;
    }

    private static String first(List<Map.Entry<String, String>> names, String line) {
        return names.stream()
                .filter(name -> line.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
