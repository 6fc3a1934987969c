package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.PageTest;

/** The frame and its fragments in a real browser: UX bars W1, W3, W7 to W10, input methods, drafts. */
@PageTest
@ExtendWith(Browsers.class)
class FrameInBrowserTest {
    private static final String STYLE = "/huong-dan-giao-dien";

    @LocalServerPort
    int port;

    private String base() {
        return "http://localhost:" + port;
    }

    private static List<String> bars(Page page) {
        var complaints = new ArrayList<>(Bars.accessibility(page));
        complaints.addAll(Bars.reflow(page));
        complaints.addAll(Bars.focus(page, 90));
        return complaints;
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 640, 320})
    void keepsTheBarsOnEveryFragmentInEveryState(int width, Browser browser) {
        try (var visitor = Browsers.visitor(browser, base(), width, true)) {
            var page = visitor.newPage();
            var console = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type())) {
                    console.add(message.text());
                }
            });
            page.navigate(STYLE);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/shots/style-" + width + ".png")));
            assertThat(bars(page)).isEmpty();
            page.locator("#name").fill("");
            page.locator("[data-save]").click();
            page.waitForSelector(".error-summary");
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("target/shots/style-failed-" + width + ".png")));
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("error-summary");
            assertThat(page.title()).startsWith("Lỗi: ");
            assertThat(bars(page)).isEmpty();
            console.removeIf(text -> text.contains("422"));
            assertThat(console).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tro-giup", "/tro-giup/phim-tat", "/kha-nang-tiep-can", "/cong-khai/khong-co"})
    void keepsTheBarsOnHelpAndErrorPages(String address, Browser browser) {
        for (var width : new int[] {1280, 320}) {
            try (var visitor = Browsers.visitor(browser, base(), width, true)) {
                var page = visitor.newPage();
                page.navigate(address);
                assertThat(bars(page)).as(address + " at " + width).isEmpty();
            }
        }
    }

    /** W9 with the largest text, chosen by the switch in the footer. */
    @Test
    void growsTheTextWithoutScrollingSideways(Browser browser) {
        try (var visitor = Browsers.visitor(browser, base(), 320, true)) {
            var page = visitor.newPage();
            page.navigate(STYLE);
            page.locator(".footer").getByText("rất lớn").click();
            assertThat(page.url()).endsWith(STYLE);
            assertThat(page.evaluate("getComputedStyle(document.documentElement).fontSize"))
                    .isEqualTo("24px");
            assertThat(Bars.reflow(page)).isEmpty();
        }
    }

    /** UniKey sends false Backspaces and whole letters, other systems compose: both must filter, nothing may vanish. */
    @Test
    void understandsVietnameseInputMethods(Browser browser) {
        try (var visitor = Browsers.visitor(browser, base(), 1280, true)) {
            var page = visitor.newPage();
            page.navigate(STYLE);
            page.locator("#rows-filter").focus();
            var keyboard = page.keyboard();
            keyboard.type("Hoi");
            keyboard.press("Backspace");
            keyboard.press("Backspace");
            keyboard.insertText("ội");
            keyboard.type(" d");
            keyboard.press("Backspace");
            keyboard.insertText("đ");
            keyboard.type("ong");
            page.waitForFunction("() => document.querySelectorAll('#units tbody tr:not([hidden])').length === 1");
            assertThat(page.locator("#rows-filter").inputValue()).isEqualTo("Hội đong");
            assertThat(page.locator("[data-filter-count]").innerText()).isEqualTo("1/3 dòng");
            page.locator("#rows-filter").fill("nguoi mu");
            page.waitForFunction(
                    "() => document.querySelector('[data-filter-count]').textContent.includes('Không có dòng nào')");
        }
    }

    @Test
    void doesNothingOnLettersAndDigits(Browser browser) {
        try (var visitor = Browsers.visitor(browser, base(), 1280, true)) {
            var page = visitor.newPage();
            page.navigate(STYLE);
            var before = page.content();
            for (var key : "abcdefghijklmnopqrstuvwxyz0123456789".split("")) {
                page.keyboard().press(key);
            }
            assertThat(page.content()).isEqualTo(before);
        }
    }

    @Test
    void keepsWhatWasTypedUntilItIsSaved(Browser browser) {
        try (var visitor = Browsers.visitor(browser, base(), 1280, true)) {
            var page = visitor.newPage();
            page.navigate(STYLE);
            page.locator("#content").fill("Gõ dở\nrồi mất điện");
            page.locator("#received").check();
            page.waitForFunction("() => Object.keys(localStorage).length === 1");
            page.close();

            var again = visitor.newPage();
            again.navigate(STYLE);
            assertThat(again.locator("#content").inputValue()).isEmpty();
            again.getByText("Lấy lại nội dung đó").click();
            assertThat(again.locator("#content").inputValue()).isEqualTo("Gõ dở\nrồi mất điện");
            assertThat(again.locator("#received").isChecked()).isTrue();

            // refused: still unsaved, still kept
            again.locator("#content").press("Control+s");
            again.waitForSelector(".error-summary");
            assertThat(again.locator("#content").inputValue()).isEqualTo("Gõ dở\nrồi mất điện");
            assertThat(again.evaluate("() => Object.keys(localStorage).length")).isEqualTo(1);

            again.locator("#name").fill("Khối thi đua");
            again.locator("#heldOn").fill("25/12/2023");
            again.locator("#kind").check();
            again.locator("#name").press("Control+Enter");
            again.waitForSelector("[data-notice]");
            assertThat(again.evaluate("() => Object.keys(localStorage).length")).isEqualTo(0);
        }
    }

    @Test
    void worksWithoutJavaScript(Browser browser) {
        try (var visitor = Browsers.visitor(browser, base(), 1280, false)) {
            var page = visitor.newPage();
            page.navigate(STYLE);
            page.locator("#name").fill("Không có JavaScript");
            page.locator("#heldOn").fill("25/12/2023");
            page.locator("#kind").check();
            page.locator("[data-save]").click();
            assertThat(page.locator("[data-notice]").innerText()).contains("Đã lưu “Không có JavaScript”.");
            assertThat(page.locator("#rows-filter").isVisible()).isFalse();
        }
    }

    /** W1, W3: bytes on the wire of a first visit, and requests. */
    @Test
    void isLight(Browser browser) {
        try (var visitor = Browsers.visitor(browser, base(), 1280, true)) {
            var page = visitor.newPage();
            page.navigate("/tro-giup");
            page.waitForLoadState();
            var sizes = (List<?>) page.evaluate(
                    "() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                            + ".map(e => e.transferSize)");
            assertThat(sizes).hasSizeLessThanOrEqualTo(6);
            assertThat(sizes.stream()
                            .mapToLong(size -> ((Number) size).longValue())
                            .sum())
                    .isBetween(1_000L, 30L * 1024);
        }
    }
}
