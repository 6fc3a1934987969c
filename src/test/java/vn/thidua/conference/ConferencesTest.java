package vn.thidua.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.PageTest;
import vn.thidua.Statements;
import vn.thidua.TestActors;
import vn.thidua.award.ProposalDrafts;
import vn.thidua.bloc.Basis;
import vn.thidua.bloc.BlocFilter;
import vn.thidua.bloc.Handovers;
import vn.thidua.bloc.MemberView;
import vn.thidua.bloc.NameOfficers;
import vn.thidua.bloc.OfficeKind;
import vn.thidua.bloc.OfficeView;
import vn.thidua.bloc.Officer;
import vn.thidua.bloc.Origin;
import vn.thidua.bloc.PublicBlocs;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.PartOfDay;
import vn.thidua.kernel.PartialDate;
import vn.thidua.kernel.RefusedException;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Task;
import vn.thidua.kernel.Text;
import vn.thidua.rulebook.VoteBasis;

@PageTest
class ConferencesTest extends ConferenceScene {
    @Autowired
    Resolutions resolutions;

    @Autowired
    Petitions petitions;

    @Autowired
    ProposalDrafts dossiers;

    @Autowired
    Handovers handovers;

    @Autowired
    PublicBlocs publicBlocs;

    @Autowired
    ConferenceTasks tasks;

    @Test
    void recordsWithNothingButBlocYearAndKind() {
        var detail = conferences.detail(world.head, number);
        assertThat(detail.title()).endsWith("năm 2023");
        assertThat(detail.missing()).isNotEmpty();
        assertThat(detail.minutes()).isEqualTo(Minutes.EMPTY);
        assertThat(detail.editing().isAllowed()).isTrue();
        assertThat(detail.publishing().isAllowed()).isFalse();
    }

    @Test
    void keepsEveryPartAsItWasGiven() {
        var full = full();
        for (var section : MinutesSection.values()) {
            drafts.put(world.head, id, full.part(section));
        }
        var read = conferences.detail(world.head, number).minutes();
        assertThat(read.attendance()).isEqualTo(full.attendance());
        assertThat(read.chair()).isEqualTo(full.chair());
        assertThat(read.reports()).isEqualTo(full.reports());
        assertThat(read.discussion()).isEqualTo(full.discussion());
        assertThat(read.directing()).isEqualTo(full.directing());
        assertThat(read.judging().awards()).hasSize(2).allMatch(award -> award.id() != null);
        assertThat(read.officers().deputies()).hasSize(1);
        assertThat(read.closing().visits()).isEqualTo(full.closing().visits());
        assertThat(read.closing().sources()).isEqualTo(full.closing().sources());
        for (var section : MinutesSection.values()) {
            assertThat(drafts.save(world.head, number, List.of(new SavePart(read.part(section), 1))))
                    .isEmpty();
        }
    }

