package vn.thidua.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.Statements;
import vn.thidua.TestActors;
import vn.thidua.TestClock;
import vn.thidua.award.BlocLetters;
import vn.thidua.award.MoveDetails;
import vn.thidua.award.ProposalDesk;
import vn.thidua.award.ProposalStep;
import vn.thidua.award.Proposals;
import vn.thidua.award.VoteOutcome;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RefusedException;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Task;
import vn.thidua.organization.Council;
import vn.thidua.organization.Provinces;
import vn.thidua.organization.Seat;
import vn.thidua.organization.SeatMember;
import vn.thidua.organization.SucceedProvinces;
import vn.thidua.web.Formats;

@PageTest
class RoundsTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Rounds rounds;

    @Autowired
    Opinions opinions;

    @Autowired
    Proposals proposals;

    @Autowired
    BlocLetters letters;

    @Autowired
    Provinces provinces;

    @Autowired
    Council council;

    @Autowired
    ReviewTasks tasks;

    @Autowired
    MockMvc mvc;

    ReviewWorld world;
    List<ReviewWorld.Dossier> dossiers;

    @BeforeEach
    void begin() {
        clock.setTo(ReviewWorld.MORNING);
        world = new ReviewWorld(jdbc, 5);
        dossiers = new ArrayList<>();
        for (var unit : world.units) {
            dossiers.add(world.dossier(unit, "GOVERNMENT_FLAG", "APPRAISED"));
        }
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private int open() {
        return rounds.open(world.officer, command(dossiers));
    }

    private static OpenRound command(List<ReviewWorld.Dossier> dossiers) {
        return new OpenRound(
                new EmulationYear(2023),
                "Đợt 1 năm 2023",
                ReviewWorld.MORNING.plusDays(2),
                dossiers.stream().map(ReviewWorld.Dossier::id).toList());
    }

    private String number(int i) {
        return dossiers.get(i).number();
    }

    @Test
    void letsTheLeaderReadTheRoundsAndOpenNone() throws Exception {
        mvc.perform(get("/dot-xet").with(SignedIn.as(world.leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/dot-xet/moi"))));
        mvc.perform(get("/dot-xet/moi").with(SignedIn.as(world.leader))).andExpect(status().isForbidden());
    }

    @Test
    void freezesRosterAndOrderAndRecusesWhoLeadsTheUnit() {
        var round = open();
        var detail = rounds.detail(world.officer, round);
        assertThat(detail.voters()).hasSize(5);
        assertThat(detail.dossiers())
                .extracting(RoundDossierRow::dossier)
                .containsExactly(number(0), number(1), number(2));
        assertThat(detail.missing()).isEqualTo(14);
        assertThat(world.state(dossiers.get(0))).isEqualTo("IN_ROUND");
        var own = opinions.desk(world.member(0), round, number(0));
        assertThat(own.own()).isEqualTo(OpinionChoice.RECUSED);
        assertThat(own.automatic()).isTrue();
        assertThat(own.mayGive().reason()).isEqualTo("review.opinion.own-unit");
        assertThat(own.others()).isNull();
    }

    @Test
    void takesOnlyAppraisedDossiersOfItsOwnProvinceAndYear() {
        var sent = world.dossier(world.unit("Hội Đông y tỉnh"), "GOVERNMENT_FLAG", "SUBMITTED");
        assertThatThrownBy(() -> rounds.open(world.officer, command(List.of(sent))))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("not-appraised");
        var stranger = TestActors.boardOfficer(new ReviewWorld(jdbc, 1).province);
        assertThatThrownBy(() -> rounds.open(stranger, command(dossiers))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> rounds.open(world.member(1), command(dossiers)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void hidesOthersOpinionsUntilOnesOwnIsGivenAndFromTheBoardUntilClosing() {
        var round = open();
        give(world.member(1), round, 1, OpinionChoice.DISAGREE, "chưa rõ kết quả");
        assertThat(opinions.desk(world.member(2), round, number(1)).others()).isNull();
        assertThat(rounds.detail(world.officer, round).dossiers().get(1).tally())
                .isNull();
        give(world.member(2), round, 1, OpinionChoice.AGREE, null);
        assertThat(opinions.desk(world.member(2), round, number(1)).others())
                .singleElement()
                .satisfies(other -> assertThat(other.choice()).isEqualTo(OpinionChoice.DISAGREE));
    }

    @Test
    void keepsFormerAnswersAndTakesNoneAfterTheDeadline() {
        var round = open();
        give(world.member(1), round, 0, OpinionChoice.AGREE, null);
        give(world.member(1), round, 0, OpinionChoice.RETURN, "thiếu xác nhận thuế");
        assertThat(opinions.desk(world.member(1), round, number(0)).earlier())
                .singleElement()
                .satisfies(former -> assertThat(former.choice()).isEqualTo(OpinionChoice.AGREE));
        clock.setTo(ReviewWorld.MORNING.plusDays(2).plusSeconds(1));
        assertThatThrownBy(() -> give(world.member(1), round, 0, OpinionChoice.AGREE, null))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("review.opinion.late");
        assertThat(tasks.tasksFor(world.officer)).anyMatch(task -> task.title().equals("review.task.close"));
        var version = rounds.detail(world.officer, round).version();
        rounds.extend(world.officer, round, ReviewWorld.MORNING.plusDays(4), "thêm thời gian", version);
        give(world.member(1), round, 0, OpinionChoice.AGREE, null);
        assertThat(rounds.detail(world.officer, round).extensions()).hasSize(1);
    }

    @Test
    void leadsFromOneWaitingDossierToTheNextAndLeavesHeldOnesOut() {
        var round = open();
        assertThat(tasks.tasksFor(world.member(0))).singleElement().satisfies(task -> assertThat(task.titleArguments())
                .containsExactly(2));
        var given = give(world.member(1), round, 1, OpinionChoice.AGREE, null);
        assertThat(given.next()).isEqualTo(number(2));
        world.hold(dossiers.get(2));
        assertThat(opinions.queue(world.member(1), round).round().waiting()).isEqualTo(1);
        assertThat(give(world.member(1), round, 0, OpinionChoice.AGREE, null).next())
                .isNull();
        assertThatThrownBy(() -> give(world.member(1), round, 2, OpinionChoice.AGREE, null))
                .hasMessageContaining("review.opinion.gone");
    }

    @Test
    void doesNotExistForOtherCouncilsAndUnits() {
        var round = open();
        var elsewhere = new ReviewWorld(jdbc, 1);
        assertThatThrownBy(() -> opinions.desk(elsewhere.member(0), round, number(0)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> rounds.detail(elsewhere.officer, round)).isInstanceOf(NotFoundException.class);
        var unit = TestActors.unit(world.province, world.units.get(0));
        assertThatThrownBy(() -> rounds.detail(unit, round)).isInstanceOf(NotFoundException.class);
    }

    /** Hải Dương went into Hải Phòng on 1 July 2025: its dossiers of 2023 are then the matter of the new council. */
    @Test
    void asksTheCouncilOfTheSuccessorOnceTheProvinceHasGoneIntoIt() {
        var merger = LocalDate.of(2025, 7, 1);
        var system = Actor.system();
        var neighbour = new ReviewWorld(jdbc, 2);
        var successor = provinces.succeed(
                system,
                new SucceedProvinces(
                        "Thành phố " + UUID.randomUUID(),
                        List.of(world.province, neighbour.province),
                        merger,
                        "Nghị quyết số 202/2025/QH15"));
        var officer = TestActors.boardOfficer(successor, world.province, neighbour.province);
        for (var name : List.of("Ủy viên mới A", "Ủy viên mới B", "Ủy viên mới C")) {
            council.seat(
                    system, new SeatMember(successor, name, "", world.units.get(1), Seat.MEMBER, true, merger, null));
        }
        dossiers.add(neighbour.dossier(neighbour.units.get(0), "GOVERNMENT_FLAG", "APPRAISED"));
        var both = new OpenRound(
                new EmulationYear(2023),
                "Đợt sau hợp nhất",
                merger.plusDays(20).atTime(17, 0),
                command(dossiers).proposals());

        clock.setTo(merger.minusDays(1).atTime(9, 0));
        assertThatThrownBy(() -> rounds.open(officer, both))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("two-provinces");
        clock.setTo(merger.atTime(9, 0));
        assertThat(rounds.check(officer, both)).isEqualTo(3);
        // the former board is told whose matter it is; its own council is no longer asked
        assertThatThrownBy(() -> rounds.check(world.officer, command(dossiers.subList(0, 1))))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("successor-decides");
        var detail = rounds.detail(officer, rounds.open(officer, both));
        assertThat(detail.voters())
                .extracting(VoterRow::personName)
                .containsExactly("Ủy viên mới A", "Ủy viên mới B", "Ủy viên mới C");
        assertThat(detail.dossiers()).hasSize(4);
        assertThat(detail.missing()).isEqualTo(9);
    }

    /** The demonstration is tried long after the merger: its board has the only council there is. */
    @Test
    void goesOnWithTheFormerCouncilUntilTheSuccessorHasOne() {
        var merger = LocalDate.of(2025, 7, 1);
        var successor = provinces.succeed(
                Actor.system(),
                new SucceedProvinces(
                        "Thành phố " + UUID.randomUUID(),
                        List.of(world.province),
                        merger,
                        "Nghị quyết số 202/2025/QH15"));
        clock.setTo(merger.atTime(9, 0));
        var late = new OpenRound(
                new EmulationYear(2023),
                "Đợt sau hợp nhất",
                merger.plusDays(20).atTime(17, 0),
                command(dossiers).proposals());
        var newcomer = TestActors.boardOfficer(successor, world.province);
        assertThatThrownBy(() -> rounds.check(newcomer, late)).hasMessageContaining("no-roster");
        assertThat(rounds.detail(world.officer, rounds.open(world.officer, late))
                        .voters())
                .hasSize(5);
    }

    private void closeAfterDeadline(int round) {
        clock.setTo(ReviewWorld.MORNING.plusDays(3));
        rounds.close(world.officer, round, rounds.detail(world.officer, round).version());
    }

    @Test
    void takesTheDossiersOfACancelledRoundBackForAnother() throws Exception {
        var round = open();
        give(world.member(1), round, 0, OpinionChoice.DISAGREE, "nhầm năm");
        mvc.perform(post("/dot-xet/" + round + "/huy")
                        .with(SignedIn.as(world.officer))
                        .param("version", "0"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/dot-xet/" + round + "/huy")
                        .with(SignedIn.as(world.officer))
                        .param("version", "0")
                        .param("reason", "Chọn nhầm hồ sơ"))
                .andExpect(redirectedUrl("/dot-xet/" + round));
        assertThat(dossiers).extracting(world::state).containsOnly("APPRAISED");
        var again = open();
        // neither the list nor the tasks take the former round for one that runs or waits for votes
        clock.setTo(ReviewWorld.MORNING.plusDays(3));
        assertThat(tasks.tasksFor(world.officer))
                .filteredOn(task -> task.title().equals("review.task.close"))
                .singleElement()
                .satisfies(task -> assertThat(task.address()).endsWith("/" + again));
        clock.setTo(ReviewWorld.MORNING);
        assertThat(opinions.queue(world.member(1), round).round().waiting()).isZero();
        assertThat(opinions.queue(world.member(1), again).round().waiting()).isEqualTo(3);
        assertThatThrownBy(() -> give(world.member(2), round, 0, OpinionChoice.AGREE, null))
                .hasMessageContaining("review.opinion.cancelled");
        // what was typed meanwhile is not lost with the round
        mvc.perform(post("/duyet/" + round + "/" + number(1))
                        .with(SignedIn.as(world.member(2)))
                        .param("choice", "DISAGREE")
                        .param("reason", "số liệu chưa rõ ràng"))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("Nội dung vừa nhập, chưa được lưu")))
                .andExpect(content().string(containsString("số liệu chưa rõ ràng")));
        mvc.perform(get("/dot-xet/" + round).with(SignedIn.as(world.leader)))
                .andExpect(content().string(containsString("Chọn nhầm hồ sơ")))
                .andExpect(content().string(not(containsString("nhầm năm"))));
        mvc.perform(get("/duyet/" + round).with(SignedIn.as(world.member(1))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Chọn nhầm hồ sơ")));
        mvc.perform(get("/ho-so/" + number(0)).with(SignedIn.as(world.leader)))
                .andExpect(content().string(not(containsString("nhầm năm"))));
        assertThatThrownBy(() -> rounds.close(world.officer, round, 1)).hasMessageContaining("already-cancelled");
    }

    @Test
    void cancelsNoRoundWithADossierOnHoldAndNoneThatIsClosed() {
        var round = open();
        world.hold(dossiers.get(2));
        assertThat(rounds.detail(world.officer, round).mayCancel().reason()).isEqualTo("review.round.holds");
        assertThatThrownBy(() -> rounds.cancel(world.officer, round, "nhầm", 0))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("review.round.holds");
        closeAfterDeadline(round);
        assertThatThrownBy(() -> rounds.cancel(world.officer, round, "nhầm", 1)).hasMessageContaining("already-closed");
    }

    private static RecordVote vote(int agree, @Nullable String reason) {
        return new RecordVote(
                ReviewWorld.MORNING.plusDays(3).toLocalDate(), "01/BB-HĐ", 5, 0, 5, 5, 5, 0, agree, null, null, reason);
    }

    @Test
    void holdsTheOfficialVoteAgainstTheThresholdOfTheDayOnAllMembers() {
        var round = open();
        assertThatThrownBy(() -> rounds.recordVote(world.officer, round, number(0), vote(4, null)))
                .hasMessageContaining("review.vote.round-open");
        closeAfterDeadline(round);
        // 4 of 5 members are exactly the 80 % of NĐ 98/2023.
        assertThat(rounds.recordVote(world.officer, round, number(0), vote(4, null)))
                .isEqualTo(new RecordedVote(VoteOutcome.PASSED, number(1)));
        assertThat(rounds.recordVote(world.officer, round, number(1), vote(3, null))
                        .outcome())
                .isEqualTo(VoteOutcome.NOT_PASSED);
        assertThat(world.state(dossiers.get(0))).isEqualTo("CONSIDERED");
        assertThat(world.state(dossiers.get(1))).isEqualTo("CONSIDERED");
        assertThatThrownBy(() -> rounds.recordVote(world.officer, round, number(0), vote(5, null)))
                .hasMessageContaining("review.vote.correction-reason");
        rounds.recordVote(world.officer, round, number(0), vote(5, "ghi nhầm"));
        var desk = rounds.voteDesk(world.officer, round, number(0), null);
        assertThat(desk.votes()).extracting(VoteView::share).containsExactly("4/5 (80,0%)", "5/5 (100,0%)");
        assertThat(desk.current().thresholdSource()).contains("98/2023");
    }

    @Test
    void stopsADossierWhoseVoteMissedItsThreshold() throws Exception {
        var round = open();
        closeAfterDeadline(round);
        rounds.recordVote(world.officer, round, number(0), vote(1, null));
        var page = "/ho-so/" + number(0);
        mvc.perform(get(page).with(SignedIn.as(world.leader)))
                .andExpect(content().string(not(containsString("buoc=FORWARD"))))
                .andExpect(content().string(containsString("Hội đồng không đề nghị khen thưởng: không trình")));
        mvc.perform(get(page + "/chuyen?buoc=FORWARD").with(SignedIn.as(world.leader)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/viec").with(SignedIn.as(world.leader)))
                .andExpect(content().string(not(containsString("Trình cấp trên"))))
                .andExpect(content().string(containsString("Ghi không được tặng cho Hội Nhà báo tỉnh")))
                .andExpect(content().string(containsString(page + "/chuyen?buoc=DECLINE")));
        mvc.perform(get(page + "/chuyen?buoc=DECLINE").with(SignedIn.as(world.leader)))
                .andExpect(status().isOk());
        mvc.perform(get("/quyet-dinh/moi?cap=PRIME_MINISTER&nam=2023").with(SignedIn.as(world.leader)))
                .andExpect(content().string(not(containsString(number(0)))));
    }

    @Test
    void correctsAVoteInTheDossiersHistoryUntilTheDossierIsForwarded() throws Exception {
        var round = open();
        closeAfterDeadline(round);
        rounds.recordVote(world.officer, round, number(0), vote(1, null));
        rounds.recordVote(world.officer, round, number(0), vote(5, "đọc nhầm số phiếu"));
        mvc.perform(get("/ho-so/" + number(0)).with(SignedIn.as(world.leader)))
                .andExpect(content().string(containsString("Sửa kết quả Hội đồng")))
                .andExpect(content().string(containsString("1/5 (20,0%)")))
                .andExpect(content().string(containsString("5/5 (100,0%)")))
                .andExpect(content().string(containsString("Lý do: đọc nhầm số phiếu")));
        var unit = TestActors.unit(world.province, world.units.get(0));
        assertThat(proposals.dossier(unit, number(0)).moves())
                .noneMatch(move -> move.step() == ProposalStep.CORRECT_VOTE);
        var dossier = proposals.dossier(world.leader, number(0));
        proposals.move(world.leader, dossier.id(), ProposalStep.FORWARD, MoveDetails.NONE, dossier.version());
        assertThatThrownBy(() -> rounds.recordVote(world.officer, round, number(0), vote(4, "nhầm nữa")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("review.vote.settled");
        mvc.perform(get("/dot-xet/" + round + "/" + number(0)).with(SignedIn.as(world.officer)))
                .andExpect(content().string(not(containsString("Sửa kết quả bỏ phiếu"))))
                .andExpect(content().string(containsString("không sửa được nữa")));
    }

    @Test
    void tellsTheBoardWhoObjectedAndWhyOnceTheRoundIsClosed() throws Exception {
        var round = open();
        give(world.member(1), round, 0, OpinionChoice.DISAGREE, "số liệu chưa rõ");
        give(world.member(2), round, 0, OpinionChoice.RETURN, "thiếu xác nhận thuế");
        give(world.member(3), round, 0, OpinionChoice.AGREE, null);
        var pages = List.of("/dot-xet/" + round, "/dot-xet/" + round + "/" + number(0), "/ho-so/" + number(0));
        for (var page : pages) {
            mvc.perform(get(page).with(SignedIn.as(world.leader)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("số liệu chưa rõ"))));
        }
        mvc.perform(get("/dot-xet/" + round).with(SignedIn.as(world.officer)))
                .andExpect(content().string(containsString("3/5 đã cho ý kiến, 1 không tham gia")));
        closeAfterDeadline(round);
        for (var reader : List.of(world.officer, world.leader)) {
            for (var page : pages) {
                mvc.perform(get(page).with(SignedIn.as(reader)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("Ủy viên B")))
                        .andExpect(content().string(containsString("số liệu chưa rõ")))
                        .andExpect(content().string(containsString("thiếu xác nhận thuế")))
                        .andExpect(content().string(containsString("Không tham gia (lãnh đạo đơn vị được đề nghị)")));
            }
        }
        mvc.perform(get("/ho-so/" + number(0)).with(SignedIn.as(world.member(4))))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("số liệu chưa rõ"))));
    }

    @Test
    void tellsTheDossiersPageWhatTheVoteThatCountsCameTo() throws Exception {
        var round = open();
        closeAfterDeadline(round);
        rounds.recordVote(world.officer, round, number(0), vote(3, null));
        rounds.recordVote(world.officer, round, number(0), vote(4, "ghi nhầm"));
        mvc.perform(get("/ho-so/" + number(0)).with(SignedIn.as(world.leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Kết quả Hội đồng")))
                .andExpect(content().string(Matchers.containsString("Hội đồng đề nghị khen thưởng: 4/5")));
        mvc.perform(get("/ho-so/" + number(1)).with(SignedIn.as(world.leader)))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Kết quả Hội đồng"))));
    }

    @Test
    void takesNeitherOpinionNorVoteInAClosedYear() {
        var round = open();
        var other = open(world.dossier(world.unit("Hội Đông y tỉnh"), "GOVERNMENT_FLAG", "APPRAISED"));
        closeAfterDeadline(round);
        clock.setTo(ReviewWorld.MORNING.plusDays(1));
        world.closeYear();
        assertThat(rounds.detail(world.officer, round).dossiers())
                .extracting(row -> row.mayRecord().reason())
                .containsOnly("review.year-closed");
        assertThatThrownBy(() -> rounds.recordVote(world.officer, round, number(0), vote(4, null)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("review.year-closed");
        assertThat(opinions.queue(world.member(1), other).round())
                .satisfies(queue -> assertThat(queue.waiting()).isZero())
                .satisfies(queue -> assertThat(queue.firstWaiting()).isNull());
        assertThat(tasks.tasksFor(world.member(1))).isEmpty();
        assertThat(tasks.tasksFor(world.officer))
                .extracting(Task::title)
                .doesNotContain("review.task.votes", "review.task.open");
        var dossier = opinions.queue(world.member(1), other).dossiers().get(0);
        assertThat(dossier.editable()).isFalse();
        assertThatThrownBy(() ->
                        opinions.give(world.member(1), other, dossier.dossier(), OpinionChoice.AGREE, List.of(), null))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("review.year-closed");
    }

    @Test
    void countsARecusedMemberNeitherAsAskedNorAsAnAnswerAndRemarksOnHisBallot() throws Exception {
        jdbc.sql("update council_member set titles = 'Giám đốc Sở Nội vụ' || chr(10) || 'Ủy viên' where id = :id")
                .param("id", world.seats.get(0).value())
                .update();
        var round = open(dossiers.get(0));
        var done = mvc.perform(get("/duyet/" + round + "/da-xong").with(SignedIn.as(world.member(0))));
        done.andExpect(content().string(containsString("Không có hồ sơ nào chờ ý kiến")))
                .andExpect(content().string(not(containsString("Đã xong"))));
        mvc.perform(get("/duyet").with(SignedIn.as(world.member(0))))
                .andExpect(content().string(containsString("Không tham gia cả 1 hồ sơ")));
        closeAfterDeadline(round);
        mvc.perform(get("/dot-xet/" + round).with(SignedIn.as(world.officer)))
                .andExpect(content().string(containsString("Giám đốc Sở Nội vụ, Ủy viên")));
        var page = "/dot-xet/" + round + "/" + number(0);
        mvc.perform(get(page).with(SignedIn.as(world.officer)))
                .andExpect(content().string(containsString("Thường không quá 4")));
        rounds.recordVote(world.officer, round, number(0), vote(4, null));
        mvc.perform(get(page).with(SignedIn.as(world.officer)))
                .andExpect(content().string(containsString("Phát ra nhiều hơn 4 thành viên tham gia")))
                .andExpect(content().string(containsString("Giám đốc Sở Nội vụ, Ủy viên")));
    }

    @Test
    void asksNoOpinionsOnDossiersOfAClosedYear() {
        world.closeYear();
        assertThat(tasks.tasksFor(world.officer)).isEmpty();
        assertThat(rounds.candidateYears(world.officer)).isEmpty();
        assertThat(rounds.candidates(world.officer, new EmulationYear(2023))).isEmpty();
        assertThatThrownBy(() -> rounds.check(world.officer, command(dossiers)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("review.year-closed");
    }

    @Test
    void asksToCloseARoundBeforeItsEndWhenEveryOpinionIsIn() {
        var round = open(dossiers.get(1));
        assertThat(tasks.tasksFor(world.officer)).extracting(Task::title).doesNotContain("review.task.close-complete");
        for (var i = 0; i < 5; i++) {
            opinions.give(world.member(i), round, number(1), OpinionChoice.AGREE, List.of(), null);
        }
        assertThat(tasks.tasksFor(world.officer)).extracting(Task::title).contains("review.task.close-complete");
    }

    @Test
    void givesTheMemberTheSignedLetterOfTheBloc() throws Exception {
        var round = open();
        var address = "/duyet/" + round + "/" + number(1);
        var link = "/de-nghi/to-trinh/tep";
        mvc.perform(get(address).with(SignedIn.as(world.member(1))))
                .andExpect(content().string(not(containsString(link))));
        letters.record(
                world.officer,
                world.blocYear(),
                new BlocLetters.Letter(
                        "12/TTr",
                        null,
                        new BlocLetters.LetterFile(
                                "to-trinh.pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.UTF_8)),
                        ProposalDesk.NEW));
        mvc.perform(get(address).with(SignedIn.as(world.member(1))))
                .andExpect(content().string(containsString(link)))
                .andExpect(content().string(containsString("Tờ trình của khối")));
    }

    @Test
    void keepsGroundsAsTicksAndTakesNoReasonOverToAnAgreement() throws Exception {
        var round = open();
        var address = "/duyet/" + round + "/" + number(1);
        var member = world.member(1);
        opinions.give(member, round, number(1), OpinionChoice.RETURN, List.of("MISSING_PAPERS"), "Thiếu trang 2");
        mvc.perform(get(address).with(SignedIn.as(member)))
                .andExpect(content().string(Matchers.matchesRegex("(?s).*value=\"MISSING_PAPERS\"[^>]*checked.*")))
                .andExpect(content().string(containsString(">Thiếu trang 2</textarea>")));
        opinions.give(member, round, number(1), OpinionChoice.RETURN, List.of("DATA_MISMATCH"), "Thiếu trang 2");
        assertThat(opinions.desk(member, round, number(1)))
                .satisfies(desk -> assertThat(desk.grounds()).containsExactly("DATA_MISMATCH"))
                .satisfies(desk -> assertThat(desk.words()).isEqualTo("Thiếu trang 2"));
        opinions.give(member, round, number(1), OpinionChoice.AGREE, List.of("DATA_MISMATCH"), "Thiếu trang 2");
        assertThat(opinions.desk(member, round, number(1)).reason()).isNull();
        opinions.give(member, round, number(1), OpinionChoice.AGREE, List.of(), "Đề nghị biểu dương thêm");
        assertThat(opinions.desk(member, round, number(1)).reason()).isEqualTo("Đề nghị biểu dương thêm");
    }

    private int open(ReviewWorld.Dossier dossier) {
        return rounds.open(world.officer, command(List.of(dossier)));
    }

    @Test
    void saysThatNoThresholdIsKnownAndTakesTheCouncilsConclusion() {
        // NĐ 91/2017 named no share for the provincial flag, and that decree held until the end of 2023.
        var flag = world.dossier(world.units.get(0), "PROVINCIAL_FLAG", "APPRAISED");
        var round = rounds.open(world.officer, command(List.of(flag)));
        closeAfterDeadline(round);
        var before = ReviewWorld.MORNING.minusDays(5).toLocalDate();
        var desk = rounds.voteDesk(world.officer, round, flag.number(), before);
        assertThat(desk.thresholdPercent()).isNull();
        var silent = new RecordVote(before, "01/BB-HĐ", 5, 0, 5, 5, 5, 0, 3, null, null, null);
        assertThatThrownBy(() -> rounds.recordVote(world.officer, round, flag.number(), silent))
                .hasMessageContaining("review.vote.conclusion-needed");
        var told = new RecordVote(before, "01/BB-HĐ", 5, 0, 5, 5, 5, 0, 3, VoteOutcome.PASSED, "mục 3 biên bản", null);
        assertThat(rounds.recordVote(world.officer, round, flag.number(), told).outcome())
                .isEqualTo(VoteOutcome.PASSED);
    }

    @Test
    void keepsNoConclusionWithoutWhereItStandsAndShowsTheRuleOfTheMeeting() throws Exception {
        var award = world.dossier(world.units.get(0), "PROVINCIAL_FLAG", "APPRAISED");
        var round = rounds.open(world.officer, command(List.of(award, dossiers.get(0))));
        closeAfterDeadline(round);
        var page = "/dot-xet/" + round + "/";
        mvc.perform(recording(page + award.number(), 5).param("outcome", "PASSED"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nhập căn cứ của kết luận")));
        mvc.perform(recording(page + award.number(), 5)
                        .param("outcome", "PASSED")
                        .param("outcomeSource", "mục 3 biên bản"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(page + award.number()).with(SignedIn.as(world.officer)))
                .andExpect(content().string(containsString("mục 3 biên bản")));
        mvc.perform(recording(page + number(0), 0)).andExpect(status().is3xxRedirection());
        clock.setTo(ReviewWorld.MORNING.plusYears(2));
        mvc.perform(get(page + number(0)).with(SignedIn.as(world.officer)))
                .andExpect(content().string(containsString("98/2023")))
                .andExpect(content().string(not(containsString("152/2025"))));
    }

    private MockHttpServletRequestBuilder recording(String page, int daysBefore) {
        var form = post(page).with(SignedIn.as(world.officer));
        Map.of(
                        "metOn",
                        Formats.date(ReviewWorld.MORNING.minusDays(daysBefore).toLocalDate()),
                        "minutesNumber",
                        "01/BB-HĐ",
                        "present",
                        "5",
                        "issued",
                        "5",
                        "returned",
                        "5",
                        "valid",
                        "5",
                        "agree",
                        "5")
                .forEach(form::param);
        return form;
    }

    @Test
    void lastOpinionLeadsToTheSummaryAndACleanDossierTakesOneForm() throws Exception {
        var round = open();
        var member = world.member(0);
        mvc.perform(get("/duyet").with(SignedIn.as(member)))
                .andExpect(redirectedUrl("/duyet/" + round + "/" + number(1)));
        mvc.perform(get("/duyet/" + round + "/" + number(1)).with(SignedIn.as(member)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Hồ sơ 2/3")))
                .andExpect(content().string(Matchers.containsString("Hội Luật gia tỉnh")))
                .andExpect(content().string(Matchers.containsString("Ẩn đến khi gửi ý kiến của mình")));
        mvc.perform(post("/duyet/" + round + "/" + number(1))
                        .with(SignedIn.as(member))
                        .param("choice", "AGREE"))
                .andExpect(redirectedUrl("/duyet/" + round + "/" + number(2) + "?sau=" + number(1)));
        mvc.perform(post("/duyet/" + round + "/" + number(2))
                        .with(SignedIn.as(member))
                        .param("choice", "DISAGREE"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("Nhập lý do hoặc chọn một lý do có sẵn")));
        mvc.perform(post("/duyet/" + round + "/" + number(2))
                        .with(SignedIn.as(member))
                        .param("choice", "RETURN")
                        .param("grounds", "MISSING_PAPERS"))
                .andExpect(redirectedUrl("/duyet/" + round + "/da-xong"));
        mvc.perform(get("/duyet/" + round + "/da-xong").with(SignedIn.as(member)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Cảm ơn")));
        assertThat(opinions.desk(member, round, number(2)).reason()).contains("Hồ sơ thiếu giấy tờ");
        for (var page : List.of("/duyet", "/duyet/" + round, "/duyet/da-cho-y-kien")) {
            mvc.perform(get(page).with(SignedIn.as(member))).andExpect(status().isOk());
        }
        mvc.perform(get("/duyet").with(SignedIn.as(world.officer))).andExpect(status().isForbidden());
    }

    @Test
    void aDossierHeldMeanwhileIsToldAndSkipped() throws Exception {
        var round = open();
        world.hold(dossiers.get(1));
        mvc.perform(get("/duyet/" + round + "/" + number(1)).with(SignedIn.as(world.member(1))))
                .andExpect(redirectedUrl("/duyet/" + round + "/" + number(2)));
        mvc.perform(post("/duyet/" + round + "/" + number(1))
                        .with(SignedIn.as(world.member(1)))
                        .param("choice", "AGREE"))
                .andExpect(redirectedUrl("/duyet/" + round + "/" + number(2)));
    }

    @Test
    void theBoardOpensExtendsClosesAndRecordsThroughItsPages() throws Exception {
        var officer = SignedIn.as(world.officer);
        mvc.perform(get("/dot-xet/moi").with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(number(2))));
        var ids = dossiers.stream().map(dossier -> dossier.id().toString()).toArray(String[]::new);
        mvc.perform(post("/dot-xet")
                        .with(SignedIn.as(world.officer))
                        .param("year", "2023")
                        .param("date", "31/02/2024"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("31/02/2024")));
        var request = post("/dot-xet")
                .with(SignedIn.as(world.officer))
                .param("year", "2023")
                .param("title", "Đợt 1")
                .param("date", "5/1/24")
                .param("dossiers", ids);
        mvc.perform(request)
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Mở đợt lấy ý kiến")))
                .andExpect(content().string(Matchers.containsString("17:00")));
        mvc.perform(request.param("confirmed", "true")).andExpect(redirectedUrlPattern("/dot-xet/*"));
        var round = rounds.list(world.officer, null, 1).rows().get(0).number();
        for (var page : List.of("", "/gia-han", "/" + number(0))) {
            mvc.perform(get("/dot-xet/" + round + page).with(SignedIn.as(world.officer)))
                    .andExpect(status().isOk());
        }
        mvc.perform(get("/dot-xet/" + round + "/dong").with(SignedIn.as(world.officer)))
                .andExpect(status().isForbidden());
        mvc.perform(post("/dot-xet/" + round + "/gia-han")
                        .with(SignedIn.as(world.officer))
                        .param("version", "7")
                        .param("date", "9/1/2024")
                        .param("reason", "thêm thời gian"))
                .andExpect(status().isConflict());
        clock.setTo(ReviewWorld.MORNING.plusDays(3));
        var version = Long.toString(rounds.detail(world.officer, round).version());
        mvc.perform(get("/dot-xet/" + round + "/dong").with(SignedIn.as(world.officer)))
                .andExpect(status().isOk());
        mvc.perform(post("/dot-xet/" + round + "/chuyen")
                        .with(SignedIn.as(world.officer))
                        .param("step", "CLOSE")
                        .param("version", version))
                .andExpect(redirectedUrl("/dot-xet/" + round));
        mvc.perform(get("/dot-xet/" + round + "/" + number(0)).with(SignedIn.as(world.officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Điều 30 Nghị định 98/2023")));
        mvc.perform(post("/dot-xet/" + round + "/" + number(0))
                        .with(SignedIn.as(world.officer))
                        .param("metOn", "6/1/2025")
                        .param("present", "6")
                        .param("issued", "7")
                        .param("returned", "5")
                        .param("valid", "4")
                        .param("agree", "5"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(Matchers.allOf(
                                containsString("Ngày họp phải từ hôm nay trở về trước"),
                                containsString("Nhập số biên bản họp"),
                                containsString("không được quá tổng số 5 thành viên"),
                                containsString("Phát ra 7 phiếu"),
                                containsString("phải bằng 5 phiếu thu về"),
                                containsString("Đồng ý 5 phiếu, không được quá 4 phiếu hợp lệ"))));
        mvc.perform(post("/dot-xet/" + round + "/" + number(0))
                        .with(SignedIn.as(world.officer))
                        .param("metOn", "6/1/2024")
                        .param("minutesNumber", "01/BB-HĐ")
                        .param("present", "5")
                        .param("issued", "5")
                        .param("returned", "5")
                        .param("valid", "4")
                        .param("agree", "4"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(Matchers.containsString(
                                "Phiếu hợp lệ 4 + phiếu không hợp lệ 0 = 4, phải bằng 5 phiếu thu về")));
        mvc.perform(get("/dot-xet").with(SignedIn.as(world.officer))).andExpect(status().isOk());
        mvc.perform(get("/dot-xet").with(SignedIn.as(world.member(0)))).andExpect(status().isForbidden());
        mvc.perform(get("/dot-xet/" + round)
                        .with(SignedIn.as(TestActors.boardOfficer(new ProvinceId(UUID.randomUUID())))))
                .andExpect(status().isNotFound());
    }

    @Test
    void needsNoMoreStatementsForMoreDossiers() throws Exception {
        for (var i = 0; i < 40; i++) {
            dossiers.add(world.dossier(world.unit("Hội thứ " + i + " tỉnh"), "GOVERNMENT_FLAG", "APPRAISED"));
        }
        var few = rounds.open(world.officer, command(dossiers.subList(0, 3)));
        var many = rounds.open(world.officer, command(dossiers.subList(3, 43)));
        count("/dot-xet", world.officer);
        count("/duyet/" + few, world.member(1));
        assertThat(count("/dot-xet/" + many, world.officer))
                .isEqualTo(count("/dot-xet/" + few, world.officer))
                .isLessThanOrEqualTo(25);
        assertThat(count("/duyet/" + many, world.member(1)))
                .isEqualTo(count("/duyet/" + few, world.member(1)))
                .isLessThanOrEqualTo(8);
        assertThat(count("/dot-xet", world.officer)).isLessThanOrEqualTo(8);
        assertThat(count("/duyet/" + many + "/" + number(5), world.member(1))).isLessThanOrEqualTo(25);
    }

    private int count(String page, Actor actor) throws Exception {
        return Statements.count(
                () -> mvc.perform(get(page).with(SignedIn.as(actor))).andExpect(status().isOk()));
    }

    private GivenOpinion give(Actor member, int round, int dossier, OpinionChoice choice, @Nullable String reason) {
        return opinions.give(member, round, number(dossier), choice, List.of(), reason);
    }
}
