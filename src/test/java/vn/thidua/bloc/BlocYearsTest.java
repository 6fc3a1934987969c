package vn.thidua.bloc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.PageTest;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.RefusedException;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;

@PageTest
class BlocYearsTest {
    private static final EmulationYear Y2023 = new EmulationYear(2023);
    private static final EmulationYear Y2024 = Y2023.next();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Blocs blocs;

    @Autowired
    BlocYears years;

    @Autowired
    TransactionTemplate transactions;

    private BlocWorld world;
    private Actor officer;
    private BlocId bloc;
    private BlocYearId year;

    @BeforeEach
    void found() {
        world = BlocWorld.in(jdbc);
        officer = world.officer();
        bloc = blocs.create(
                officer,
                CreateBloc.of(
                        world.province,
                        BlocKind.BLOC,
                        "Khối thi đua các tổ chức xã hội, tổ chức xã hội - nghề nghiệp",
                        "Các tổ chức xã hội",
                        Y2023));
        year = years.find(officer, bloc, Y2023).orElseThrow();
        world.units.subList(0, 5).forEach(unit -> years.admit(officer, year, unit, Origin.LISTED, null));
    }

    private void name(Actor actor, EmulationYear forYear, OrganizationId head, OrganizationId... deputies) {
        years.nameOfficers(
                actor,
                new NameOfficers(
                        bloc,
                        forYear,
                        Officer.of(head),
                        Arrays.stream(deputies).map(Officer::of).toList(),
                        Basis.ELECTED,
                        "Biên bản hội nghị tổng kết",
                        null,
                        false));
    }

    @Test
    void namesOfficersOfTheNextYearAndOpensItByCopying() {
        name(officer, Y2023, world.units.get(0), world.units.get(1));
        var secretary = world.secretary(world.units.get(0));

        name(secretary, Y2024, world.units.get(1), world.units.get(5));

        var next = years.find(secretary, bloc, Y2024).orElseThrow();
        assertThat(years.members(secretary, next))
                .extracting(MemberView::shortName, MemberView::origin, MemberView::accepted)
                .hasSize(6)
                .contains(tuple("Hội Luật gia", Origin.COPIED, true), tuple("Hội Người mù", Origin.NAMED, true));
        assertThat(years.officers(secretary, next))
                .extracting(OfficeView::kind, OfficeView::name)
                .containsExactly(
                        tuple(OfficeKind.HEAD, "Hội Nhà báo tỉnh"), tuple(OfficeKind.DEPUTY, "Hội Người mù tỉnh"));
        assertThat(years.scope(secretary, year).standing()).isEqualTo(Standing.HEAD);
        assertThat(years.scope(secretary, next).standing()).isEqualTo(Standing.MEMBER);
    }

