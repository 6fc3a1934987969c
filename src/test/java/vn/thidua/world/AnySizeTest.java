package vn.thidua.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

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
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
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
import vn.thidua.organization.Organizations;
import vn.thidua.organization.Seat;
import vn.thidua.organization.SeatMember;
import vn.thidua.pledge.Extent;
import vn.thidua.pledge.Occasion;
import vn.thidua.pledge.Pledges;
import vn.thidua.pledge.SignAll;
import vn.thidua.pledge.TargetLine;
import vn.thidua.pledge.WritePledge;
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
    private static final LocalDateTime MORNING = LocalDateTime.of(2024, Month.JANUARY, 10, 8, 0);
    private static final LocalDateTime DEADLINE = LocalDateTime.of(2024, Month.JANUARY, 12, 17, 0);
    private static final LocalDateTime AFTER_THE_DEADLINE = DEADLINE.plusHours(1);

    /** Lists of which a province with one bloc has one row: more are written beside it. */
    private static final List<String> CROWDED = List.of("/khoi", "/hoi-nghi", "/dot-xet", "/quyet-dinh");

    private static final List<String> PUBLIC =
            List.of("/", "/cong-khai/khoi", "/cong-khai/hoi-nghi", "/cong-khai/quyet-dinh");

    @Autowired
    MockMvc mvc;

    @Autowired
    Pledges pledges;

    @Autowired
    Organizations organizations;

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

    /** @param actor null for the public */
    private record Visit(String address, @Nullable Actor actor) {}

    private record Seen(List<String> statements, int rows) {}

    @Test
    void asksTheDatabaseAsOftenForFiveHundredUnitsAsForTen() throws Exception {
        clock.setTo(MORNING);
        var few = pages(FEW);
        var alone = seenByThePublic();
        var many = pages(MANY);
        // as any server does by itself a minute after so much was written: plans for empty tables took minutes here
        jdbc.sql("analyze").update();
        var bars = new SoftAssertions();
        seenByThePublic().forEach((page, seen) -> {
            bars.assertThat(seen.statements())
                    .as(page)
                    .hasSameSizeAs(alone.get(page).statements())
                    .hasSizeLessThanOrEqualTo(8);
            bars.assertThat(seen.rows())
                    .as("rows of " + page)
                    .isGreaterThanOrEqualTo(alone.get(page).rows());
        });
        for (var page : few.lists().keySet()) {
            compare(bars, page, few.lists().get(page), many.lists().get(page), 8);
        }
        for (var page : few.records().keySet()) {
            compare(bars, page, few.records().get(page), many.records().get(page), 25);
        }
        for (var page : CROWDED) {
            bars.assertThat(rows(many.lists().get(page)))
                    .as("rows of " + page)
                    .isGreaterThan(rows(few.lists().get(page)));
        }
        bars.assertAll();
    }

    /** What everybody reads of all provinces, as many as there are at this moment. */
    private Map<String, Seen> seenByThePublic() throws Exception {
        var seen = new LinkedHashMap<String, Seen>();
        for (var address : PUBLIC) {
            var visit = new Visit(address, null);
            seen.put(address, new Seen(remembered(visit), rows(visit)));
        }
        return seen;
    }

    private int rows(Visit visit) throws Exception {
        return Jsoup.parse(mvc.perform(get(visit.address()).with(as(visit)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("main tbody tr, main li")
                .size();
    }

    private static RequestPostProcessor as(Visit visit) {
        return visit.actor() == null ? SignedIn.asPublic() : SignedIn.as(visit.actor());
    }

    @Test
    void makesTheSameOfTheSameSeed() {
        var size = List.of("một", "hai").stream()
                .map(name -> new SampleWorld.Size("Tỉnh " + name + " " + UUID.randomUUID(), 3, 7, 2021, 3, 11))
                .map(one -> story(world.make(one)))
                .toList();
        assertThat(size.get(0)).hasSize(3 * 3 * 8).isEqualTo(size.get(1));
        var other = world.make(new SampleWorld.Size("Tỉnh ba " + UUID.randomUUID(), 3, 7, 2021, 3, 12));
        assertThat(story(other)).isNotEqualTo(size.get(0));
    }

    /** Blocs, members and officers of all years by their names. */
    private List<String> story(SampleWorld.Made made) {
        return jdbc.sql("""
                        select y.bloc_name || ' ' || y.year || ': ' || coalesce(m.name, '') as line
                        from bloc_year_label y left join bloc_member_label m on m.bloc_year_id = y.bloc_year_id
                        where y.province_id = :province
                        union all
                        select y.bloc_name || ' ' || y.year || ': '
                               || string_agg(o.kind || ' ' || o.name, ', ' order by o.kind, o.position)
                        from bloc_year_label y join bloc_officer_label o on o.bloc_year_id = y.bloc_year_id
                        where y.province_id = :province group by y.bloc_name, y.year
                        order by line
                        """)
                .param("province", made.province().value())
                .query(String.class)
                .list();
    }

    private void compare(SoftAssertions bars, String page, Visit few, Visit many, int bar) throws Exception {
        bars.assertThat(remembered(many))
                .as(page)
                .hasSameSizeAs(remembered(few))
                .hasSizeLessThanOrEqualTo(bar);
    }

    /** What a node remembers for a minute is no matter of rows: asked right after a first visit. */
    private List<String> remembered(Visit visit) throws Exception {
        statements(visit);
        return statements(visit);
    }

    private List<String> statements(Visit visit) throws Exception {
        return Statements.during(() -> mvc.perform(get(visit.address()).with(as(visit)))
                .andExpect(result -> assertThat(result.getResponse().getStatus())
                        .as(visit.address())
                        .isEqualTo(200)));
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
        pledge(officer, year, units);
        var judged = appraised(officer, year);
        var opened = rounds.open(officer, round("Đợt 1", judged.subList(0, size / 2)));
        var closed = rounds.open(officer, round("Đợt 2", judged.subList(size / 2, size * 13 / 20)));
        clock.setTo(AFTER_THE_DEADLINE);
        rounds.close(officer, closed, 0);
        clock.setTo(MORNING);
        var decision = decide(leader, judged.subList(flags(size), size));
        crowd(province.value(), size);
        var scope = blocYears.scope(officer, year);
        var unit = TestActors.unit(province, units.get(0));
        var base = scope.address();
        var number = conferences.number(officer, conference);
        var member = TestActors.councilMember(province, seat);
        var lists = new LinkedHashMap<String, Visit>();
        for (var address : List.of("/khoi", "/hoi-nghi", "/ho-so", "/don-vi", "/nhat-ky", "/dot-xet", "/quyet-dinh")) {
            lists.put(address, new Visit(address, officer));
        }
        lists.put("the member's queue", new Visit("/duyet/" + opened, member));
        lists.put("the unit's dossiers", new Visit("/ho-so", unit));
        lists.put("the public decision", new Visit("/cong-khai/quyet-dinh/" + decision, officer));
        var records = new LinkedHashMap<String, Visit>();
        for (var page : List.of(
                "",
                "/luan-phien",
                "/giao-uoc",
                "/giao-uoc/ky",
                "/giao-uoc/in",
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
        records.put("round", new Visit("/dot-xet/" + opened, officer));
        records.put("new round", new Visit("/dot-xet/moi", officer));
        records.put("vote", new Visit("/dot-xet/" + closed + "/" + dossier(judged.get(size / 2)), officer));
        records.put("opinion", new Visit("/duyet/" + opened + "/" + dossier(judged.get(0)), member));
        records.put("dossier", new Visit("/ho-so/" + dossier(judged.get(0)), officer));
        records.put(
                "unit", new Visit(organizations.detail(officer, units.get(0)).address(), officer));
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

    /** Flags go to the council, the rest is decided without it. */
    private static int flags(int size) {
        return size * 4 / 5;
    }

    private static OpenRound round(String title, List<UUID> dossiers) {
        return new OpenRound(YEAR, title, DEADLINE, dossiers);
    }

    private String dossier(UUID id) {
        return jdbc.sql("select number from proposal where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private void pledge(Actor officer, BlocYearId year, List<OrganizationId> units) {
        pledges.write(
                officer,
                new WritePledge(
                        year,
                        Extent.WRITTEN,
                        "Thi đua",
                        List.of(new TargetLine(null, "Kết nạp hội viên", null, null)),
                        Occasion.UNKNOWN,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        WritePledge.NEW));
        pledges.signAll(officer, new SignAll(year, units, new PartialDate(2023, 1, 15)));
    }

    /** As many blocs more, each with a published conference, and rounds and published decisions, as rows of their lists. */
    private void crowd(UUID province, int size) {
        for (var statement : List.of("""
                insert into bloc (id, province_id, kind, name, short_name, folded, version)
                select gen_random_uuid(), :province, 'BLOC', 'Khối thêm ' || n, 'Khối thêm ' || n, 'khoi them ' || n, 0
                from generate_series(1, :size) n""", """
                insert into bloc_year (id, bloc_id, year, state, version)
                select gen_random_uuid(), id, 2023, 'OPEN', 0 from bloc
                where province_id = :province and name like 'Khối thêm %' and :size > 0""", """
                insert into conference (id, bloc_year_id, year, kind, folded, state, published_at, published_by,
                                        created_at, created_by)
                select gen_random_uuid(), y.id, 2023, 'THEMATIC', '', 'LOCKED', now(), 'A', now(), 'A'
                from bloc_year y join bloc b on b.id = y.bloc_id
                where b.province_id = :province and b.name like 'Khối thêm %' and :size > 0""", """
                insert into review_round (id, province_id, year, title, folded, deadline, state, opened_by, closed_by,
                                          closed_at, created_at, version)
                select gen_random_uuid(), :province, 2023, 'Đợt thêm ' || n, 'dot them ' || n, now(), 'CLOSED', 'A', 'A',
                       now(), now(), 0
                from generate_series(1, :size) n""", """
                insert into decision (id, province_id, kind, authority, paper_number, paper_key, decided_on, signer_name,
                                      state, folded, registered_at, published_at, created_at, version)
                select gen_random_uuid(), :province, 'AWARD', 'PROVINCE_CHAIR', 'T' || n || '/QĐ-UBND', 't' || n,
                       date '2024-01-08', 'A', 'PUBLISHED', 't' || n, now(), now(), now(), 0
                from generate_series(1, :size) n""")) {
            jdbc.sql(statement).param("province", province).param("size", size).update();
        }
    }

    private ConferenceId conference(Actor officer, BlocYearId year, List<OrganizationId> units) {
        var id = conferences.create(officer, year, ConferenceKind.YEAR_END);
        var awards = new ArrayList<AwardLine>();
        for (var i = 0; i < units.size(); i++) {
            awards.add(AwardLine.named(
                    i < flags(units.size()) ? "PROVINCIAL_FLAG" : "PROVINCIAL_MERIT_CERTIFICATE",
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
