package vn.thidua.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.Statements;
import vn.thidua.TestActors;
import vn.thidua.identity.Accounts;
import vn.thidua.identity.CreateAccount;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Role;
import vn.thidua.organization.Council;
import vn.thidua.organization.CreateProvince;
import vn.thidua.organization.OrganizationKind;
import vn.thidua.organization.Organizations;
import vn.thidua.organization.Provinces;
import vn.thidua.organization.RegisterOrganization;
import vn.thidua.organization.Seat;
import vn.thidua.organization.SeatMember;

@PageTest
class AccountPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Provinces provinces;

    @Autowired
    Organizations organizations;

    @Autowired
    JdbcClient jdbc;

    ProvinceId here = new ProvinceId(new UUID(0, 0));
    ProvinceId elsewhere = new ProvinceId(new UUID(0, 0));
    OrganizationId press = new OrganizationId(new UUID(0, 0));

    @Autowired
    Council council;

    OrganizationId lawyers = new OrganizationId(new UUID(0, 0));
    String mark = "";

    @BeforeEach
    void world() {
        mark = UUID.randomUUID().toString().substring(0, 8);
        here = provinces.create(Actor.system(), new CreateProvince("Tỉnh A " + mark, null, null, false));
        elsewhere = provinces.create(Actor.system(), new CreateProvince("Tỉnh B " + mark, null, null, false));
        press = unit(here, "Hội Nhà báo " + mark);
        lawyers = unit(here, "Hội Luật gia " + mark);
    }

    OrganizationId unit(ProvinceId province, String name) {
        return organizations.register(
                Actor.system(),
                new RegisterOrganization(
                        province, OrganizationKind.ASSOCIATION, name + " tỉnh", name, null, null, List.of()));
    }

    AccountId secretary(String username, ProvinceId province, OrganizationId organization) {
        return accounts.create(
                        Actor.system(),
                        new CreateAccount(
                                username + "." + mark,
                                "Nguyễn Văn Đạt " + mark,
                                Role.UNIT,
                                province,
                                organization,
                                null))
                .account();
    }

    @Test
    void theBoardInvitesAPersonOfAUnitAndGetsTheLinkOnce() throws Exception {
        var officer = TestActors.boardOfficer(here);
        mvc.perform(get("/quan-tri/nguoi-dung/moi").with(SignedIn.as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Hội Nhà báo " + mark)));
        var answer = mvc.perform(post("/quan-tri/nguoi-dung")
                        .with(SignedIn.as(officer))
                        .param("username", "Thuky." + mark)
                        .param("displayName", "Phạm Thị Hòa")
                        .param("role", "UNIT")
                        .param("province", here.toString())
                        .param("organization", press.toString()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse();
        mvc.perform(get(link(officer, answer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("thuky." + mark)));
        mvc.perform(get("/quan-tri/nguoi-dung?q=pham thi hoa").with(SignedIn.as(officer)))
                .andExpect(content().string(containsString("thuky." + mark)));
    }

    @Test
    void theSecondPressOnInvitingShowsTheSameLinkWhichNobodyReadsInTheDatabase() throws Exception {
        var officer = TestActors.boardOfficer(here);
        var key = UUID.randomUUID().toString();
        var press = post("/quan-tri/nguoi-dung")
                .with(SignedIn.as(officer))
                .param("_khoa", key)
                .param("username", "hai.lan." + mark)
                .param("displayName", "Phạm Thị Hòa")
                .param("role", "UNIT")
                .param("province", here.toString())
                .param("organization", this.press.toString());
        var first =
                mvc.perform(press).andExpect(status().isSeeOther()).andReturn().getResponse();
        var second =
                mvc.perform(press).andExpect(status().isSeeOther()).andReturn().getResponse();
        assertThat(second.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
        var link = link(officer, first);
        assertThat(link(officer, second)).isEqualTo(link);
        assertThat(kept()).isNotEmpty().noneMatch(row -> row.contains(key) || row.contains(token(link)));
        mvc.perform(get(first.getRedirectedUrl()).with(SignedIn.as(officer)))
                .andExpect(redirectedUrl(first.getRedirectedUrl().replace("/lien-ket", "")));
    }

    @Test
    void nobodyReadsTheAddressOfAFormBehindALinkInTheDatabase() throws Exception {
        var officer = TestActors.boardOfficer(here);
        var link = link(
                officer,
                mvc.perform(post("/quan-tri/nguoi-dung/" + secretary("kich.hoat", here, press) + "/lien-ket")
                                .with(SignedIn.as(officer)))
                        .andReturn()
                        .getResponse());
        var rows = kept().size();
        mvc.perform(post(link)
                        .with(SignedIn.asPublic())
                        .param("_khoa", UUID.randomUUID().toString())
                        .param("password", "giao uoc thi dua " + mark)
                        .param("repeated", "giao uoc thi dua " + mark))
                .andExpect(redirectedUrl("/dang-nhap"));
        assertThat(kept()).hasSizeGreaterThan(rows).noneMatch(row -> row.contains(token(link)));
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** Each row about a form that was sent, as written, with its bytes read as text and as what notices travel in. */
    private List<String> kept() {
        return jdbc.sql("select k::text, notice from one_use_key k")
                .query((row, number) -> {
                    var notice = row.getBytes(2);
                    var text = notice == null ? "" : new String(notice, StandardCharsets.UTF_8);
                    var told = text.matches("[A-Za-z0-9_-]+")
                            ? new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
                            : "";
                    return row.getString(1) + text + told;
                })
                .list();
    }

    /** What the page shows to which the answer leads. */
    private String link(Actor keeper, MockHttpServletResponse answer) throws Exception {
        var page = mvc.perform(get(answer.getRedirectedUrl())
                        .cookie(answer.getCookies())
                        .with(SignedIn.as(keeper)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var link = Jsoup.parse(page).select("#link").val();
        return link.substring(link.indexOf("/kich-hoat"));
    }

    @Test
    void aLinkIsShownOnThePageOfItsOwnAccountOnly() throws Exception {
        var officer = TestActors.boardOfficer(here);
        var other = secretary("khac", here, press);
        var answer = mvc.perform(post("/quan-tri/nguoi-dung/" + secretary("quen", here, press) + "/lien-ket")
                        .with(SignedIn.as(officer)))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse();
        assertThat(link(officer, answer)).startsWith("/kich-hoat/");
        mvc.perform(get("/quan-tri/nguoi-dung/" + other + "/lien-ket")
                        .cookie(answer.getCookies())
                        .with(SignedIn.as(officer)))
                .andExpect(redirectedUrl("/quan-tri/nguoi-dung/" + other));
    }

    @Test
    void keepsWhatWasTypedBesideWhatIsWrong() throws Exception {
        secretary("co.roi", here, press);
        mvc.perform(post("/quan-tri/nguoi-dung")
                        .with(SignedIn.as(TestActors.boardOfficer(here)))
                        .param("username", "co.roi." + mark)
                        .param("displayName", "Người <mới>")
                        .param("role", "UNIT")
                        .param("organization", press.toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("đã có người dùng")))
                .andExpect(content().string(containsString("Người &lt;mới&gt;")));
        mvc.perform(post("/quan-tri/nguoi-dung")
                        .with(SignedIn.as(TestActors.boardOfficer(here)))
                        .param("username", "có dấu")
                        .param("displayName", "")
                        .param("role", "UNIT"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nhập họ và tên")));
    }

    @Test
    void refusesRightsAboveOrOutsideOnesOwn() throws Exception {
        mvc.perform(post("/quan-tri/nguoi-dung")
                        .with(SignedIn.as(TestActors.boardOfficer(here)))
                        .param("username", "lanhdao." + mark)
                        .param("displayName", "Ai đó")
                        .param("role", "BOARD_LEADER"))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("Không cấp được vai trò cao hơn")));
        mvc.perform(post("/quan-tri/nguoi-dung")
                        .with(SignedIn.as(TestActors.boardOfficer(here)))
                        .param("username", "x." + mark)
                        .param("displayName", "Ai đó")
                        .param("role", "BOARD_OFFICER")
                        .param("province", elsewhere.toString()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/quan-tri/nguoi-dung")
                        .with(SignedIn.as(TestActors.administrator()))
                        .param("username", "y." + mark)
                        .param("displayName", "Ai đó")
                        .param("role", "UNIT")
                        .param("province", elsewhere.toString())
                        .param("organization", press.toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("không thuộc tỉnh đã chọn")));
        mvc.perform(get("/quan-tri/nguoi-dung")
                        .with(SignedIn.as(TestActors.councilMember(
                                here, new vn.thidua.kernel.CouncilMemberId(UUID.randomUUID())))))
                .andExpect(status().isForbidden());
    }

    @Test
    void aUnitKeepsItsOwnPeopleAndSeesNobodyElse() throws Exception {
        var own = secretary("a", here, press);
        var other = secretary("b", here, lawyers);
        var actor = TestActors.unit(here, press);
        mvc.perform(get("/quan-tri/nguoi-dung?q=" + mark).with(SignedIn.as(actor)))
                .andExpect(content().string(containsString("a." + mark)))
                .andExpect(content().string(not(containsString("b." + mark))));
        mvc.perform(get("/quan-tri/nguoi-dung/" + own).with(SignedIn.as(actor))).andExpect(status().isOk());
        mvc.perform(get("/quan-tri/nguoi-dung/" + other).with(SignedIn.as(actor)))
                .andExpect(status().isNotFound());
        mvc.perform(post("/quan-tri/nguoi-dung/" + other + "/chuyen")
                        .with(SignedIn.as(actor))
                        .param("step", "DISABLE")
                        .param("reason", "x"))
                .andExpect(status().isNotFound());
        // role and unit sent by a browser count for nothing
        mvc.perform(post("/quan-tri/nguoi-dung")
                        .with(SignedIn.as(actor))
                        .param("username", "moi." + mark)
                        .param("displayName", "Thư ký mới")
                        .param("role", "ADMINISTRATOR")
                        .param("organization", lawyers.toString()))
                .andExpect(status().isSeeOther());
        assertThat(jdbc.sql("select organization_id from account where username = :name and role = 'UNIT'")
                        .param("name", "moi." + mark)
                        .query(UUID.class)
                        .single())
                .isEqualTo(press.value());
    }

    @Test
    void disablesWithAReasonAndOpensAgain() throws Exception {
        var id = secretary("c", here, press);
        var officer = TestActors.boardOfficer(here);
        mvc.perform(post("/quan-tri/nguoi-dung/" + id + "/chuyen")
                        .with(SignedIn.as(officer))
                        .param("step", "DISABLE")
                        .param("reason", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nhập lý do")));
        mvc.perform(post("/quan-tri/nguoi-dung/" + id + "/chuyen")
                        .with(SignedIn.as(officer))
                        .param("step", "DISABLE")
                        .param("reason", "Chuyển công tác"))
                .andExpect(redirectedUrl("/quan-tri/nguoi-dung/" + id));
        mvc.perform(get("/quan-tri/nguoi-dung/" + id).with(SignedIn.as(officer)))
                .andExpect(content().string(containsString("Đã khóa")))
                .andExpect(content().string(containsString("Mở lại tài khoản")));
        mvc.perform(post("/quan-tri/nguoi-dung/" + id + "/lien-ket").with(SignedIn.as(officer)))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("Mở lại trước")));
        mvc.perform(get("/nhat-ky?q=chuyen cong tac").with(SignedIn.as(officer)))
                .andExpect(content().string(containsString("Khóa tài khoản")))
                .andExpect(content().string(containsString("Chuyển công tác")));
    }

    @Test
    void givesACouncilSeatToOnePersonAtATime() throws Exception {
        var officer = TestActors.boardOfficer(here);
        var seat = council.seat(
                Actor.system(), new SeatMember(here, "Nguyễn Minh Châu", "", null, Seat.MEMBER, true, null, null));
        var first = accounts.create(
                        officer,
                        new CreateAccount("mot." + mark, "Nguyễn Minh Châu", Role.COUNCIL_MEMBER, here, null, seat))
                .account();
        var invitation = post("/quan-tri/nguoi-dung")
                .with(SignedIn.as(officer))
                .param("username", "hai." + mark)
                .param("displayName", "Lê Thị Mười")
                .param("role", "COUNCIL_MEMBER")
                .param("province", here.toString())
                .param("councilMember", seat.toString());
        mvc.perform(invitation)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ủy viên này đã có một tài khoản chưa khóa")))
                .andExpect(content().string(containsString("Lê Thị Mười")));
        accounts.disable(officer, first, "Chuyển công tác");
        mvc.perform(invitation).andExpect(status().isSeeOther());
        mvc.perform(post("/quan-tri/nguoi-dung/" + first + "/chuyen")
                        .with(SignedIn.as(officer))
                        .param("step", "ENABLE")
                        .param("reason", "Trở lại"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ủy viên này đã có một tài khoản chưa khóa")));
    }

    @Test
    void movesAPersonToAnotherUnitWithAReasonAndTellsOfStalePages() throws Exception {
        var id = secretary("d", here, press);
        var officer = TestActors.boardOfficer(here);
        mvc.perform(post("/quan-tri/nguoi-dung/" + id + "/sua")
                        .with(SignedIn.as(officer))
                        .param("displayName", "Nguyễn Văn Đạt")
                        .param("role", "UNIT")
                        .param("organization", lawyers.toString())
                        .param("version", "0"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ghi lý do")));
        mvc.perform(post("/quan-tri/nguoi-dung/" + id + "/sua")
                        .with(SignedIn.as(officer))
                        .param("displayName", "Nguyễn Văn Đạt")
                        .param("role", "UNIT")
                        .param("organization", lawyers.toString())
                        .param("reason", "Điều động")
                        .param("version", "0"))
                .andExpect(redirectedUrl("/quan-tri/nguoi-dung/" + id));
        mvc.perform(get("/quan-tri/nguoi-dung/" + id).with(SignedIn.as(officer)))
                .andExpect(content().string(containsString("Hội Luật gia " + mark)));
        mvc.perform(post("/quan-tri/nguoi-dung/" + id + "/sua")
                        .with(SignedIn.as(officer))
                        .param("displayName", "Tên khác")
                        .param("role", "UNIT")
                        .param("organization", lawyers.toString())
                        .param("version", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Tên khác")));
        mvc.perform(get("/nhat-ky?q=dieu dong").with(SignedIn.as(officer)))
                .andExpect(content().string(containsString("<del>Hội Nhà báo " + mark + " tỉnh</del>")))
                .andExpect(content().string(containsString("<ins>Hội Luật gia " + mark + " tỉnh</ins>")));
    }

    @Test
    void anAdministratorChoosesTheProvinceFirst() throws Exception {
        var administrator = SignedIn.as(TestActors.administrator());
        mvc.perform(get("/quan-tri/nguoi-dung/moi").with(administrator))
                .andExpect(content().string(containsString("Tỉnh A " + mark)));
        mvc.perform(get("/quan-tri/nguoi-dung/moi?tinh=" + here).with(administrator))
                .andExpect(content().string(containsString("Lãnh đạo cơ quan")))
                .andExpect(content().string(containsString("Hội Luật gia " + mark)));
        mvc.perform(get("/quan-tri/nguoi-dung/moi?vai-tro=ADMINISTRATOR").with(administrator))
                .andExpect(content().string(containsString("Quản trị hệ thống")));
    }

    @Test
    void theListTakesAsManyStatementsForManyRowsAsForFew() throws Exception {
        var officer = SignedIn.as(TestActors.boardOfficer(here));
        secretary("mot", here, press);
        mvc.perform(get("/quan-tri/nguoi-dung").with(officer)); // the frame's settings are read once a minute
        var few = Statements.count(() -> mvc.perform(get("/quan-tri/nguoi-dung").with(officer)));
        for (var i = 0; i < 20; i++) {
            secretary("nhieu" + i, here, i % 2 == 0 ? press : lawyers);
        }
        var many =
                Statements.count(() -> mvc.perform(get("/quan-tri/nguoi-dung").with(officer)));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(8);
    }
}