    private Minutes full() {
        var units = world.units;
        return Minutes.EMPTY
                .with(new AttendancePart(
                        "Hội nghị tổng kết",
                        new PartialDate(2023, 12, 25),
                        PartOfDay.AFTERNOON,
                        LocalTime.of(14, 0),
                        "Hội trường",
                        units.get(1),
                        null,
                        10,
                        "Năm 2023",
                        "Năm 2024",
                        List.of(
                                AttendancePart.Attendee.present(members().get(0).id()),
                                new AttendancePart.Attendee(
                                        members().get(1).id(), Presence.ABSENT, "Đi công tác", null, null)),
                        List.of(
                                AttendancePart.Guest.person(
                                        "Trần Thị Kim Dung", "Phó Trưởng Ban\nỦy viên", GuestRole.DIRECTING),
                                AttendancePart.Guest.group("Lãnh đạo các đơn vị", 20, GuestRole.MEMBER_LEADERS))))
                .with(new ChairPart(
                        Person.of("Nguyễn Văn Doanh", "Phó Chủ tịch", units.get(0)),
                        Person.of("Thư ký", null, null),
                        "Khai mạc",
                        List.of(new ChairPart.AgendaItem(
                                AgendaKind.LAUNCH,
                                conferences.detail(world.head, number).nextYear(),
                                null))))
                .with(new ReportPart(
                        List.of(new ReportPart.Report(
                                ReportKind.YEAR_END,
                                "Báo cáo tổng kết",
                                null,
                                units.get(0),
                                true,
                                Adoption.ADOPTED_AFTER_DISCUSSION,
                                VotingMethod.CONSENSUS,
                                "Nội dung")),
                        List.of(Passage.of(PassageKind.MOVEMENT, "Chung sức xây dựng nông thôn mới", null)),
                        List.of(
                                new ReportPart.Indicator("Vận động", null, null, "hàng trăm tỷ đồng", "người nghèo"),
                                new ReportPart.Indicator("Lớp tập huấn", new BigDecimal("12.50"), "lớp", null, null))))
                .with(new DiscussionPart(
                        List.of(new Passage(PassageKind.PREPARED_PAPER, null, null, null, units.get(2), "Tham luận"))))
                .with(new DirectingPart(List.of(Passage.of(PassageKind.EXPLANATION, "Tiêu chuẩn cờ"))))
                .with(new JudgingPart(List.of(
                        AwardLine.counted("PROVINCIAL_FLAG", world.y2023, 2, "Cờ thi đua cho 02 đơn vị"),
                        new AwardLine(
                                null,
                                "GOVERNMENT_FLAG",
                                world.y2023,
                                units.get(0),
                                null,
                                null,
                                true,
                                VotingMethod.SECRET_BALLOT,
                                VoteFigures.ballots(VoteBasis.ALL_MEMBERS, 5, 5, 5, 5, 0, 0, 4)))))
                .with(OfficersPart.of(OfficerLine.of(units.get(1), "bầu"), List.of(OfficerLine.of(units.get(2), null))))
                .with(new PetitionPart(List.of(
                        PetitionPart.Petition.of("UBND tỉnh", "Hỗ trợ kinh phí"),
                        new PetitionPart.Petition(
                                null,
                                null,
                                false,
                                null,
                                null,
                                AnswerState.ANSWERED_AT_MEETING,
                                null,
                                null,
                                null,
                                null))))
                .with(new ClosingPart(
                        LocalTime.of(16, 30),
                        null,
                        List.of(new ClosingPart.Visit("Vườn nhãn sinh thái, xã Hồng Nam", null)),
                        List.of(ClosingPart.Photo.captioned("Toàn cảnh Hội nghị", "tk-1.jpg")),
                        List.of(new ClosingPart.Source("Cổng thông tin", "Tú Linh", null, "GMT+7", "nghề lànghiệp"))));
    }

    private List<MemberView> members() {
        return years.members(world.head, world.year);
    }

    @Test
    void locksInOneTransactionAndNamesTheOfficersOfTheNextYear() {
        lockFull();
        var detail = conferences.detail(world.head, number);
        assertThat(detail.state()).isEqualTo(ConferenceState.LOCKED);
        assertThat(detail.locks()).hasSize(1);
        assertThat(detail.locks().get(0).sha256()).hasSize(64);
        var next = years.find(world.officer, detail.scope().bloc(), detail.nextYear())
                .orElseThrow();
        assertThat(years.officers(world.officer, next))
                .extracting(office -> office.kind() + " " + office.organization())
                .containsExactly("HEAD " + world.units.get(1), "DEPUTY " + world.units.get(2));
        assertThat(resolutions.adopted(world.head, world.year))
                .extracting(AdoptedResolution::awardCode, AdoptedResolution::quantity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("PROVINCIAL_FLAG", 2),
                        org.assertj.core.groups.Tuple.tuple("GOVERNMENT_FLAG", null));
        assertThatThrownBy(() -> drafts.put(world.head, id, DiscussionPart.EMPTY))
                .isInstanceOf(RefusedException.class);
    }

    private void lockFull() {
        var full = full();
        drafts.put(
                world.head,
                id,
                List.of(MinutesSection.values()).stream().map(full::part).toArray(MinutesPart[]::new));
        lockings.lock(world.head, number, conferences.detail(world.head, number).version());
    }

    @Test
    void refusesToLockWhatWasNotTheCheckedText() {
        var full = full();
        drafts.put(world.head, id, full.attendance(), full.chair());
        long checked = conferences.detail(world.head, number).version();
        drafts.put(world.head, id, full.discussion());
        assertThatThrownBy(() -> lockings.lock(world.head, number, checked)).isInstanceOf(StaleException.class);
    }

