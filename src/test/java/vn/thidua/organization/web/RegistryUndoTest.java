package vn.thidua.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.PageTest;
import vn.thidua.Race;
import vn.thidua.SignedIn;
import vn.thidua.TestActors;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Ending;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RefusedException;
import vn.thidua.organization.AddAlias;
import vn.thidua.organization.AliasKind;
import vn.thidua.organization.CreateProvince;
import vn.thidua.organization.MergeOrganizations;
import vn.thidua.organization.NewOrganization;
import vn.thidua.organization.OrganizationFilter;
import vn.thidua.organization.OrganizationKind;
import vn.thidua.organization.OrganizationRow;
import vn.thidua.organization.Organizations;
import vn.thidua.organization.Provinces;
import vn.thidua.organization.RegisterOrganization;
import vn.thidua.organization.RegistryActs;
import vn.thidua.organization.RenameOrganization;
import vn.thidua.organization.Reorganizations;
import vn.thidua.organization.SplitOrganization;

/** Mergers, splits, pasted lists and removed aliases are taken back as a whole, or refused where something rests on them. */
@PageTest
class RegistryUndoTest {
    private static final LocalDate MERGED_ON = LocalDate.of(2024, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2024, 5, 1);

    @Autowired
    MockMvc mvc;

    @Autowired
    Provinces provinces;

    @Autowired
    Organizations organizations;

    @Autowired
    Reorganizations reorganizations;

    @Autowired
    RegistryActs acts;

    @Autowired
    TransactionTemplate transaction;

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
    void aWrongEndAndAWrongNameAreTakenBack() throws Exception {
        var blind = register("Hội Người mù");
        reorganizations.dissolve(officer, blind, new Ending(LocalDate.of(2024, 3, 1), "Nhầm đơn vị", version(blind)));
        assertThat(standing()).isEmpty();
        var end = lastAct();
        assertThat(main(read(officer, end))).contains("Ghi nhận chấm dứt", "Hội Người mù Hoạt động trở lại");
        assertThat(send(officer, end).getStatus()).isEqualTo(303);
        assertThat(standing()).containsExactly("Hội Người mù");

        rename(blind, "Hội Người khiếm thị", LocalDate.of(2024, 5, 1));
        var first = lastAct();
        rename(blind, "Hội Người mù và khiếm thị", LocalDate.of(2024, 6, 1));
        var second = lastAct();
        assertThat(send(officer, first).getStatus()).as("another name follows").isEqualTo(403);
        assertThat(main(read(officer, second))).contains("Bỏ tên mới, dùng lại tên trước");
        assertThat(send(officer, second).getStatus()).isEqualTo(303);
        assertThat(standing()).containsExactly("Hội Người khiếm thị");
        assertThat(send(officer, first).getStatus()).isEqualTo(303);
        assertThat(standing()).containsExactly("Hội Người mù");
        assertThat(organizations.detail(officer, blind).names()).hasSize(1);
    }

