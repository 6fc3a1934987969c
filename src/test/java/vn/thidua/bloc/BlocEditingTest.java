package vn.thidua.bloc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.Statements;
import vn.thidua.TestActors;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.Task;

@PageTest
class BlocEditingTest {
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
    BlocYears years;

    private BlocWorld world;
    private Actor officer;
    private Actor secretary;
    private BlocYearScope scope;

    @BeforeEach
    void found() {
        world = BlocWorld.in(jdbc);
        officer = world.officer;
        secretary = world.secretary(world.units.get(0));
        scope = blocs.found(world, 3);
    }

    private Document page(Actor actor, String address) throws Exception {
        return Jsoup.parse(mvc.perform(get(address).with(SignedIn.as(actor)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private ResultActions send(Actor actor, String rest, String... parameters) throws Exception {
        var request = post(scope.address() + rest).with(SignedIn.as(actor));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return mvc.perform(request);
    }

    private void name(EmulationYear year, int head, int... deputies) {
        blocs.name(
                officer,
                scope.bloc(),
                year,
                world.units.get(head),
                Arrays.stream(deputies).mapToObj(world.units::get).toArray(OrganizationId[]::new));
    }

    @Test
    void addsOrdersRemovesAndRestoresMembers() throws Exception {
        send(officer, "/thanh-vien", "unit", world.units.get(3).toString()).andExpect(status().isSeeOther());
        send(officer, "/thanh-vien", "unit", "").andExpect(status().isUnprocessableContent());
        var rows = page(officer, scope.address() + "/thanh-vien/sua").select("#members tbody tr");
        assertThat(rows).hasSize(4);
        var last = rows.get(3).id().substring("dong-".length());

        send(officer, "/thanh-vien/thu-tu", "dong", last, "huong", "len").andExpect(status().isSeeOther());
        assertThat(years.members(officer, scope.id()).get(2).organization()).isEqualTo(world.units.get(3));

        send(officer, "/thanh-vien/bo", "dong", last).andExpect(status().isSeeOther());
        assertThat(years.members(officer, scope.id())).hasSize(3);
        var removal = jdbc.sql("select id from bloc_member_removal where bloc_year_id = :id")
                .param("id", scope.id().value())
                .query(UUID.class)
                .single();
        send(officer, "/thanh-vien/khoi-phuc", "ban", removal.toString()).andExpect(status().isSeeOther());
        assertThat(years.members(officer, scope.id()).get(2).organization()).isEqualTo(world.units.get(3));
    }

    @Test
    void keepsMembersWhoHoldAnOfficeAndAcceptsInferredOnes() throws Exception {
        name(Y2023, 0, 1);
        var deputy = years.members(officer, scope.id()).get(1);
        send(officer, "/thanh-vien/bo", "dong", deputy.id().toString()).andExpect(status().isUnprocessableContent());

        blocs.infer(officer, scope.id(), world.units.get(5));
        var inferred = years.members(officer, scope.id()).get(3);
        assertThat(inferred.accepted()).isFalse();
        send(officer, "/thanh-vien/xac-nhan", "dong", inferred.id().toString()).andExpect(status().isSeeOther());
        assertThat(years.members(officer, scope.id()).get(3).accepted()).isTrue();
    }

    @Test
    void leadsFromARefusalBackToWhereThePersonCameFromOrToTheBloc() throws Exception {
        name(Y2023, 0, 1);
        var form = Addresses.rotation(scope.number(), scope.name(), 2024) + "/ghi-nhan";
        var above = Addresses.rotation(scope.number(), scope.name(), 2024);
        assertThat(wayBack(get(form))).isEqualTo(above);
        assertThat(wayBack(get(form).header("Referer", "http://localhost/viec?trang=2")))
                .isEqualTo("/viec?trang=2");
        assertThat(wayBack(get(form).header("Referer", "http://localhost" + form)))
                .as("not round in a circle")
                .isEqualTo(above);
        assertThat(wayBack(get(form).header("Referer", "http://localhost/dang-nhap?tiep=/viec")))
                .as("not to the sign-in, which leads here again")
                .isEqualTo(above);
        assertThat(wayBack(get(form).header("Referer", "https://khac.example/viec")))
                .as("not to another host")
                .isEqualTo(above);
        assertThat(wayBack(post(form).header("Referer", "http://localhost" + form)))
                .as("to the form, where the browser still knows what was typed")
                .isEqualTo(form);
    }

    private String wayBack(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request.with(SignedIn.as(world.secretary(world.units.get(2)))))
                        .andExpect(status().isForbidden())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("main a.button")
                .first()
                .attr("href");
    }

    @Test
    void letsTheHeadEditContactsOnlyAndOthersNothing() throws Exception {
        var member = years.members(officer, scope.id()).get(0);
        send(
                        secretary,
                        "/thanh-vien/lien-he",
                        "rows[0].member",
                        member.id().toString(),
                        "rows[0].contact",
                        "Lê Thị Bình")
                .andExpect(status().isForbidden());
        name(Y2023, 0, 1);
        var seen = page(secretary, scope.address() + "/thanh-vien/lien-he")
                .select("input[name=version]")
                .attr("value");
        contact(seen, member, "Lê Thị Bình").andExpect(status().isSeeOther());
        contact(seen, member, "Phạm Văn Chính")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Lê Thị Bình")))
                .andExpect(content().string(containsString("Phạm Văn Chính")));
        assertThat(page(secretary, scope.address()).select("#members").text()).contains("Lê Thị Bình");
        send(secretary, "/thanh-vien", "unit", world.units.get(3).toString()).andExpect(status().isForbidden());
    }

    private ResultActions contact(String version, MemberView member, String person) throws Exception {
        return send(
                secretary,
                "/thanh-vien/lien-he",
                "version",
                version,
                "rows[0].member",
                member.id().toString(),
                "rows[0].contact",
                person);
    }

    @Test
    void copiesClosesAndReopensAYear() throws Exception {
        page(officer, Addresses.blocNewYear(scope.number(), scope.name()) + "?tu=2023");
        mvc.perform(post("/khoi/" + scope.number() + "/nam-moi")
                        .with(SignedIn.as(officer))
                        .param("from", "2023")
                        .param("year", "2024"))
                .andExpect(status().isSeeOther());
        assertThat(years.members(
                        officer, years.find(officer, scope.bloc(), Y2023.next()).orElseThrow()))
                .hasSize(3);
        // a year that is open already is not proposed again
        var proposed = page(officer, Addresses.blocNewYear(scope.number(), scope.name()) + "?tu=2023");
        assertThat(proposed.select("input[name=year]").val()).isEqualTo("2025");

        page(officer, scope.address() + "/khoa");
        send(officer, "/chuyen", "step", "CLOSE", "version", "0").andExpect(status().isSeeOther());
        assertThat(page(officer, scope.address()).text()).contains("Năm 2023 đã khóa, chỉ xem.");
        send(officer, "/thanh-vien", "unit", world.units.get(3).toString()).andExpect(status().isForbidden());
        page(officer, scope.address() + "/khoa");
        send(officer, "/chuyen", "step", "REOPEN", "version", "1", "reason", "")
                .andExpect(status().isUnprocessableContent());
        send(officer, "/chuyen", "step", "REOPEN", "version", "1", "reason", "Bổ sung")
                .andExpect(status().isSeeOther());
    }

    @Test
    void recordsTheAnnouncedNumberAndWhoFollowsTheBloc() throws Exception {
        page(officer, scope.address() + "/so-don-vi");
        send(officer, "/so-don-vi", "count", "mười", "version", "0").andExpect(status().isUnprocessableContent());
        send(officer, "/so-don-vi", "count", "10", "source", "Bài báo", "version", "0")
                .andExpect(status().isSeeOther());
        page(officer, scope.address() + "/theo-doi");
        send(officer, "/theo-doi", "name", "Trần Thị Kim Dung", "titles", "Phó Trưởng Ban\nỦy viên Hội đồng")
                .andExpect(status().isSeeOther());
        assertThat(page(officer, scope.address()).select("dl.summary").text())
                .contains("10 (đã liệt kê 3)", "Trần Thị Kim Dung", "Phó Trưởng Ban");
    }

    @Test
    void namesOfficersOfTheNextYearFromTheRotationPage() throws Exception {
        name(Y2023, 0, 1);
        var rotation = page(secretary, scope.address() + "/luan-phien");
        assertThat(rotation.select("svg.plot rect.expected")).hasSize(2);
        assertThat(rotation.select("#rotation").text()).contains("Hội Nhà báo tỉnh");
        var next = Addresses.rotation(scope.number(), scope.name(), 2024) + "/ghi-nhan";
        var form = page(secretary, next);
        assertThat(form.select("select[name=head] option[selected]").text()).isEqualTo("Hội Nhà báo tỉnh");
        mvc.perform(post(next)
                        .with(SignedIn.as(secretary))
                        .param("head", world.units.get(1).toString())
                        .param("deputies[0].unit", world.units.get(2).toString())
                        .param("basis", "ELECTED")
                        .param("version", "0"))
                .andExpect(status().isSeeOther());
        mvc.perform(post(next)
                        .with(SignedIn.as(secretary))
                        .param("head", world.units.get(2).toString())
                        .param("basis", "ELECTED")
                        .param("replaceReason", "Bầu lại")
                        .param("version", "0"))
                .andExpect(status().isConflict())
                .andExpect(result -> assertThat(Jsoup.parse(result.getResponse().getContentAsString())
                                .select("table:has(#conflict-caption) td")
                                .eachText())
                        .contains("Hội Nhà báo tỉnh")
                        .noneMatch(text -> text.contains(world.units.get(2).toString())));
        assertThat(page(officer, scope.address()).select("dl.summary").text()).contains("Trưởng khối năm 2024");

        page(secretary, scope.address() + "/luan-phien/ban-giao");
        send(secretary, "/luan-phien/ban-giao", "to", world.units.get(0).toString(), "on", "12/2022", "flag", "YES")
                .andExpect(status().isSeeOther());
        page(secretary, scope.address() + "/luan-phien/ban-giao/1");
        var office = years.officers(officer, scope.id()).get(0).id();
        page(officer, scope.address() + "/luan-phien/quyen-truong");
        page(officer, scope.address() + "/luan-phien/sua/" + office);
        send(officer, "/luan-phien/sua/" + office, "step", "CORRECT", "reason", "")
                .andExpect(status().isUnprocessableContent());
        send(officer, "/luan-phien/sua/" + office, "step", "CORRECT", "reason", "Ghi nhầm")
                .andExpect(status().isSeeOther());
        assertThat(page(officer, scope.address() + "/luan-phien").text())
                .contains("Ghi nhầm", "12/2022", "Đã trao cờ đơn vị Trưởng khối");
    }

    @Test
    void entersAPastedListAfterACheck() throws Exception {
        var pasted = send(officer, "/thanh-vien/dan", "text", "Hội Đông y\nHội Sinh vật cảnh, Làm vườn và Nuôi ong")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var check = Jsoup.parse(pasted);
        assertThat(check.select("fieldset")).hasSize(2);
        assertThat(check.select("select[name='lines[0].choice'] option[selected]")
                        .attr("value"))
                .isEqualTo(world.units.get(3).toString());

        send(
                        officer,
                        "/thanh-vien/dan/xong",
                        "lines[0].name",
                        "Hội Đông y",
                        "lines[0].choice",
                        world.units.get(3).toString(),
                        "lines[1].name",
                        "Hội Sinh vật cảnh, Làm vườn và Nuôi ong",
                        "lines[1].choice",
                        "moi",
                        "lines[1].kind",
                        "")
                .andExpect(status().isUnprocessableContent());
        send(
                        officer,
                        "/thanh-vien/dan/xong",
                        "lines[0].name",
                        "Hội Đông y",
                        "lines[0].choice",
                        world.units.get(3).toString(),
                        "lines[1].name",
                        "Hội Sinh vật cảnh, Làm vườn và Nuôi ong",
                        "lines[1].choice",
                        "moi",
                        "lines[1].kind",
                        "ASSOCIATION")
                .andExpect(status().isSeeOther());
        assertThat(years.members(officer, scope.id()))
                .hasSize(5)
                .last()
                .extracting(MemberView::name)
                .isEqualTo("Hội Sinh vật cảnh, Làm vườn và Nuôi ong");
    }

    @Test
    void namesAnActingHeadWhenTheHeadDropsOut() throws Exception {
        name(Y2023, 0, 1);
        var deputy = years.officers(officer, scope.id()).get(1).member().toString();
        var deputySecretary = TestActors.unit(world.province, world.units.get(1));
        send(deputySecretary, "/luan-phien/quyen-truong", "reason", "Trưởng khối đã sáp nhập", "acting", deputy)
                .andExpect(status().isForbidden());
        send(officer, "/luan-phien/quyen-truong", "reason", "", "acting", deputy)
                .andExpect(status().isUnprocessableContent());
        var ordinary = years.members(officer, scope.id()).get(2).id().toString();
        send(officer, "/luan-phien/quyen-truong", "reason", "Trưởng khối đã sáp nhập", "acting", ordinary)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("phải là Phó Trưởng khối của năm")));
        send(officer, "/luan-phien/quyen-truong", "reason", "Trưởng khối đã sáp nhập", "acting", deputy)
                .andExpect(status().isSeeOther());

        assertThat(page(officer, scope.address()).select("dl.summary").text()).contains("Quyền Trưởng khối");
        assertThat(years.scope(deputySecretary, scope.id()).isHead()).isTrue();
        assertThat(page(officer, scope.address() + "/luan-phien").text())
                .contains("Thôi giữ nhiệm vụ: Trưởng khối đã sáp nhập");
    }

    @Test
    void anActingHeadLeavesWithAReasonOrGivesWayToASuccessor() throws Exception {
        name(Y2023, 0, 1);
        var rotation = "/luan-phien";
        assertThat(page(officer, scope.address() + rotation).text()).contains("Trưởng khối thôi giữ nhiệm vụ");
        var deputy = years.officers(officer, scope.id()).get(1).member().toString();
        send(officer, "/luan-phien/quyen-truong", "reason", "Trưởng khối nghỉ", "acting", deputy)
                .andExpect(status().isSeeOther());
        assertThat(page(officer, scope.address() + "/luan-phien/quyen-truong")
                        .select("h1")
                        .text())
                .isEqualTo("Quyền Trưởng khối thôi giữ nhiệm vụ trong năm 2023");
        send(officer, "/luan-phien/quyen-truong", "reason", "Hết thời gian giao quyền")
                .andExpect(status().isSeeOther());
        assertThat(kinds()).containsExactly(OfficeKind.DEPUTY);
        assertThat(page(officer, scope.address() + rotation).text())
                .contains("Cử quyền Trưởng khối", "Hết thời gian giao quyền");
        send(officer, "/luan-phien/quyen-truong", "reason", "Chưa có Trưởng khối")
                .andExpect(status().isUnprocessableContent());
        send(officer, "/luan-phien/quyen-truong", "reason", "Chưa có Trưởng khối", "acting", deputy)
                .andExpect(status().isSeeOther());
        assertThat(kinds()).containsExactly(OfficeKind.ACTING_HEAD, OfficeKind.DEPUTY);

        var form = page(officer, scope.address() + "/luan-phien/ghi-nhan");
        send(
                        officer,
                        "/luan-phien/ghi-nhan",
                        "head",
                        world.units.get(2).toString(),
                        "deputies[0].unit",
                        world.units.get(1).toString(),
                        "basis",
                        "ELECTED",
                        "replaceReason",
                        "Khối đã bầu Trưởng khối mới",
                        "version",
                        form.select("input[name=version]").attr("value"))
                .andExpect(status().isSeeOther());
        assertThat(kinds()).containsExactly(OfficeKind.HEAD, OfficeKind.DEPUTY);
    }

    @Test
    void aHandoverIsPutRightAndTheTrailTellsWhatItSaidBefore() throws Exception {
        name(Y2023, 0, 1);
        var first = world.units.get(0).toString();
        send(officer, "/luan-phien/ban-giao", "to", first, "on", "12/2022", "flag", "YES")
                .andExpect(status().isSeeOther());
        send(officer, "/luan-phien/ban-giao/1", "to", first, "on", "32/12/2022", "flag", "NO", "version", "0")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("32/12/2022")));
        send(officer, "/luan-phien/ban-giao/1", "to", first, "on", "25/12/2022", "flag", "NO", "version", "0")
                .andExpect(status().isSeeOther());
        send(officer, "/luan-phien/ban-giao/1", "to", first, "on", "26/12/2022", "flag", "NO", "version", "0")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("25/12/2022")))
                .andExpect(content().string(containsString("26/12/2022")));
        send(officer, "/luan-phien/ban-giao/2", "to", first, "version", "0").andExpect(status().isNotFound());
        var ordinary = TestActors.unit(world.province, world.units.get(2));
        send(ordinary, "/luan-phien/ban-giao/1", "to", first, "version", "1").andExpect(status().isForbidden());
        var stranger = TestActors.boardOfficer(new vn.thidua.kernel.ProvinceId(UUID.randomUUID()));
        send(stranger, "/luan-phien/ban-giao/1", "to", first, "version", "1").andExpect(status().isNotFound());
        assertThat(page(officer, scope.address() + "/lich-su").text())
                .contains("Sửa nội dung bàn giao", "Ngày: 12/2022 → 25/12/2022", "Đã trao → Không trao");
    }

    @Test
    void aHandoverIsRecordedOncePerUnitAndTakenOutWithAReason() throws Exception {
        name(Y2023, 0, 1);
        var first = world.units.get(0).toString();
        var form = scope.address() + "/luan-phien/ban-giao";
        assertThat(page(officer, form).select("#to option[selected]").val()).isEqualTo(first);
        send(officer, "/luan-phien/ban-giao", "to", first, "on", "12/2022").andExpect(status().isSeeOther());
        assertThat(page(officer, form).select("#to option[selected]").val()).isEmpty();
        send(officer, "/luan-phien/ban-giao", "to", first, "items", "Sổ sách")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Bàn giao cho đơn vị này trong năm đã ghi rồi")))
                .andExpect(content().string(containsString("Sổ sách")));

        var removal = "/luan-phien/ban-giao/1/bo";
        assertThat(page(officer, scope.address() + "/luan-phien").select("a[href$=" + removal + "]"))
                .hasSize(1);
        page(officer, scope.address() + removal);
        send(officer, removal, "reason", " ", "version", "0").andExpect(status().isUnprocessableContent());
        send(officer, "/luan-phien/ban-giao/1", "to", first, "on", "25/12/2022", "version", "0")
                .andExpect(status().isSeeOther());
        send(officer, removal, "reason", "Ghi nhầm năm", "version", "0").andExpect(status().isConflict());
        send(officer, removal, "reason", "Ghi nhầm năm", "version", "1").andExpect(status().isSeeOther());
        send(officer, removal, "reason", "Ghi nhầm năm", "version", "1").andExpect(status().isNotFound());
        assertThat(page(officer, scope.address() + "/lich-su").text())
                .contains("Bỏ lần bàn giao ghi nhầm", "Ghi nhầm năm", "12/2022");
        send(officer, "/luan-phien/ban-giao", "to", first).andExpect(status().isSeeOther());
    }

    @Test
    void aHandoverBetweenOthersThanTheHeadsIsNotedWithItsReason() throws Exception {
        name(Y2023, 0, 1);
        name(Y2023.next(), 1, 2);
        var next = Addresses.rotation(scope.number(), scope.name(), 2024);
        var head = world.units.get(1).toString();
        var other = world.units.get(2).toString();
        sendTo(next + "/ban-giao", "to", other)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Trưởng khối năm 2024 đã ghi nhận là Hội Nhà báo tỉnh")));
        var wrongGiver = sendTo(next + "/ban-giao", "to", head, "from", other)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(wrongGiver).select("#from-error").text())
                .contains("Trưởng khối năm 2023 đã ghi nhận là");
        sendTo(next + "/ban-giao", "to", head, "from", other, "deviationReason", "Hội hữu nghị ủy quyền")
                .andExpect(status().isSeeOther());
        assertThat(page(officer, next).text()).contains("Hội hữu nghị ủy quyền");
        sendTo(next + "/ban-giao/1", "to", head, "from", world.units.get(0).toString(), "version", "0")
                .andExpect(status().isSeeOther());
        assertThat(page(officer, next).text()).doesNotContain("Bên giao, bên nhận khác Trưởng khối");
        // where no head is recorded there is nothing to differ from
        var before = Addresses.rotation(scope.number(), scope.name(), 2023);
        sendTo(before + "/ban-giao", "to", world.units.get(0).toString(), "from", other)
                .andExpect(status().isSeeOther());
    }

    private ResultActions sendTo(String address, String... parameters) throws Exception {
        var request = post(address).with(SignedIn.as(officer));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return mvc.perform(request);
    }

    @Test
    void marksAUnitThatIsNoMoreWhereOfficersAreNamed() throws Exception {
        jdbc.sql("update organization set ended_on = date '2024-03-01' where id = :id")
                .param("id", world.units.get(2).value())
                .update();
        var own = page(officer, scope.address() + "/luan-phien/ghi-nhan");
        assertThat(own.select("#head").text()).doesNotContain("(đến");
        var next = page(officer, Addresses.rotation(scope.number(), scope.name(), 2024) + "/ghi-nhan");
        assertThat(next.select("#head option[value=" + world.units.get(2) + "]").text())
                .endsWith("(đến 29/02/2024)");
    }

    @Test
    void tellsOfPastedUnitsThatStandInABlocAlready() throws Exception {
        blocs.found(officer, world.province, "Khối kinh tế", "Khối KT", Y2023, List.of(world.units.get(3)));
        var text = "Hội Nhà báo\nHội Đông y\nHội Người mù";
        var pasted = Jsoup.parse(send(officer, "/thanh-vien/dan", "text", text)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(pasted.select("legend").text()).contains("Đã ở trong khối này", "Đang thuộc Khối KT");
        assertThat(pasted.select("select[name$=choice] option[selected]").eachAttr("value"))
                .containsExactly("bo-qua", "bo-qua", world.units.get(5).toString());
        var refused = enter(world.units.get(3));
        refused.andExpect(status().isUnprocessableContent());
        assertThat(Jsoup.parse(refused.andReturn().getResponse().getContentAsString())
                        .select("[id='lines[1].choice-error'], [id$='choice-error']")
                        .text())
                .contains("đang thuộc Khối KT cùng năm");
        enter(null).andExpect(status().isSeeOther());
        assertThat(years.members(officer, scope.id()))
                .hasSize(4)
                .last()
                .extracting(MemberView::organization)
                .isEqualTo(world.units.get(5));
    }

    private ResultActions enter(@Nullable OrganizationId second) throws Exception {
        return send(
                officer,
                "/thanh-vien/dan/xong",
                "lines[0].name",
                "Hội Nhà báo",
                "lines[0].choice",
                world.units.get(1).toString(),
                "lines[1].name",
                "Hội Đông y",
                "lines[1].choice",
                second == null ? "bo-qua" : second.toString(),
                "lines[2].name",
                "Hội Người mù",
                "lines[2].choice",
                world.units.get(5).toString());
    }

    @Test
    void aWrongOfficerIsTakenOutByThoseWhoKeepTheYearOnly() throws Exception {
        name(Y2023, 0, 1);
        var office =
                "/luan-phien/sua/" + years.officers(officer, scope.id()).get(0).id();
        var ordinary = TestActors.unit(world.province, world.units.get(2));
        send(ordinary, office, "step", "CORRECT", "reason", "Ghi nhầm").andExpect(status().isForbidden());
        send(officer, "/luan-phien/sua/" + UUID.randomUUID(), "step", "CORRECT", "reason", "Ghi nhầm")
                .andExpect(status().isNotFound());
        send(officer, office, "step", "CORRECT", "reason", "Ghi nhầm").andExpect(status().isSeeOther());
        send(officer, office, "step", "CORRECT", "reason", "Ghi nhầm").andExpect(status().isNotFound());
        assertThat(kinds()).containsExactly(OfficeKind.DEPUTY);
        assertThat(page(officer, scope.address() + "/lich-su").text()).contains("Ghi nhầm");
    }

    private List<OfficeKind> kinds() {
        return years.officers(officer, scope.id()).stream()
                .map(OfficeView::kind)
                .toList();
    }

    @Test
    void tellsWhatClosingAYearWouldStop() throws Exception {
        var close = page(officer, scope.address() + "/khoa");
        assertThat(close.select(".notice.warning").text())
                .contains("Chưa xong trong năm 2023", "Giao ước: chưa ghi nhận", "Việc cần làm");
        assertThat(close.select(".notice.warning a")).isNotEmpty();
    }

    @Test
    void drawsWhoIsExpectedNextHeadAndDeputy() throws Exception {
        name(Y2023, 0, 1);
        var rows = page(officer, scope.address() + "/luan-phien").select("svg.plot g");
        assertThat(rows.get(1).select("rect.expected + text").text()).isEqualTo("T");
        assertThat(rows.get(2).select("rect.expected + text").text()).isEqualTo("P");
        assertThat(page(officer, scope.address()).select("dl.summary").text()).doesNotContain("2024");
        name(Y2023.next(), 1, 2);
        assertThat(page(officer, scope.address()).select("dl.summary").text())
                .contains("Trưởng khối năm 2024", "Phó Trưởng khối năm 2024");
    }

    @Test
    void letsTheActingHeadHandOverToTheNext() throws Exception {
        name(Y2023, 0, 1);
        var deputy = years.officers(officer, scope.id()).get(1);
        send(
                        officer,
                        "/luan-phien/quyen-truong",
                        "reason",
                        "Nghỉ",
                        "acting",
                        deputy.member().toString())
                .andExpect(status().isSeeOther());
        name(Y2023.next(), 2);
        var form = page(officer, Addresses.rotation(scope.number(), scope.name(), 2024) + "/ban-giao");
        assertThat(form.select("#from option[selected]").val())
                .isEqualTo(deputy.organization().toString());
        assertThat(form.select("#to option[selected]").val())
                .isEqualTo(world.units.get(2).toString());
    }

    @Test
    void keepsTheRowOfAMergedUnitInTheRotation() throws Exception {
        name(Y2023, 0, 1);
        name(Y2023.next(), 1, 2);
        var successor = world.successor(world.units.get(0), "MERGED", "2025-07-01");
        var next = years.find(officer, scope.bloc(), Y2023.next()).orElseThrow();
        jdbc.sql("update bloc_member set organization_id = :to where bloc_year_id = :year and organization_id = :from")
                .param("to", successor.value())
                .param("year", next.value())
                .param("from", world.units.get(0).value())
                .update();

        var rotation = page(officer, scope.address() + "/luan-phien");
        var row = rotation.select("svg.plot g").get(0);
        assertThat(row.select("text").get(0).text())
                .isEqualTo(years.members(officer, next).get(0).shortName());
        assertThat(row.select("rect:not(.expected)")).hasSize(1);
        assertThat(rotation.select("#rotation").text()).contains("Liên hiệp các tổ chức hữu nghị tỉnh");
    }

    @Test
    void letsTheUnitTheHeadMergedIntoFinishWhatTheHeadLeftOpen() throws Exception {
        name(Y2023, 0, 1);
        var merged = world.secretary(world.successor(world.units.get(0), "MERGED", "2025-07-01"));
        var part = world.secretary(world.successor(world.units.get(0), "SPLIT", "2025-07-01"));
        var next = Addresses.rotation(scope.number(), scope.name(), 2024) + "/ghi-nhan";

        assertThat(page(part, scope.address()).select("#members").text())
                .contains("Liên hiệp các tổ chức hữu nghị tỉnh");
        mvc.perform(get(next).with(SignedIn.as(part)))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("Trưởng khối năm")));
        page(merged, next);
        mvc.perform(post(next)
                        .with(SignedIn.as(merged))
                        .param("head", world.units.get(1).toString())
                        .param("basis", "ELECTED")
                        .param("version", "0"))
                .andExpect(status().isSeeOther());
        var tasks = new BlocTasks(jdbc);
        assertThat(tasks.tasksFor(merged)).extracting(Task::title).containsExactly("bloc.task.handover");
        assertThat(tasks.tasksFor(part)).isEmpty();
        page(merged, tasks.tasksFor(merged).get(0).address());
    }

    @Test
    void setsTheBoardAndTheHeadsToWork() {
        var tasks = new BlocTasks(jdbc);
        assertThat(tasks.tasksFor(officer)).extracting(Task::title).containsExactly("bloc.task.head");
        assertThat(tasks.tasksFor(secretary)).isEmpty();
        name(Y2023, 0, 1);
        name(Y2023.next(), 1, 2);
        var next = years.find(officer, scope.bloc(), Y2023.next()).orElseThrow();
        blocs.infer(officer, next, world.units.get(5));

        assertThat(tasks.tasksFor(officer))
                .extracting(Task::title)
                .containsExactly("bloc.task.accept", "bloc.task.handover");
        assertThat(tasks.tasksFor(TestActors.boardLeader(world.province))).isEmpty();
        assertThat(tasks.tasksFor(secretary)).singleElement().satisfies(task -> {
            assertThat(task.title()).isEqualTo("bloc.task.handover");
            assertThat(task.address()).endsWith("/2024/luan-phien/ban-giao");
        });
        assertThat(tasks.tasksFor(TestActors.unit(world.province, world.units.get(1))))
                .extracting(Task::title)
                .containsExactly("bloc.task.handover");
        assertThat(tasks.tasksFor(TestActors.unit(world.province, world.units.get(2))))
                .isEmpty();
        assertThat(tasks.tasksFor(TestActors.boardOfficer(BlocWorld.in(jdbc).province)))
                .isEmpty();
    }

    @Test
    void takesManyBlocsTogetherInOneTaskAndOneStatement() throws Exception {
        for (int i = 0; i < 5; i++) {
            register.create(officer, CreateBloc.of(world.province, BlocKind.CLUSTER, "Cụm số " + i, "Cụm " + i, Y2023));
        }
        var tasks = new BlocTasks(jdbc);
        assertThat(tasks.tasksFor(officer)).singleElement().satisfies(task -> {
            assertThat(task.title()).isEqualTo("bloc.task.head.many");
            assertThat(task.titleArguments()).containsExactly("2023", 6);
            assertThat(task.address()).isEqualTo("/khoi?nam=2023");
        });
        assertThat(Statements.count(() -> tasks.tasksFor(officer))).isEqualTo(1);
    }
}
