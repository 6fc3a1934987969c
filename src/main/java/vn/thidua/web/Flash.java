package vn.thidua.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What was just done, told once on the next page: a method argument of controllers. It travels in a cookie of one
 * minute, as message key and arguments only, because no page keeps a session. The sentence of {@code bloc.created} is
 * the message {@code flash.bloc.created}.
 */
public final class Flash {
    static final String COOKIE = "thong-bao";
    static final String SENT = Flash.class.getName() + ".sent";
    private static final String PREFIX = "flash.";

    /** In place of a message key. */
    private static final String HANDED = "";

    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST_ARGUMENT = 160;
    private static final int LONGEST_COOKIE = 3000;
    private final Messages messages;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Flash(Messages messages, HttpServletRequest request, HttpServletResponse response) {
        this.messages = messages;
        this.request = request;
        this.response = response;
    }

    /** @param key message key without its prefix {@code flash.}, such as {@code bloc.created} */
    public void done(String key, Object... arguments) {
        send(key, "", arguments);
    }

    /**
     * Offers to take the act back.
     *
     * @param undo own address that undoes it by POST
     */
    public void undo(String key, String undo, Object... arguments) {
        send(key, undo, arguments);
    }

    /**
     * Gives the next page something that is shown once and kept nowhere, such as a one-time link; that page asks for it
     * with {@link #handed}.
     */
    public void hand(String secret) {
        put(encode(List.of(HANDED, secret)));
    }

    /** What the page before gave to this one; null when it gave nothing or another page took it. */
    public @Nullable String handed() {
        var sent = sent(request);
        var parts = sent == null ? List.<String>of() : parts(sent);
        return parts.size() == 2 && parts.get(0).equals(HANDED) ? parts.get(1) : null;
    }

    private void send(String key, String undo, Object... arguments) {
        var parts = new ArrayList<String>(List.of(key, undo));
        for (var argument : arguments) {
            var text = argument instanceof Enum<?> constant ? messages.label(constant) : MessageFiles.plain(argument);
            parts.add(text.length() <= LONGEST_ARGUMENT ? text : text.substring(0, LONGEST_ARGUMENT) + "…");
        }
        var value = encode(parts);
        for (var last = parts.size() - 1; value.length() > LONGEST_COOKIE && last >= 2; last--) {
            parts.set(last, "…");
            value = encode(parts);
        }
        put(value);
    }

    private void put(String value) {
        request.setAttribute(SENT, value);
        write(request, response, value);
    }

    /** A notice without arguments, as it travels. */
    static String notice(String key) {
        return encode(List.of(key, ""));
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String value) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, value, 60).toString());
    }

    /** The notice that came with this request, taken so that the next page does not repeat it. */
    static @Nullable Notice take(HttpServletRequest request, HttpServletResponse response, Messages messages) {
        var sent = sent(request);
        if (sent == null) {
            return null;
        }
        if (!response.isCommitted()) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", 0).toString());
        }
        return decode(sent, messages);
    }

    private static @Nullable String sent(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> COOKIE.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse(null);
    }

    private static ResponseCookie cookie(HttpServletRequest request, String value, int seconds) {
        return ResponseCookie.from(COOKIE, value)
                .path(request.getContextPath() + "/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(seconds)
                .build();
    }

    private static String encode(List<String> parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /** A cookie is what a browser says: only a known sentence, and an own address, are taken from it. */
    private static @Nullable Notice decode(String value, Messages messages) {
        var parts = parts(value);
        if (parts.size() < 2 || !messages.has(PREFIX + parts.get(0))) {
            return null;
        }
        var text = messages.text(
                PREFIX + parts.get(0), parts.subList(2, parts.size()).toArray());
        var undo = parts.get(1);
        var own = undo.startsWith("/") && !undo.startsWith("//") && !undo.contains("\\");
        return new Notice(text, own ? undo : null);
    }

    private static List<String> parts(String value) {
        try {
            return List.of(
                    new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split(SEPARATOR, -1));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
