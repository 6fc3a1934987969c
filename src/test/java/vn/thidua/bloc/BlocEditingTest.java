package vn.thidua.bloc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.TestActors;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;

@PageTest
class BlocEditingTest {
    private static final EmulationYear Y2023 = new EmulationYear(2023);

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Blocs blocs;

    @Autowired
    BlocYears years;

    private BlocWorld world;
    private Actor officer;
    private Actor secretary;
    private BlocYearScope scope;

    @BeforeEach
    void found() {
        world = BlocWorld.in(jdbc);
        officer = TestActors.boardOfficer(world.province);
        secretary = TestActors.unit(world.province, world.units.get(0));
        var bloc = blocs.create(
                officer, CreateBloc.of(world.province, BlocKind.BLOC, "Khối thi đua thử", "Khối thử", Y2023));
        var year = years.find(officer, bloc, Y2023).orElseThrow();
        world.units.subList(0, 3).forEach(unit -> years.admit(officer, year, unit, Origin.LISTED, null));
        scope = years.scope(officer, year);
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
        years.nameOfficers(
                officer,
                new NameOfficers(
                        scope.bloc(),
                        year,
                        Officer.of(world.units.get(head)),
                        Arrays.stream(deputies)
                                .mapToObj(deputy -> Officer.of(world.units.get(deputy)))
                                .toList(),
                        Basis.ELECTED,
                        "Biên bản",
                        null,
                        false));
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
        name(Y2023, 0, 5);
        var inferred = years.members(officer, scope.id()).get(3);
        assertThat(inferred.accepted()).isFalse();

        send(officer, "/thanh-vien/bo", "dong", inferred.id().toString()).andExpect(status().isUnprocessableContent());
        send(officer, "/thanh-vien/xac-nhan", "dong", inferred.id().toString()).andExpect(status().isSeeOther());
        assertThat(years.members(officer, scope.id()).get(3).accepted()).isTrue();
    }

    @Test
    void letsTheHeadEditContactsOnlyAndOthersNothing() throws Exception {
        var member = years.members(officer, scope.id()).get(1);
        send(
                        secretary,
                        "/thanh-vien/lien-he",
                        "rows[0].member",
                        member.id().toString(),
                        "rows[0].contact",
                        "Lê Thị Bình")
                .andExpect(status().isForbidden());
        name(Y2023, 0, 1);
        page(secretary, scope.address() + "/thanh-vien/lien-he");
        send(
                        secretary,
                        "/thanh-vien/lien-he",
                        "rows[0].member",
                        member.id().toString(),
                        "rows[0].contact",
                        "Lê Thị Bình")
                .andExpect(status().isSeeOther());
        assertThat(page(secretary, scope.address()).select("#members").text()).contains("Lê Thị Bình");
        send(secretary, "/thanh-vien", "unit", world.units.get(3).toString()).andExpect(status().isForbidden());
    }

    @Test
    void copiesClosesAndReopensAYear() throws Exception {
        page(officer, "/khoi/" + scope.number() + "/nam-moi?tu=2023");
        mvc.perform(post("/khoi/" + scope.number() + "/nam-moi")
                        .with(SignedIn.as(officer))
                        .param("from", "2023")
                        .param("year", "2024"))
                .andExpect(status().isSeeOther());
        assertThat(years.members(
                        officer, years.find(officer, scope.bloc(), Y2023.next()).orElseThrow()))
                .hasSize(3);

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
        assertThat(rotation.select("svg.plot rect.expected")).hasSize(1);
        assertThat(rotation.select("#rotation").text()).contains("Hội Nhà báo tỉnh");
        var next = "/khoi/" + scope.number() + "/2024/luan-phien/ghi-nhan";
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
                .andExpect(status().isConflict());
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
        assertThat(page(officer, scope.address() + "/luan-phien").text()).contains("Ghi nhầm", "12/2022", "Có trao cờ");
    }
}
