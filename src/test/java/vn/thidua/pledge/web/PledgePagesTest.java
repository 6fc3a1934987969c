package vn.thidua.pledge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
import vn.thidua.Statements;
import vn.thidua.TestActors;
import vn.thidua.bloc.BlocYearContribution;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.Openings;
import vn.thidua.bloc.TestBlocs;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Task;
import vn.thidua.kernel.TaskSource;
import vn.thidua.organization.CreateProvince;
import vn.thidua.organization.OrganizationKind;
import vn.thidua.organization.Organizations;
import vn.thidua.organization.Provinces;
import vn.thidua.organization.RegisterOrganization;
import vn.thidua.pledge.Pledges;
import vn.thidua.pledge.WritePledge;
import vn.thidua.world.TestProvince;

@PageTest
class PledgePagesTest {
    private static final EmulationYear Y2023 = new EmulationYear(2023);
    private static final List<String> NAMES =
            List.of("Liên hiệp các tổ chức hữu nghị tỉnh", "Hội Nhà báo tỉnh", "Hội Đông y tỉnh");

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Provinces provinces;

    @Autowired
    Organizations organizations;

    @Autowired
    TestBlocs blocs;

    @Autowired
    Openings openings;

    @Autowired
    Pledges pledges;

    @Autowired
    Collection<TaskSource> taskSources;

    @Autowired
    Collection<BlocYearContribution> contributions;

    private final List<OrganizationId> units = new ArrayList<>();
    private ProvinceId province;
    private Actor officer;
    private Actor head;
    private Actor member;
    private BlocYearScope scope;
    private String address;

    @BeforeEach
    void found() {
        var system = Actor.system();
        province = provinces.create(system, new CreateProvince("Tỉnh " + UUID.randomUUID(), null, null, false));
        officer = TestActors.boardOfficer(province);
        for (var name : NAMES) {
            units.add(organizations.register(
                    system,
                    new RegisterOrganization(province, OrganizationKind.ASSOCIATION, name, "", null, null, List.of())));
        }
        scope = blocs.found(officer, province, "Khối thi đua các tổ chức xã hội", "Các tổ chức xã hội", Y2023, units);
        blocs.name(officer, scope.bloc(), Y2023, units.get(0));
        head = TestActors.unit(province, units.get(0));
        member = TestActors.unit(province, units.get(1));
        address = scope.address() + "/giao-uoc";
    }

