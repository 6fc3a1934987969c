package vn.thidua.world;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.Statements;
import vn.thidua.TestActors;
import vn.thidua.TestClock;
import vn.thidua.award.MoveDetails;
import vn.thidua.award.ProposalDrafts;
import vn.thidua.award.ProposalId;
import vn.thidua.award.ProposalStep;
import vn.thidua.award.Proposals;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.BlocYears;
import vn.thidua.conference.AttendancePart;
import vn.thidua.conference.AwardLine;
import vn.thidua.conference.ChairPart;
import vn.thidua.conference.ConferenceId;
import vn.thidua.conference.ConferenceKind;
import vn.thidua.conference.Conferences;
import vn.thidua.conference.Drafts;
import vn.thidua.conference.JudgingPart;
import vn.thidua.conference.Lockings;
import vn.thidua.conference.Person;
import vn.thidua.decision.Authority;
import vn.thidua.decision.DecisionKind;
import vn.thidua.decision.DecisionPaper;
import vn.thidua.decision.Decisions;
import vn.thidua.decision.LineDraft;
import vn.thidua.decision.LineOutcome;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.PartialDate;
import vn.thidua.organization.Council;
import vn.thidua.organization.Seat;
import vn.thidua.organization.SeatMember;
import vn.thidua.review.OpenRound;
import vn.thidua.review.Rounds;

/**
 * RULINGS 28: the pages of a year ask the database as often for 500 units as for 10, lists at most 8 times, records at
 * most 25 times.
 */
@PageTest
@Import(SampleWorld.class)
class AnySizeTest {
    private static final int FEW = 10;
    private static final int MANY = 500;
    private static final EmulationYear YEAR = new EmulationYear(2023);

    @Autowired
    MockMvc mvc;

    @Autowired
    SampleWorld world;

    @Autowired
    BlocYears blocYears;

    @Autowired
    Conferences conferences;

    @Autowired
    Drafts drafts;

    @Autowired
    Lockings lockings;

    @Autowired
    ProposalDrafts proposalDrafts;

    @Autowired
    Proposals proposals;

    @Autowired
    Council council;

    @Autowired
    Rounds rounds;

    @Autowired
    Decisions decisions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    /** The pages of one province with one bloc of so many units: lists and records apart. */
    private record Pages(Map<String, Visit> lists, Map<String, Visit> records) {}

    private record Visit(String address, Actor actor) {}

    @Test
    void asksTheDatabaseAsOftenForFiveHundredUnitsAsForTen() throws Exception {
        clock.setTo(LocalDateTime.of(2024, Month.JANUARY, 10, 8, 0));
        var few = pages(FEW);
        var many = pages(MANY);
        var bars = new SoftAssertions();
        for (var page : few.lists().keySet()) {
            compare(bars, page, few.lists().get(page), many.lists().get(page), 8);
        }
        for (var page : few.records().keySet()) {
            compare(bars, page, few.records().get(page), many.records().get(page), 25);
        }
        bars.assertAll();
    }

    private void compare(SoftAssertions bars, String page, Visit few, Visit many, int bar) throws Exception {
        // what a node remembers for a moment is no matter of rows
        statements(few);
        statements(many);
        var forMany = statements(many);
        bars.assertThat(forMany).as(page).hasSameSizeAs(statements(few)).hasSizeLessThanOrEqualTo(bar);
    }

    private List<String> statements(Visit visit) throws Exception {
        return Statements.during(() -> mvc.perform(get(visit.address()).with(SignedIn.as(visit.actor())))
                .andExpect(status().isOk()));
    }

