package vn.thidua.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.TestActors;
import vn.thidua.identity.Accounts;
import vn.thidua.identity.CreateAccount;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.Ending;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Role;
import vn.thidua.organization.Council;
import vn.thidua.organization.CreateProvince;
import vn.thidua.organization.Provinces;
import vn.thidua.organization.Seat;
import vn.thidua.organization.SeatMember;
import vn.thidua.organization.SucceedProvinces;

/** A merger of provinces and a seat on the council that were recorded wrongly are put right, each with its reason. */
@PageTest
class CorrectionsTest {
    private static final LocalDate MERGED_ON = LocalDate.of(2024, 7, 1);

    @Autowired
    MockMvc mvc;

    @Autowired
    Provinces provinces;

    @Autowired
    Council council;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private final Actor administrator = TestActors.administrator();
    private String mark = "";
    private ProvinceId first = new ProvinceId(UUID.randomUUID());
    private ProvinceId second = first;

    @BeforeEach
    void world() {
        mark = UUID.randomUUID().toString().substring(0, 8);
        first = province("Một " + mark);
        second = province("Hai " + mark);
    }

    @Test
    void aMergerThatNeverWasIsTakenBack() throws Exception {
        var merged = merge("Một " + mark);
        assertThat(provinces.find(administrator, first).validTo()).isEqualTo(MERGED_ON);
        var address = provinces.find(administrator, merged).mergerAddress() + "/hoan-tac";
        assertThat(text(read(address))).contains("Hai " + mark + " (đến 30/06/2024)", "Tiếp tục tồn tại");

        var send = post(address).param("version", version(merged));
        assertThat(send(send).getStatus()).as("without a reason").isEqualTo(422);
        assertThat(send(post(address).param("version", "7").param("reason", "nhầm"))
                        .getStatus())
                .as("drawn from another state")
                .isEqualTo(409);
        assertThat(send(send.param("reason", "ghi nhầm tỉnh")).getStatus()).isEqualTo(303);

        assertThat(provinces.find(administrator, first).validTo()).isNull();
        assertThat(provinces.find(administrator, second).successors()).isNull();
        assertThat(send(get(address)).getStatus()).isEqualTo(404);
        assertThat(text(read(provinces.find(administrator, first).address())))
                .contains("Hoàn tác việc hợp nhất tỉnh", "ghi nhầm tỉnh");
    }

    @Test
    void whatWasRecordedForTheNewProvinceHoldsItsMergerInPlace() throws Exception {
        var merged = merge("Ba " + mark);
        seat(merged);
        var answer = send(post(provinces.find(administrator, merged).mergerAddress() + "/hoan-tac")
                .param("version", version(merged))
                .param("reason", "nhầm"));
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(text(page(answer))).contains("Chưa hoàn tác được việc hợp nhất thành Ba " + mark);
        assertThat(provinces.find(administrator, first).validTo()).isEqualTo(MERGED_ON);
    }

    @Test
    void aMergerOnTheWrongDayWithoutOneOfItsProvincesIsPutRight() throws Exception {
        var merged = merge("Một " + mark);
        var third = province("Bốn " + mark);
        var address = provinces.find(administrator, merged).mergerAddress();
        assertThat(read(address).select("input[name=effectiveOn]").val()).isEqualTo("01/07/2024");
        for (var day : List.of("01/09/2024", "01/08/2023")) {
            var correction = post(address)
                    .param("effectiveOn", day)
                    .param("document", "202/2025/QH15")
                    .param("reason", "sai ngày")
                    .param("version", version(merged));
            assertThat(send(correction).getStatus()).as(day).isEqualTo(303);
            assertThat(send(correction).getStatus()).as("sent again").isEqualTo(409);
        }
        assertThat(send(post(address)
                                .param("effectiveOn", "01/08/2023")
                                .param("document", "202/2025/QH15")
                                .param("forgotten", third.toString())
                                .param("reason", "thiếu một tỉnh")
                                .param("version", version(merged)))
                        .getStatus())
                .isEqualTo(303);
        var on = LocalDate.of(2023, 8, 1);
        assertThat(provinces.find(administrator, merged).validFrom()).isEqualTo(on);
        for (var one : List.of(first, second, third)) {
            assertThat(provinces.find(administrator, one).validTo()).isEqualTo(on);
            assertThat(provinces.find(administrator, one).document()).isEqualTo("202/2025/QH15");
        }
        assertThat(provinces.scope(administrator, merged)).contains(third);
        assertThat(text(read("/danh-muc/tinh"))).contains("Sửa việc hợp nhất Một " + mark);
    }