    @Test
    void lacksADayAndAChairBeforeItIsLocked() {
        assertThatThrownBy(() -> lockings.lock(world.head, id))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.key())
                        .isEqualTo("conference.refused.lacking"));
    }

    @Test
    void correctsOfficersWhenLockedAgainAndTakesBackWhatWasPublished() {
        lockFull();
        conferences.publish(world.officer, number);
        assertThat(conferences.published(Actor.anonymous(), number).title()).isNotEmpty();
        assertThatThrownBy(() -> lockings.reopen(world.head, number, "  ")).isInstanceOf(RuleViolation.class);
        lockings.reopen(world.head, number, "Ghi nhầm Trưởng khối");
        assertThatThrownBy(() -> conferences.published(Actor.anonymous(), number))
                .isInstanceOf(NotFoundException.class);
        assertThat(resolutions.adopted(world.head, world.year)).isEmpty();
        drafts.put(
                world.head,
                id,
                OfficersPart.of(
                        OfficerLine.of(world.units.get(3), "suy tôn"),
                        List.of(OfficerLine.of(world.units.get(2), null))));
        lockings.lock(world.head, id);
        var detail = conferences.detail(world.officer, number);
        assertThat(detail.minutesNo()).isEqualTo(2);
        assertThat(detail.locks()).hasSize(2);
        var next = years.find(world.officer, detail.scope().bloc(), detail.nextYear())
                .orElseThrow();
        assertThat(years.officers(world.officer, next).stream()
                        .filter(office -> office.kind() == OfficeKind.HEAD)
                        .map(office -> office.organization()))
                .containsExactly(world.units.get(3));
    }

    /** Officers follow the minutes that gave them; what a paper says stays. */
    @Test
    void endsOfficersWhomTheMinutesLockedAgainNameNoMore() {
        lockFull();
        var detail = conferences.detail(world.officer, number);
        var next = years.find(world.officer, detail.scope().bloc(), detail.nextYear())
                .orElseThrow();
        lockings.reopen(world.head, number, "Chưa bầu Phó Trưởng khối");
        drafts.put(world.head, id, OfficersPart.of(OfficerLine.of(world.units.get(1), "bầu"), List.of()));
        assertThat(lockings.replacing(world.head, conferences.detail(world.head, number)))
                .singleElement()
                .satisfies(one -> assertThat(one.named()).isEmpty());
        lockings.lock(world.head, id);
        assertThat(years.officers(world.officer, next))
                .extracting(office -> office.kind() + " " + office.organization())
                .containsExactly("HEAD " + world.units.get(1));
        offices.name(
                world.officer,
                new NameOfficers(
                        detail.scope().bloc(),
                        detail.nextYear(),
                        null,
                        List.of(Officer.of(world.units.get(3))),
                        Basis.APPOINTED,
                        "Quyết định 12/QĐ-UBND",
                        null,
                        false,
                        null));
        lockings.reopen(world.head, number, "Chưa bầu Trưởng khối");
        drafts.put(world.head, id, OfficersPart.EMPTY);
        lockings.lock(world.head, id);
        assertThat(years.officers(world.officer, next))
                .extracting(office -> office.kind() + " " + office.organization())
                .containsExactly("DEPUTY " + world.units.get(3));
        assertThat(jdbc.sql("""
                                select end_kind || ' ' || end_reason from bloc_office
                                where bloc_year_id = :year and ended_at is not null order by ended_at
                                """).param("year", next.value()).query(String.class).list())
                .containsExactly("CORRECTED Chưa bầu Phó Trưởng khối", "CORRECTED Chưa bầu Trưởng khối");
    }

    /** Minutes opened again for a slip of the pen overrule nothing that was recorded since for the year they named. */
    @Test
    void leavesOfficersRecordedSinceWhereLockedAgainWithTheSameSection() {
        lockFull();
        appoint(world.units.get(3));
        reopened();
        assertThat(replacing()).isEmpty();
        assertThat(lockings.staying(world.head, conferences.detail(world.head, number)))
                .extracting(OfficeView::organization)
                .containsExactly(world.units.get(3));
        lockings.lock(world.head, id);
        assertThat(nextOfficers())
                .containsExactly(
                        "HEAD " + world.units.get(3) + " APPOINTED", "DEPUTY " + world.units.get(2) + " ELECTED");

        // the unit the minutes name, by another word
        appoint(world.units.get(1));
        reopened();
        lockings.lock(world.head, id);
        assertThat(nextOfficers())
                .containsExactly(
                        "HEAD " + world.units.get(1) + " APPOINTED", "DEPUTY " + world.units.get(2) + " ELECTED");

        // the deputy became head: nobody is deputy, and the minutes lock all the same
        appoint(world.units.get(2));
        reopened();
        lockings.lock(world.head, id);
        assertThat(nextOfficers()).containsExactly("HEAD " + world.units.get(2) + " APPOINTED");
    }

    @Test
    void replacesOfficersRecordedSinceWhereTheSectionChanged() {
        lockFull();
        appoint(world.units.get(1));
        lockings.reopen(world.head, number, "Thiếu tên người đại diện");
        drafts.put(
                world.head,
                id,
                OfficersPart.of(
                        new OfficerLine(
                                null,
                                world.units.get(1),
                                "Nguyễn Văn Doanh",
                                null,
                                "bầu",
                                VotingMethod.CONSENSUS,
                                null),
                        List.of(OfficerLine.of(world.units.get(2), null))));
        assertThat(replacing()).singleElement().satisfies(one -> {
            assertThat(one.same()).isTrue();
            assertThat(one.recorded()).extracting(OfficeView::document).containsExactly("Quyết định 12/QĐ-UBND");
        });
        lockings.lock(world.head, id);
        assertThat(nextOfficers())
                .containsExactly(
                        "HEAD " + world.units.get(1) + " ELECTED", "DEPUTY " + world.units.get(2) + " ELECTED");
    }

    private void reopened() {
        lockings.reopen(world.head, number, "Sửa chính tả");
        drafts.put(
                world.head,
                id,
                new DiscussionPart(List.of(Passage.of(
                        PassageKind.DISCUSSION,
                        "Bản " + conferences.detail(world.head, number).minutesNo()))));
    }

    private List<Replacement> replacing() {
        return lockings.replacing(world.head, conferences.detail(world.head, number));
    }

    private List<String> nextOfficers() {
        var next = years.find(
                        world.officer,
                        conferences.detail(world.officer, number).scope().bloc(),
                        world.y2023.next())
                .orElseThrow();
        return years.officers(world.officer, next).stream()
                .map(office -> office.kind() + " " + office.organization() + " " + office.basis())
                .toList();
    }

    /** The same meeting recorded twice: cancelling one leaves the officers with the other, and with its publication. */
    @Test
    void leavesOfficersWithTheOtherMinutesThatNameThem() {
        lockFull();
        var detail = conferences.detail(world.officer, number);
        var twice = conferences.create(world.head, world.year, ConferenceKind.YEAR_END);
        var full = full();
        drafts.put(world.head, twice, full.attendance(), full.chair(), full.officers());
        lockings.lock(world.head, twice);
        int again = conferences.number(world.head, twice);
        lockings.reopen(world.head, again, "Lập hai lần");
        corrections.cancel(world.head, again, "Lập hai lần");
        assertThat(years.officers(
                        world.officer,
                        years.find(world.officer, detail.scope().bloc(), detail.nextYear())
                                .orElseThrow()))
                .hasSize(2);
        assertThat(publicHead(detail)).isNull();
        conferences.publish(world.officer, number);
        assertThat(publicHead(detail)).isNotNull();
    }

    @Test
    void remindsTheHeadOfTheYearEndConferenceUntilItIsBegun() {
        assertThat(tasks.tasksFor(world.head)).extracting(Task::title).containsExactly("conference.task.draft");
        corrections.cancel(world.head, number, "Lập nhầm");
        assertThat(tasks.tasksFor(world.head)).singleElement().satisfies(task -> {
            assertThat(task.title()).isEqualTo("conference.task.record");
            assertThat(task.address()).startsWith("/hoi-nghi/moi?khoi=").endsWith("&nam=2023");
        });
        var member = TestActors.unit(world.province, world.units.get(2));
        assertThat(tasks.tasksFor(member)).isEmpty();
    }

    @Test
    void tellsThePublicNextYearsOfficersWhenTheConferenceIsPublishedAndNoSooner() {
        lockFull();
        var detail = conferences.detail(world.officer, number);
        assertThat(years.officers(
                        world.officer,
                        years.find(world.officer, detail.scope().bloc(), detail.nextYear())
                                .orElseThrow()))
                .as("who works with them knows at once")
                .hasSize(2);
        assertThat(publicOfficers(detail)).isEmpty();
        assertThat(publicHead(detail)).isNull();
        conferences.publish(world.officer, number);
        assertThat(publicOfficers(detail)).hasSize(2);
        assertThat(publicHead(detail)).isNotNull();
        conferences.unpublish(world.officer, number, "Đăng nhầm");
        assertThat(publicOfficers(detail)).isEmpty();
        conferences.publish(world.officer, number);
        lockings.reopen(world.head, number, "Ghi nhầm Trưởng khối");
        assertThat(publicOfficers(detail)).isEmpty();
    }

    @Test
    void tellsThePublicAtOnceWhatAPaperSaysOfTheSameOfficers() {
        lockFull();
        var detail = conferences.detail(world.officer, number);
        var named = detail.minutes().officers();
        offices.name(
                world.officer,
                new NameOfficers(
                        detail.scope().bloc(),
                        detail.nextYear(),
                        Officer.of(named.head().unit()),
                        List.of(),
                        Basis.CONFIRMED,
                        "Quyết định 12/QĐ-UBND",
                        null,
                        false,
                        null));
        assertThat(publicHead(detail)).isNotNull();
        lockings.reopen(world.head, number, "Ghi nhầm Phó Trưởng khối");
        assertThat(publicHead(detail)).as("the paper still says so").isNotNull();
    }

    @Test
    void leavesAHandoverWithTheMinutesThatToldItFirst() {
        var full = full();
        drafts.put(world.head, id, full.attendance(), full.chair(), flag(world.units.get(1)));
        lockings.lock(world.head, id);
        var second = conferences.create(world.head, world.year, ConferenceKind.THEMATIC);
        drafts.put(world.head, second, full.attendance(), full.chair(), flag(world.units.get(1)));
        lockings.lock(world.head, second);
        var year = years.find(
                        world.officer,
                        conferences.detail(world.head, number).scope().bloc(),
                        world.y2023.next())
                .orElseThrow();
        assertThat(handovers.list(world.officer, year)).hasSize(1);
        lockings.reopen(world.head, conferences.number(world.head, second), "Ghi nhầm");
        drafts.put(world.head, second, full().officers());
        lockings.lock(world.head, second);
        assertThat(handovers.list(world.officer, year))
                .as("still the first one's")
                .hasSize(1);
    }

    private List<OfficeView> publicOfficers(ConferenceDetail detail) {
        return publicBlocs
                .page(Actor.anonymous(), detail.scope().number(), detail.nextYear(), List.of(world.province))
                .officers();
    }

    private @Nullable String publicHead(ConferenceDetail detail) {
        return publicBlocs
                .list(Actor.anonymous(), BlocFilter.of(detail.nextYear(), null), List.of(world.province))
                .rows()
                .get(0)
                .head();
    }

    @Test
    void leavesTheHandoverOfTheFlagWithTheBlocAndPutsItRightWhenLockedAgain() {
        var full = full();
        drafts.put(world.head, id, full.attendance(), full.chair(), full.discussion(), flag(world.units.get(1)));
        lockings.lock(world.head, id);
        var year = years.find(
                        world.officer,
                        conferences.detail(world.head, number).scope().bloc(),
                        world.y2023.next())
                .orElseThrow();
        assertThat(handovers.list(world.officer, year)).singleElement().satisfies(handover -> {
            assertThat(handover.from()).isEqualTo(world.units.get(0));
            assertThat(handover.to()).isEqualTo(world.units.get(1));
            assertThat(handover.on()).isEqualTo(new PartialDate(2023, 12, 25));
            assertThat(handover.flag()).isTrue();
            assertThat(handover.witnessed()).isTrue();
        });
        lockings.reopen(world.head, number, "Ghi nhầm bên nhận");
        assertThat(handovers.list(world.officer, year)).hasSize(1);
        drafts.put(world.head, id, flag(world.units.get(2)));
        lockings.lock(world.head, id);
        assertThat(handovers.list(world.officer, year)).singleElement().satisfies(handover -> assertThat(handover.to())
                .isEqualTo(world.units.get(2)));
        lockings.reopen(world.head, number, "Chưa giao cờ");
        drafts.put(world.head, id, OfficersPart.of(OfficerLine.of(world.units.get(2), null), List.of()));
        lockings.lock(world.head, id);
        assertThat(handovers.list(world.officer, year)).isEmpty();
    }

    @Test
    void givesTheFlagToTheRecordedHeadWhereTheMinutesSayOnlyThatItChangedHands() {
        var full = full();
        var bloc = conferences.detail(world.head, number).scope().bloc();
        blocs.name(world.officer, bloc, world.y2023.next(), world.units.get(2));
        var told = new OfficersPart(null, List.of(), null, false, null, null, true, null, null, null, null);
        drafts.put(world.head, id, full.attendance(), full.chair(), full.discussion(), told);
        lockings.lock(world.head, id);

        var year = years.find(world.officer, bloc, world.y2023.next()).orElseThrow();
        assertThat(handovers.list(world.officer, year)).singleElement().satisfies(handover -> assertThat(handover.to())
                .isEqualTo(world.units.get(2)));
    }

    @Test
    void givesTheFlagToTheActingHeadWhereTheYearHasLostItsHead() {
        var full = full();
        var bloc = conferences.detail(world.head, number).scope().bloc();
        blocs.name(world.officer, bloc, world.y2023.next(), world.units.get(2), world.units.get(3));
        var year = years.find(world.officer, bloc, world.y2023.next()).orElseThrow();
        var deputy = years.officers(world.officer, year).get(1).member();
        offices.dropOut(world.officer, year, "Giải thể", deputy);
        var told = new OfficersPart(null, List.of(), null, false, null, null, true, null, null, null, null);
        drafts.put(world.head, id, full.attendance(), full.chair(), full.discussion(), told);
        assertThat(lockings.handover(world.head, conferences.detail(world.head, number)))
                .hasValueSatisfying(flag -> {
                    assertThat(flag.name()).isEqualTo("Hội Đông y tỉnh");
                    assertThat(flag.acting()).isTrue();
                });
        lockings.lock(world.head, id);

        assertThat(handovers.list(world.officer, year)).singleElement().satisfies(handover -> assertThat(handover.to())
                .isEqualTo(world.units.get(3)));
    }

    private OfficersPart flag(vn.thidua.kernel.OrganizationId to) {
        return new OfficersPart(
                OfficerLine.of(to, null),
                List.of(),
                null,
                false,
                null,
                null,
                true,
                null,
                world.units.get(0),
                null,
                "Cờ và sổ sách của khối");
    }

    @Test
    void keepsResultsThatOnceWereLocked() {
        lockFull();
        lockings.reopen(world.head, number, "Bỏ một dòng");
        var awards = conferences.detail(world.head, number).minutes().judging().awards();
        drafts.put(world.head, id, new JudgingPart(awards.subList(1, 2)));
        assertThat(jdbc.sql("select count(*) from resolution where conference_id = :id and dropped_no = 2")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(conferences.detail(world.head, number).minutes().judging().awards())
                .extracting(AwardLine::id)
                .containsExactly(awards.get(1).id());
    }

    @Test
    void namesTheUnitsOfACountedLineLater() {
        var line = lockedLine();
        assertThatThrownBy(() -> name(line, 0, null, 3))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.field())
                        .isEqualTo("reason"));
        name(line, 0, null, 3, 4);
        assertThat(resolutions.adopted(world.head, world.year))
                .extracting(AdoptedResolution::unit)
                .containsExactly(world.units.get(3), world.units.get(4), world.units.get(0));
        var detail = conferences.detail(world.head, number);
        assertThat(detail.unnamed()).isEmpty();
        assertThat(detail.completion(line)).isNotNull();
        // who saw no names yet does not write over those another gave
        assertThatThrownBy(() -> name(line, 0, "x", 3)).isInstanceOf(StaleException.class);
    }

    @Test
    void putsNamesRightThatWereAddedWrongly() {
        var line = lockedLine();
        name(line, 0, null, 3, 4);
        var kept = adoptedRow(3);
        assertThatThrownBy(() -> name(line, 1, null, 3, 2))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.field())
                        .isEqualTo("reason"));
        name(line, 1, "Nghe nhầm tên", 2, 3);
        assertThat(resolutions.adopted(world.head, world.year))
                .extracting(AdoptedResolution::unit)
                .containsExactly(world.units.get(2), world.units.get(3), world.units.get(0));
        assertThat(adoptedRow(3)).isEqualTo(kept);
        var completion = conferences.detail(world.head, number).completion(line);
        assertThat(completion).isNotNull();
        assertThat(completion.reason()).isNull();
        assertThat(completion.corrected()).isNotNull();
        assertThat(completion.corrected().reason()).isEqualTo("Nghe nhầm tên");
    }

    @Test
    void keepsANameThatADossierWasMadeFor() {
        var line = lockedLine();
        name(line, 0, null, 3, 4);
        dossiers.draft(world.head, world.year, null, null);
        assertThatThrownBy(() -> name(line, 1, "Nghe nhầm tên", 2, 3))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> {
                    assertThat(violation.field()).isEqualTo("units");
                    assertThat(violation.key()).isEqualTo("conference.names.made");
                });
        // a name more takes nothing from any dossier
        name(line, 1, "Biên bản ghi thiếu", 3, 4, 2);
        assertThat(resolutions.adopted(world.head, world.year)).hasSize(4);
    }

    @Test
    void tellsThatAnEntryOfTwoStillLacksAName() {
        var line = lockedLine();
        name(line, 0, "Mới biết một tên", 3);
        var detail = conferences.detail(world.head, number);
        assertThat(detail.missing()).anySatisfy(missing -> {
            assertThat(missing.key()).endsWith("award-names-left");
            assertThat(missing.arguments()).containsExactly(1, 2);
        });
        name(line, 1, "Đã hỏi lại", 3, 4);
        assertThat(conferences.detail(world.head, number).missing())
                .noneMatch(missing -> missing.key().contains("award-names"));
    }

    @Test
    void namesAUnitThatStandsInNoListAsAnInferredMember() {
        var line = lockedLine();
        name(line, 0, null, 4, 5);
        assertThat(conferences.detail(world.head, number).reconciliation().inferred())
                .containsExactly(world.units.get(5));
    }

    @Test
    void showsBesideALockedVersionTheNamesThatStoodBesideIt() {
        var line = lockedLine();
        name(line, 0, null, 3, 4);
        lockings.reopen(world.head, number, "Thêm một ý");
        drafts.put(world.head, id, full().discussion());
        lockings.lock(world.head, id);
        name(line, 1, "Nghe nhầm tên", 2, 3);
        assertThat(conferences.locked(world.head, number, 1).completion(line)).isNotNull();
        assertThat(conferences.locked(world.head, number, 1).completion(line).units())
                .containsExactlyInAnyOrder(world.units.get(3), world.units.get(4));
        assertThat(conferences.locked(world.head, number, 2).completion(line).units())
                .containsExactly(world.units.get(2), world.units.get(3));
    }

    private ResolutionId lockedLine() {
        lockFull();
        var line = conferences.detail(world.head, number).unnamed().get(0).id();
        assertThat(line).isNotNull();
        return line;
    }

    private void name(ResolutionId line, int seen, @Nullable String reason, int... units) {
        resolutions.name(
                world.head,
                number,
                new NameUnits(
                        line, IntStream.of(units).mapToObj(world.units::get).toList(), reason, seen));
    }

    private ResolutionId adoptedRow(int unit) {
        return resolutions.adopted(world.head, world.year).stream()
                .filter(row -> world.units.get(unit).equals(row.unit()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void savesOnlyWhatChangedAndRefusesWhatBothChanged() {
        drafts.save(world.head, number, List.of(new SavePart(talk("Lần một"), 0)));
        // another section by somebody else is no conflict
        assertThat(drafts.save(
                        world.officer,
                        number,
                        List.of(new SavePart(talk("Lần một"), 1), new SavePart(full().directing(), 0))))
                .containsExactly(MinutesSection.DIRECTING);
        drafts.save(world.officer, number, List.of(new SavePart(talk("Lần hai"), 1)));
        assertThatThrownBy(() -> drafts.save(world.head, number, List.of(new SavePart(talk("Lần ba"), 1))))
                .isInstanceOf(StaleException.class);
        // what the head drew and left alone is not written over the newer text
        assertThat(drafts.save(world.head, number, List.of(new SavePart(talk("Lần một"), 1))))
                .isEmpty();
        assertThat(conferences.detail(world.head, number).minutes().discussion())
                .isEqualTo(talk("Lần hai"));
    }

    private static DiscussionPart talk(String text) {
        return new DiscussionPart(List.of(Passage.of(PassageKind.DISCUSSION, text)));
    }

    @Test
    void letsOneOfTwoHeadsLock() throws Exception {
        var full = full();
        drafts.put(world.head, id, full.attendance(), full.chair(), full.officers());
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var attempts = new ArrayList<Future<?>>();
            for (var actor : List.of(world.head, TestActors.unit(world.province, world.units.get(0)))) {
                attempts.add(pool.submit(() -> {
                    start.await();
                    lockings.lock(actor, id);
                    return null;
                }));
            }
            start.countDown();
            int refused = 0;
            for (var attempt : attempts) {
                try {
                    attempt.get();
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(RefusedException.class);
                    refused++;
                }
            }
            assertThat(refused).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(conferences.detail(world.head, number).locks()).hasSize(1);
    }

    @Test
    void recordsAnAnswerAfterLocking() {
        lockFull();
        var petition = conferences
                .detail(world.head, number)
                .minutes()
                .petitions()
                .petitions()
                .get(0);
        petitions.answer(
                world.officer,
                number,
                new AnswerPetition(
                        java.util.Objects.requireNonNull(petition.id()),
                        AnswerState.ANSWERED,
                        "Đã bố trí",
                        "UBND tỉnh",
                        LocalDate.of(2024, 3, 1),
                        "12/UBND"));
        assertThat(conferences
                        .detail(world.head, number)
                        .minutes()
                        .petitions()
                        .petitions()
                        .get(0)
                        .answer())
                .isEqualTo("Đã bố trí");
    }

    @Test
    void doesNotExistForOthersAndIsRefusedToMembers() {
        assertThatThrownBy(() -> conferences.detail(founder.found().head, number))
                .isInstanceOf(NotFoundException.class);
        var member = TestActors.unit(world.province, world.units.get(2));
        assertThat(conferences.detail(member, number).editing().isAllowed()).isFalse();
        assertThatThrownBy(() -> drafts.open(member, number)).isInstanceOf(RefusedException.class);
    }

    @Test
    void readsAFullRecordInABoundedNumberOfStatements() throws Exception {
        lockFull();
        assertThat(Statements.count(() -> conferences.detail(world.head, number)))
                .isLessThanOrEqualTo(23);
    }

    @Test
    void findsConferencesWithoutMarks() {
        drafts.put(world.head, id, full().attendance());
        var filter = new ConferenceFilter(world.y2023, ConferenceKind.YEAR_END, "hoi truong", 1);
        assertThat(conferences.list(world.head, filter).rows())
                .extracting(ConferenceRow::number)
                .containsExactly(number);
        assertThat(conferences.list(founder.found().head, filter).rows()).isEmpty();
        assertThat(conferences.listPublished(Actor.anonymous(), filter).rows())
                .extracting(ConferenceRow::number)
                .doesNotContain(number);
    }

    /** As the pages call it, also when nobody gave it a title. */
    @Test
    void findsAConferenceByTheTitleItHasOfItself() {
        for (var kind : ConferenceKind.values()) {
            var own = conferences.detail(world.head, conferences.create(world.head, world.year, kind));
            assertThat(jdbc.sql("select conference_title_folded(:kind, 2023)")
                            .param("kind", kind.name())
                            .query(String.class)
                            .single())
                    .isEqualTo(Text.fold(own.title()));
            assertThat(conferences
                            .list(world.head, new ConferenceFilter(world.y2023, kind, own.title(), 1))
                            .rows())
                    .extracting(ConferenceRow::number)
                    .contains(own.number());
        }
    }

    @Test
    void admitsAUnitOnlyResultsName() {
        var blind = world.units.get(5);
        drafts.put(
                world.head, id, new JudgingPart(List.of(AwardLine.named("PROVINCIAL_FLAG", world.y2023, blind, null))));
        assertThat(conferences.detail(world.head, number).reconciliation().unlisted())
                .containsExactly(blind);
        drafts.admit(world.head, number, blind);
        assertThat(conferences.detail(world.head, number).reconciliation().inferred())
                .containsExactly(blind);
        assertThat(members()).anyMatch(member -> member.origin() == Origin.NAMED);
    }
}