    @Test
    void acceptsAnInferredUnitThatIsNamedOfficer() {
        var blind = world.units.get(5);
        years.admit(officer, year, blind, Origin.NAMED, null);

        name(officer, Y2023, world.units.get(0), blind);

        assertThat(years.members(officer, year))
                .filteredOn(member -> member.organization().equals(blind))
                .extracting(MemberView::accepted)
                .containsExactly(true);
        assertThat(jdbc.sql("""
                                select count(*) from audit_entry
                                where action = 'bloc.member-accepted' and bloc_id = :bloc and actor_name = :by
                                """)
                        .param("bloc", bloc.value())
                        .param("by", officer.name())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void keepsTheReplacedHeadInTheHistory() {
        name(officer, Y2023, world.units.get(0), world.units.get(1));
        name(officer, Y2023, world.units.get(1), world.units.get(2), world.units.get(3));

        assertThat(years.officers(officer, year))
                .extracting(OfficeView::name)
                .containsExactly("Hội Nhà báo tỉnh", "Hội Luật gia tỉnh", "Hội Đông y tỉnh");
        assertThat(jdbc.sql("select count(*) from bloc_office where bloc_year_id = :id and end_kind = 'REPLACED'")
                        .param("id", year.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void refusesOneUnitInTwoOffices() {
        assertThatThrownBy(() -> name(officer, Y2023, world.units.get(0), world.units.get(0)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void letsOneOfTwoHeadsNamedAtOnceWin() throws Exception {
        var bothIn = new CountDownLatch(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var results = List.of(world.units.get(0), world.units.get(1)).stream()
                    .map(unit -> pool.submit(() -> {
                        try {
                            transactions.executeWithoutResult(status -> {
                                years.scope(officer, year);
                                bothIn.countDown();
                                try {
                                    assertThat(bothIn.await(60, TimeUnit.SECONDS))
                                            .isTrue();
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                                name(officer, Y2023, unit);
                            });
                            return "won";
                        } catch (DataIntegrityViolationException e) {
                            return String.valueOf(e.getMostSpecificCause().getMessage());
                        }
                    }))
                    .toList();
            var answers = List.of(
                    results.get(0).get(120, TimeUnit.SECONDS), results.get(1).get(120, TimeUnit.SECONDS));
            // the second may also come late enough to find the first one's head and to replace it in order
            assertThat(answers).contains("won");
            assertThat(answers).allSatisfy(answer -> assertThat(answer).containsAnyOf("won", "bloc_office_one_head"));
        } finally {
            pool.shutdownNow();
        }
        assertThat(years.officers(officer, year)).hasSize(1);
    }

    @Test
    void tellsASecondEditorThatTheOfficersChanged() {
        long seen = years.officesVersion(year);
        name(officer, Y2023, world.units.get(0));

        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> years.nameOfficers(
                        officer,
                        new NameOfficers(
                                bloc,
                                Y2023,
                                Officer.of(world.units.get(1)),
                                List.of(),
                                Basis.APPOINTED,
                                null,
                                null,
                                false),
                        seen,
                        "Quyết định mới"));
    }

    @Test
    void copiesAYearOnceOnly() {
        var first = years.openByCopying(officer, year, Y2024);
        var second = years.openByCopying(officer, year, Y2024);

        assertThat(second).isEqualTo(first);
        assertThat(years.members(officer, first)).hasSize(5).allMatch(member -> member.origin() == Origin.COPIED);
    }

    @Test
    void refusesAUnitOfAnotherBloc() {
        var other = blocs.create(
                officer, CreateBloc.of(world.province, BlocKind.CLUSTER, "Cụm thi đua số 2", "Cụm 2", Y2023));
        var otherYear = years.find(officer, other, Y2023).orElseThrow();

        assertThatThrownBy(() -> years.admit(officer, otherYear, world.units.get(0), Origin.LISTED, null))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.key()).isEqualTo("bloc.member.elsewhere"));
    }

    @Test
    void closesAYearForEverybodyUntilItIsReopened() {
        years.close(officer, year, 0);

        assertThat(years.scope(officer, year).closed()).isTrue();
        assertThatThrownBy(() -> name(officer, Y2023, world.units.get(0))).isInstanceOf(RefusedException.class);

        years.reopen(officer, year, "Bổ sung biên bản", 1);
        name(officer, Y2023, world.units.get(0));
    }

    @Test
    void hidesABlocFromUnitsOfOthers() {
        var stranger = world.secretary(world.unit("Hội Khác " + world.province));

        assertThatThrownBy(() -> years.scope(stranger, year)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> years.scope(Actor.anonymous(), year)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> years.scope(BlocWorld.in(jdbc).officer(), year))
                .isInstanceOf(NotFoundException.class);
        assertThat(years.scope(Actor.system(), year).standing()).isEqualTo(Standing.NONE);
    }

    @Test
    void showsASuccessorTheHistoryOfTheUnitThatWentIntoIt() {
        var successor = world.unit("Hội Nhà báo và Luật gia " + world.province);
        world.merge(world.units.get(1), successor);

        assertThat(years.scope(world.secretary(successor), year).standing()).isEqualTo(Standing.NONE);
    }

    @Test
    void findsBlocsByWordsWithoutMarksAndByTheirMembers() {
        assertThat(blocs.list(officer, BlocFilter.of(Y2023, "xa hoi nghe nghiep"))
                        .rows())
                .hasSize(1);
        var byMember = blocs.list(officer, BlocFilter.of(null, "da cam")).rows();
        assertThat(byMember).singleElement().satisfies(row -> {
            assertThat(row.members()).isEqualTo(5);
            assertThat(row.year()).isEqualTo(Y2023);
        });
        assertThat(blocs.list(officer, BlocFilter.of(Y2024, null)).rows()).isEmpty();
        assertThat(blocs.list(officer, BlocFilter.of(Y2023, "nguoi mu")).rows()).isEmpty();
    }

    @Test
    void keepsTheAnnouncedNumberApartFromTheList() {
        years.announce(officer, year, 10, "Bài trên Cổng thông tin điện tử", null, 0);
        years.admit(officer, year, world.units.get(5), Origin.NAMED, "Hội Người mù");

        var header = years.header(officer, years.scope(officer, year));
        assertThat(header.announced()).isEqualTo(10);
        assertThat(header.listed()).isEqualTo(5);
        assertThat(header.inferred()).isEqualTo(1);
        assertThat(header.differs()).isTrue();
    }
}