    private void rename(OrganizationId body, String name, LocalDate from) {
        organizations.rename(officer, new RenameOrganization(body, name, "", from, null, version(body)));
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

    /** What may happen to the body that a merger made before somebody takes the merger back. */
    private enum Since {
        RENAMED,
        GIVEN_AN_ALIAS,
        MERGED_FURTHER,
        SPLIT,
        OLD_NAME_TAKEN
    }

    @ParameterizedTest
    @EnumSource
    void whatWasChangedSinceIsNotTakenAwayWithTheAct(Since since) throws Exception {
        var one = register("Hội Đông y");
        merge("Hội Đông y và Châm cứu", one, register("Hội Châm cứu"));
        var undo = lastAct();
        var merged = body("Hội Đông y và Châm cứu");
        switch (since) {
            case RENAMED ->
                organizations.rename(
                        officer,
                        new RenameOrganization(merged, "Hội Y học cổ truyền", "", LATER, null, version(merged)));
            case GIVEN_AN_ALIAS -> organizations.addAlias(officer, new AddAlias(merged, "HĐY", AliasKind.SHORT, null));
            case MERGED_FURTHER -> mergeFurther(merged, register("Hội Y học"));
            case SPLIT ->
                reorganizations.split(
                        officer,
                        new SplitOrganization(
                                merged,
                                List.of(
                                        new NewOrganization(OrganizationKind.ASSOCIATION, "Hội Xoa bóp", "", null),
                                        new NewOrganization(OrganizationKind.ASSOCIATION, "Hội Thuốc nam", "", null)),
                                false,
                                LATER,
                                null,
                                version(merged)));
            case OLD_NAME_TAKEN ->
                organizations.register(
                        officer,
                        new RegisterOrganization(
                                province, OrganizationKind.ASSOCIATION, "Hội Đông y", "", LATER, null, List.of()));
        }
        var before = standing();
        assertThat(read(officer, undo).getStatus()).isEqualTo(200);
        var refused = send(officer, undo);
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(main(refused)).contains("Chưa hoàn tác được vì đã có nội dung khác ghi theo");
        assertThat(standing()).isEqualTo(before);
        assertThat(organizations.detail(officer, one).endedOn()).isEqualTo(MERGED_ON);
    }

    @Test
    void aFormThatWasOpenBeforeTheActWasTakenBackMeetsTheChange() throws Exception {
        var one = register("Hội Đông y");
        merge("Hội Đông y và Châm cứu", one, register("Hội Châm cứu"));
        var merged =
                organizations.detail(officer, body("Hội Đông y và Châm cứu")).address();
        var open = version(one);
        assertThat(send(officer, lastAct()).getStatus()).isEqualTo(303);
        var rename = Map.of("fullName", "Hội Y học cổ truyền", "since", "01/05/2024", "version", Long.toString(open));
        assertThat(rename(organizations.detail(officer, one).address(), rename)).isEqualTo(409);
        assertThat(rename(merged, rename)).isEqualTo(404);
    }

    @Test
    void twoPeopleWhoTakeOneActBackAtOnceTakeItBackOnce() throws Exception {
        merge("Hội Đông y và Châm cứu", register("Hội Đông y"), register("Hội Châm cứu"));
        var act = act();
        var second =
                new Race(transaction).run(() -> acts.undo(officer, act, null), () -> acts.undo(officer, act, null));
        assertThatThrownBy(second::get)
                .cause()
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("done-already");
        assertThat(standing()).containsExactly("Hội Châm cứu", "Hội Đông y");
    }

    @Test
    void aBodyThatGoesIntoAnotherAtThatMomentHoldsItsOwnMergerBack() throws Exception {
        merge("Hội Đông y và Châm cứu", register("Hội Đông y"), register("Hội Châm cứu"));
        var act = act();
        var merged = body("Hội Đông y và Châm cứu");
        var other = register("Hội Y học");
        var undone = new Race(transaction).run(() -> mergeFurther(merged, other), () -> acts.undo(officer, act, null));
        assertThatThrownBy(undone::get)
                .cause()
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("depended-on");
        assertThat(standing()).containsExactly("Hội Y học");
    }

    @Test
    void aBodyThatIsTakenOutAtThatMomentGoesIntoNothing() throws Exception {
        merge("Hội Đông y và Châm cứu", register("Hội Đông y"), register("Hội Châm cứu"));
        var act = act();
        var merged = body("Hội Đông y và Châm cứu");
        var other = register("Hội Y học");
        var further = new Race(transaction).run(() -> acts.undo(officer, act, null), () -> mergeFurther(merged, other));
        assertThatThrownBy(further::get).cause().isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(standing()).containsExactly("Hội Châm cứu", "Hội Đông y", "Hội Y học");
    }

    @Test
    void anAliasDoesNotComeBackToABodyThatLeftTheRegister() throws Exception {
        merge("Hội Đông y và Châm cứu", register("Hội Đông y"), register("Hội Châm cứu"));
        var merger = lastAct();
        var merged = body("Hội Đông y và Châm cứu");
        organizations.addAlias(officer, new AddAlias(merged, "HĐY", AliasKind.SHORT, null));
        var alias = organizations.detail(officer, merged).aliases().get(0).id();
        organizations.removeAlias(officer, merged, alias);
        var removal = lastAct();
        assertThat(send(officer, merger).getStatus()).isEqualTo(303);
        assertThat(read(officer, removal).getStatus()).isEqualTo(200);
        var refused = send(officer, removal);
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(main(refused)).contains("Đơn vị này không còn trong danh mục");
    }

    private void mergeFurther(OrganizationId body, OrganizationId into) {
        reorganizations.merge(officer, new MergeOrganizations(List.of(body), into, null, LATER, null));
    }

    private OrganizationId body(String name) {
        return new OrganizationId(
                jdbc.sql("select organization_id from organization_label where full_name = :name and province_id = :p")
                        .param("name", name)
                        .param("p", province.value())
                        .query(UUID.class)
                        .single());
    }

    private long version(OrganizationId body) {
        return organizations.detail(officer, body).version();
    }

    private int rename(String address, Map<String, String> fields) throws Exception {
        var form = post(address + "/doi-ten");
        fields.forEach(form::param);
        return mvc.perform(form.with(SignedIn.as(officer)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private UUID act() {
        var address = lastAct();
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
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
        return organizations.list(officer, new OrganizationFilter(null, 1)).rows().stream()
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
