package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.PageTest;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.TestBlocs;
import vn.thidua.conference.AwardLine;
import vn.thidua.conference.ConferenceKind;
import vn.thidua.conference.ConferenceWorld;
import vn.thidua.conference.Conferences;
import vn.thidua.conference.DiscussionPart;
import vn.thidua.conference.Drafts;
import vn.thidua.conference.JudgingPart;
import vn.thidua.conference.Passage;
import vn.thidua.conference.PassageKind;
import vn.thidua.identity.Accounts;
import vn.thidua.identity.Sessions;
import vn.thidua.kernel.Addresses;

/** The minutes' editor in a real browser: input methods, local drafts, and the states that a walk by links never meets. */
@PageTest
@ExtendWith(Browsers.class)
class EditorInBrowserTest {
    private static final String TALK = "Đề nghị hỗ trợ\nkinh phí, mở lớp bồi dưỡng";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestBlocs blocs;

    @Autowired
    BlocYears years;

    @Autowired
    Conferences conferences;

    @Autowired
    Drafts drafts;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    private ConferenceWorld world;
    private int number;
    private String editor;

    @BeforeEach
    void found() {
        world = new ConferenceWorld.Founder(jdbc, blocs).found();
        var id = conferences.create(world.head, world.year, ConferenceKind.YEAR_END);
        number = conferences.number(world.head, id);
        editor = "/hoi-nghi/" + number + "/bien-ban";
    }