    @Test
    void aSeatThatEndedOnTheWrongDayOrByMistakeIsPutRight() throws Exception {
        var seat = seat(first);
        var officer = TestActors.boardOfficer(first);
        council.end(officer, seat, new Ending(MERGED_ON, "Nghỉ hưu", 0));
        assertThat(text(read(officer, "/danh-muc/hoi-dong"))).contains("Sửa Trần Thị Kim Dung");
        var address = "/danh-muc/hoi-dong/" + seat + "/sua";
        assertThat(read(officer, address).select("input[name=to]").val()).isEqualTo("01/07/2024");
        var correction = post(address)
                .param("personName", "Trần Thị Kim Dung")
                .param("titles", "Phó Trưởng Ban")
                .param("seat", "MEMBER")
                .param("voting", "true")
                .param("from", "01/01/2024")
                .param("version", "1");
        assertThat(text(page(mvc.perform(correction
                                .param("to", "01/12/2023")
                                .param("endReason", "Nghỉ hưu")
                                .param("reason", "sai ngày")
                                .with(SignedIn.as(officer)))
                        .andReturn()
                        .getResponse())))
                .contains("Ngày thôi tham gia phải sau ngày bắt đầu");
        var again = post(address)
                .param("personName", "Trần Thị Kim Dung")
                .param("titles", "Phó Trưởng Ban")
                .param("seat", "MEMBER")
                .param("voting", "true")
                .param("to", "")
                .param("reason", "ghi nhầm người")
                .param("version", "1")
                .with(SignedIn.as(officer));
        assertThat(mvc.perform(again).andReturn().getResponse().getStatus()).isEqualTo(303);
        assertThat(mvc.perform(again).andReturn().getResponse().getStatus()).isEqualTo(409);
        assertThat(council.find(officer, seat).to()).isNull();
        assertThat(council.find(officer, seat).endReason()).isNull();
        assertThat(council.roster(officer, first, LocalDate.of(2025, 1, 1))).hasSize(1);
    }

    @Test
    void whoEndsASeatIsToldThatItsAccountStaysOpen() throws Exception {
        var seat = seat(first);
        var officer = TestActors.boardOfficer(first);
        var username = "uyvien." + mark;
        var account = accounts.createWithPassword(
                Actor.system(),
                new CreateAccount(username, "Ủy viên " + mark, Role.COUNCIL_MEMBER, first, null, seat),
                "trau do truoc cong");
        var end = "/danh-muc/hoi-dong/" + seat + "/ket-thuc";
        var page = read(officer, end);
        assertThat(text(page)).contains("Tài khoản " + username + " của người này đang mở");
        assertThat(page.select("main a[href=/quan-tri/nguoi-dung/" + account + "]"))
                .hasSize(1);
        var ended = mvc.perform(post(end)
                        .param("on", "01/07/2023")
                        .param("reason", "Nghỉ hưu")
                        .param("version", "0")
                        .with(SignedIn.as(officer)))
                .andReturn()
                .getResponse();
        assertThat(ended.getStatus()).isEqualTo(303);
        assertThat(text(read(officer, "/danh-muc/hoi-dong"))).contains("Tài khoản còn mở: " + username);
        assertThat(text(read(officer, "/quan-tri/nguoi-dung?q=" + mark)))
                .contains("Đã thôi tham gia Hội đồng (đến 30/06/2023)");
        assertThat(text(read(officer, "/quan-tri/nguoi-dung/" + account)))
                .contains("Đã thôi tham gia (đến 30/06/2023)");
        assertThat(text(read(officer, "/viec")))
                .contains("Khóa tài khoản của Trần Thị Kim Dung, thôi tham gia Hội đồng (đến 30/06/2023)");
        accounts.disable(officer, account, "đã nghỉ");
        assertThat(text(read(officer, "/viec"))).doesNotContain("Khóa tài khoản");
        assertThat(text(read(officer, "/danh-muc/hoi-dong"))).doesNotContain("Tài khoản còn mở");
    }

    private ProvinceId province(String name) {
        return provinces.create(Actor.system(), new CreateProvince(name, null, null, false));
    }

    private ProvinceId merge(String name) {
        return provinces.succeed(
                administrator, new SucceedProvinces(name, List.of(first, second), MERGED_ON, "200/2024/QH15"));
    }

    private CouncilMemberId seat(ProvinceId province) {
        return council.seat(
                Actor.system(),
                new SeatMember(
                        province,
                        "Trần Thị Kim Dung",
                        "Phó Trưởng Ban",
                        null,
                        Seat.MEMBER,
                        true,
                        province.equals(first) ? LocalDate.of(2023, 1, 1) : null,
                        null));
    }

    private String version(ProvinceId province) {
        return Long.toString(provinces.find(administrator, province).version());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignedIn.as(administrator))).andReturn().getResponse();
    }

    private Document read(String address) throws Exception {
        return read(administrator, address);
    }

    private Document read(Actor actor, String address) throws Exception {
        return page(
                mvc.perform(get(address).with(SignedIn.as(actor))).andReturn().getResponse());
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static String text(Document page) {
        return page.select("main").text();
    }
}