    private Document page(Actor actor, String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(SignedIn.as(actor)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private ResultActions send(Actor actor, String path, String... parameters) throws Exception {
        var request = post(path).with(SignedIn.as(actor));
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return mvc.perform(request);
    }

    private void writePledge() throws Exception {
        send(
                        head,
                        address + "/sua",
                        "version",
                        "-1",
                        "extent",
                        "WRITTEN",
                        "content",
                        "Thực hiện tốt phong trào thi đua",
                        "occasion",
                        "APART",
                        "signedOn",
                        "3/2023",
                        "lines[0].text",
                        "Kết nạp hội viên",
                        "lines[0].amount",
                        "120",
                        "lines[0].unit",
                        "người",
                        "lines[1].text",
                        "Hoàn thành nhiệm vụ chính trị",
                        "lines[1].amount",
                        "")
                .andExpect(status().isSeeOther());
    }

    private int number(int unit) {
        return jdbc.sql("select number from organization where id = :id")
                .param("id", units.get(unit).value())
                .query(Integer.class)
                .single();
    }

    @Test
    void goesFromNothingToSignedAndJudged() throws Exception {
        assertThat(page(head, address).text()).contains("Chưa ghi nhận giao ước của năm này");
        page(head, address + "/sua");
        writePledge();
        var written = page(member, address);
        assertThat(written.text())
                .contains("0/3", "Còn thiếu 3 đơn vị", "Kết nạp hội viên", "03/2023", "120 người")
                .contains("Trưởng khối năm 2023 hoặc cơ quan thi đua");

        send(member, address + "/ky/" + number(1), "version", "-1", "state", "LATE", "signerName", "Trần Văn A")
                .andExpect(status().isSeeOther());
        var check = page(head, address + "/ky/tat-ca");
        assertThat(check.select("input[name=units][checked]")).hasSize(2);
        var undo = send(
                        head,
                        address + "/ky/tat-ca",
                        "signedOn",
                        "01/03/2023",
                        "units",
                        units.get(0).toString(),
                        "units",
                        units.get(2).toString())
                .andExpect(status().isSeeOther())
                .andReturn();
        assertThat(undo.getResponse().getRedirectedUrl()).endsWith("/ky");
        var signed = page(head, address);
        assertThat(signed.text()).contains("3/3").doesNotContain("Còn thiếu");
        assertThat(signed.select("#signatures tbody tr").get(1).text()).contains("Ký muộn", "Trần Văn A");
        assertThat(contributions.stream().flatMap(one -> one.published(scope).stream()))
                .isEmpty();
        publishAConference();
        assertThat(contributions.stream().flatMap(one -> one.published(scope).stream()))
                .anySatisfy(entry -> assertThat(entry.text()).isEqualTo("3/3"));

        var target = page(head, address + "/ket-qua")
                .select("input[name='lines[0].target']")
                .val();
        send(
                        head,
                        address + "/ket-qua",
                        "version",
                        page(head, address + "/ket-qua")
                                .select("input[name=version]")
                                .val(),
                        "lines[0].target",
                        target,
                        "lines[0].midYear",
                        "60",
                        "lines[0].yearEnd",
                        "vượt kế hoạch",
                        "yearEndNote",
                        "Thực hiện tốt giao ước")
                .andExpect(status().isSeeOther());
        assertThat(page(head, address).text()).contains("60 (50,0%)", "vượt kế hoạch", "Thực hiện tốt giao ước");
        assertThat(page(member, address + "/in").select("article table tbody tr"))
                .hasSize(3);
    }

    @Test
    void refusesToDropATargetWhoseResultsAreRecorded() throws Exception {
        writePledge();
        var results = page(head, address + "/ket-qua");
        var version = results.select("input[name=version]").val();
        var target = results.select("input[name='lines[0].target']").val();
        send(head, address + "/ket-qua", "version", version, "lines[0].target", target, "lines[0].midYear", "60")
                .andExpect(status().isSeeOther());
        var form = page(head, address + "/sua");
        var refused = send(
                        head,
                        address + "/sua",
                        "version",
                        form.select("input[name=version]").val(),
                        "extent",
                        "WRITTEN",
                        "occasion",
                        "UNKNOWN",
                        "lines[0].id",
                        target,
                        "lines[0].text",
                        "",
                        "lines[1].text",
                        "Hoàn thành nhiệm vụ chính trị")
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        var shown = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(shown.select(".error-summary a[href=#lines]").text())
                .startsWith("Chỉ tiêu “Kết nạp hội viên” đã ghi kết quả");
        assertThat(shown.select("#lines .error").text()).contains("trang kết quả");
        assertThat(page(head, address).text()).contains("Kết nạp hội viên", "60 (50,0%)");
    }

    @Test
    void takesOnePressForAllBack() throws Exception {
        writePledge();
        var batch = pledges.signAll(
                head, new vn.thidua.pledge.SignAll(scope.id(), List.of(units.get(0), units.get(2)), null));
        assertThat(pledges.detail(head, scope.id()).signed()).isEqualTo(2);
        send(member, address + "/ky/hoan-tac/" + batch).andExpect(status().isForbidden());
        send(head, address + "/ky/hoan-tac/" + batch).andExpect(status().isSeeOther());
        assertThat(pledges.detail(head, scope.id()).signed()).isZero();
        send(head, address + "/ky/hoan-tac/" + batch).andExpect(status().isSeeOther());
    }

    @Test
    void keepsEverythingTypedWhenSomethingIsWrong() throws Exception {
        send(
                        head,
                        address + "/sua",
                        "version",
                        "-1",
                        "extent",
                        "KNOWN_ONLY",
                        "content",
                        "Nội dung đã gõ",
                        "occasion",
                        "CONFERENCE",
                        "conferenceText",
                        "Hội nghị năm trước",
                        "signedOn",
                        "31/02/2023",
                        "lines[0].amount",
                        "5")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nội dung đã gõ")))
                .andExpect(content().string(containsString("31/02/2023")))
                .andExpect(content().string(containsString("Hội nghị năm trước")))
                .andExpect(content().string(containsString("Nhập chỉ tiêu, hoặc để trống cả dòng")));
        writePledge();
        send(head, address + "/ky/" + number(2), "version", "-1", "state", "NOT_SIGNED", "signedOn", "1/3/2023")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Đơn vị chưa ký thì để trống ngày ký")));
        send(head, address + "/ky/tat-ca", "signedOn", "1/3/2023")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Chọn ít nhất một đơn vị")));
    }

    @Test
    void showsBothTextsWhenTwoPeopleWrite() throws Exception {
        writePledge();
        send(
                        officer,
                        address + "/sua",
                        "version",
                        "-1",
                        "extent",
                        "WRITTEN",
                        "content",
                        "Bản của người đến sau",
                        "occasion",
                        "UNKNOWN")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Bản của người đến sau")))
                .andExpect(content().string(containsString("Thực hiện tốt phong trào thi đua")));
    }

    @Test
    void refusesOtherUnitsAndStrangers() throws Exception {
        writePledge();
        mvc.perform(get(address + "/sua").with(SignedIn.as(member)))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("Việc này do Trưởng khối năm 2023")));
        send(member, address + "/ky/" + number(2), "version", "-1", "state", "SIGNED")
                .andExpect(status().isForbidden());
        var stranger = TestActors.boardOfficer(
                provinces.create(Actor.system(), new CreateProvince("Tỉnh " + UUID.randomUUID(), null, null, false)));
        mvc.perform(get(address).with(SignedIn.as(stranger))).andExpect(status().isNotFound());
        send(stranger, address + "/sua", "version", "-1").andExpect(status().isNotFound());
        mvc.perform(get(address + "/ky/999999").with(SignedIn.as(head))).andExpect(status().isNotFound());
    }

