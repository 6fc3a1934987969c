package vn.thidua.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One installed Chromium or Chrome for the whole run, given to tests as a parameter. Where none is installed the tests
 * are skipped with a loud line; with {@code CI=true} that is a failure.
 */
public final class Browsers implements BeforeAllCallback, ParameterResolver {
    private static final List<String> PATHS = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(Browsers.class);

    /** Both are closed with the run. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (installed().isEmpty()) {
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("No Chromium or Chrome is installed, and CI=true");
            }
            System.err.println("!!! NO CHROMIUM OR CHROME: " + context.getDisplayName() + " IS SKIPPED");
            Assumptions.abort("no browser installed");
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(SPACE)
                .computeIfAbsent("running", key -> launch(), Running.class)
                .browser();
    }

    private static Running launch() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Running(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(installed().orElseThrow())
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-dev-shm-usage",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"))));
    }

    private static Optional<Path> installed() {
        return PATHS.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** A fresh visitor: own cookies and storage, Vietnamese, times of Viet Nam. */
    public static BrowserContext visitor(Browser browser, String baseUrl, int width, boolean javaScript) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setBaseURL(baseUrl)
                .setJavaScriptEnabled(javaScript)
                .setViewportSize(width, width < 500 ? 568 : 800));
        context.setDefaultTimeout(60_000);
        return context;
    }
}