    private BrowserContext head(Browser browser, int width) {
        return new Desk(browser, "http://localhost:" + port, accounts, sessions)
                .unit(world.province, world.units.get(0), width);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static void restore(Page page) {
        press(page, "Lấy lại nội dung đó");
    }

    private static void kept(Page page, int fields) {
        page.waitForFunction(
                "fields => Object.keys(localStorage).some(key => Object.keys(JSON.parse(localStorage[key]).typed).length >= fields)",
                fields);
    }

    private static String value(Page page, String field) {
        return page.locator("[name='" + field + "']").last().inputValue();
    }

    @Test
    void takesWhatInputMethodsWriteExactly(Browser browser) {
        try (var visitor = head(browser, 1280)) {
            var page = visitor.newPage();
            page.navigate(editor);
            page.locator("#venue").fill("");
            page.locator("#chairName").fill("");
            var typist = new Typist(page);
            typist.unikey("#venue", "Hội trường Hội Nhà báo, đường Bạch Đằng");
            typist.compose("#chairName", "Nguyễn Thị Đoàn Trưởng");
            typist.unikey("#discussion-0-text", TALK);
            typist.compose("#petitions-0-text", "Mở lớp bồi dưỡng nghiệp vụ");
            var typed = Map.of(
                    "venue", "Hội trường Hội Nhà báo, đường Bạch Đằng",
                    "chairName", "Nguyễn Thị Đoàn Trưởng",
                    "discussion[0].text", TALK,
                    "petitions[0].text", "Mở lớp bồi dưỡng nghiệp vụ");
            typed.forEach((field, text) -> assertThat(value(page, field)).isEqualTo(text));

            // gone at once, with the last word not yet kept by the timer
            page.reload();
            assertThat(value(page, "venue")).isEmpty();
            restore(page);
            typed.forEach((field, text) -> assertThat(value(page, field)).isEqualTo(text));
        }
    }

    @Test
    void doesNothingOfItsOwnWhileAWordIsComposed(Browser browser) {
        try (var visitor = head(browser, 1280)) {
            var page = visitor.newPage();
            page.navigate(editor);
            page.evaluate(
                    "() => { window.sent = 0; addEventListener('submit', e => { sent++; e.preventDefault() }, true) }");
            for (var field : List.of("#venue", "#discussion-0-text")) {
                page.locator(field).fill("");
                var typist = new Typist(page);
                page.locator(field).focus();
                typist.composing("Đông");
                page.evaluate("""
                        selector => {
                          const field = document.querySelector(selector);
                          for (const state of [{ isComposing: true }, { keyCode: 229 }])
                            for (const key of [{ key: 'Enter' }, { key: 'Enter', ctrlKey: true }, { key: 's', ctrlKey: true },
                                               { key: 'z', altKey: true }, { key: 'Enter', altKey: true }, { key: 'Process' }])
                              field.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key, ...state }));
                        }
                        """, field);
                assertThat(page.evaluate("window.sent")).as(field).isEqualTo(0);
                typist.commit("Đông");
                assertThat(page.locator(field).inputValue()).isEqualTo("Đông");
            }
        }
    }

    @Test
    void keepsRowsThatWereAddedAndNeverSaved(Browser browser) {
        try (var visitor = head(browser, 1280)) {
            var page = visitor.newPage();
            page.navigate(editor);
            new Typist(page).unikey("#discussion-0-text", "Ý kiến thứ nhất");
            press(page, "Thêm ý kiến");
            page.waitForSelector("#discussion-1-text");
            new Typist(page).compose("#discussion-1-text", "Ý kiến thứ hai");
            press(page, "Thêm đại biểu");
            page.waitForSelector("#guests-0-name");
            assertThat(value(page, "discussion[1].text")).isEqualTo("Ý kiến thứ hai");
            new Typist(page).unikey("#guests-0-name", "Đỗ Thị Hường");
            kept(page, 3);
            page.close();

            var again = visitor.newPage();
            again.navigate(editor + "/9");
            again.navigate(editor);
            restore(again);
            again.waitForSelector("#guests-0-name");
            assertThat(again.locator("main").innerText()).contains("Đã lấy lại nội dung giữ trên máy này");
            assertThat(value(again, "discussion[0].text")).isEqualTo("Ý kiến thứ nhất");
            assertThat(value(again, "discussion[1].text")).isEqualTo("Ý kiến thứ hai");
            assertThat(value(again, "guests[0].name")).isEqualTo("Đỗ Thị Hường");
            press(again, "Lưu nháp");
            again.waitForSelector("[data-notice]");
            assertThat(again.evaluate("() => Object.keys(localStorage).length")).isEqualTo(0);
            var minutes = conferences.detail(world.head, number).minutes();
            assertThat(minutes.discussion().passages()).hasSize(2);
            assertThat(minutes.attendance().guests()).hasSize(1);
        }
    }

    @Test
    void doesNotWriteADraftOverWhatAnotherSavedSince(Browser browser) {
        try (var visitor = head(browser, 1280)) {
            var page = visitor.newPage();
            page.navigate(editor);
            new Typist(page).unikey("#discussion-0-text", "Ý kiến giữ trên máy");
            kept(page, 1);
            page.close();
            drafts.put(
                    world.officer,
                    conferences.detail(world.head, number).id(),
                    new DiscussionPart(List.of(Passage.of(PassageKind.DISCUSSION, "Ý kiến người khác đã lưu"))));

            var again = visitor.newPage();
            again.navigate(editor);
            restore(again);
            again.waitForURL("**ban=**");
            press(again, "Lưu nháp");
            again.waitForSelector("[data-focus]");
            assertThat(again.locator("main").innerText()).contains("Ý kiến người khác đã lưu");
            assertThat(value(again, "discussion[0].text")).isEqualTo("Ý kiến giữ trên máy");
            assertThat(conferences
                            .detail(world.head, number)
                            .minutes()
                            .discussion()
                            .passages())
                    .extracting(Passage::text)
                    .containsExactly("Ý kiến người khác đã lưu");
        }
    }

    /** What was typed into a proposal comes back into that proposal, wherever another tab put it meanwhile. */
    @Test
    void bringsADraftBackIntoItsRowAlthoughAnotherMovedIt(Browser browser) {
        var id = conferences.detail(world.head, number).id();
        var flag = AwardLine.named("GOVERNMENT_FLAG", world.y2023, world.units.get(0), null);
        drafts.put(world.head, id, new JudgingPart(List.of(flag)));
        try (var visitor = head(browser, 1280)) {
            var page = visitor.newPage();
            page.navigate(editor);
            page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)");
            page.locator("[name='awards[0].wording']").fill("tặng Cờ thi đua");
            kept(page, 1);
            page.close();
            var saved =
                    conferences.detail(world.head, number).minutes().judging().awards();
            drafts.put(
                    world.officer,
                    id,
                    new JudgingPart(List.of(
                            AwardLine.named("PROVINCIAL_FLAG", world.y2023, world.units.get(1), null), saved.get(0))));

            var again = visitor.newPage();
            again.navigate(editor);
            restore(again);
            again.waitForURL("**ban=**");
            assertThat(again.locator("main").innerText()).contains("Đang mở bản lúc gõ");
            assertThat(value(again, "awards[0].wording")).isEqualTo("tặng Cờ thi đua");
            press(again, "Lưu nháp");
            again.waitForSelector("[data-notice]");
            assertThat(conferences
                            .detail(world.head, number)
                            .minutes()
                            .judging()
                            .awards())
                    .extracting(award -> award.awardCode() + " " + award.wording())
                    .containsExactly("PROVINCIAL_FLAG null", "GOVERNMENT_FLAG tặng Cờ thi đua");
        }
    }

    /** The same with the lines of a pledge, whose drafts are of one bloc and one year. */
    @Test
    void keepsLinesOfAPledgeThatWereAddedAndNeverSaved(Browser browser) {
        try (var visitor = head(browser, 1280)) {
            var page = visitor.newPage();
            var scope = years.scope(world.head, world.year);
            var pledge = Addresses.pledge(scope.number(), scope.name(), 2023) + "/sua";
            page.navigate(pledge);
            var lines = page.locator("[name$='].text']").count();
            page.locator("#content").fill("Hoàn thành nhiệm vụ năm 2023.");
            press(page, "Thêm dòng chỉ tiêu");
            page.waitForSelector("#lines-" + lines + "-text");
            new Typist(page).unikey("#lines-" + lines + "-text", "Kết nạp hội viên mới");
            kept(page, 2);
            page.close();

            var again = visitor.newPage();
            again.navigate(pledge);
            assertThat(again.locator("form[data-draft]").getAttribute("data-draft"))
                    .endsWith("/2023/giao-uoc");
            restore(again);
            again.waitForSelector("#lines-" + lines + "-text");
            assertThat(value(again, "lines[" + lines + "].text")).isEqualTo("Kết nạp hội viên mới");
            assertThat(value(again, "content")).isEqualTo("Hoàn thành nhiệm vụ năm 2023.");
        }
    }

