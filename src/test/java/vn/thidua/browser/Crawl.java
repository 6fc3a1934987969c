package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Follows every link an account can reach and gathers what is wrong, page by page. Addresses that differ only in
 * numbers, years and names are of one shape: two of a shape are read per account, and one of a shape over all accounts
 * is measured in the browser, a second where it shows something the first did not.
 */
final class Crawl {
    private static final int READ_PER_SHAPE = 2;
    private static final int MEASURED_PER_SHAPE = 2;
    private static final int STOPS = 120;
    private static final int STOPS_OF_A_PHONE = 60;
    private static final int PRESSED_EVERY = 5;
    private static final long MOST_BYTES = 30 * 1024;
    private static final long MOST_BYTES_AGAIN = 15 * 1024;
    private static final int MOST_REQUESTS = 6;
    private static final Pattern NEVER_SHOWN = Pattern.compile(
            "\\?\\?\\w|java\\.lang|java\\.util|vn\\.thidua|\\$\\{|\\b[A-Z]{2,}_[A-Z_]+\\b|\\bnull\\b|\\[\\w+=|\\{\\d\\}");
    private static final Pattern SLUG = Pattern.compile("\\d+-[a-z0-9-]+");
    private static final Pattern CODE = Pattern.compile("(?=.*\\d).+|[A-Z][A-Z_]{2,}");
    private static final String KEYS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private record Answer(int status, String type, long bytes, String body) {}

    private final Browser browser;
    private final String base;
    private final Pattern area;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Long> assets = new HashMap<>();
    private final Map<String, Integer> measured = new HashMap<>();
    private final Map<String, Set<String>> shown = new HashMap<>();

    Crawl(Browser browser, String base) {
        this(browser, base, Pattern.compile(".*"));
    }

    /** @param area the addresses to follow; the first page is read in any case */
    Crawl(Browser browser, String base, Pattern area) {
        this.browser = browser;
        this.base = base;
        this.area = area;
    }

    /** Nothing may be wrong on what that account reaches; nobody's account is the public. */
    void findsNothingWrong(@Nullable String username, String password) {
        var complaints = as(username, password);
        assertThat(complaints)
                .as(() -> complaints.entrySet().stream()
                        .map(page -> page.getKey() + "\n    " + String.join("\n    ", page.getValue()))
                        .collect(Collectors.joining("\n", "as " + username + "\n", "\n")))
                .isEmpty();
    }

