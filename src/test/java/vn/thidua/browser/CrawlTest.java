package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.DemonstrationTest;

/**
 * Every page a role can reach by links, on the demonstration's data: no link is dead, no word is left untranslated, and
 * the bars of UX 5.2 hold (W1, W3, W7 to W10, and no shortcut on a bare letter).
 */
@DemonstrationTest
@ExtendWith(Browsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrawlTest {
    @LocalServerPort
    int port;

    private @Nullable Crawl crawl;

    /** The richest accounts first: what they have shown is not measured again. Nobody's account is the public. */
    @ParameterizedTest
    @ValueSource(
            strings = {"chuyenvien", "thuky.huunghi", "thuky.nhabao", "quantri", "lanhdao", "uyvien1", "thuky.luatgia"})
    @NullSource
    void leadsNowhereWrong(@Nullable String username, Browser browser) {
        var walk = crawl == null ? crawl = new Crawl(browser, "http://localhost:" + port) : crawl;
        walk.findsNothingWrong(username, "giao-uoc-thi-dua-2026");
        assertThat(walk.shapes()).as("shapes of address measured").isGreaterThan(40);
    }
}