    /** A browser presses the first button of a form for Enter; that one adds a row. */
    @Test
    void savesOnEnterInAField(Browser browser) {
        try (var visitor = head(browser, 1280)) {
            var page = visitor.newPage();
            page.navigate(editor);
            page.locator("#venue").fill("Hội trường Tỉnh ủy");
            page.locator("#venue").press("Enter");
            page.waitForSelector("[data-notice]");
            assertThat(page.locator("#guests-0-name").count()).isZero();
            assertThat(conferences
                            .detail(world.head, number)
                            .minutes()
                            .attendance()
                            .venue())
                    .isEqualTo("Hội trường Tỉnh ủy");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void keepsTheBarsInStatesNoLinkLeadsTo(int width, Browser browser) {
        var complaints = new LinkedHashMap<String, List<String>>();
        try (var visitor = head(browser, width)) {
            var page = visitor.newPage();
            page.navigate(editor);
            page.locator("#held").fill("31/02/2023");
            page.locator("#startsAt").fill("25 giờ");
            page.locator("details:has(#awards-0-eligible) summary").click();
            page.locator("#awards-0-eligible").fill("chín");
            page.locator("#awards-0-unit").selectOption(world.units.get(0).toString());
            press(page, "Lưu nháp");
            page.waitForSelector(".error-summary");
            assertThat(page.locator("#awards-0-eligible").isVisible()).isTrue();
            complaints.put("422", bars(page));

            page.navigate(editor);
            dismissDraft(page);
            press(page, "Ghi có mặt tất cả");
            page.waitForSelector("main [autofocus]");
            page.locator("#held").fill("25/12/2023");
            page.locator("#startsAt").fill("14h");
            page.locator("#chairName").fill("Phan Văn Tùng");
            page.locator("#discussion-0-text").fill("Các đơn vị thống nhất.");
            press(page, "Lưu và kiểm tra");
            page.waitForURL("**/kiem-tra");

            var other = visitor.newPage();
            var late = visitor.newPage();
            other.navigate(editor);
            late.navigate(editor);
            other.locator("#venue").fill("Hội trường Tỉnh ủy");
            press(other, "Lưu nháp");
            other.waitForSelector("[data-notice]");
            late.locator("#venue").fill("Nhà văn hóa huyện");
            press(late, "Lưu nháp");
            late.waitForSelector("#conflict-caption");
            assertThat(value(late, "venue")).isEqualTo("Nhà văn hóa huyện");
            complaints.put("409 of the editor", bars(late));

            press(page, "Chốt biên bản");
            page.waitForSelector("#changes-caption");
            complaints.put("409 of the check page", bars(page));

            complaints.put("returned dossier with errors", returnedDossier(page));

            var fresh = new ConferenceWorld.Founder(jdbc, blocs).found();
            world = fresh;
            try (var newcomer = head(browser, width)) {
                var empty = newcomer.newPage();
                var scope = years.scope(fresh.head, fresh.year);
                var address = "/khoi/" + scope.number() + "-x/2023";
                empty.navigate(address);
                complaints.put("year with nothing recorded", bars(empty));
                empty.navigate(address + "/hoi-nghi");
                complaints.put("conferences of a year with none", bars(empty));
                jdbc.sql("update bloc_year set state = 'CLOSED' where id = :id")
                        .param("id", fresh.year.value())
                        .update();
                empty.navigate(address);
                complaints.put("closed year", bars(empty));
            }
        }
        complaints.values().removeIf(List::isEmpty);
        assertThat(complaints).isEmpty();
    }

    private static void dismissDraft(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bỏ, dùng bản trên máy chủ"))
                .click();
    }

    private List<String> returnedDossier(Page page) {
        var dossier = "TK-2023-" + (100_000 + number);
        jdbc.sql("""
                        insert into proposal (id, number, province_id, bloc_year_id, year, organization_id, award_code, state,
                            source_wording, leads, vote_method, folded, created_by, version, created_at)
                        values (:id, :number, :province, :year, 2023, :unit, 'PROVINCIAL_FLAG', 'RETURNED',
                            'như biên bản', true, 'CONSENSUS', 'x', 'Thư ký', 0, now())
                        """)
                .param("id", UUID.randomUUID())
                .param("number", dossier)
                .param("province", world.province.value())
                .param("year", world.year.value())
                .param("unit", world.units.get(1).value())
                .update();
        page.navigate("/ho-so/" + dossier + "/sua");
        page.locator("#summary").fill("Dài quá ".repeat(4_000));
        press(page, "Lưu hồ sơ");
        page.waitForSelector(".error-summary");
        return bars(page);
    }

    private static List<String> bars(Page page) {
        var complaints = new ArrayList<>(Bars.accessibility(page));
        complaints.addAll(Bars.reflow(page));
        complaints.addAll(Bars.focus(page, 120));
        return complaints;
    }
}