    private Pages pages(int size) throws Exception {
        var made = world.make(new SampleWorld.Size("Tỉnh " + size + " " + UUID.randomUUID(), 1, size, 2023, 2, size));
        var province = made.province();
        var units = made.members().get(0);
        var officer = TestActors.boardOfficer(province);
        var leader = TestActors.boardLeader(province);
        var year = blocYears.find(officer, made.blocs().get(0), YEAR).orElseThrow();
        var seat = council.seat(
                officer, new SeatMember(province, "Nguyễn Văn An", "Ủy viên", null, Seat.MEMBER, true, null, null));
        var conference = conference(officer, year, units);
        var judged = appraised(officer, year);
        var round = rounds.open(
                officer,
                new OpenRound(YEAR, "Đợt 1", LocalDateTime.of(2024, 1, 12, 17, 0), judged.subList(0, size / 2)));
        var decision = decide(leader, judged.subList(size / 2, size));
        var scope = blocYears.scope(officer, year);
        var unit = TestActors.unit(province, units.get(0));
        var base = scope.address();
        var number = conferences.number(officer, conference);
        var member = TestActors.councilMember(province, seat);
        var lists = new LinkedHashMap<String, Visit>();
        for (var address : List.of("/khoi", "/hoi-nghi", "/ho-so", "/don-vi", "/nhat-ky", "/dot-xet", "/quyet-dinh")) {
            lists.put(address, new Visit(address, officer));
        }
        lists.put("the member's queue", new Visit("/duyet/" + round, member));
        lists.put("the unit's dossiers", new Visit("/ho-so", unit));
        lists.put("the public decision", new Visit("/cong-khai/quyet-dinh/" + decision, officer));
        var records = new LinkedHashMap<String, Visit>();
        for (var page : List.of(
                "",
                "/luan-phien",
                "/giao-uoc",
                "/hoi-nghi",
                "/de-nghi",
                "/lich-su",
                "/thanh-vien/sua",
                "/thanh-vien/lien-he")) {
            records.put("bloc page " + page, new Visit(base + page, officer));
        }
        for (var page : List.of("", "/bien-ban/in", "/tep")) {
            records.put("conference page " + page, new Visit("/hoi-nghi/" + number + page, officer));
        }
        records.put("tasks of the officer", new Visit("/viec", officer));
        records.put("tasks of the unit", new Visit("/viec", unit));
        records.put("tasks of the member", new Visit("/viec", member));
        records.put("round", new Visit("/dot-xet/" + round, officer));
        records.put("decision", new Visit("/quyet-dinh/" + decision, leader));
        records.put("new decision", new Visit("/quyet-dinh/moi", leader));
        records.put(
                "public conference",
                new Visit(
                        Addresses.publicConference(
                                number, conferences.detail(officer, number).title()),
                        officer));
        records.put("public bloc", new Visit(base.replace("/khoi/", "/cong-khai/khoi/"), officer));
        return new Pages(lists, records);
    }

    private ConferenceId conference(Actor officer, BlocYearId year, List<OrganizationId> units) {
        var id = conferences.create(officer, year, ConferenceKind.YEAR_END);
        var awards = new ArrayList<AwardLine>();
        for (var i = 0; i < units.size(); i++) {
            awards.add(AwardLine.named(
                    i < units.size() / 2 ? "PROVINCIAL_FLAG" : "PROVINCIAL_MERIT_CERTIFICATE",
                    YEAR,
                    units.get(i),
                    null));
        }
        drafts.put(
                officer,
                id,
                new AttendancePart(
                        null,
                        PartialDate.of(LocalDate.of(2023, 12, 25)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        blocYears.members(officer, year).stream()
                                .map(member -> AttendancePart.Attendee.present(member.id()))
                                .toList(),
                        List.of()),
                new ChairPart(
                        Person.of("Nguyễn Văn An", null, null),
                        Person.of("Trần Thị Bình", null, null),
                        null,
                        List.of()),
                new JudgingPart(awards));
        lockings.lock(officer, id);
        conferences.publish(officer, conferences.number(officer, id));
        return id;
    }

    /** All dossiers of the year sent, received and appraised, in the order of the minutes. */
    private List<UUID> appraised(Actor officer, BlocYearId year) {
        proposalDrafts.draft(officer, year, null, null);
        for (var office : blocYears.officers(officer, year)) {
            var sender = TestActors.unit(Objects.requireNonNull(officer.province()), office.organization());
            proposals.submitAll(sender, year, "Bổ sung giấy tờ sau");
        }
        var ids = jdbc.sql("select id from proposal where bloc_year_id = :year order by number")
                .param("year", year.value())
                .query(UUID.class)
                .list();
        for (var id : ids) {
            move(officer, id, ProposalStep.RECEIVE, MoveDetails.NONE);
            move(officer, id, ProposalStep.APPRAISE, MoveDetails.note("Đủ điều kiện"));
        }
        return ids;
    }

    private void move(Actor officer, UUID dossier, ProposalStep step, MoveDetails details) {
        var version = jdbc.sql("select version from proposal where id = :id")
                .param("id", dossier)
                .query(Long.class)
                .single();
        proposals.move(officer, new ProposalId(dossier), step, details, version);
    }

    private int decide(Actor leader, List<UUID> dossiers) {
        var lines = dossiers.stream()
                .map(id -> new LineDraft(
                        id.toString(),
                        id,
                        LineOutcome.AWARDED,
                        "PROVINCIAL_MERIT_CERTIFICATE",
                        "PROVINCIAL_MERIT_CERTIFICATE",
                        null,
                        null,
                        null,
                        null,
                        null))
                .toList();
        var paper = new DecisionPaper(
                Authority.PROVINCE_CHAIR,
                (dossiers.size() + 1) + "/QĐ-UBND",
                LocalDate.of(2024, 1, 9),
                "Lê Văn Cường",
                null,
                null,
                null);
        var number = decisions.record(leader, DecisionKind.AWARD, paper, lines);
        decisions.publish(leader, number, decisions.detail(leader, number).version());
        return number;
    }
}
