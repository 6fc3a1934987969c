package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** UX W2: the budgets of the one stylesheet and the one script. */
class AssetsTest {
    private final Assets assets = new Assets();

    private static int gzipped(byte[] content) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.size();
    }

    @Test
    void keepsTheStylesheetSmall() throws Exception {
        assertThat(assets.css()).hasSizeBetween(10_000, 20 * 1024);
        assertThat(gzipped(assets.css())).isLessThan(6 * 1024);
    }

    @Test
    void keepsTheScriptSmall() throws Exception {
        assertThat(assets.js()).hasSizeBetween(4_000, 15 * 1024);
        assertThat(gzipped(assets.js())).isLessThan(6 * 1024);
    }

    @Test
    void joinsTheLayersFirst() {
        assertThat(new String(assets.css(), StandardCharsets.UTF_8)).startsWith("@layer reset");
    }

    /** CSS nesting breaks Chromium 109, the floor of UX 1.4. */
    @Test
    void nestsNoRules() {
        var css = new String(assets.css(), StandardCharsets.UTF_8);
        var depth = 0;
        var inRule = false;
        var start = 0;
        for (var i = 0; i < css.length(); i++) {
            var c = css.charAt(i);
            if (c == '{') {
                var head = css.substring(start, i).strip();
                var group = head.startsWith("@layer")
                        || head.startsWith("@media")
                        || head.startsWith("@page")
                        || head.startsWith("@supports");
                assertThat(inRule && !head.startsWith("@top"))
                        .as("nested: " + head)
                        .isFalse();
                inRule = !group;
                depth++;
                start = i + 1;
            } else if (c == '}') {
                inRule = false;
                depth--;
                start = i + 1;
            } else if (c == ';') {
                start = i + 1;
            }
        }
        assertThat(depth).isZero();
    }
}
