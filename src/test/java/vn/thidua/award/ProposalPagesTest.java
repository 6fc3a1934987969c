package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.PageTest;
import vn.thidua.Race;
import vn.thidua.SignedIn;
import vn.thidua.Statements;
import vn.thidua.TestActors;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.TestBlocs;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RefusedException;
import vn.thidua.kernel.StaleException;
import vn.thidua.organization.Organizations;
import vn.thidua.organization.RenameOrganization;
import vn.thidua.world.TestProvince;

@PageTest
class ProposalPagesTest {
    private static final EmulationYear Y2023 = new EmulationYear(2023);

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestBlocs blocs;

    @Autowired
    Proposals proposals;

    @Autowired
    ProposalDrafts drafts;

    @Autowired
    DossierContents contents;

    @Autowired
    BlocYears blocYears;

    @Autowired
    Quotas quotas;

    @Autowired
    BlocLetters letters;

    @Autowired
    Organizations organizations;

    @Autowired
    ProposalNumbers numbers;

    @Autowired
    TransactionTemplate transactions;

    private TestProvince ground;
    private ProvinceId province;
    private Actor officer;
    private Actor head;
    private Actor deputy;
    private Actor member;
    private BlocYearId year;
    private String tab;
    private BlocYearScope scope;
    private OrganizationId neighbour;
    private UUID conference;

    @BeforeEach
    void lockMinutes() {
        ground = new TestProvince(jdbc);
        province = ground.id();
        officer = TestActors.boardOfficer(province);
        var units = List.of(
                unit("Liên hiệp các tổ chức hữu nghị"),
                unit("Hội Nhà báo"),
                unit("Hội Người mù"),
                unit("Hội Luật gia"));
        scope = blocs.found(officer, province, "Khối thi đua các tổ chức xã hội", "Các tổ chức xã hội", Y2023, units);
        year = scope.id();
        blocs.name(officer, scope.bloc(), Y2023, units.get(0), units.get(1));
        head = TestActors.unit(province, units.get(0));
        deputy = TestActors.unit(province, units.get(1));
        member = TestActors.unit(province, units.get(2));
        neighbour = units.get(3);
        conference = UUID.randomUUID();
        jdbc.sql("""
                        insert into conference (id, bloc_year_id, year, kind, folded, state, created_at, created_by)
                        values (:id, :blocYear, 2023, 'YEAR_END', '', 'LOCKED', now(), 'Thư ký')
                        """).param("id", conference).param("blocYear", year.value()).update();
        resolve(1, "GOVERNMENT_FLAG", units.get(0), null);
        resolve(2, "PROVINCIAL_FLAG", units.get(0), null);
        resolve(3, "PROVINCIAL_MERIT_CERTIFICATE", units.get(2), null);
        resolve(4, "COMMENDATION_CERTIFICATE", null, 2);
        tab = Addresses.blocProposals(scope.number(), scope.name(), 2023);
    }

    private OrganizationId unit(String name) {
        return ground.unit(name, name);
    }

    private void resolve(int position, String award, @Nullable OrganizationId unit, @Nullable Integer quantity) {
        resolve(position, award, unit, quantity, 2023);
    }

    private void resolve(
            int position, String award, @Nullable OrganizationId unit, @Nullable Integer quantity, int year) {
        jdbc.sql("""
                        insert into resolution (id, conference_id, position, kind, award_code, year, organization_id, quantity,
                                                method, created_at)
                        values (gen_random_uuid(), :conference, :position, 'AWARD', :award, :year, cast(:unit as uuid),
                                cast(:quantity as integer), 'CONSENSUS', now())
                        """)
                .param("conference", conference)
                .param("year", year)
                .param("position", position)
                .param("award", award)
                .param("unit", unit == null ? null : unit.value())
                .param("quantity", quantity)
                .update();
    }