    private void publishAConference() {
        jdbc.sql("""
                        insert into conference (id, bloc_year_id, year, kind, folded, state, published_at, published_by,
                                                created_at, created_by)
                        values (:id, :year, 2023, 'YEAR_END', '', 'LOCKED', now(), 'Chuyên viên', now(), 'Thư ký')
                        """)
                .param("id", UUID.randomUUID())
                .param("year", scope.id().value())
                .update();
    }

    @Test
    void keepsAPledgeThatIsOnlyKnownToHaveExisted() throws Exception {
        pledges.write(officer, WritePledge.known(scope.id(), "Bài báo nêu việc thực hiện giao ước"));
        assertThat(page(head, address).text())
                .contains("không ghi nội dung và người ký", "Chưa ghi nhận nội dung", "Bài báo nêu");
        assertThat(tasks(head)).noneMatch(task -> task.title().startsWith("pledge."));
        assertThat(contributions.stream().flatMap(one -> one.published(scope).stream()))
                .isEmpty();
    }

    @Test
    void offersTheTextOfLastYearAsAStart() throws Exception {
        writePledge();
        openings.openByCopying(officer, scope.id(), Y2023.next());
        var next = address.replace("/2023/", "/2024/");
        assertThat(page(officer, next).text()).contains("Soạn từ giao ước năm 2023");
        var form = page(officer, next + "/sua?tu=2023");
        assertThat(form.select("textarea[name=content]").text()).isEqualTo("Thực hiện tốt phong trào thi đua");
        assertThat(form.select("input[name='lines[0].id']").val()).isEmpty();
        assertThat(form.select("input[name=signedOn]").val()).isEmpty();
    }

    @Test
    void leadsTheHeadAndTheMemberToWhatWaits() throws Exception {
        assertThat(tasks(head)).extracting(Task::title).contains("pledge.task.write");
        writePledge();
        assertThat(tasks(head)).extracting(Task::title).contains("pledge.task.signatures");
        assertThat(tasks(member)).extracting(Task::address).contains(address + "/ky/" + number(1));
        pledges.signAll(head, new vn.thidua.pledge.SignAll(scope.id(), units, null));
        assertThat(tasks(head)).extracting(Task::title).contains("pledge.task.results");
    }

    /** Copied from last year, signed all at once, and then it turns out that one unit is no member any more. */
    @Test
    void keepsAUnitThatSignedInTheListUntilItsSignatureIsTakenBack() throws Exception {
        writePledge();
        pledges.signAll(head, new vn.thidua.pledge.SignAll(scope.id(), units, null));
        var members = scope.address() + "/thanh-vien";
        var row = page(officer, members + "/sua")
                .select("[id^=dong-]")
                .get(1)
                .id()
                .substring("dong-".length());
        var refused = Jsoup.parse(mvc.perform(post(members + "/bo")
                        .with(SignedIn.as(officer))
                        .header("Referer", "http://localhost" + members + "/sua")
                        .param("dong", row))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(refused.title()).isEqualTo("Chưa thực hiện được");
        assertThat(refused.select("main").text()).contains("Đơn vị đã có chữ ký trong giao ước của năm này");
        assertThat(refused.select("main a.button").first().attr("href")).isEqualTo(members + "/sua");

        send(officer, address + "/ky/" + number(1), "version", "0", "state", "NOT_SIGNED")
                .andExpect(status().isSeeOther());
        assertThat(tasks(member)).extracting(Task::address).contains(address + "/ky/" + number(1));
        send(officer, members + "/bo", "dong", row).andExpect(status().isSeeOther());
    }

    @Test
    void letsTheUnitThatAMemberMergedIntoSignForIt() throws Exception {
        writePledge();
        var ground = new TestProvince(jdbc);
        var successor = ground.provincialUnit("Hội Kế thừa");
        var sign = address + "/ky/" + number(1);
        send(ground.secretary(successor), sign, "version", "-1", "state", "SIGNED")
                .andExpect(status().isNotFound());
        ground.link(units.get(1), successor, "MERGED", "2024-03-01");
        var secretary = ground.secretary(successor);
        assertThat(tasks(secretary)).extracting(Task::address).contains(sign);
        page(secretary, sign);
        send(secretary, sign, "version", "-1", "state", "SIGNED").andExpect(status().isSeeOther());
        send(secretary, address + "/ky/" + number(2), "version", "-1", "state", "SIGNED")
                .andExpect(status().isForbidden());
        assertThat(tasks(secretary)).extracting(Task::address).doesNotContain(sign);
    }

    @Test
    void asksTheDatabaseABoundedNumberOfTimes() throws Exception {
        writePledge();
        assertThat(Statements.count(() -> page(head, address))).isLessThanOrEqualTo(25);
    }

    private List<Task> tasks(Actor actor) {
        return taskSources.stream()
                .flatMap(source -> source.tasksFor(actor).stream())
                .filter(task -> task.title().startsWith("pledge."))
                .toList();
    }
}
