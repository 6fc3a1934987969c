package vn.thidua.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.kernel.NotFoundException;

/**
 * The one stylesheet and the one script, joined at start from {@code web/css} and {@code web/js} in the order of their
 * file names, under an address that changes with their content and may be kept for a year. No build step, no Node.
 */
@Controller
public class Assets {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern INDENTATION = Pattern.compile("\\s*\\n\\s*");

    /** Blanks that separate nothing; no string of ours holds one of these signs. */
    private static final Pattern AIR = Pattern.compile("\\s*([{};])\\s*");

    /** The blank after a colon or a comma; the one that a string of ours holds stands after its quotation mark. */
    private static final Pattern BREATH = Pattern.compile("(?<!\")([:,]) +");

    private final byte[] css;
    private final byte[] js;
    private final String stylesheet;
    private final String script;

    Assets() {
        var rules = INDENTATION
                .matcher(COMMENT.matcher(joined("css")).replaceAll(""))
                .replaceAll("\n")
                .strip();
        css = BREATH.matcher(AIR.matcher(rules).replaceAll("$1"))
                .replaceAll("$1")
                .getBytes(StandardCharsets.UTF_8);
        js = joined("js").getBytes(StandardCharsets.UTF_8);
        stylesheet = "/assets/app-" + hash(css) + ".css";
        script = "/assets/app-" + hash(js) + ".js";
    }

    /** Address of the stylesheet. */
    public String stylesheet() {
        return stylesheet;
    }

    String script() {
        return script;
    }

    byte[] css() {
        return css.clone();
    }

    byte[] js() {
        return js.clone();
    }

    @GetMapping("/assets/app-{hash:[0-9a-f]+}.{kind:css|js}")
    ResponseEntity<byte[]> show(@PathVariable String hash, @PathVariable String kind) {
        var address = "/assets/app-" + hash + "." + kind;
        if (address.equals(stylesheet)) {
            return answer(css, "text/css;charset=UTF-8");
        }
        if (address.equals(script)) {
            return answer(js, "text/javascript;charset=UTF-8");
        }
        throw new NotFoundException(address);
    }

    private static ResponseEntity<byte[]> answer(byte[] content, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .body(content);
    }

    private static String joined(String kind) {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:web/" + kind + "/*." + kind);
            return Arrays.stream(files)
                    .sorted(Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())))
                    .map(Assets::content)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
