package vn.thidua.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.Statements;
import vn.thidua.TestActors;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.organization.CorrectProvince;
import vn.thidua.organization.CreateProvince;
import vn.thidua.organization.OrganizationKind;
import vn.thidua.organization.Organizations;
import vn.thidua.organization.ProvinceKind;
import vn.thidua.organization.Provinces;
import vn.thidua.organization.RegisterOrganization;
import vn.thidua.organization.Seat;
import vn.thidua.organization.SucceedProvinces;

@PageTest
@Transactional
class RegistryPagesTest {
    private static final String MERGED = "Hội Người khuyết tật, Nạn nhân da cam và Bảo trợ quyền trẻ em";

    @Autowired
    MockMvc mvc;

    @Autowired
    Provinces provinces;

    @Autowired
    Organizations organizations;

    @Autowired
    JdbcClient jdbc;

    private ProvinceId province = new ProvinceId(java.util.UUID.randomUUID());
    private Actor officer = TestActors.boardOfficer(province);

    @BeforeEach
    void world() {
        province = provinces.create(Actor.system(), new CreateProvince("Tỉnh của trang đơn vị", null, null, false));
        officer = TestActors.boardOfficer(province);
    }

    @Test
    void aBoardOfficerEntersAnAssociationAndSeesItsPage() throws Exception {
        var location = send(post("/don-vi")
                        .param("fullName", MERGED)
                        .param("kind", OrganizationKind.ASSOCIATION.name())
                        .param("since", "1/5/2022")
                        .param("legalBasis", "900/QĐ-UBND")
                        .param("aliases", "Hội NKT, NNDC và BTQTE"))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var page = page(get(location));
        assertThat(page.selectFirst("h1").text()).isEqualTo(MERGED);
        assertThat(page.select("main").text())
                .contains("01/05/2022")
                .contains("900/QĐ-UBND")
                .contains("Hội NKT, NNDC và BTQTE")
                .doesNotContain("Chưa ghi nhận cách viết khác");
        assertThat(page(get("/don-vi").param("q", "da cam va bao tro")).select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void wrongInputIsKeptBesideItsSentence() throws Exception {
        var page = Jsoup.parse(send(post("/don-vi")
                        .param("fullName", " ")
                        .param("kind", "ASSOCIATION")
                        .param("since", "31/02/2023")
                        .param("shortName", "Hội cũ"))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select(".error-summary li"))
                .extracting(line -> line.text())
                .containsExactlyInAnyOrder("Nhập tên chính thức", "Ngày bắt đầu dùng tên phải là ngày có thật");
        assertThat(page.selectFirst("#since").val()).isEqualTo("31/02/2023");
        assertThat(page.selectFirst("#shortName").val()).isEqualTo("Hội cũ");
    }

    @Test
    void aNameThatIsTakenIsSaidBesideTheField() throws Exception {
        register("Hội Nhà báo tỉnh");
        var page = Jsoup.parse(
                send(post("/don-vi").param("fullName", "hội nhà báo tỉnh").param("kind", "ASSOCIATION"))
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.selectFirst("#fullName-error").text()).contains("Trong tỉnh đã có đơn vị mang tên này");
    }

    @Test
    void oneWordingDoesNotLeadToTwoBodies() throws Exception {
        var press = register("Hội Nhà báo tỉnh");
        var law = organizations.detail(Actor.system(), register("Hội Luật gia tỉnh"));
        var address = law.address() + "/bi-danh";
        var refused = Jsoup.parse(
                send(post(address).param("alias", "hội nhà báo tỉnh").param("kind", "SPELLING"))
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
        assertThat(refused.selectFirst("#alias-error").text()).contains("là tên của Hội Nhà báo tỉnh");
        send(post("/don-vi")
                        .param("fullName", "Hội Báo chí tỉnh")
                        .param("kind", "ASSOCIATION")
                        .param("aliases", "Hội Nhà báo tỉnh"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("là tên của Hội Nhà báo tỉnh")));
        jdbc.sql("""
                        insert into organization_link (predecessor_id, successor_id, kind, effective_on)
                        values (:from, :to, 'MERGED', date '2024-01-01')
                        """).param("from", press.value()).param("to", law.id().value()).update();
        send(post(address).param("alias", "Hội Nhà báo tỉnh").param("kind", "FORMER"))
                .andExpect(status().isSeeOther());

        send(post(address).param("alias", "Hội Luật").param("kind", "SHORT")).andExpect(status().isSeeOther());
        var entered = send(post("/don-vi").param("fullName", "Hội Luật").param("kind", "ASSOCIATION"))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse();
        var next = get(java.util.Objects.requireNonNull(entered.getHeader("Location")))
                .cookie(entered.getCookies());
        assertThat(page(next).text()).contains("Tên này cũng đang là cách viết khác của Hội Luật gia tỉnh");
    }

    @Test
    void aUnitReadsButMayNotKeepTheRegister() throws Exception {
        var id = register("Hội Luật gia tỉnh");
        var detail = organizations.detail(Actor.system(), id);
        var unit = TestActors.unit(province, id);
        var page = Jsoup.parse(mvc.perform(get(detail.address()).with(SignedIn.as(unit)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("main").text()).doesNotContain("Đổi tên").doesNotContain("Sửa chỗ nhập sai");
        mvc.perform(post(detail.address() + "/cham-dut")
                        .param("on", "01/01/2024")
                        .param("reason", "x")
                        .param("version", "0")
                        .with(SignedIn.as(unit)))
                .andExpect(status().isForbidden());
        mvc.perform(get(detail.address())
                        .with(SignedIn.as(TestActors.boardOfficer(
                                provinces.create(Actor.system(), new CreateProvince("Tỉnh lạ", null, null, false))))))
                .andExpect(status().isNotFound());
        mvc.perform(get("/danh-muc/tinh").with(SignedIn.as(officer))).andExpect(status().isForbidden());
    }

    @Test
    void renamingShowsBothNamesAndASecondEditorMeetsTheFirst() throws Exception {
        var id = register("Hội Đông y");
        var detail = organizations.detail(Actor.system(), id);
        var version = Long.toString(detail.version());
        send(post(detail.address() + "/doi-ten")
                        .param("fullName", "Hội Y học cổ truyền")
                        .param("since", "01/03/2020")
                        .param("version", version))
                .andExpect(status().isSeeOther());
        var names =
                page(get(organizations.detail(Actor.system(), id).address())).text();
        assertThat(names).contains("Hội Đông y").contains("29/02/2020").contains("Hội Y học cổ truyền");
        var conflict = send(post(detail.address() + "/doi-ten")
                        .param("fullName", "Hội Y học khác")
                        .param("since", "01/04/2021")
                        .param("version", version))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(conflict).contains("Hội Y học khác").contains("Hội Y học cổ truyền");
    }

    @Test
    void mergedAssociationsSayWhatTheyAreNow() throws Exception {
        var one = register("Hội Người khuyết tật");
        var two = register("Hội Nạn nhân chất độc da cam/dioxin");
        var location = send(post("/don-vi/gop")
                        .param("predecessors", one.toString(), two.toString())
                        .param("fullName", MERGED)
                        .param("kind", "ASSOCIATION")
                        .param("effectiveOn", "01/05/2022")
                        .param("document", "QĐ 900"))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(page(get(location)).select("main").text())
                .contains("Hội Người khuyết tật: sáp nhập từ 01/05/2022 (QĐ 900)");
        assertThat(page(get("/don-vi").param("q", "dioxin")).select("tbody").text())
                .contains("nay là " + MERGED);
    }

    @Test
    void aPastedListIsWrittenOnlyAfterTheCheck() throws Exception {
        register("Hội Nhà báo tỉnh");
        register("Hội Cựu thanh niên xung phong");
        var pasted = "Hội Nhà báo\nHội Cựu thanh niên xung phog\n" + MERGED + "\nHội Nhà báo tỉnh";
        var check = Jsoup.parse(
                send(post("/don-vi/nhap-danh-sach").param("names", pasted).param("kind", "ASSOCIATION"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
        assertThat(count()).isEqualTo(2);
        assertThat(check.select("li.card")).hasSize(4);
        assertThat(check.select("li.card .badge").eachText())
                .containsExactly("Đã có", "Gần giống, cần chọn", "Đơn vị mới", "Đã có");
        assertThat(check.select("input[name=lines[1].decision][checked]")).isEmpty();
        assertThat(check.select("li.card").get(3).text()).contains("Trùng dòng 1");

        var undecided = send(decide(post("/don-vi/nhap-danh-sach/ghi"), pasted, "leave", "", "new", "leave"))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(undecided).contains("Dòng 2: chọn cách xử lý");
        assertThat(count()).isEqualTo(2);

        var similar = check.select("input[name=lines[1].decision]").get(0).val();
        send(decide(post("/don-vi/nhap-danh-sach/ghi"), pasted, "leave", similar, "new", "leave"))
                .andExpect(redirectedUrl("/don-vi"));
        assertThat(count()).isEqualTo(3);
        assertThat(page(get("/don-vi").param("q", "xung phog")).select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void theRosterIsKeptByTheBoardWithSeatsAndDates() throws Exception {
        var unit = register("Hội Luật gia tỉnh");
        send(post("/danh-muc/hoi-dong")
                        .param("personName", "Trần Thị Kim Dung")
                        .param("titles", "Phó Trưởng Ban Tuyên giáo Tỉnh ủy\nỦy viên Hội đồng")
                        .param("seat", Seat.MEMBER.name())
                        .param("voting", "true")
                        .param("leads", unit.toString())
                        .param("from", "01/01/2022"))
                .andExpect(status().isSeeOther());
        var row = page(get("/danh-muc/hoi-dong")).selectFirst("tbody tr");
        assertThat(row.text())
                .contains("Trần Thị Kim Dung")
                .contains("Phó Trưởng Ban Tuyên giáo Tỉnh ủy")
                .contains("Hội Luật gia tỉnh");
        var end = row.select("a[href$=ket-thuc]").attr("href");
        send(post(end).param("on", "01/01/2021").param("reason", "nghỉ hưu").param("version", "0"))
                .andExpect(status().is(422));
        send(post(end).param("on", "01/01/2024").param("reason", "nghỉ hưu").param("version", "0"))
                .andExpect(status().isSeeOther());
        assertThat(page(get("/danh-muc/hoi-dong")).select("main").text())
                .contains("Đã thôi")
                .contains("31/12/2023");
    }

    @Test
    void theAdministratorRecordsAMerger() throws Exception {
        var other = provinces.create(Actor.system(), new CreateProvince("Tỉnh bên cạnh", null, null, false));
        var administrator = SignedIn.as(TestActors.administrator());
        mvc.perform(post("/danh-muc/tinh/hop-nhat")
                        .param("name", "Tỉnh của trang đơn vị")
                        .param("predecessors", province.toString())
                        .param("effectiveOn", "01/07/2025")
                        .with(administrator))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Chọn từ hai tỉnh trở lên")));
        mvc.perform(post("/danh-muc/tinh/hop-nhat")
                        .param("name", "Tỉnh của trang đơn vị")
                        .param("predecessors", province.toString(), other.toString())
                        .param("effectiveOn", "01/07/2025")
                        .param("document", "202/2025/QH15")
                        .with(administrator))
                .andExpect(status().isSeeOther());
        var page = Jsoup.parse(mvc.perform(get("/danh-muc/tinh").with(administrator))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("table").get(0).text()).contains("Tỉnh bên cạnh, Tỉnh của trang đơn vị");
        assertThat(page.select("table").get(1).text()).contains("202/2025/QH15");
    }

    @Test
    void theAdministratorPutsAProvinceRightWithAReason() throws Exception {
        var administrator = SignedIn.as(TestActors.administrator());
        var address = "/danh-muc/tinh/" + province + "/sua";
        mvc.perform(get(address).with(SignedIn.as(officer))).andExpect(status().isForbidden());
        var correction = post(address)
                .param("name", "Thành phố của trang đơn vị")
                .param("kind", "CITY")
                .param("validFrom", "01/01/1997")
                .param("version", "0")
                .with(administrator);
        mvc.perform(correction).andExpect(status().is(422));
        mvc.perform(correction.param("reason", "nhập nhầm loại")).andExpect(status().isSeeOther());
        assertThat(provinces.find(Actor.system(), province).kind()).isEqualTo(ProvinceKind.CITY);
        mvc.perform(correction).andExpect(status().isConflict());
        var page = Jsoup.parse(mvc.perform(get(address).with(administrator))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .select("main")
                .text();
        assertThat(page).contains("Sửa tỉnh", "Tỉnh → Thành phố", "nhập nhầm loại");
    }

    @Test
    void aProvinceKeepsItsNameToItselfAndTheDaysOfItsMerger() {
        var system = Actor.system();
        provinces.create(system, new CreateProvince("Tỉnh trùng tên", null, null, false));
        assertThatThrownBy(() -> provinces.correct(system, corrected(province, "Tỉnh trùng tên", null, null)))
                .rootCause()
                .hasMessageContaining("province_name_once");
    }

    @Test
    void theDaysOfAMergerAreNotCorrectedOnOneSideOnly() {
        var system = Actor.system();
        var day = LocalDate.of(2025, 7, 1);
        var name = "Tỉnh của trang đơn vị";
        var merged = provinces.succeed(system, new SucceedProvinces(name, List.of(province), day, null));
        assertThatThrownBy(() -> provinces.correct(system, corrected(province, name, null, null)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("province.merged-then");
        assertThatThrownBy(() -> provinces.correct(system, corrected(merged, name, day.plusDays(1), null)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("province.merged-from");
        provinces.correct(system, corrected(province, name, LocalDate.of(1997, 1, 1), day));
        assertThat(provinces.find(system, province).validFrom()).isEqualTo("1997-01-01");
    }

    private CorrectProvince corrected(ProvinceId id, String name, @Nullable LocalDate from, @Nullable LocalDate to) {
        var version = provinces.find(Actor.system(), id).version();
        return new CorrectProvince(id, name, ProvinceKind.PROVINCE, from, to, "nhập sai", version);
    }

    @Test
    void twoProvincesOfOneNameAreToldApartWhereverOneIsChosen() throws Exception {
        var name = "Tỉnh của trang đơn vị";
        provinces.succeed(
                Actor.system(), new SucceedProvinces(name, List.of(province), LocalDate.of(2025, 7, 1), null));
        var administrator = SignedIn.as(TestActors.administrator());
        for (var choice : List.of(
                "/danh-muc/hoi-dong",
                "/khoi/moi",
                "/quan-tri/cau-hinh",
                "/danh-muc/ty-le-phieu/moi",
                "/cong-khai/khoi")) {
            var page = Jsoup.parse(mvc.perform(get(choice).with(administrator))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8));
            assertThat(page.select("option, main a").eachText())
                    .as(choice)
                    .containsOnlyOnce(name, name + " (đến 30/06/2025)");
        }
    }

    @Test
    void settingsShowInTheFrameAndKeepTheirVersion() throws Exception {
        var address = "/quan-tri/cau-hinh/" + province;
        mvc.perform(get("/quan-tri/cau-hinh").with(SignedIn.as(officer))).andExpect(redirectedUrl(address));
        assertThat(page(get(address)).selectFirst("#agencyName").val()).isEmpty();
        send(post(address)
                        .param("agencyName", "")
                        .param("formOfAddress", "MR_MRS")
                        .param("version", "-1"))
                .andExpect(status().is(422));
        send(post(address)
                        .param("agencyName", "Phòng Thi đua, Khen thưởng")
                        .param("superiorName", "Sở Nội vụ")
                        .param("formOfAddress", "MR_MRS")
                        .param("version", "-1"))
                .andExpect(status().isSeeOther());
        assertThat(page(get(address))
                        .selectFirst("input[name=formOfAddress][checked]")
                        .val())
                .isEqualTo("MR_MRS");
        send(post(address)
                        .param("agencyName", "Khác")
                        .param("formOfAddress", "MR_MRS")
                        .param("version", "-1"))
                .andExpect(status().isConflict());
    }

    @Test
    void theListTakesTheSameStatementsWhateverItsLength() throws Exception {
        register("Hội số 0");
        page(get("/don-vi")); // the frame remembers the agency from now on
        var few = Statements.count(() -> page(get("/don-vi")));
        for (var i = 1; i <= 60; i++) {
            register("Hội số " + i);
        }
        var many = Statements.count(() -> page(get("/don-vi").param("trang", "0")));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(8);
        assertThat(page(get("/don-vi").param("trang", "2")).select("tbody tr")).hasSize(11);
        // behind the last page there is not nothing: the list begins again, as filtered
        send(get("/don-vi?q=so&trang=99")).andExpect(status().isSeeOther()).andExpect(redirectedUrl("/don-vi?q=so"));
    }

    private MockHttpServletRequestBuilder decide(
            MockHttpServletRequestBuilder request, String pasted, String... decisions) {
        var lines = pasted.split("\n");
        request.param("kind", "ASSOCIATION");
        for (var i = 0; i < lines.length; i++) {
            request.param("lines[" + i + "].name", lines[i]);
            request.param("lines[" + i + "].decision", decisions[i]);
        }
        return request;
    }

    private int count() {
        return jdbc.sql("select count(*) from organization where province_id = :province")
                .param("province", province.value())
                .query(Integer.class)
                .single();
    }

    private OrganizationId register(String name) {
        return organizations.register(
                Actor.system(),
                new RegisterOrganization(province, OrganizationKind.ASSOCIATION, name, "", null, null, List.of()));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignedIn.as(officer)));
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(send(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }
}