    /** What is wrong on the pages that account reaches from its first page. */
    private Map<String, List<String>> as(@Nullable String username, String password) {
        var complaints = new LinkedHashMap<String, List<String>>();
        try (var visitor = Browsers.visitor(browser, base, 1280, true)) {
            var page = visitor.newPage();
            var console = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type())) {
                    console.add("console: " + message.text());
                }
            });
            page.onPageError(error -> console.add("script: " + error));
            if (username != null) {
                page.navigate("/dang-nhap");
                page.locator("#username").fill(username);
                page.locator("#password").fill(password);
                page.locator("#password").press("Enter");
                page.waitForURL(url -> !url.contains("/dang-nhap"));
            }
            var cookies = visitor.cookies().stream()
                    .map((Cookie cookie) -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; "));
            var seen = new HashSet<String>();
            var read = new HashMap<String, Integer>();
            var from = new HashMap<String, String>();
            var queue = new ArrayDeque<>(List.of("/"));
            while (!queue.isEmpty()) {
                var address = queue.remove();
                if (!seen.add(address)
                        || read.merge(shape(address), 1, Integer::sum) > (address.contains("?") ? 1 : READ_PER_SHAPE)) {
                    continue;
                }
                var wrong = new ArrayList<String>();
                var answer = get(address, cookies);
                if (answer.status() != 200) {
                    wrong.add("answers " + answer.status() + ", linked from " + from.get(address));
                } else if (answer.type().startsWith("text/html")) {
                    var document = Jsoup.parse(answer.body(), base + address);
                    wrong.addAll(content(document));
                    wrong.addAll(weight(document, answer));
                    for (var link : links(document)) {
                        if (!area.matcher(link).matches()) {
                            continue;
                        }
                        from.putIfAbsent(link, address);
                        queue.add(link);
                    }
                    if (isNew(address, document)) {
                        console.clear();
                        page.setViewportSize(1280, 600);
                        page.navigate(address);
                        wrong.addAll(measure(page));
                        wrong.addAll(console);
                    }
                }
                if (!wrong.isEmpty()) {
                    complaints.put(address, wrong);
                }
            }
        }
        return complaints;
    }

    /** How many shapes of address were measured in the browser so far. */
    int shapes() {
        return measured.size();
    }

    private List<String> measure(Page page) {
        var wrong = new ArrayList<String>();
        if (measured.size() % PRESSED_EVERY == 0) {
            var before = page.content();
            page.keyboard().type(KEYS);
            if (!page.content().equals(before)) {
                wrong.add("a letter or a digit changes the page");
            }
        }
        // shown whole: what a bar at the lower edge covers until one scrolls is judged by the walk of the focus
        page.setViewportSize(1280, 5000);
        wrong.addAll(at(1280, Bars.accessibility(page)));
        page.setViewportSize(1280, 600);
        wrong.addAll(Bars.reflow(page));
        wrong.addAll(at(1280, Bars.focus(page, STOPS)));
        page.setViewportSize(640, 600);
        wrong.addAll(Bars.reflow(page));
        page.setViewportSize(320, 568);
        page.evaluate("() => { document.activeElement?.blur(); scrollTo(0, 0) }");
        wrong.addAll(at(320, Bars.accessibility(page)));
        wrong.addAll(Bars.reflow(page));
        wrong.addAll(at(320, Bars.focus(page, STOPS_OF_A_PHONE)));
        page.evaluate("() => { document.documentElement.dataset.textSize = 'largest' }");
        Bars.reflow(page).forEach(complaint -> wrong.add(complaint + ", largest text"));
        return wrong;
    }

    private static List<String> at(int width, List<String> complaints) {
        return complaints.stream().map(complaint -> width + ": " + complaint).toList();
    }

    /** A shape not measured yet, or a page with a class of element its shape has not shown. */
    private boolean isNew(String address, Document document) {
        var shape = shape(address.replaceAll("\\?.*", ""));
        var classes = document.select("main [class]").stream()
                .flatMap(element -> element.classNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var known = shown.computeIfAbsent(shape, key -> new HashSet<>());
        var times = measured.getOrDefault(shape, 0);
        if (times >= MEASURED_PER_SHAPE || times > 0 && known.containsAll(classes)) {
            return false;
        }
        known.addAll(classes);
        measured.put(shape, times + 1);
        return true;
    }

    private static List<String> content(Document document) {
        var wrong = new ArrayList<String>();
        var text = document.title() + "\n" + document.body().wholeText();
        var matcher = NEVER_SHOWN.matcher(text);
        while (matcher.find()) {
            var start = Math.max(0, matcher.start() - 20);
            var end = Math.min(text.length(), matcher.end() + 20);
            wrong.add("shows “" + text.substring(start, end).strip() + "”");
        }
        if (document.select("h1").size() != 1 || document.select("h1").text().isBlank()) {
            wrong.add(document.select("h1").size() + " h1");
        }
        if (document.title().isBlank()) {
            wrong.add("no title");
        }
        if (!"vi".equals(document.select("html").attr("lang"))) {
            wrong.add("not marked as Vietnamese");
        }
        var ids = new HashSet<String>();
        for (var element : document.select("[id]")) {
            if (!ids.add(element.id())) {
                wrong.add("two elements with id " + element.id());
            }
        }
        for (var link : document.select("a")) {
            var href = link.attr("href");
            if (link.hasAttr("href") && href.isEmpty() || href.startsWith("#") && !ids.contains(href.substring(1))) {
                wrong.add("leads nowhere: " + link);
            }
        }
        return wrong;
    }

    /**
     * W1, W3: the first visit, as it goes over the wire, and one more: what may be kept for a year is not fetched again.
     * The icon keeps a plain address, as browsers ask for it by themselves: 222 bytes, kept for an hour.
     */
    private List<String> weight(Document document, Answer answer) {
        var parts = new LinkedHashSet<String>();
        document.select("link[rel=stylesheet], link[rel=icon]").forEach(link -> parts.add(link.attr("href")));
        document.select("script[src], img[src]").forEach(element -> parts.add(element.attr("src")));
        var bytes = answer.bytes()
                + parts.stream()
                        .mapToLong(part ->
                                assets.computeIfAbsent(part, key -> get(key, "").bytes()))
                        .sum();
        var wrong = new ArrayList<String>();
        if (bytes > MOST_BYTES) {
            wrong.add("weighs " + bytes + " bytes, its own text " + answer.bytes());
        }
        var again = answer.bytes()
                + parts.stream()
                        .filter(part -> !part.matches("/assets/app-[0-9a-f]+\\.(css|js)"))
                        .mapToLong(assets::get)
                        .sum();
        if (again > MOST_BYTES_AGAIN) {
            wrong.add("weighs " + again + " bytes on the second visit");
        }
        if (parts.size() + 1 > MOST_REQUESTS) {
            wrong.add("needs " + (parts.size() + 1) + " requests");
        }
        return wrong;
    }

    private List<String> links(Document document) {
        var links = new ArrayList<String>();
        for (var link : document.select("a[href]")) {
            links.add(link.absUrl("href"));
        }
        for (var form : document.select("form")) {
            if (!"post".equalsIgnoreCase(form.attr("method"))) {
                var fields = form.select("input[name], select[name]").stream()
                        .map(field -> field.attr("name") + "=" + ("search".equals(field.attr("type")) ? "hoi" : ""))
                        .distinct()
                        .collect(Collectors.joining("&"));
                links.add(form.absUrl("action").replaceAll("\\?.*", "") + "?" + fields);
            }
        }
        return links.stream()
                .filter(link -> link.startsWith(base + "/"))
                .map(link -> link.substring(base.length()).replaceAll("#.*", ""))
                .filter(link -> !link.contains("co-chu="))
                .distinct()
                .toList();
    }

    private Answer get(String address, String cookies) {
        try {
            var request = HttpRequest.newBuilder(URI.create(base + address))
                    .header("Accept", "text/html")
                    .header("Accept-Encoding", "gzip");
            if (!cookies.isEmpty()) {
                request.header("Cookie", cookies);
            }
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 == 3) {
                var to = URI.create(base + address)
                        .resolve(response.headers().firstValue("Location").orElseThrow());
                if (to.getPath().equals("/dang-nhap") && !cookies.isEmpty()) {
                    return new Answer(401, "", 0, "");
                }
                return get(to.toString().substring(base.length()), cookies);
            }
            var body = response.body();
            var zipped =
                    response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
            try (var plain =
                    zipped ? new GZIPInputStream(new ByteArrayInputStream(body)) : new ByteArrayInputStream(body)) {
                return new Answer(
                        response.statusCode(),
                        response.headers().firstValue("Content-Type").orElse(""),
                        body.length,
                        new String(plain.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String shape(String address) {
        var parts = address.split("\\?", 2);
        var path = Arrays.stream(parts[0].split("/"))
                .map(segment -> SLUG.matcher(segment).matches()
                        ? "{slug}"
                        : CODE.matcher(segment).matches() ? "{code}" : segment)
                .collect(Collectors.joining("/"));
        if (parts.length == 1) {
            return path;
        }
        return path + "?"
                + Arrays.stream(parts[1].split("&"))
                        .map(parameter -> parameter.replaceAll("=.*", ""))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("&"));
    }
}
