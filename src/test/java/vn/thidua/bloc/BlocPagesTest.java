package vn.thidua.bloc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.Statements;
import vn.thidua.TestActors;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;

@PageTest
class BlocPagesTest {
    private static final EmulationYear Y2023 = new EmulationYear(2023);

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestBlocs blocs;

    @Autowired
    Blocs register;

    @Autowired
    Memberships memberships;

    @Autowired
    Admissions admissions;

    @Autowired
    Officers officers;

    private BlocWorld world;
    private Actor officer;
    private BlocYearScope scope;

    @BeforeEach
    void found() {
        world = BlocWorld.in(jdbc);
        officer = world.officer;
        scope = blocs.found(world, 5);
    }

    private Document page(Actor actor, String address) throws Exception {
        return Jsoup.parse(mvc.perform(get(address).with(SignedIn.as(actor)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @Test
    void listsBlocsAndFindsThemWithoutMarks() throws Exception {
        assertThat(page(officer, "/khoi").select("#blocs tbody tr")).hasSize(1);
        assertThat(page(officer, "/khoi?nam=2023&q=nha bao&sap=-so-don-vi").select("#blocs tbody tr"))
                .hasSize(1);
        assertThat(page(officer, "/khoi?q=khong co").text()).contains("Không có khối khớp");
        assertThat(page(TestActors.unit(world.province, world.units.get(0)), "/khoi")
                        .select("h1")
                        .text())
                .isEqualTo("Khối của tôi");
    }

    @Test
    void createsABlocAndKeepsWhatWasTypedWhenSomethingIsMissing() throws Exception {
        page(officer, "/khoi/moi");
        mvc.perform(post("/khoi")
                        .with(SignedIn.as(officer))
                        .param("kind", "CLUSTER")
                        .param("name", "")
                        .param("shortName", "Cụm số 9")
                        .param("establishedOn", "31/02/2023")
                        .param("year", "2024"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Cụm số 9")))
                .andExpect(content().string(containsString("31/02/2023")));
        mvc.perform(post("/khoi")
                        .with(SignedIn.as(officer))
                        .param("kind", "CLUSTER")
                        .param("name", "Cụm thi đua số 9")
                        .param("shortName", "Cụm số 9")
                        .param("spellings[0].alias", "Cum thi dua so chin")
                        .param("spellings[0].source", "Bài báo")
                        .param("groups", "Nhóm 1\nNhóm 2")
                        .param("year", "2024"))
                .andExpect(status().isSeeOther());
        assertThat(page(officer, "/khoi?nam=2024&q=so chin").text()).contains("Cụm thi đua số 9");
        mvc.perform(post("/khoi")
                        .with(SignedIn.as(officer))
                        .param("kind", "BLOC")
                        .param("name", BlocWorld.NAME)
                        .param("shortName", "Trùng")
                        .param("year", "2024"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Tỉnh đã có khối mang tên này")));
    }

    @Test
    void refusesWhatAUnitMayNotDoAndHidesWhatItMayNotSee() throws Exception {
        var member = TestActors.unit(world.province, world.units.get(0));
        mvc.perform(get("/khoi/moi").with(SignedIn.as(member))).andExpect(status().isForbidden());
        var stranger = TestActors.unit(world.province, world.unit("Hội Lạ " + world.province));
        mvc.perform(get(scope.address()).with(SignedIn.as(stranger))).andExpect(status().isNotFound());
        mvc.perform(get("/khoi/" + scope.number() + "/abcd").with(SignedIn.as(officer)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/khoi/" + scope.number() + "/12").with(SignedIn.as(officer)))
                .andExpect(status().isNotFound());
    }

    @Test
    void leadsToTheLatestOpenYearAndTheRightWords() throws Exception {
        mvc.perform(get("/khoi/" + scope.number()).with(SignedIn.as(officer)))
                .andExpect(redirectedUrl(scope.address()));
        mvc.perform(get("/khoi/" + scope.number() + "-sai/2023").with(SignedIn.as(officer)))
                .andExpect(status().isMovedPermanently())
                .andExpect(redirectedUrl(scope.address()));
    }

    @Test
    void showsTheAnnouncedNumberBesideTheListAndInferredMembers() throws Exception {
        memberships.announce(officer, scope.id(), 10, "bài trên cổng thông tin", null, 0);
        blocs.infer(officer, scope.id(), world.units.get(5));

        var page = page(officer, scope.address());
        assertThat(page.select("dl.summary").text()).contains("10 (đã liệt kê 5)");
        assertThat(page.select("#members tbody tr").last().text()).contains("Hội Người mù tỉnh", "suy ra");
        assertThat(page(officer, scope.address() + "/lich-su").text()).contains("Thêm đơn vị thành viên");
    }

    @Test
    void tellsASecondEditorOfTheRegisterEntry() throws Exception {
        var address = Addresses.bloc(scope.number(), scope.name()) + "/sua";
        page(officer, address);
        mvc.perform(post(address)
                        .with(SignedIn.as(officer))
                        .param("kind", "BLOC")
                        .param("name", BlocWorld.NAME)
                        .param("shortName", "Tên mới")
                        .param("version", "0"))
                .andExpect(status().isSeeOther());
        mvc.perform(post(address)
                        .with(SignedIn.as(officer))
                        .param("kind", "BLOC")
                        .param("name", BlocWorld.NAME)
                        .param("shortName", "Tên khác")
                        .param("version", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Tên mới")))
                .andExpect(content().string(containsString("Tên khác")));
    }

    @Test
    void issuesAsManyStatementsForTwoHundredRowsAsForTen() throws Exception {
        var publicList = "/cong-khai/khoi?nam=2023&tinh=" + world.province;
        clusters(1, 10);
        for (int i = 5; i < 10; i++) {
            blocs.admit(officer, scope.id(), world.unit("Hội thứ " + i));
        }
        int list = statements("/khoi?nam=2023");
        int year = statements(scope.address());
        int shown = publicStatements(publicList);
        clusters(10, 200);
        for (int i = 10; i < 200; i++) {
            blocs.admit(officer, scope.id(), world.unit("Hội thứ " + i));
        }
        assertThat(statements("/khoi?nam=2023")).isEqualTo(list).isLessThanOrEqualTo(8);
        // scope, officers, everything else above the tabs with the year's progress, members
        assertThat(statements(scope.address())).isEqualTo(year).isEqualTo(4);
        assertThat(publicStatements(publicList)).isEqualTo(shown).isLessThanOrEqualTo(2);
    }

    private void clusters(int from, int to) {
        for (int i = from; i < to; i++) {
            register.create(officer, CreateBloc.of(world.province, BlocKind.CLUSTER, "Cụm số " + i, "Cụm " + i, Y2023));
        }
    }

    private int publicStatements(String address) throws Exception {
        mvc.perform(get(address)).andExpect(status().isOk());
        return Statements.count(() -> mvc.perform(get(address)).andExpect(status().isOk()));
    }

    @Test
    void showsWhereTheBlocIsAndHowOthersSpellIt() throws Exception {
        register.revise(
                officer,
                new ReviseBloc(
                        scope.bloc(),
                        BlocKind.BLOC,
                        BlocWorld.NAME,
                        "Các tổ chức xã hội",
                        null,
                        null,
                        null,
                        List.of(new BlocAlias("Khối xã hội nghề lànghiệp", "nghề lànghiệp")),
                        List.of(),
                        0));
        admissions.admit(officer, scope.id(), world.units.get(5), Origin.LISTED, "Hội Người mù");
        admissions.admit(officer, scope.id(), world.unit("Hội Đông y " + world.province), Origin.LISTED, "Hội Đông Y");

        var page = page(officer, scope.address());
        assertThat(page.select("dl.summary").text())
                .contains("Cách viết khác Khối xã hội nghề lànghiệp (nguồn ghi)", "Tỉnh Tỉnh ");
        assertThat(page.select("#members").text())
                .contains("nguồn ghi: Hội Đông Y")
                .doesNotContain("nguồn ghi: Hội Người mù");
        assertThat(page.select("#members a").attr("href")).startsWith("/don-vi/");
        assertThat(page(TestActors.unit(world.province, world.units.get(0)), scope.address())
                        .select("#members a"))
                .isEmpty();
        for (var query : List.of("nghề lànghiệp", "nghe langhiep")) {
            assertThat(page(officer, "/khoi?nam=2023&q=" + query).select("#blocs tbody tr"))
                    .hasSize(1);
        }
        jdbc.sql("""
                        insert into organization_alias (id, organization_id, alias, folded, kind)
                        values (gen_random_uuid(), :unit, 'LHCTCHN', 'lhctchn', 'SHORT')
                        """).param("unit", world.units.get(0).value()).update();
        assertThat(page(officer, "/khoi?nam=2023&q=LHCTCHN").select("#blocs tbody tr"))
                .hasSize(1);
        jdbc.sql("update province set placeholder = true where id = :id")
                .param("id", world.province.value())
                .update();
        assertThat(page(officer, scope.address()).select("dl.summary").text()).contains("Tỉnh Chưa ghi tỉnh");
    }

    @Test
    void showsThePublicMembersButNoPerson() throws Exception {
        officers.name(
                officer,
                new NameOfficers(
                        scope.bloc(),
                        Y2023,
                        new Officer(world.units.get(0), "Nguyễn Văn Doanh", "Phó Chủ tịch"),
                        List.of(),
                        Basis.ELECTED,
                        null,
                        null,
                        false,
                        null));
        memberships.announce(officer, scope.id(), 10, "bài báo", null, 0);
        var list = "/cong-khai/khoi?nam=2023&tinh=" + world.province;
        mvc.perform(get(list)).andExpect(status().isOk()).andExpect(content().string(containsString("đã liệt kê")));
        assertThat(Statements.during(() -> mvc.perform(get(list)).andExpect(status().isOk())))
                .hasSizeLessThanOrEqualTo(2);
        var answer = mvc.perform(get(Addresses.publicBlocYear(scope.number(), scope.name(), 2023)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Liên hiệp các tổ chức hữu nghị tỉnh")))
                .andExpect(content().string(not(containsString("Nguyễn Văn Doanh"))))
                .andReturn()
                .getResponse();
        assertThat(answer.getCookies()).isEmpty();
        mvc.perform(get("/cong-khai/khoi/" + scope.number() + "/2031")).andExpect(status().isNotFound());
        jdbc.sql("update province set placeholder = true where id = :id")
                .param("id", world.province.value())
                .update();
        mvc.perform(get(Addresses.publicBlocYear(scope.number(), scope.name(), 2023)))
                .andExpect(status().isNotFound());
    }

    @Test
    void namesThePublicTheAgencyOfTheProvinceWhoseBlocItReads() throws Exception {
        jdbc.sql(
                        "insert into province_setting (province_id, superior_name, agency_name) values (:id, 'Sở Nội vụ', :name)")
                .param("id", world.province.value())
                .param("name", "Phòng Thi đua " + world.province)
                .update();
        var page = Jsoup.parse(mvc.perform(get(Addresses.publicBlocYear(scope.number(), scope.name(), 2023)))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.select(".masthead").text()).contains("Sở Nội vụ – Phòng Thi đua " + world.province);
        assertThat(page.select("footer").text())
                .contains("Đơn vị quản lý: Phòng Thi đua " + world.province, "Ghi rõ nguồn");
    }

    private int statements(String address) throws Exception {
        // the first page of a province also reads its agency's name, which is then kept
        page(officer, address);
        return Statements.count(
                () -> mvc.perform(get(address).with(SignedIn.as(officer))).andExpect(status().isOk()));
    }
}
