package vn.thidua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One person at a browser of their own, who acts by what stands on the page: links and buttons by their words, fields by
 * the name they are sent under. Every page that opens must answer 200 and must not scroll sideways.
 */
final class Visitor implements AutoCloseable {
    /** Where and how a story's people sit. */
    record Seat(Browser browser, String base, int width, boolean script, Path pictures) {
        Visitor visitor() {
            return new Visitor(this);
        }

        Visitor signedIn(String username, String password) {
            var visitor = visitor().open("/dang-nhap");
            return visitor.write("username", username)
                    .write("password", password)
                    .press("Đăng nhập")
                    .on("/viec");
        }
    }

    private static final int PATIENCE_MILLISECONDS = 10_000;

    private final Seat seat;
    private final BrowserContext context;
    private final Page page;

    private Visitor(Seat seat) {
        this.seat = seat;
        context = Browsers.visitor(seat.browser(), seat.base(), seat.width(), seat.script());
        context.setDefaultTimeout(PATIENCE_MILLISECONDS);
        page = context.newPage();
    }

    Visitor open(String address) {
        var answer = page.navigate(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return this;
    }

    Visitor follow(String link) {
        return go(named(AriaRole.LINK, link));
    }

    /** A link of the row that names something, such as the unit in a table or the title in a list of tasks. */
    Visitor followIn(String row, String link) {
        return go(row(row).getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(link)));
    }

    private Locator row(String words) {
        return page.locator("main :is(tbody tr, ul.tasks > li, main li)")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    /** An entry of the menu, which is folded on a phone. */
    Visitor menu(String entry) {
        var narrow = page.locator(".menu-narrow");
        if (narrow.isVisible()) {
            narrow.locator("summary").click();
            return go(narrow.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(entry)));
        }
        return go(page.locator(".menu-wide").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(entry)));
    }

    Visitor press(String button) {
        return go(named(AriaRole.BUTTON, button));
    }

    /** Presses, and the page comes back with what is wrong. */
    Visitor pressInVain(String button) {
        return go(named(AriaRole.BUTTON, button), 422);
    }

    Visitor pressIn(String row, String button) {
        return go(row(row).locator("button").filter(new Locator.FilterOptions().setHasText(button)));
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private Visitor go(Locator way) {
        return go(way, 200);
    }

    // the other ways of waiting may look at the page that is being left
    @SuppressWarnings("deprecation")
    private Visitor go(Locator way, int status) {
        var target = way.first();
        var answer = page.waitForNavigation(target::click);
        if (answer != null) {
            assertThat(answer.status()).as(page.url() + "\n" + text()).isEqualTo(status);
        }
        keep();
        return this;
    }

    /** The page last opened, for whoever looks into a failure. */
    private void keep() {
        try {
            Files.createDirectories(seat.pictures());
            Files.writeString(
                    seat.pictures().resolve("last-" + seat.width() + ".html"), page.url() + "\n" + page.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Visitor write(String field, String text) {
        var input = field(field);
        unfold(input);
        input.fill(text);
        return this;
    }

    Visitor choose(String field, String option) {
        var select = field(field);
        unfold(select);
        select.selectOption(new SelectOption().setLabel(option));
        return this;
    }

    /** A box or a dot, by the words beside it. */
    Visitor tick(String label) {
        labelled(label).check();
        return this;
    }

    /** On a screen with one column, the button is in sight before anything is scrolled (UX 2.6 i). */
    Visitor atHand(String button) {
        var box = named(AriaRole.BUTTON, button).first().boundingBox();
        if (seat.width() < 1024) {
            assertThat(box.y + box.height).isLessThanOrEqualTo(page.viewportSize().height);
        }
        return this;
    }

    /** A box by the name it is sent under, where several have the same words. */
    Visitor mark(String field) {
        var box = field(field);
        unfold(box);
        box.check();
        return this;
    }

    /** Asks for a line more where the field of that line does not stand on the page yet. */
    Visitor lineFor(String field, String button) {
        return has(field) ? this : press(button).sees("Đã thêm một dòng");
    }

    /** Chooses in the list labelled so, and writes into a field of the same row. */
    Visitor chooseBeside(String label, String option, String field, String text) {
        var row = page.locator(".form-rows > .row")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("label", new Page.LocatorOptions().setHasText(label))))
                .first();
        row.locator("select").first().selectOption(new SelectOption().setLabel(option));
        var input = row.locator("[name$='." + field + "']");
        unfold(input);
        input.fill(text);
        return this;
    }

    Visitor untick(String label) {
        labelled(label).uncheck();
        return this;
    }

    private Locator labelled(String label) {
        var box = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
        unfold(box);
        return box;
    }

    Visitor attach(String field, String name, String content) {
        field(field)
                .setInputFiles(new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.ISO_8859_1)));
        return this;
    }

    boolean has(String field) {
        return field(field).count() > 0;
    }

    private Locator field(String name) {
        return page.locator("main [name='" + name + "']:not([type=hidden])").first();
    }

    /** Opens what the field is folded under. */
    private void unfold(Locator input) {
        var folded = input.locator("xpath=ancestor::details[not(@open)]/summary");
        for (var summary : folded.all()) {
            summary.click();
        }
    }

    Visitor on(String path) {
        assertThat(page.url()).startsWith(seat.base() + path);
        return this;
    }

    Visitor sees(String... texts) {
        for (var text : texts) {
            assertThat(page.locator("main")).containsText(text);
        }
        return this;
    }

    Visitor misses(String... texts) {
        for (var text : texts) {
            assertThat(page.locator("main")).not().containsText(text);
        }
        return this;
    }

    /** What stands in the row of that name. */
    String textIn(String row) {
        return row(row).innerText();
    }

    boolean offers(String button) {
        return named(AriaRole.BUTTON, button).count() > 0;
    }

    boolean offersLink(String link) {
        return named(AriaRole.LINK, link).count() > 0;
    }

    /** Where this person is. */
    String path() {
        return page.url().substring(seat.base().length());
    }

    String text() {
        return page.locator("main").innerText();
    }

    /** Keeps a picture of the whole page, to be looked at, and holds the page against the bars in the state it is in. */
    Visitor picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(seat.pictures().resolve(name + "-" + seat.width() + ".png")));
        var complaints = Bars.reflow(page);
        if (seat.script()) {
            complaints.addAll(Bars.accessibility(page));
        }
        assertThat(complaints).as(name).isEmpty();
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
