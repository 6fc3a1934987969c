package vn.thidua.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.thidua.decision.TestDecisions.awarded;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hamcrest.Matchers;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.Statements;
import vn.thidua.TestActors;
import vn.thidua.TestClock;
import vn.thidua.award.ProposalId;
import vn.thidua.bloc.BlocYears;
import vn.thidua.document.FileId;
import vn.thidua.document.Files;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NewsSource.News;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.RefusedException;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;
import vn.thidua.review.ReviewWorld;

@PageTest
class DecisionsTest {
    private static final LocalDate SIGNED = LocalDate.of(2024, 1, 25);
    private static final String SIGNED_TEXT = "25/01/2024";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Decisions decisions;

    @Autowired
    Files files;

    @Autowired
    DecisionTasks tasks;

    @Autowired
    DecisionsOfYear ofYear;

    @Autowired
    DecisionNews news;

    @Autowired
    DecisionsOfDossier ofDossier;

    @Autowired
    BlocYears blocYears;

    @Autowired
    MockMvc mvc;

    ReviewWorld world;
    ReviewWorld.Dossier press;
    ReviewWorld.Dossier law;
    ReviewWorld.Dossier government;

    @BeforeEach
    void begin() {
        clock.setTo(ReviewWorld.MORNING.plusDays(24));
        world = new ReviewWorld(jdbc, 1);
        press = world.dossier(world.units.get(0), "PROVINCIAL_FLAG", "CONSIDERED");
        law = world.dossier(world.units.get(1), "PROVINCIAL_FLAG", "CONSIDERED");
        government = world.dossier(world.units.get(2), "GOVERNMENT_FLAG", "FORWARDED");
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private static DecisionPaper paper(String number) {
        return TestDecisions.paper(number, SIGNED);
    }

    private static LineDraft refused(ReviewWorld.Dossier dossier, @Nullable String reason) {
        return new LineDraft(
                dossier.number(),
                dossier.id(),
                LineOutcome.NOT_AWARDED,
                "PROVINCIAL_FLAG",
                "PROVINCIAL_FLAG",
                null,
                null,
                null,
                reason,
                null);
    }

    private int record(Actor actor, String number, LineDraft... lines) {
        return decisions.record(actor, DecisionKind.AWARD, paper(number), List.of(lines));
    }

    private long version(int number) {
        return decisions.detail(world.leader, number).version();
    }

    @Test
    void settlesItsDossiersOnlyWhenALeaderRegistersIt() {
        var number =
                record(world.officer, "118/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"), refused(law, "hết chỉ tiêu"));
        assertThat(world.state(press)).isEqualTo("CONSIDERED");
        assertThat(tasks.tasksFor(world.leader)).anyMatch(task -> task.title().equals("decision.task.register"));
        assertThatThrownBy(() -> decisions.register(world.officer, number, version(number)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> decisions.register(world.leader, number, version(number) + 1))
                .isInstanceOf(StaleException.class);
        decisions.register(world.leader, number, version(number));
        assertThat(world.state(press)).isEqualTo("AWARDED");
        assertThat(world.state(law)).isEqualTo("NOT_AWARDED");
        var refused = decisions.detail(world.officer, number).lines().get(1);
        assertThat(refused.stage()).isEqualTo("CONSIDERED");
    }

    @Test
    void leadsFromTheTaskToTheAuthorityThatDecides() {
        assertThat(tasks.tasksFor(world.officer))
                .extracting(task -> task.address())
                .containsExactly(
                        "/quyet-dinh/moi?cap=PROVINCE_CHAIR&nam=2023", "/quyet-dinh/moi?cap=PRIME_MINISTER&nam=2023");
    }

    @Test
    void takesANumberOncePerProvinceAndCalendarYearInAnySpelling() {
        record(world.leader, "08/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"));
        assertThatThrownBy(() -> record(world.leader, "8 / qđ–ubnd", awarded(law, "PROVINCIAL_FLAG")))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> {
                    assertThat(violation.field()).isEqualTo("paperNumber");
                    assertThat(violation.arguments()).containsExactly("08/QĐ-UBND", "25/01/2024");
                });
        var elsewhere = new ReviewWorld(jdbc, 1);
        var other = elsewhere.dossier(elsewhere.units.get(0), "PROVINCIAL_FLAG", "CONSIDERED");
        assertThat(decisions.record(
                        elsewhere.leader,
                        DecisionKind.AWARD,
                        paper("08/QĐ-UBND"),
                        List.of(awarded(other, "PROVINCIAL_FLAG"))))
                .isPositive();
    }

    @Test
    void doesNotTakeForeignDossiersNorShowForeignDecisions() {
        var elsewhere = new ReviewWorld(jdbc, 1);
        assertThatThrownBy(() -> record(elsewhere.leader, "9/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG")))
                .isInstanceOf(RuleViolation.class);
        var number = record(world.leader, "9/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"));
        assertThatThrownBy(() -> decisions.detail(elsewhere.leader, number)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> decisions.publish(elsewhere.leader, number, 0)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void keepsAWrongLineInTheHistoryAndLetsTheDossierWaitAgain() {
        var number =
                record(world.leader, "10/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"), awarded(law, "PROVINCIAL_FLAG"));
        decisions.correct(
                world.leader,
                number,
                1,
                new LineCorrection("PROVINCIAL_MERIT_CERTIFICATE", "12", null, null, "ghi nhầm hình thức"),
                version(number));
        decisions.correct(
                world.leader,
                number,
                2,
                new LineCorrection(null, null, null, null, "văn bản không có đơn vị này"),
                version(number));
        var detail = decisions.detail(world.leader, number);
        assertThat(detail.voided()).hasSize(2);
        assertThat(detail.live()).singleElement().satisfies(line -> {
            assertThat(line.isChanged()).isTrue();
            assertThat(line.proposedCode()).isEqualTo("PROVINCIAL_FLAG");
        });
        assertThat(world.state(press)).isEqualTo("AWARDED");
        assertThat(world.state(law)).isEqualTo("CONSIDERED");
    }

    @Test
    void takesAnAwardBackByADecisionOnly() {
        var number = record(world.leader, "11/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"));
        var line = decisions.detail(world.leader, number).lines().get(0);
        var revocation = new LineDraft(
                press.number(),
                press.id(),
                LineOutcome.REVOKED,
                "PROVINCIAL_FLAG",
                "PROVINCIAL_FLAG",
                null,
                null,
                null,
                null,
                line.id());
        var paper = new DecisionPaper(
                Authority.PROVINCE_CHAIR, "12/QĐ-UBND", SIGNED, "Nguyễn Văn An", null, "kê khai sai", null);
        decisions.record(world.leader, DecisionKind.REVOCATION, paper, List.of(revocation));
        assertThat(world.state(press)).isEqualTo("REVOKED");
        var revoked = decisions.detail(world.leader, number).lines().get(0);
        assertThat(revoked.revokedBy()).isEqualTo("12/QĐ-UBND");
        assertThat(revoked.correction()).isNull();
    }

    private static LineDraft revoked(ReviewWorld.Dossier dossier, UUID line) {
        return new LineDraft(
                dossier.number(),
                dossier.id(),
                LineOutcome.REVOKED,
                "PROVINCIAL_FLAG",
                "PROVINCIAL_FLAG",
                null,
                null,
                null,
                null,
                line);
    }

    private int revoke(Actor actor, String number, LineDraft line) {
        var paper =
                new DecisionPaper(Authority.PROVINCE_CHAIR, number, SIGNED, "Nguyễn Văn An", null, "kê khai sai", null);
        return decisions.record(actor, DecisionKind.REVOCATION, paper, List.of(line));
    }

    @Test
    void takesBackOnlyAnAwardThatStandsAndOnlyOnce() {
        var number = record(world.leader, "20/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"));
        var line = decisions.detail(world.leader, number).lines().get(0).id();
        assertThatThrownBy(() -> revoke(world.officer, "21/QĐ-UBND", revoked(law, line)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("decision.nothing-to-revoke");
        assertThatThrownBy(() -> record(world.officer, "21/QĐ-UBND", revoked(press, line)))
                .isInstanceOf(RuleViolation.class);
        revoke(world.officer, "21/QĐ-UBND", revoked(press, line));
        assertThatThrownBy(() -> revoke(world.officer, "22/QĐ-UBND", revoked(press, line)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("decision_line_revoked_once");
        assertThat(decisions.detail(world.leader, number).lines()).hasSize(1);
    }

    @Test
    void hidesARevocationFromThePublicUntilItIsPublished() throws Exception {
        var number = record(world.leader, "23/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"));
        decisions.publish(world.leader, number, version(number));
        assertThat(news.latest(1)).extracting(News::title).containsExactly("23/QĐ-UBND");
        var line = decisions.detail(world.leader, number).lines().get(0).id();
        var revocation = revoke(world.leader, "24/QĐ-UBND", revoked(press, line));
        assertThat(news.latest(1)).extracting(News::title).containsExactly("23/QĐ-UBND");
        var scope = blocYears.scope(world.leader, world.blocNumber, new EmulationYear(2023));
        assertThat(ofYear.published(scope)).hasSize(1);
        assertThat(blocYears.header(world.leader, scope).progress()).anySatisfy(note -> {
            assertThat(note.messageKey()).isEqualTo("decision.progress.mixed");
            assertThat(note.arguments()).containsExactly(0, 3, 0, 1);
        });
        mvc.perform(get("/quyet-dinh/" + revocation).with(SignedIn.as(world.leader)))
                .andExpect(content().string(Matchers.containsString("Công chúng vẫn đọc thấy khen thưởng đã hủy")));
        mvc.perform(get("/ho-so/" + press.number()).with(SignedIn.as(world.leader)))
                .andExpect(content().string(Matchers.containsString("kê khai sai")))
                .andExpect(content().string(Matchers.containsString("24/QĐ-UBND")));
        mvc.perform(get("/quyet-dinh/" + revocation + "/cong-bo").with(SignedIn.as(world.leader)))
                .andExpect(content().string(Matchers.containsString("trừ lý do: lý do đọc ở văn bản đã ký")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("không được tặng"))));
        assertThat(decisions.published(Actor.anonymous(), number).lines().get(0).revokedBy())
                .isNull();
        decisions.publish(world.leader, revocation, version(revocation));
        assertThat(ofYear.published(scope)).isEmpty();
        assertThat(decisions.published(Actor.anonymous(), number).lines().get(0).revokedBy())
                .isEqualTo("24/QĐ-UBND");
    }

    @Test
    void offersTheAuthorityWhoseDossiersWait() throws Exception {
        record(world.leader, "27/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"), awarded(law, "PROVINCIAL_FLAG"));
        mvc.perform(get("/quyet-dinh/moi?nam=2023").with(SignedIn.as(world.leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("value=\"" + government.number() + "\"")));
    }

    @Test
    void givesOnlyAwardsOfItsAuthority() {
        assertThatThrownBy(() -> record(world.officer, "25/QĐ-UBND", awarded(press, "NO_SUCH_AWARD")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("decision.line.unknown-award");
        assertThatThrownBy(() -> record(world.officer, "25/QĐ-UBND", awarded(press, "GOVERNMENT_FLAG")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("decision.line.other-authority");
        var number = record(world.leader, "25/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"));
        var foreign = new LineCorrection("GOVERNMENT_FLAG", null, null, null, "ghi nhầm");
        assertThatThrownBy(() -> decisions.correct(world.leader, number, 1, foreign, version(number)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void givesAnOrganizationNoTitleOfPersonsAndNothingPastTheCouncil() throws Exception {
        var direct = world.dossier(world.unit("Hội Làm vườn tỉnh"), "PROVINCIAL_MERIT_CERTIFICATE", "APPRAISED");
        var form = Jsoup.parse(
                mvc.perform(get("/quyet-dinh/moi?cap=PROVINCE_CHAIR&nam=2023").with(SignedIn.as(world.leader)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
        assertThat(form.select("select[name='awards[" + press.number() + "]'] option")
                        .eachAttr("value"))
                .contains("EXCELLENT_COLLECTIVE")
                .doesNotContain("PROVINCIAL_EMULATION_FIGHTER");
        assertThat(form.select("select[name='awards[" + direct.number() + "]'] option")
                        .eachAttr("value"))
                .contains("EXCELLENT_COLLECTIVE")
                .doesNotContain("PROVINCIAL_FLAG");
        assertThatThrownBy(() -> record(world.officer, "31/QĐ-UBND", awarded(press, "PROVINCIAL_EMULATION_FIGHTER")))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> {
                    assertThat(violation.field()).isEqualTo("awards[" + press.number() + "]");
                    assertThat(violation.key()).isEqualTo("decision.line.for-persons");
                });
        assertThatThrownBy(() -> record(world.officer, "31/QĐ-UBND", awarded(direct, "PROVINCIAL_FLAG")))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> {
                    assertThat(violation.field()).isEqualTo("awards[" + direct.number() + "]");
                    assertThat(violation.key()).isEqualTo("decision.line.council-first");
                });
        var number = record(
                world.leader,
                "31/QĐ-UBND",
                awarded(press, "PROVINCIAL_FLAG"),
                awarded(direct, "PROVINCIAL_MERIT_CERTIFICATE"));
        for (var wrong :
                Map.of(1, "PROVINCIAL_EMULATION_FIGHTER", 2, "PROVINCIAL_FLAG").entrySet()) {
            var correction = new LineCorrection(wrong.getValue(), null, null, null, "ghi nhầm");
            assertThatThrownBy(
                            () -> decisions.correct(world.leader, number, wrong.getKey(), correction, version(number)))
                    .isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.field())
                            .isEqualTo("awardCode"));
        }
        decisions.correct(
                world.leader,
                number,
                2,
                new LineCorrection("EXCELLENT_COLLECTIVE", null, null, null, "ghi nhầm"),
                version(number));
    }

    @Test
    void refusesARevocationSignedBeforeWhatItRevokes() {
        var number = record(world.leader, "32/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"));
        var line = decisions.detail(world.leader, number).lines().get(0).id();
        var early = new DecisionPaper(
                Authority.PROVINCE_CHAIR,
                "33/QĐ-UBND",
                SIGNED.minusDays(1),
                "Nguyễn Văn An",
                null,
                "kê khai sai",
                null);
        assertThatThrownBy(() -> decisions.check(
                        world.officer, DecisionKind.REVOCATION, early, List.of(revoked(press, line)), null))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> {
                    assertThat(violation.field()).isEqualTo("decidedOn");
                    assertThat(violation.arguments()).containsExactly(SIGNED_TEXT);
                });
        assertThat(world.state(press)).isEqualTo("AWARDED");
        var revocation = revoke(world.leader, "33/QĐ-UBND", revoked(press, line));
        assertThat(revocation).isPositive();
        // nor is the day of the one revoked put right to a later one
        clock.setTo(ReviewWorld.MORNING.plusDays(30));
        var later = TestDecisions.paper("32/QĐ-UBND", SIGNED.plusDays(1));
        assertThatThrownBy(() -> decisions.amend(world.leader, number, later, "ghi nhầm ngày", version(number)))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.key())
                        .isEqualTo("decision.revoked-before"));
    }

    @Test
    void takesOnlyDossiersThatWaitForItsAuthority() {
        var received = world.dossier(world.unit("Hội Đông y tỉnh"), "PROVINCIAL_FLAG", "RECEIVED");
        var direct = world.dossier(world.unit("Hội Làm vườn tỉnh"), "PROVINCIAL_MERIT_CERTIFICATE", "APPRAISED");
        var unsent = world.dossier(world.unit("Hội Khuyến học tỉnh"), "GOVERNMENT_FLAG", "CONSIDERED");
        for (var dossier : List.of(received, government)) {
            assertThatThrownBy(() -> record(world.officer, "26/QĐ-UBND", awarded(dossier, "PROVINCIAL_FLAG")))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("decision.unknown-dossier");
        }
        var central = new DecisionPaper(Authority.PRIME_MINISTER, "26/QĐ-TTg", SIGNED, "Phạm Văn Ba", null, null, null);
        assertThatThrownBy(() -> decisions.record(
                        world.officer, DecisionKind.AWARD, central, List.of(awarded(unsent, "GOVERNMENT_FLAG"))))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> decisions.record(
                        TestActors.administrator(),
                        DecisionKind.AWARD,
                        paper("26/QĐ-UBND"),
                        List.of(awarded(new ReviewWorld.Dossier(UUID.randomUUID(), "TK"), "PROVINCIAL_FLAG"))))
                .isInstanceOf(RuleViolation.class);
        assertThat(record(world.officer, "26/QĐ-UBND", awarded(direct, "PROVINCIAL_MERIT_CERTIFICATE")))
                .isPositive();
    }

    @Test
    void namesTheDossiersThatKeepADecisionFromBeingRegistered() {
        var number =
                record(world.officer, "27/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"), awarded(law, "PROVINCIAL_FLAG"));
        world.hold(law);
        assertThatThrownBy(() -> decisions.register(world.leader, number, version(number)))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.arguments())
                        .containsExactly(law.number()));
        assertThat(world.state(press)).isEqualTo("CONSIDERED");
    }

    @Test
    void correctsNothingInAClosedYear() {
        var number = record(world.leader, "28/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"));
        world.closeYear();
        assertThat(decisions.detail(world.leader, number))
                .satisfies(detail -> assertThat(detail.isCorrectable()).isFalse())
                .satisfies(detail -> assertThat(detail.hasStanding()).isFalse())
                .satisfies(detail -> assertThat(detail.mayAmend().isAllowed()).isTrue());
        var correction = new LineCorrection("PROVINCIAL_MERIT_CERTIFICATE", null, null, null, "ghi nhầm");
        assertThatThrownBy(() -> decisions.correct(world.leader, number, 1, correction, version(number)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void freesNumberAndDossiersOfADiscardedOne() {
        var number = record(world.officer, "13/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"));
        assertThat(decisions.candidates(world.officer, new EmulationYear(2023), Authority.PROVINCE_CHAIR, null))
                .extracting(DecisionCandidate::dossier)
                .doesNotContain(press.number());
        decisions.discard(world.officer, number, "nhập nhầm", version(number));
        assertThat(record(world.leader, "13/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG")))
                .isPositive();
    }

    @Test
    void addsAForgottenDossier() {
        var number = record(world.leader, "14/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"));
        var lines = List.of(awarded(law, "PROVINCIAL_FLAG"));
        decisions.add(world.leader, number, lines, "ghi thiếu khi nhập", version(number));
        assertThat(world.state(law)).isEqualTo("AWARDED");
        assertThat(decisions.detail(world.leader, number).events().get(0).reason())
                .contains(law.number())
                .contains("ghi thiếu khi nhập");
    }

    @Test
    void asksWhyADossierIsAddedAndShowsItOnceMoreBefore() throws Exception {
        var number = record(world.leader, "14/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"));
        decisions.publish(world.leader, number, version(number));
        var page = "/quyet-dinh/" + number + "/them";
        mvc.perform(get(page).with(SignedIn.as(world.leader)))
                .andExpect(content().string(Matchers.containsString("hiện ngay trên trang công khai")));
        mvc.perform(addition(page, number)).andExpect(status().isUnprocessableContent());
        mvc.perform(addition(page, number).param("reason", "ghi thiếu"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Kiểm tra trước khi bổ sung")));
        assertThat(world.state(law)).isEqualTo("CONSIDERED");
        mvc.perform(addition(page, number).param("reason", "ghi thiếu").param("confirmed", "true"))
                .andExpect(redirectedUrl("/quyet-dinh/" + number));
        assertThat(world.state(law)).isEqualTo("AWARDED");
    }

    private MockHttpServletRequestBuilder addition(String page, int number) {
        return post(page)
                .with(SignedIn.as(world.leader))
                .param("year", "2023")
                .param("version", Long.toString(version(number)))
                .param("dossiers", law.number());
    }

    @Test
    void putsTheHeadOfAPublishedDecisionRightWithAReason() throws Exception {
        var number = record(world.leader, "41/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"));
        var taken = record(world.leader, "40/QĐ-UBND", awarded(law, "PROVINCIAL_FLAG"));
        decisions.publish(world.leader, number, version(number));
        var page = "/quyet-dinh/" + number + "/thong-tin";
        mvc.perform(get(page).with(SignedIn.as(world.officer))).andExpect(status().isForbidden());
        mvc.perform(get(page).with(SignedIn.as(world.leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("trang công khai đổi theo ngay")));
        mvc.perform(head(page, number, "41/QĐ-UBND", SIGNED_TEXT)).andExpect(status().isUnprocessableContent());
        mvc.perform(head(page, number, "41/QĐ-UBND", SIGNED_TEXT).param("reason", "gõ nhầm"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("Chưa sửa gì")));
        mvc.perform(head(page, number, "40/QĐ-UBND", SIGNED_TEXT).param("reason", "gõ nhầm"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("/quyet-dinh/" + taken)));
        // that was before the council met; the paper may say so all the same
        mvc.perform(head(page, number, "42/QĐ-UBND", "18/12/2023").param("reason", "gõ nhầm"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Kiểm tra trước khi sửa")))
                .andExpect(content().string(Matchers.containsString("Hội đồng họp bỏ phiếu sau ngày ký")))
                .andExpect(content().string(Matchers.containsString("Đợt lấy ý kiến Hội đồng đóng sau ngày ký")));
        mvc.perform(head(page, number, "42/QĐ-UBND", "26/01/2024")
                        .param("reason", "gõ nhầm")
                        .param("confirmed", "true"))
                .andExpect(redirectedUrl("/quyet-dinh/" + number));
        var detail = decisions.detail(world.leader, number);
        assertThat(detail.paperNumber()).isEqualTo("42/QĐ-UBND");
        assertThat(detail.events().get(0).reason())
                .contains("Số quyết định: 41/QĐ-UBND → 42/QĐ-UBND", "Ngày ký: 25/01/2024 → 26/01/2024", "gõ nhầm");
        mvc.perform(get("/cong-khai/quyet-dinh/" + number))
                .andExpect(content().string(Matchers.containsString("42/QĐ-UBND")));
    }

    private MockHttpServletRequestBuilder head(String page, int number, String paper, String signed) {
        return post(page)
                .with(SignedIn.as(world.leader))
                .param("version", Long.toString(version(number)))
                .param("paperNumber", paper)
                .param("decidedOn", signed)
                .param("signerName", decisions.detail(world.leader, number).signerName())
                .param("signerTitle", decisions.detail(world.leader, number).signerTitle());
    }

    @Test
    void letsADecisionWithoutALineLeftBeDiscardedAndNotPublished() throws Exception {
        var number = record(world.leader, "43/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"));
        decisions.correct(
                world.leader, number, 1, new LineCorrection(null, null, null, null, "ghi nhầm"), version(number));
        var detail = decisions.detail(world.leader, number);
        assertThat(detail.mayPublish().reason()).isEqualTo("decision.nothing-left");
        assertThat(detail.mayDiscard().isAllowed()).isTrue();
        assertThat(decisions.detail(world.officer, number).mayDiscard().isAllowed())
                .isFalse();
        assertThat(tasks.tasksFor(world.leader))
                .anyMatch(task -> task.title().equals("decision.task.discard"))
                .noneMatch(task -> task.title().equals("decision.task.publish"));
        mvc.perform(get("/quyet-dinh/" + number).with(SignedIn.as(world.leader)))
                .andExpect(content().string(Matchers.containsString("không còn gì để công bố")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("/cong-bo"))));
        decisions.discard(world.leader, number, "văn bản không có", version(number));
        record(world.leader, "43/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"));
    }

    @Test
    void showsAPreparedDecisionOnceMoreBeforeItsChangeIsKept() throws Exception {
        var number = record(world.officer, "44/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"));
        mvc.perform(post("/quyet-dinh/" + number + "/sua")
                        .with(SignedIn.as(world.officer))
                        .param("version", Long.toString(version(number)))
                        .param("authority", "PROVINCE_CHAIR")
                        .param("year", "2023")
                        .param("paperNumber", "45/QĐ-UBND")
                        .param("decidedOn", SIGNED_TEXT)
                        .param("signerName", "Nguyễn Văn An")
                        .param("dossiers", press.number()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Lưu bản chuẩn bị")));
    }

    @Test
    void showsThePublicOnlyWhatIsPublished() throws Exception {
        var number =
                record(world.leader, "15/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"), refused(law, "lý do nội bộ"));
        mvc.perform(get("/cong-khai/quyet-dinh/" + number)).andExpect(status().isNotFound());
        var scope = blocYears.scope(world.leader, world.blocNumber, new EmulationYear(2023));
        assertThat(ofYear.published(scope)).isEmpty();
        assertThat(blocYears.header(world.leader, scope).progress())
                .filteredOn(note -> note.messageKey().equals("decision.progress.mixed"))
                .singleElement()
                .satisfies(note -> assertThat(note.arguments()).containsExactly(1, 3, 1, 0));
        decisions.publish(world.leader, number, version(number));
        assertThat(ofYear.published(scope)).singleElement().satisfies(entry -> assertThat(entry.text())
                .contains("15/QĐ-UBND"));
        mvc.perform(get("/cong-khai/quyet-dinh/" + number))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Hội Nhà báo tỉnh")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Hội Luật gia tỉnh"))))
                .andExpect(content().string(Matchers.not(Matchers.containsString("lý do nội bộ"))));
        mvc.perform(get("/cong-khai/quyet-dinh").param("q", "nha bao").param("nam", "2024"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("15/QĐ-UBND")));
        decisions.unpublish(world.leader, number, "sai tên đơn vị", version(number));
        mvc.perform(get("/cong-khai/quyet-dinh/" + number)).andExpect(status().isNotFound());
    }

    @Test
    void registersThroughFormAndCheckPageWithTheSignedFile() throws Exception {
        mvc.perform(get("/quyet-dinh/moi").with(SignedIn.as(world.leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(press.number())))
                .andExpect(content().string(Matchers.containsString("chờ quyết định của cấp khác")));
        mvc.perform(multipart("/quyet-dinh")
                        .with(SignedIn.as(world.leader))
                        .param("authority", "PROVINCE_CHAIR")
                        .param("year", "2023")
                        .param("paperNumber", "16")
                        .param("decidedOn", "25/1/24")
                        .param("signerName", "Nguyễn Văn An")
                        .param("dossiers", press.number()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("Số quyết định gồm số và ký hiệu")))
                .andExpect(content().string(Matchers.containsString("Nguyễn Văn An")));
        var liar =
                new MockMultipartFile("file", "qd.pdf", "application/pdf", "no pdf".getBytes(StandardCharsets.UTF_8));
        mvc.perform(filled(press).file(liar)).andExpect(status().isUnprocessableContent());
        var pdf = new MockMultipartFile(
                "file", "qd.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
        for (var file : List.of(liar, pdf)) {
            mvc.perform(multipart("/quyet-dinh")
                            .file(file)
                            .with(SignedIn.as(world.leader))
                            .param("authority", "PROVINCE_CHAIR")
                            .param("year", "2023")
                            .param("paperNumber", "16/QĐ-UBND")
                            .param("decidedOn", "30/02/2024")
                            .param("fileName", "")
                            .param("dossiers", press.number()))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(Matchers.containsString("phải là ngày có thật")))
                    .andExpect(content()
                            .string(
                                    file == pdf
                                            ? Matchers.containsString("Đã tải lên: qd.pdf")
                                            : Matchers.allOf(
                                                    Matchers.containsString(
                                                            "qd.pdf là văn bản thuần. Chỉ nhận tệp PDF"),
                                                    Matchers.not(Matchers.containsString("Đã tải lên: .")))));
        }
        mvc.perform(filled(press).file(pdf))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Kiểm tra trước khi ghi")))
                .andExpect(content().string(Matchers.containsString("qd.pdf")))
                .andExpect(content().string(Matchers.containsString("không đạt tỷ lệ")));
        mvc.perform(filled(press).file(pdf).param("confirmed", "true").param("back", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Hồ sơ được khen theo quyết định này")));
        assertThat(world.state(press)).isEqualTo("CONSIDERED");
        mvc.perform(filled(press).file(pdf).param("confirmed", "true"))
                .andExpect(redirectedUrlPattern("/quyet-dinh/*"));
        assertThat(world.state(press)).isEqualTo("AWARDED");
        assertThat(world.state(law)).isEqualTo("NOT_AWARDED");
        var number = decisions.list(world.leader, null, "16", 1).rows().get(0).number();
        mvc.perform(get("/quyet-dinh/" + number + "/tep").with(SignedIn.as(world.officer)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment")));
        var late = world.dossier(world.unit("Hội Đông y tỉnh"), "PROVINCIAL_FLAG", "CONSIDERED");
        mvc.perform(filled(late))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("/quyet-dinh/" + number)));
    }

    @Test
    void warnsBeforePublishingAPaperWithoutItsFileAndNamesItOnTheDossier() throws Exception {
        var number = decisions.record(
                world.leader, DecisionKind.AWARD, paper("27/QĐ-UBND"), List.of(awarded(press, "PROVINCIAL_FLAG")));
        mvc.perform(get("/quyet-dinh/" + number + "/cong-bo").with(SignedIn.as(world.officer)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/quyet-dinh/" + number + "/cong-bo").with(SignedIn.as(world.leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("chưa có tệp đã ký")))
                .andExpect(content().string(Matchers.containsString("Hội Nhà báo tỉnh")));
        var dossier = "/ho-so/" + press.number();
        var unit = TestActors.unit(world.province, world.units.get(0));
        mvc.perform(get(dossier).with(SignedIn.as(world.officer)))
                .andExpect(content().string(Matchers.containsString("href=\"/quyet-dinh/" + number + "\"")))
                .andExpect(content().string(Matchers.containsString("(chưa công bố)")));
        assertThat(ofDossier.of(unit, new ProposalId(press.id()))).isEmpty();
        var version = Long.toString(decisions.detail(world.leader, number).version());
        var upload = "/quyet-dinh/" + number + "/tep";
        mvc.perform(multipart(upload).with(SignedIn.as(world.leader)).param("version", version))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("Chọn tệp cần tải lên")));
        var pdf = new MockMultipartFile(
                "file", "qd.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart(upload).file(pdf).with(SignedIn.as(world.officer)).param("version", version))
                .andExpect(status().isForbidden());
        mvc.perform(multipart(upload).file(pdf).with(SignedIn.as(world.leader)).param("version", version))
                .andExpect(redirectedUrl("/quyet-dinh/" + number));
        mvc.perform(get(upload).with(SignedIn.as(world.officer))).andExpect(status().isOk());
        mvc.perform(multipart(upload).file(pdf).with(SignedIn.as(world.leader)).param("version", "1"))
                .andExpect(status().isForbidden());
        mvc.perform(get("/quyet-dinh/" + number + "/cong-bo").with(SignedIn.as(world.leader)))
                .andExpect(content().string(Matchers.not(Matchers.containsString("chưa có tệp đã ký"))));
        decisions.publish(
                world.leader, number, decisions.detail(world.leader, number).version());
        assertThat(ofDossier.of(unit, new ProposalId(press.id())))
                .singleElement()
                .satisfies(decision -> assertThat(decision.address()).isEqualTo("/cong-khai/quyet-dinh/" + number));
    }

    @Test
    void takesOnlyAFileThatTheSameAccountUploaded() {
        var pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
        var foreign = files.store(world.officer, "qd.pdf", pdf);
        var own = files.store(world.leader, "qd.pdf", pdf);
        assertThatThrownBy(() -> recordWith(foreign)).isInstanceOf(NotFoundException.class);
        assertThat(decisions.file(world.leader, recordWith(own))).isEqualTo(own.value());
    }

    private int recordWith(FileId file) {
        var paper = new DecisionPaper(
                Authority.PROVINCE_CHAIR, "21/QĐ-UBND", SIGNED, "Nguyễn Văn An", "Chủ tịch", null, file.value());
        return decisions.record(world.leader, DecisionKind.AWARD, paper, List.of(awarded(press, "PROVINCIAL_FLAG")));
    }

    private MockMultipartHttpServletRequestBuilder filled(ReviewWorld.Dossier dossier) {
        var request = multipart("/quyet-dinh");
        request.with(SignedIn.as(world.leader))
                .param("authority", "PROVINCE_CHAIR")
                .param("year", "2023")
                .param("paperNumber", "16/QĐ-UBND")
                .param("decidedOn", "25/1/24")
                .param("signerName", "Nguyễn Văn An")
                .param("dossiers", dossier.number())
                .param("reasons[" + law.number() + "]", "không đạt tỷ lệ");
        return request;
    }

    @Test
    void showsEachPageToThoseWhoMayUseIt() throws Exception {
        var number = record(world.officer, "17/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"));
        for (var page : List.of("", "/" + number, "/" + number + "/sua")) {
            mvc.perform(get("/quyet-dinh" + page).with(SignedIn.as(world.officer)))
                    .andExpect(status().isOk());
        }
        mvc.perform(get("/quyet-dinh/" + number).with(SignedIn.as(world.officer)))
                .andExpect(content().string(Matchers.containsString("do lãnh đạo cơ quan thường trực làm")));
        mvc.perform(post("/quyet-dinh/" + number + "/chuyen")
                        .with(SignedIn.as(world.leader))
                        .param("step", "DISCARD")
                        .param("version", "0"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/quyet-dinh/" + number + "/chuyen")
                        .with(SignedIn.as(world.leader))
                        .param("step", "REGISTER")
                        .param("version", Long.toString(version(number))))
                .andExpect(redirectedUrl("/quyet-dinh/" + number));
        for (var page : List.of("", "/them", "/huy", "/dong/1")) {
            mvc.perform(get("/quyet-dinh/" + number + page).with(SignedIn.as(world.leader)))
                    .andExpect(status().isOk());
        }
        mvc.perform(post("/quyet-dinh/" + number + "/dong/1")
                        .with(SignedIn.as(world.leader))
                        .param("kind", "KEEP")
                        .param("awardCode", "PROVINCIAL_FLAG")
                        .param("version", Long.toString(version(number))))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get("/quyet-dinh").with(SignedIn.as(world.member(0)))).andExpect(status().isForbidden());
    }

    @Test
    void needsNoMoreStatementsForMoreDossiers() throws Exception {
        var lines = new ArrayList<LineDraft>();
        for (var i = 0; i < 41; i++) {
            var unit = world.unit("Hội thứ " + i + " tỉnh");
            lines.add(awarded(world.dossier(unit, "PROVINCIAL_FLAG", "CONSIDERED"), "PROVINCIAL_FLAG"));
        }
        var many = decisions.record(world.leader, DecisionKind.AWARD, paper("18/QĐ-UBND"), lines);
        var few = record(world.leader, "19/QĐ-UBND", awarded(press, "PROVINCIAL_FLAG"));
        count("/quyet-dinh");
        assertThat(count("/quyet-dinh/" + many))
                .isEqualTo(count("/quyet-dinh/" + few))
                .isLessThanOrEqualTo(25);
        assertThat(count("/quyet-dinh")).isLessThanOrEqualTo(8);
        decisions.publish(world.leader, many, version(many));
        assertThat(count("/cong-khai/quyet-dinh/" + many)).isLessThanOrEqualTo(8);
        assertThat(count("/cong-khai/quyet-dinh")).isLessThanOrEqualTo(8);
    }

    private int count(String page) throws Exception {
        return Statements.count(
                () -> mvc.perform(get(page).with(SignedIn.as(world.leader))).andExpect(status().isOk()));
    }

    @Test
    void givesANumberToOneOfTwoWhoRegisterItAtOnce() throws Exception {
        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> calls = List.of(press, law).stream()
                    .<Callable<Integer>>map(dossier -> () -> {
                        start.await(30, TimeUnit.SECONDS);
                        return record(world.leader, "777/QĐ-UBND", awarded(dossier, "PROVINCIAL_FLAG"));
                    })
                    .toList();
            var failures = new ArrayList<Throwable>();
            for (var call : pool.invokeAll(calls)) {
                try {
                    call.get(30, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                }
            }
            assertThat(failures)
                    .singleElement()
                    .isInstanceOfAny(RuleViolation.class, DataIntegrityViolationException.class);
        } finally {
            pool.shutdownNow();
        }
        assertThat(List.of(world.state(press), world.state(law))).containsExactlyInAnyOrder("AWARDED", "CONSIDERED");
    }
}