    private MockHttpServletResponse send(Actor actor, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(SignedIn.as(actor))
                        .param("_khoa", UUID.randomUUID().toString()))
                .andReturn()
                .getResponse();
    }

    private String numberOf(String award) {
        return jdbc.sql("select number from proposal where bloc_year_id = :year and award_code = :award")
                .param("year", year.value())
                .param("award", award)
                .query(String.class)
                .single();
    }

    private static String page(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void goesFromLockedMinutesThroughAReturnToTheCouncil() throws Exception {
        var desk = send(head, get(tab));
        assertThat(desk.getStatus()).isEqualTo(200);
        assertThat(page(desk)).contains("Lập hồ sơ từ biên bản đã chốt").contains("2 đơn vị, chưa nêu tên");
        assertThat(send(head, post(tab)).getStatus()).isEqualTo(303);
        var certificate = numberOf("PROVINCIAL_MERIT_CERTIFICATE");
        var address = Addresses.proposal(certificate);
        var id = proposals.dossier(head, certificate).id();

        var shown = send(head, get(address));
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(page(shown)).contains("Thống nhất, không ghi số phiếu").doesNotContain("??");
        assertThat(send(head, get(address + "/chuyen?buoc=SUBMIT")).getStatus()).isEqualTo(200);
        var refused =
                send(head, post(address + "/chuyen").param("step", "SUBMIT").param("version", "0"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page(refused)).contains("Hồ sơ còn thiếu giấy tờ");
        assertThat(send(
                                head,
                                post(address + "/chuyen")
                                        .param("step", "SUBMIT")
                                        .param("version", "0")
                                        .param("note", "Báo cáo gửi sau"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(head, post(address + "/chuyen").param("step", "RECALL").param("version", "0"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(send(head, post(address + "/chuyen").param("step", "RECEIVE").param("version", "1"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(page(send(officer, get(address)))).contains("Báo cáo gửi sau");
        assertThat(send(officer, get(address + "/chuyen?buoc=RETURN")).getStatus())
                .isEqualTo(200);
        var silent = page(
                send(officer, post(address + "/chuyen").param("step", "RETURN").param("version", "1")));
        for (var field : List.of("note", "ground", "items")) {
            assertThat(org.jsoup.Jsoup.parse(silent)
                            .select("#" + field + "-error, .error-summary a[href=#" + field + "]"))
                    .hasSize(2);
        }
        assertThat(send(
                                officer,
                                post(address + "/chuyen")
                                        .param("step", "RETURN")
                                        .param("version", "1")
                                        .param("note", "Thiếu xác nhận")
                                        .param("ground", "OTHER")
                                        .param("items", "Xác nhận thuế"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(send(member, get(address)))).contains("Xác nhận thuế");
        contents.describe(
                member,
                id,
                "Tóm tắt mới",
                null,
                proposals.dossier(member, certificate).version());
        assertThat(contents.sent(head, certificate, 1).summary()).isNull();
        assertThat(send(head, get(address + "/lan-gui/1")).getStatus()).isEqualTo(200);
        assertThat(page(send(head, get(address + "/chuyen?buoc=SUBMIT"))))
                .contains("Yêu cầu bổ sung", "Xác nhận thuế", "Trả lời yêu cầu bổ sung");
        move(head, certificate, ProposalStep.SUBMIT, MoveDetails.note("Đã kèm xác nhận của thuế"));
        assertThat(page(send(officer, get(address))))
                .contains("Bổ sung theo yêu cầu", "Xác nhận thuế", "Đã kèm xác nhận của thuế");
        assertThat(page(send(officer, get("/viec")))).contains("Tiếp nhận hồ sơ mới gửi: 1");
        assertThat(page(send(TestActors.boardLeader(province), get("/viec"))))
                .doesNotContain("Tiếp nhận hồ sơ mới gửi");
        move(officer, certificate, ProposalStep.RECEIVE, MoveDetails.NONE);
        move(officer, certificate, ProposalStep.APPRAISE, MoveDetails.note("Đủ điều kiện"));
        proposals.award(TestActors.boardLeader(province), id, "118/QĐ-UBND");
        proposals.undoAward(TestActors.boardLeader(province), id, "Ghi nhầm dòng");
        assertThat(proposals.state(officer, id)).contains(ProposalState.APPRAISED);
        assertThat(page(send(officer, get("/ho-so").param("q", "nguoi mu")))).contains(certificate);
        assertThat(page(send(TestActors.boardLeader(province), get("/viec"))))
                .contains("Ghi nhận quyết định của Chủ tịch Ủy ban nhân dân tỉnh cho 1 hồ sơ")
                .doesNotContain("Hồ sơ đã thẩm định", "??");
        var history = Addresses.blocYear(scope.number(), scope.name(), 2023) + "/lich-su";
        assertThat(page(send(member, get(history)))).contains("Lập hồ sơ đề nghị");
        assertThat(page(send(TestActors.unit(province, neighbour), get(history))))
                .contains("Lập hồ sơ đề nghị")
                .doesNotContain("Thiếu xác nhận", "Đủ điều kiện");
    }

    private void move(Actor actor, String number, ProposalStep step, MoveDetails details) {
        var dossier = proposals.dossier(actor, number);
        proposals.move(actor, dossier.id(), step, details, dossier.version());
    }

    @Test
    void showsVotesOfTheValidBallotsWhereTheMinutesStateNoOtherBase() throws Exception {
        jdbc.sql("""
                        update resolution set method = 'SECRET_BALLOT', valid = 9, votes_for = 8
                        where conference_id = :id and award_code = 'PROVINCIAL_MERIT_CERTIFICATE'
                        """).param("id", conference).update();
        drafts.draft(head, year, null, null);
        var address = Addresses.proposal(numberOf("PROVINCIAL_MERIT_CERTIFICATE"));
        assertThat(page(send(head, get(address))))
                .contains("8/9 phiếu đồng ý (88,9%), tính trên số phiếu hợp lệ", "nội dung không đổi");
    }

    @Test
    void tellsWhoReopensMinutesWhichDossiersKeepThem() throws Exception {
        int conference = jdbc.sql("select number from conference where bloc_year_id = :year")
                .param("year", year.value())
                .query(Integer.class)
                .single();
        var reopening = Addresses.conference(conference) + "/chuyen?step=REOPEN";
        mvc.perform(get(reopening).with(SignedIn.as(head)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Chưa có hồ sơ nào lập từ biên bản này")));
        drafts.draft(head, year, null, null);
        mvc.perform(get(reopening).with(SignedIn.as(head)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Đã lập 3 hồ sơ từ biên bản này")))
                .andExpect(content().string(containsString(", Đang soạn, từ bản số 1")))
                .andExpect(content().string(containsString("mỗi hồ sơ giữ bản biên bản đã lập ra nó")))
                .andExpect(content().string(not(containsString("Hồ sơ đã có quyết định"))));
        jdbc.sql("update proposal set state = 'AWARDED' where bloc_year_id = :year")
                .param("year", year.value())
                .update();
        mvc.perform(get(reopening).with(SignedIn.as(head)))
                .andExpect(content().string(containsString("Hồ sơ đã có quyết định không rút được")))
                .andExpect(content().string(not(containsString("thì rút hồ sơ cũ"))));
    }

    /** Minutes that are only open again have not given anything up yet: nobody is told to take a dossier back. */
    @Test
    void waitsForMinutesThatAreOpenAgain() throws Exception {
        drafts.draft(head, year, null, null);
        jdbc.sql("update conference set state = 'DRAFT', minutes_no = 2 where id = :id")
                .param("id", conference)
                .update();
        var number = numberOf("PROVINCIAL_MERIT_CERTIFICATE");
        var desk = org.jsoup.Jsoup.parse(page(send(head, get(tab))));
        assertThat(desk.select("table:has(#waiting-caption)").text())
                .contains("đang mở lại, chờ chốt lại", number, "chốt lần 1");
        assertThat(desk.select("#departed-caption")).isEmpty();
        assertThat(desk.select("p.empty").eachText())
                .contains("Biên bản đang mở lại, chờ chốt lại.")
                .noneMatch(line -> line.contains("Chốt biên bản hội nghị tổng kết trước"));
        var check = org.jsoup.Jsoup.parse(page(send(head, get(tab + "/gui"))));
        assertThat(check.select("tr:contains(" + number + ")").text())
                .contains("Biên bản đang mở lại, chờ chốt lại")
                .doesNotContain("Rút hồ sơ");
    }

    @Test
    void showsDossiersToWhomTheyConcernOnly() throws Exception {
        drafts.draft(head, year, null, null);
        var flag = Addresses.proposal(numberOf("GOVERNMENT_FLAG"));
        var stranger = TestActors.unit(province, unit("Hội Đông y"));
        assertThat(send(stranger, get(flag)).getStatus()).isEqualTo(404);
        assertThat(send(stranger, post(flag + "/chuyen").param("step", "SUBMIT").param("version", "0"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(member, get(flag)).getStatus()).isEqualTo(404);
        assertThat(send(deputy, get(flag)).getStatus()).isEqualTo(200);
        assertThat(send(TestActors.boardOfficer(new ProvinceId(UUID.randomUUID())), get(flag))
                        .getStatus())
                .isEqualTo(404);
        assertThat(page(send(head, get(flag))))
                .contains("Phó Trưởng khối gửi")
                .contains("Cùng năm 2023 còn được đề nghị");
    }

    @Test
    void sendsTheBlocsDossiersEachThroughTheRightHands() {
        drafts.draft(head, year, null, null);
        assertThat(proposals.submitAll(head, year, "Giấy tờ gửi sau")).isEqualTo(1);
        assertThat(proposals.submitAll(deputy, year, "Giấy tờ gửi sau")).isEqualTo(2);
        assertThat(drafts.draft(head, year, null, null)).isZero();
    }

    @Test
    void keepsItsOwnDossierFromTheUnitThatTheHeadMergedInto() {
        drafts.draft(head, year, null, null);
        var successor = merge(head, member);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> proposals.submitAll(successor, year, "Giấy tờ gửi sau"))
                .withMessageContaining("nothing-to-send");
        assertThat(proposals.submitAll(deputy, year, "Giấy tờ gửi sau")).isEqualTo(3);
    }

    @Test
    void keepsTheDossierOfAUnitThatMergedIntoTheHeadFromTheHead() {
        drafts.draft(head, year, null, null);
        var successor = merge(member, head);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> proposals.submitAll(successor, year, "Giấy tờ gửi sau"))
                .withMessageContaining("nothing-to-send");
        assertThat(proposals.submitAll(deputy, year, "Giấy tờ gửi sau")).isEqualTo(3);
    }

    @Test
    void letsTheUnitThatTheRecipientMergedIntoWriteThePapersAndNobodyElse() throws Exception {
        drafts.draft(head, year, null, null);
        var dossier = Addresses.proposal(numberOf("PROVINCIAL_MERIT_CERTIFICATE"));
        var stranger = TestActors.unit(province, unit("Hội Kế thừa"));
        assertThat(send(stranger, get(dossier)).getStatus()).isEqualTo(404);
        var successor = merge(member, stranger);
        assertThat(page(send(successor, get(dossier)))).contains("/tep\"");
        var kept = send(
                successor,
                multipart(dossier + "/tep")
                        .file(new MockMultipartFile("file", "bao-cao.pdf", "application/pdf", PDF))
                        .param("kind", "ACHIEVEMENT_REPORT")
                        .param("title", "Báo cáo thành tích"));
        assertThat(kept.getStatus()).isEqualTo(303);
        assertThat(page(send(officer, get(dossier)))).contains("Báo cáo thành tích");
    }

    /** The day after, the secretary of the unit that took the other over signs in. */
    private Actor merge(Actor unit, Actor into) {
        var successor = Objects.requireNonNull(into.organization());
        ground.link(Objects.requireNonNull(unit.organization()), successor, "MERGED", "2024-03-01");
        return ground.secretary(successor);
    }

    @Test
    void refusesALyingFileAndKeepsAnHonestOne() throws Exception {
        drafts.draft(head, year, null, null);
        var address = Addresses.proposal(numberOf("PROVINCIAL_MERIT_CERTIFICATE"));
        var lie = new MockMultipartFile(
                "file", "bao-cao.pdf", "application/pdf", "MZ not a pdf".getBytes(StandardCharsets.UTF_8));
        var refused = send(
                member,
                multipart(address + "/tep")
                        .file(lie)
                        .param("kind", "ACHIEVEMENT_REPORT")
                        .param("title", "Báo cáo"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page(refused))
                .contains("Báo cáo", "bao-cao.pdf là chương trình máy tính. Chỉ nhận tệp PDF", "tối đa 20 MB");
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        for (var told : Map.of(
                        new MockMultipartFile("file", "bao-cao.pdf", "application/pdf", png),
                        "bao-cao.pdf thật ra là ảnh PNG",
                        new MockMultipartFile("file", "", "application/octet-stream", new byte[0]),
                        "Chọn tệp cần tải lên",
                        new MockMultipartFile("file", "bao-cao.pdf", "application/pdf", new byte[0]),
                        "Tệp không có nội dung")
                .entrySet()) {
            assertThat(page(send(
                            member,
                            multipart(address + "/tep")
                                    .file(told.getKey())
                                    .param("kind", "ACHIEVEMENT_REPORT")
                                    .param("title", "Báo cáo"))))
                    .contains(told.getValue());
        }
        var large = new MockMultipartFile("file", "bao-cao.pdf", "application/pdf", new byte[21 * 1024 * 1024]);
        var tooLarge = send(
                member,
                multipart(address + "/tep")
                        .file(large)
                        .param("kind", "ACHIEVEMENT_REPORT")
                        .param("title", "Báo cáo thành tích"));
        assertThat(tooLarge.getStatus()).isEqualTo(422);
        var form = org.jsoup.Jsoup.parse(page(tooLarge));
        assertThat(form.select("#file-error").text()).contains("Tệp phải dưới 20 MB");
        assertThat(form.select("#title").val()).isEqualTo("Báo cáo thành tích");
        var pdf = new MockMultipartFile("file", "bao-cao.pdf", "application/pdf", PDF);
        assertThat(send(
                                member,
                                multipart(address + "/tep")
                                        .file(pdf)
                                        .param("kind", "ACHIEVEMENT_REPORT")
                                        .param("title", "Báo cáo"))
                        .getStatus())
                .isEqualTo(303);
        var paper = proposals
                .dossier(member, address.substring(address.lastIndexOf('/') + 1))
                .papers()
                .get(0);
        assertThat(send(member, get(paper.address())).getHeader("Content-Disposition"))
                .startsWith("attachment");
        assertThat(send(deputy, post(paper.address() + "/bo")).getStatus()).isEqualTo(403);
        assertThat(send(member, post(paper.address() + "/bo")).getStatus()).isEqualTo(303);
        assertThat(send(member, post(paper.address() + "/hoan-tac")).getStatus())
                .isEqualTo(303);
    }

    @Test
    void callsAPaperAsItsKindAndTellsWhatIsWrongWithItsFileTogetherWithTheRest() throws Exception {
        drafts.draft(head, year, null, null);
        var number = numberOf("PROVINCIAL_MERIT_CERTIFICATE");
        var upload = Addresses.proposal(number) + "/tep";
        var pdf = new MockMultipartFile("file", "bao-cao.pdf", "application/pdf", PDF);
        assertThat(send(member, multipart(upload).file(pdf).param("kind", "COVER_LETTER"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(proposals.dossier(member, number).papers())
                .extracting(PaperView::title)
                .containsExactly("Tờ trình");
        var offered = org.jsoup.Jsoup.parse(page(send(member, get(Addresses.proposal(number)))))
                .select("#kind option");
        assertThat(offered.get(0).text()).isEqualTo("Báo cáo thành tích");
        assertThat(offered).hasSize(PaperKind.values().length);
        var unnamed = multipart(upload).file(pdf).param("kind", "OTHER");
        assertThat(page(send(member, unnamed))).contains("Nhập tên giấy tờ", "Chọn lại tệp bao-cao.pdf");
        var lie = new MockMultipartFile(
                "file", "bao-cao.pdf", "application/pdf", "MZ not a pdf".getBytes(StandardCharsets.UTF_8));
        assertThat(page(send(member, multipart(upload).file(lie).param("kind", "OTHER"))))
                .contains("Nhập tên giấy tờ", "bao-cao.pdf là chương trình máy tính");
    }

    @Test
    void keepsTheReasonOfMissingPapersOnlyWhereTheyAreMissing() {
        drafts.draft(head, year, null, null);
        var complete = proposals.dossier(deputy, numberOf("PROVINCIAL_FLAG"));
        for (var kind : List.of(PaperKind.COVER_LETTER, PaperKind.ACHIEVEMENT_REPORT)) {
            contents.attach(deputy, complete.id(), kind, "Giấy", "giay.pdf", PDF);
        }
        proposals.submitAll(deputy, year, "Giấy tờ gửi sau");
        assertThat(proposals.dossier(officer, complete.number()).sendingNote()).isNull();
        assertThat(proposals.dossier(officer, numberOf("GOVERNMENT_FLAG")).sendingNote())
                .isEqualTo("Giấy tờ gửi sau");
    }

    @Test
    void leadsFromADossierReceivedToTheNextThatWaits() throws Exception {
        drafts.draft(head, year, null, null);
        proposals.submitAll(deputy, year, "Giấy tờ gửi sau");
        var first = proposals.dossier(officer, numberOf("GOVERNMENT_FLAG"));
        var second = proposals.dossier(officer, numberOf("PROVINCIAL_FLAG"));
        for (var pair : List.of(List.of(first, second), List.of(second, second))) {
            var address = pair.get(0).address();
            assertThat(page(send(officer, get(address))).contains("Tiếp nhận và sang hồ sơ tiếp"))
                    .isEqualTo(pair.get(0) == first);
            var received = post(address + "/chuyen")
                    .param("step", "RECEIVE")
                    .param("next", "true")
                    .param("version", Long.toString(pair.get(0).version()));
            assertThat(send(officer, received).getRedirectedUrl())
                    .isEqualTo(pair.get(1).address());
        }
    }

    private BlocYearId open(int other, String state) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into bloc_year (id, bloc_id, year, state, version) values (:id, :bloc, :year, :state, 0)")
                .param("id", id)
                .param("bloc", scope.bloc().value())
                .param("year", other)
                .param("state", state)
                .update();
        return new BlocYearId(id);
    }

    @Test
    void makesTheDossierOfEachLineInTheYearItIsForAndNamesTheLinesItLeaves() throws Exception {
        var before = open(2022, "OPEN");
        open(2021, "CLOSED");
        var blind = Objects.requireNonNull(member.organization());
        for (var other : List.of(2022, 2021, 2020)) {
            resolve(2030 - other, "PROVINCIAL_MERIT_CERTIFICATE", blind, null, other);
        }
        assertThat(page(send(head, get(tab))))
                .contains("năm này đã khóa", "khối chưa có năm 2020")
                .doesNotContain("khối chưa có năm 2022");
        assertThat(drafts.draft(head, year, null, null)).isEqualTo(4);
        assertThat(jdbc.sql("""
                        select year || ' ' || number from proposal where award_code = 'PROVINCIAL_MERIT_CERTIFICATE'
                        and bloc_year_id in (:here, :before) order by year
                        """)
                        .param("here", year.value())
                        .param("before", before.value())
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        early -> assertThat(early).startsWith("2022 ").contains("-2022-"),
                        late -> assertThat(late).startsWith("2023 ").contains("-2023-"));
        var number = jdbc.sql("select number from proposal where bloc_year_id = :id")
                .param("id", before.value())
                .query(String.class)
                .single();
        assertThat(page(send(officer, get(Addresses.blocProposals(scope.number(), scope.name(), 2022)))))
                .contains(number);
        assertThat(proposals.dossier(officer, number).checks())
                .filteredOn(check -> check.kind() == Check.Kind.MINUTES)
                .singleElement()
                .satisfies(check -> assertThat(check.result()).isEqualTo(Check.Result.MET));
        assertThat(drafts.draft(head, year, null, null)).isZero();
        assertThat(page(send(head, get("/viec")))).doesNotContain("từ biên bản đã chốt");
    }

    @Test
    void tellsWhyADossierStoppedAndLetsTheLeaderReconsiderUntilItIsMadeAgain() throws Exception {
        drafts.draft(head, year, null, null);
        var number = numberOf("PROVINCIAL_MERIT_CERTIFICATE");
        var address = Addresses.proposal(number);
        var leader = TestActors.boardLeader(province);
        move(head, number, ProposalStep.SUBMIT, MoveDetails.note("Báo cáo gửi sau"));
        move(officer, number, ProposalStep.HOLD, MoveDetails.note("Đang xác minh đơn thư"));
        assertThat(page(send(head, get("/viec")))).contains("đang tạm giữ", "Lý do: Đang xác minh đơn thư");
        assertThat(page(send(member, get(address))))
                .contains("Lý do: Đang xác minh đơn thư", "đang xác minh và thôi tạm giữ")
                .doesNotContain("Không có bước nào");
        move(officer, number, ProposalStep.RELEASE, MoveDetails.note("Không có sai phạm"));
        assertThat(page(send(head, get(address)))).contains("Chờ cơ quan thi đua, khen thưởng của tỉnh tiếp nhận");
        move(officer, number, ProposalStep.RECEIVE, MoveDetails.NONE);
        assertThat(page(send(officer, get(address + "/chuyen?buoc=RETURN")))).doesNotContain("COUNCIL_NOT_PROPOSED");
        assertThat(page(send(leader, get(address + "/chuyen?buoc=DECLINE"))))
                .contains("Kiểm tra trước khi ghi", "COUNCIL_NOT_PROPOSED");
        var declined = new MoveDetails("Chưa đủ phiếu", "COUNCIL_NOT_PROPOSED", List.of(), null);
        move(leader, number, ProposalStep.DECLINE, declined);
        assertThat(page(send(member, get(address))))
                .contains("Lý do: Chưa đủ phiếu", "không đề nghị khen thưởng")
                .doesNotContain("Xét lại hồ sơ</a>");
        move(leader, number, ProposalStep.RECONSIDER, MoveDetails.note("Ghi nhầm hồ sơ"));
        assertThat(proposals.dossier(leader, number).state()).isEqualTo(ProposalState.RECEIVED);
        move(leader, number, ProposalStep.DECLINE, declined);
        var line = drafts.desk(head, blocYears.scope(head, year)).lines().stream()
                .filter(one -> number.equals(one.number()))
                .findFirst()
                .orElseThrow();
        assertThat(drafts.draft(head, year, line.resolution(), null)).isEqualTo(1);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> move(leader, number, ProposalStep.RECONSIDER, MoveDetails.note("Ghi nhầm")))
                .withMessageContaining("award.refused.replaced");
    }

    @Test
    void saysThatTheYearIsClosedWhereTheStepsStood() throws Exception {
        drafts.draft(head, year, null, null);
        jdbc.sql("update bloc_year set state = 'CLOSED' where id = :id")
                .param("id", year.value())
                .update();
        assertThat(page(send(officer, get(Addresses.proposal(numberOf("GOVERNMENT_FLAG"))))))
                .contains("Năm 2023 đã khóa, chỉ xem")
                .doesNotContain("Không có bước nào");
    }

    @Test
    void asksForAReasonWhenTheQuotaIsExceeded() throws Exception {
        quotas.record(officer, year, "GOVERNMENT_FLAG", 0, "124/BTĐKT", ProposalDesk.NEW);
        var refused = send(head, post(tab));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page(refused)).contains("Ghi lý do để tiếp tục");
        assertThat(send(head, post(tab).param("reason", "Hội nghị thống nhất")).getStatus())
                .isEqualTo(303);
    }

    /** Minutes locked again without a line: its dossier is no proposal of the bloc any more, unless the bloc says why. */
    @Test
    void sendsNothingThatTheMinutesProposeNoMoreBeforeTheBlocSaysWhy() throws Exception {
        drafts.draft(head, year, null, null);
        jdbc.sql("update resolution set dropped_no = 1 where conference_id = :id and position = 3")
                .param("id", conference)
                .update();
        var number = numberOf("PROVINCIAL_MERIT_CERTIFICATE");
        var desk = org.jsoup.Jsoup.parse(page(send(head, get(tab))));
        assertThat(desk.select("table:has(#departed-caption) tbody tr").text())
                .contains(number, "không còn trong biên bản");
        assertThat(desk.select("table:has(#lines-caption)").text()).doesNotContain(number);
        var check = org.jsoup.Jsoup.parse(page(send(head, get(tab + "/gui"))));
        assertThat(check.select("table:has(#included-caption)")).isEmpty();
        assertThat(check.select("tr:contains(" + number + ")").text())
                .contains("Biên bản không còn đề nghị này. Rút hồ sơ");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> proposals.submitAll(head, year, "Giấy tờ gửi sau"));
        var id = proposals.dossier(head, number).id();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> move(head, number, ProposalStep.SUBMIT, MoveDetails.note("Giấy tờ gửi sau")));
        contents.explain(head, id, Check.Kind.MINUTES, "Khối thống nhất lại bằng văn bản");
        assertThat(proposals.submitAll(head, year, "Giấy tờ gửi sau")).isEqualTo(1);
    }

    @Test
    void showsWhatIsSentAndWhatStaysBehindBeforeSendingAll() throws Exception {
        drafts.draft(head, year, null, null);
        var check = page(send(head, get(tab + "/gui")));
        assertThat(check).contains("Sẽ gửi 1 hồ sơ", "Không gửi 2 hồ sơ", "Phó Trưởng khối gửi", "Còn thiếu");
        assertThat(send(head, post(tab + "/gui")).getStatus()).isEqualTo(422);
        assertThat(send(head, post(tab + "/gui").param("note", "Giấy tờ gửi sau"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(send(head, get(tab + "/gui")))).contains("Không có hồ sơ nào gửi được");
    }

    @Test
    void keepsTheLetterAndItsFileAndRefusesAStaleCorrection() throws Exception {
        var pdf = new MockMultipartFile("file", "to-trinh.pdf", "application/pdf", PDF);
        var letter = tab + "/to-trinh";
        assertThat(send(head, multipart(letter).file(pdf).param("number", "12/TTr"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(member, get(letter + "/tep")).getHeader("Content-Disposition"))
                .startsWith("attachment");
        assertThat(send(member, multipart(letter).param("number", "13/TTr")).getStatus())
                .isEqualTo(403);
        var stale = send(head, multipart(letter).param("number", "13/TTr"));
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(page(stale)).contains("12/TTr", "13/TTr");
    }

    @Test
    void keepsTheLetterADossierWasSentWithWhenALaterOneReplacesIt() throws Exception {
        drafts.draft(head, year, null, null);
        var certificate = numberOf("PROVINCIAL_MERIT_CERTIFICATE");
        letters.record(
                head,
                year,
                new BlocLetters.Letter(
                        "12/TTr", null, new BlocLetters.LetterFile("to-trinh.pdf", PDF), ProposalDesk.NEW));
        move(head, certificate, ProposalStep.SUBMIT, MoveDetails.note("Báo cáo gửi sau"));
        letters.record(head, year, new BlocLetters.Letter("13/TTr", null, null, 0));
        var sent = Addresses.sentDossier(certificate, 1);
        assertThat(page(send(head, get(sent)))).contains("Tờ trình của khối số 12/TTr");
        assertThat(send(head, get(sent + "/to-trinh")).getHeader("Content-Disposition"))
                .startsWith("attachment");
        assertThat(send(head, get(Addresses.sentDossier(certificate, 7) + "/to-trinh"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void linksTheSignedLetterOnTheDossierForEveryReaderOfIt() throws Exception {
        drafts.draft(head, year, null, null);
        var address = Addresses.proposal(numberOf("PROVINCIAL_MERIT_CERTIFICATE"));
        letters.record(head, year, new BlocLetters.Letter("12/TTr", null, null, ProposalDesk.NEW));
        assertThat(page(send(head, get(address)))).contains("12/TTr").doesNotContain("/to-trinh/tep");
        letters.record(
                head, year, new BlocLetters.Letter("12/TTr", null, new BlocLetters.LetterFile("to-trinh.pdf", PDF), 0));
        for (var reader : List.of(head, member, officer)) {
            var links = org.jsoup.Jsoup.parse(page(send(reader, get(address)))).select("a[href$=/to-trinh/tep]");
            assertThat(links.eachText()).containsExactly("12/TTr", "Tờ trình của khối");
            assertThat(send(reader, get(links.get(0).attr("href"))).getStatus()).isEqualTo(200);
        }
    }

    @Test
    void tellsWhoSendsADossierThatIsComplete() throws Exception {
        drafts.draft(head, year, null, null);
        letters.record(
                head,
                year,
                new BlocLetters.Letter(
                        "12/TTr", null, new BlocLetters.LetterFile("to-trinh.pdf", PDF), ProposalDesk.NEW));
        for (var award : List.of("PROVINCIAL_MERIT_CERTIFICATE", "GOVERNMENT_FLAG")) {
            var dossier = proposals.dossier(head, numberOf(award));
            dossier.missing().forEach(kind -> contents.attach(head, dossier.id(), kind, "Giấy tờ", "giay-to.pdf", PDF));
        }
        assertThat(hint(head, "PROVINCIAL_MERIT_CERTIFICATE")).contains("Đủ giấy tờ, kiểm tra rồi gửi");
        assertThat(hint(member, "PROVINCIAL_MERIT_CERTIFICATE")).contains("Đủ giấy tờ, chờ Trưởng khối gửi");
        assertThat(hint(head, "GOVERNMENT_FLAG")).contains("Đủ giấy tờ, chờ Phó Trưởng khối gửi");
        assertThat(hint(deputy, "GOVERNMENT_FLAG")).contains("Đủ giấy tờ, kiểm tra rồi gửi");
        var own = proposals.dossier(officer, numberOf("GOVERNMENT_FLAG"));
        assertThat(send(
                                officer,
                                post(own.address() + "/cho-phep")
                                        .param("version", Long.toString(own.version()))
                                        .param("reason", "Khối chưa có Phó Trưởng khối"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(hint(head, "GOVERNMENT_FLAG")).contains("Đủ giấy tờ, kiểm tra rồi gửi");
    }

    private String hint(Actor reader, String award) throws Exception {
        return org.jsoup.Jsoup.parse(page(send(reader, get("/viec"))))
                .select("li:contains(" + numberOf(award) + ")")
                .text();
    }

    @Test
    void saysThatAWithdrawnDossierCanBeMadeAgainOnlyWhileTheMinutesProposeIt() throws Exception {
        drafts.draft(head, year, null, null);
        var number = numberOf("PROVINCIAL_MERIT_CERTIFICATE");
        move(head, number, ProposalStep.WITHDRAW, MoveDetails.note("Đơn vị xin rút"));
        var again = "Trưởng khối lập lại được";
        assertThat(page(send(head, get(Addresses.proposal(number))))).contains("Hồ sơ đã rút. " + again);
        jdbc.sql("update resolution set dropped_no = 1 where conference_id = :id and position = 3")
                .param("id", conference)
                .update();
        assertThat(page(send(head, get(Addresses.proposal(number)))))
                .contains("Hồ sơ đã rút.")
                .doesNotContain(again, "??");
    }

    @Test
    void asksTheHeadForTheDossiersOfNamedLinesUntilEachHasOne() throws Exception {
        var task = "Lập hồ sơ đề nghị năm 2023 từ biên bản đã chốt";
        assertThat(page(send(head, get("/viec")))).contains(task, scope.shortName());
        drafts.draft(head, year, null, null);
        assertThat(page(send(head, get("/viec")))).doesNotContain(task);
        resolve(5, "PROVINCIAL_MERIT_CERTIFICATE", neighbour, null);
        assertThat(page(send(head, get("/viec")))).contains(task);
    }

    @Test
    void keepsTheWordsOfTheGroundWhateverBecomesOfIt() throws Exception {
        var code = "TEST_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        jdbc.sql(
                        "insert into return_ground (code, text, legal_basis, rank) values (:code, 'Thiếu chữ ký', 'Điều 1', 999)")
                .param("code", code)
                .update();
        var dossier = certificate();
        move(head, dossier.number(), ProposalStep.SUBMIT, MoveDetails.note("Giấy tờ gửi sau"));
        move(officer, dossier.number(), ProposalStep.RETURN, new MoveDetails("Chưa ký", code, List.of("Chữ ký"), null));
        jdbc.sql("update return_ground set valid_to = '2000-01-01' where code = :code")
                .param("code", code)
                .update();
        assertThat(page(send(member, get(Addresses.proposal(dossier.number())))))
                .contains("Thiếu chữ ký (Điều 1)")
                .doesNotContain(code);
    }

    @Test
    void callsAnAwardThatHasEndedByItsLastName() throws Exception {
        var code = "TEST_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        jdbc.sql("""
                        insert into award_type (code, name, category, decider, recipient, needs_council, above_province, rank,
                                                legal_basis, valid_to)
                        values (:code, 'Cờ đã bãi bỏ', 'TITLE', 'PROVINCE_CHAIR', 'COLLECTIVE', true, false, 999, 'Luật', '2000-01-01')
                        """).param("code", code).update();
        resolve(5, code, neighbour, null);
        drafts.draft(head, year, null, null);
        for (var address : List.of("/ho-so", Addresses.proposal(numberOf(code)))) {
            assertThat(page(send(officer, get(address))))
                    .contains("Cờ đã bãi bỏ")
                    .doesNotContain(code);
        }
    }

    @Test
    void refusesAStaleQuota() throws Exception {
        var quota = tab + "/chi-tieu";
        assertThat(send(head, get(quota)).getStatus()).isEqualTo(403);
        assertThat(send(officer, post(quota).param("code", "PROVINCIAL_FLAG").param("source", "124/BTĐKT"))
                        .getStatus())
                .isEqualTo(303);
        var again = post(quota)
                .param("code", "PROVINCIAL_FLAG")
                .param("quantity", "3")
                .param("source", "125/BTĐKT");
        var twice = send(officer, again);
        assertThat(twice.getStatus()).isEqualTo(422);
        assertThat(page(twice)).contains("Mở dòng đã ghi để sửa", "125/BTĐKT");
        assertThat(send(officer, again.param("version", "7")).getStatus()).isEqualTo(409);
        assertThat(page(send(officer, get(quota + "?danh-hieu=PROVINCIAL_FLAG"))))
                .contains("124/BTĐKT");
    }

    @Test
    void refusesChangesOfAClosedYear() {
        drafts.draft(head, year, null, null);
        jdbc.sql("update bloc_year set state = 'CLOSED' where id = :id")
                .param("id", year.value())
                .update();
        var dossier = proposals.dossier(head, numberOf("PROVINCIAL_MERIT_CERTIFICATE"));
        assertThat(proposals.steps(head, dossier.id()).values())
                .allSatisfy(verdict -> assertThat(verdict.reason()).isEqualTo("award.refused.closed"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> proposals.dossier(TestActors.unit(province, unit("Hội Làm vườn")), dossier.number()));
    }

    @Test
    void findsADossierByTheOldNameOfItsUnitAndByTheNew() throws Exception {
        send(head, post(tab));
        var unit = head.organization();
        organizations.rename(
                officer,
                new RenameOrganization(
                        unit,
                        "Liên hiệp hội hữu nghị Xứ Đông",
                        "Hữu nghị Xứ Đông",
                        LocalDate.of(2024, 6, 1),
                        null,
                        organizations.detail(officer, unit).version()));
        for (var words : List.of("to chuc huu nghi", "xu dong")) {
            var found = proposals.list(officer, new ProposalFilter(null, null, null, words, 1));
            assertThat(found.rows())
                    .extracting(ProposalSummary::awardCode)
                    .containsExactly("GOVERNMENT_FLAG", "PROVINCIAL_FLAG");
        }
    }

    @Test
    void readsAListByAFixedNumberOfStatements() throws Exception {
        drafts.draft(head, year, null, null);
        assertThat(Statements.count(() -> send(officer, get("/ho-so")))).isLessThanOrEqualTo(8);
        assertThat(Statements.count(() -> send(officer, get(Addresses.proposal(numberOf("GOVERNMENT_FLAG"))))))
                .isLessThanOrEqualTo(25);
    }

    /** What two presses of one button are answered with. */
    private List<MockHttpServletResponse> twiceAtOnce(
            Actor actor, Supplier<AbstractMockHttpServletRequestBuilder<?>> request) throws Exception {
        var key = UUID.randomUUID().toString();
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<MockHttpServletResponse> press =
                    () -> mvc.perform(request.get().with(SignedIn.as(actor)).param("_khoa", key))
                            .andReturn()
                            .getResponse();
            var answers = new ArrayList<MockHttpServletResponse>();
            for (var answer : pool.invokeAll(List.of(press, press))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void actsOnceWhenAButtonIsPressedTwiceAtOnce() throws Exception {
        drafts.draft(head, year, null, null);
        var address = Addresses.proposal(numberOf("PROVINCIAL_MERIT_CERTIFICATE"));
        var pdf = new MockMultipartFile("file", "bao-cao.pdf", "application/pdf", PDF);
        assertThat(twiceAtOnce(member, () -> multipart(address + "/tep")
                        .file(pdf)
                        .param("kind", "ACHIEVEMENT_REPORT")
                        .param("title", "Báo cáo")))
                .allSatisfy(answer -> assertThat(answer.getStatus()).isEqualTo(303))
                .extracting(answer -> answer.getHeader("Location"))
                .containsOnly(address);
        assertThat(proposals
                        .dossier(member, address.substring(address.lastIndexOf('/') + 1))
                        .papers())
                .hasSize(1);
        assertThat(twiceAtOnce(officer, () -> post(tab + "/chi-tieu")
                        .param("code", "PROVINCIAL_FLAG")
                        .param("source", "124/BTĐKT")))
                .allSatisfy(answer -> assertThat(answer.getStatus()).isEqualTo(303));
    }

    private Dossier certificate() {
        drafts.draft(head, year, null, null);
        return proposals.dossier(head, numberOf("PROVINCIAL_MERIT_CERTIFICATE"));
    }

    private void attach(ProposalId id) {
        contents.attach(member, id, PaperKind.ACHIEVEMENT_REPORT, "Báo cáo", "bao-cao.pdf", PDF);
    }

    @Test
    void sendsAPaperThatIsJustBeingAttached() throws Exception {
        var dossier = certificate();
        new Race(transactions)
                .run(
                        () -> attach(dossier.id()),
                        () -> move(head, dossier.number(), ProposalStep.SUBMIT, MoveDetails.note("Tờ trình gửi sau")))
                .get();
        assertThat(contents.sent(head, dossier.number(), 1).papers()).hasSize(1);
    }

    @Test
    void takesNoPaperWhileTheDossierIsBeingSent() throws Exception {
        var dossier = certificate();
        var late = new Race(transactions)
                .run(
                        () -> move(head, dossier.number(), ProposalStep.SUBMIT, MoveDetails.note("Giấy tờ gửi sau")),
                        () -> attach(dossier.id()));
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(late::get)
                .withCauseInstanceOf(RefusedException.class);
        assertThat(proposals.dossier(head, dossier.number()).papers()).isEmpty();
    }

    @Test
    void tellsTheSlowerOfTwoPeopleThatTheDossierHasChanged() throws Exception {
        var dossier = certificate();
        move(head, dossier.number(), ProposalStep.SUBMIT, MoveDetails.note("Giấy tờ gửi sau"));
        var seen = proposals.dossier(head, dossier.number()).version();
        var late = new Race(transactions)
                .run(
                        () -> proposals.move(officer, dossier.id(), ProposalStep.RECEIVE, MoveDetails.NONE, seen),
                        () -> proposals.move(head, dossier.id(), ProposalStep.RECALL, MoveDetails.NONE, seen));
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(late::get)
                .withCauseInstanceOf(StaleException.class);
    }

    @Test
    void neverGivesANumberTwice() throws Exception {
        var pool = Executors.newFixedThreadPool(20);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (var i = 0; i < 20; i++) {
                calls.add(() -> Objects.requireNonNull(transactions.execute(status -> numbers.next(province, Y2023))));
            }
            var given = new HashSet<String>();
            for (Future<String> number : pool.invokeAll(calls)) {
                given.add(number.get());
            }
            assertThat(given).hasSize(20).allMatch(number -> number.matches("[A-Z]+-2023-\\d{4}"));
        } finally {
            pool.shutdownNow();
        }
    }
}
