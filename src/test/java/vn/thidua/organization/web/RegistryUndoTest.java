package vn.thidua.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
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
import vn.thidua.TestActors;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.organization.CreateProvince;
import vn.thidua.organization.OrganizationFilter;
import vn.thidua.organization.OrganizationKind;
import vn.thidua.organization.OrganizationRow;
import vn.thidua.organization.Organizations;
import vn.thidua.organization.Provinces;
import vn.thidua.organization.RegisterOrganization;

/** Mergers, splits, pasted lists and removed aliases are taken back as a whole, or refused where something rests on them. */
@PageTest
class RegistryUndoTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Provinces provinces;

    @Autowired
    Organizations organizations;

    @Autowired
    JdbcClient jdbc;

    private ProvinceId province = new ProvinceId(UUID.randomUUID());
    private Actor officer = TestActors.boardOfficer(province);

    @BeforeEach
    void world() {
        province = provinces.create(
                Actor.system(),
                new CreateProvince(
                        "Tỉnh hoàn tác " + UUID.randomUUID().toString().substring(0, 8), null, null, false));
        officer = TestActors.boardOfficer(province);
    }

    @Test
    void aMergerIntoANewBodyIsTakenBackWithThatBody() throws Exception {
        var blind = register("Hội Người mù");
        var children = register("Hội Bảo trợ trẻ em");
        var merged = merge("Hội Người mù và Bảo trợ trẻ em", blind, children);
        assertThat(standing()).containsExactly("Hội Người mù và Bảo trợ trẻ em");
        var undo = lastAct();
        var shown = read(officer, undo);
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(main(shown))
                .contains("Hội Người mù và Bảo trợ trẻ em Rút khỏi sổ")
                .contains("Hội Người mù Hoạt động");
        assertThat(main(read(officer, merged))).contains("Gộp đơn vị lúc");

        assertThat(send(officer, undo).getStatus()).isEqualTo(303);

        assertThat(standing()).containsExactly("Hội Bảo trợ trẻ em", "Hội Người mù");
        assertThat(read(officer, merged).getStatus()).isEqualTo(404);
        assertThat(send(officer, undo).getStatus()).isEqualTo(403);
        assertThat(main(read(officer, undo))).contains("Việc này đã được hoàn tác");
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action = 'organization.act-undone' and address = :a")
                        .param("a", undo)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aMergerIntoABodyThatExistedLeavesIt() throws Exception {
        var survivor = register("Hội Luật gia");
        var other = register("Hội Công chứng viên");
        var form = post("/don-vi/gop")
                .param("tinh", province.toString())
                .param("predecessors", other.toString())
                .param("survivor", survivor.toString())
                .param("kind", "ASSOCIATION")
                .param("effectiveOn", "01/03/2024");
        assertThat(mvc.perform(form.with(SignedIn.as(officer)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        assertThat(standing()).containsExactly("Hội Luật gia");
        assertThat(send(officer, lastAct()).getStatus()).isEqualTo(303);
        assertThat(standing()).containsExactly("Hội Công chứng viên", "Hội Luật gia");
    }

    @Test
    void whatSomethingRestsOnIsNotTakenBack() throws Exception {
        var one = register("Hội Đông y");
        var two = register("Hội Châm cứu");
        var merged = merge("Hội Đông y và Châm cứu", one, two);
        var id = jdbc.sql("select organization_id from organization_label where full_name = :name and province_id = :p")
                .param("name", "Hội Đông y và Châm cứu")
                .param("p", province.value())
                .query(UUID.class)
                .single();
        jdbc.sql(
                        "insert into council_member (id, province_id, person_name, titles, organization_id, seat, voting, version)"
                                + " values (:id, :province, 'Nguyễn Văn Thử', 'Chủ tịch', :unit, 'MEMBER', true, 0)")
                .param("id", UUID.randomUUID())
                .param("province", province.value())
                .param("unit", id)
                .update();
        var refused = send(officer, lastAct());
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(main(refused)).contains("Chưa hoàn tác được vì đã có nội dung khác ghi theo");
        assertThat(standing()).containsExactly("Hội Đông y và Châm cứu");
        assertThat(read(officer, merged).getStatus()).isEqualTo(200);
    }

    @Test
    void aSplitIsTakenBackWithItsParts() throws Exception {
        var union = register("Liên hiệp các hội khoa học");
        var address = organizations.detail(officer, union).address();
        var form = post(address + "/tach")
                .param("version", "0")
                .param("effectiveOn", "01/03/2024")
                .param("parts", "Hội Toán học\nHội Vật lý")
                .param("kind", "ASSOCIATION");
        var answer = mvc.perform(form.with(SignedIn.as(officer))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(main(answer)).isEqualTo(303);
        assertThat(standing()).containsExactly("Hội Toán học", "Hội Vật lý");
        assertThat(send(officer, lastAct()).getStatus()).isEqualTo(303);
        assertThat(standing()).containsExactly("Liên hiệp các hội khoa học");
    }

    @Test
    void aPastedListIsTakenBackAsAWhole() throws Exception {
        register("Hội Nhà báo");
        var form = post("/don-vi/nhap-danh-sach/ghi")
                .param("tinh", province.toString())
                .param("kind", "ASSOCIATION")
                .param("lines[0].name", "Hội Làm vườn")
                .param("lines[0].decision", CheckForm.NEW)
                .param("lines[1].name", "Hội Sinh vật cảnh")
                .param("lines[1].decision", CheckForm.NEW);
        var answer = mvc.perform(form.with(SignedIn.as(officer))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(main(answer)).isEqualTo(303);
        assertThat(answer.getCookie("thong-bao")).isNotNull();
        assertThat(standing()).containsExactly("Hội Làm vườn", "Hội Nhà báo", "Hội Sinh vật cảnh");
        assertThat(send(officer, lastAct()).getStatus()).isEqualTo(303);
        assertThat(standing()).containsExactly("Hội Nhà báo");
    }

    @Test
    void aRemovedAliasComesBackWithItsSource() throws Exception {
        var id = organizations.register(
                officer,
                new RegisterOrganization(
                        province, OrganizationKind.ASSOCIATION, "Hội Nhà báo", "", null, null, List.of("HNB tỉnh")));
        var detail = organizations.detail(officer, id);
        send(officer, detail.address() + "/bi-danh/" + detail.aliases().get(0).id() + "/xoa");
        assertThat(organizations.detail(officer, id).aliases()).isEmpty();
        assertThat(send(officer, lastAct()).getStatus()).isEqualTo(303);
        assertThat(organizations.detail(officer, id).aliases())
                .singleElement()
                .satisfies(alias -> assertThat(alias.alias()).isEqualTo("HNB tỉnh"));
    }

    @Test
    void afterADayItTakesAReasonAndForStrangersThereIsNothing() throws Exception {
        merge("Hội mới", register("Hội một"), register("Hội hai"));
        var undo = lastAct();
        var stranger = TestActors.boardOfficer(new ProvinceId(UUID.randomUUID()));
        assertThat(read(stranger, undo).getStatus()).isEqualTo(404);
        assertThat(send(stranger, undo).getStatus()).isEqualTo(404);
        jdbc.sql("update organization_act set done_at = done_at - interval '25 hours' where id = cast(:id as uuid)")
                .param("id", undo.substring(undo.lastIndexOf('/') + 1))
                .update();
        var unexplained = send(officer, undo);
        assertThat(unexplained.getStatus()).isEqualTo(422);
        assertThat(main(unexplained)).contains("Đã quá 24 giờ. Nhập lý do hoàn tác");
        var explained = mvc.perform(post(undo).param("reason", "gộp nhầm").with(SignedIn.as(officer)))
                .andReturn()
                .getResponse();
        assertThat(explained.getStatus()).isEqualTo(303);
        assertThat(standing()).containsExactly("Hội hai", "Hội một");
    }

    private OrganizationId register(String name) {
        return organizations.register(
                officer,
                new RegisterOrganization(province, OrganizationKind.ASSOCIATION, name, "", null, null, List.of()));
    }

    private String merge(String name, OrganizationId... bodies) throws Exception {
        var form = post("/don-vi/gop")
                .param("tinh", province.toString())
                .param("name", name)
                .param("fullName", name)
                .param("kind", "ASSOCIATION")
                .param("effectiveOn", "01/03/2024");
        for (var body : bodies) {
            form.param("predecessors", body.toString());
        }
        var answer = mvc.perform(form.with(SignedIn.as(officer))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(main(answer)).isEqualTo(303);
        return java.util.Objects.requireNonNull(answer.getHeader("Location"));
    }

    /** Names of the bodies of the province that have not ended. */
    private List<String> standing() {
        return organizations.list(officer, new OrganizationFilter(null, 1, false)).rows().stream()
                .filter(row -> row.endedOn() == null)
                .map(OrganizationRow::name)
                .toList();
    }

    private String lastAct() {
        return "/don-vi/hoan-tac/"
                + jdbc.sql("select id from organization_act where province_id = :p order by done_at desc limit 1")
                        .param("p", province.value())
                        .query(UUID.class)
                        .single();
    }

    private MockHttpServletResponse read(Actor actor, String address) throws Exception {
        return mvc.perform(get(address).with(SignedIn.as(actor))).andReturn().getResponse();
    }

    private MockHttpServletResponse send(Actor actor, String address) throws Exception {
        return mvc.perform(post(address).with(SignedIn.as(actor))).andReturn().getResponse();
    }

    private static String main(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8))
                .select("main")
                .text();
    }
}
