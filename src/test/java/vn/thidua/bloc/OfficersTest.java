package vn.thidua.bloc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;

@PageTest
class OfficersTest {
    private static final EmulationYear Y2023 = new EmulationYear(2023);
    private static final EmulationYear Y2024 = Y2023.next();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestBlocs blocs;

    @Autowired
    BlocYears years;

    @Autowired
    Officers officers;

    @Autowired
    TransactionTemplate transactions;

    private BlocWorld world;
    private Actor officer;
    private BlocYearScope scope;

    @BeforeEach
    void found() {
        world = BlocWorld.in(jdbc);
        officer = world.officer;
        scope = blocs.found(world, 5);
    }

    @Test
    void namesOfficersOfTheNextYearAndOpensItByCopying() {
        blocs.name(officer, scope.bloc(), Y2023, world.units.get(0), world.units.get(1));
        var secretary = world.secretary(world.units.get(0));

        blocs.name(secretary, scope.bloc(), Y2024, world.units.get(1), world.units.get(5));

        var next = years.find(secretary, scope.bloc(), Y2024).orElseThrow();
        assertThat(years.members(secretary, next))
                .extracting(MemberView::shortName, MemberView::origin, MemberView::accepted)
                .hasSize(6)
                .contains(tuple("Hội Luật gia", Origin.COPIED, true), tuple("Hội Người mù", Origin.NAMED, true));
        assertThat(years.officers(secretary, next))
                .extracting(OfficeView::kind, OfficeView::name)
                .containsExactly(
                        tuple(OfficeKind.HEAD, "Hội Nhà báo tỉnh"), tuple(OfficeKind.DEPUTY, "Hội Người mù tỉnh"));
        assertThat(years.scope(secretary, scope.id()).standing()).isEqualTo(Standing.HEAD);
        assertThat(years.scope(secretary, next).standing()).isEqualTo(Standing.MEMBER);
    }

    @Test
    void acceptsAnInferredUnitThatIsNamedOfficer() {
        var blind = world.units.get(5);
        blocs.infer(officer, scope.id(), blind);

        blocs.name(officer, scope.bloc(), Y2023, world.units.get(0), blind);

        assertThat(years.members(officer, scope.id()))
                .filteredOn(member -> member.organization().equals(blind))
                .extracting(MemberView::accepted)
                .containsExactly(true);
        assertThat(jdbc.sql("""
                                select count(*) from audit_entry
                                where action = 'bloc.member-accepted' and bloc_id = :bloc and actor_name = :by
                                """)
                        .param("bloc", scope.bloc().value())
                        .param("by", officer.name())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void keepsTheReplacedHeadInTheHistory() {
        blocs.name(officer, scope.bloc(), Y2023, world.units.get(0), world.units.get(1));
        blocs.name(officer, scope.bloc(), Y2023, world.units.get(1), world.units.get(2), world.units.get(3));

        assertThat(years.officers(officer, scope.id()))
                .extracting(OfficeView::name)
                .containsExactly("Hội Nhà báo tỉnh", "Hội Luật gia tỉnh", "Hội Đông y tỉnh");
        assertThat(jdbc.sql("select count(*) from bloc_office where bloc_year_id = :id and end_kind = 'REPLACED'")
                        .param("id", scope.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void refusesOneUnitInTwoOffices() {
        assertThatThrownBy(() -> blocs.name(officer, scope.bloc(), Y2023, world.units.get(0), world.units.get(0)))
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
                                years.scope(officer, scope.id());
                                bothIn.countDown();
                                try {
                                    assertThat(bothIn.await(60, TimeUnit.SECONDS))
                                            .isTrue();
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                                blocs.name(officer, scope.bloc(), Y2023, unit);
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
        assertThat(years.officers(officer, scope.id())).hasSize(1);
    }

    @Test
    void tellsASecondEditorThatTheOfficersChanged() {
        long seen = officers.version(scope.id());
        blocs.name(officer, scope.bloc(), Y2023, world.units.get(0));
        refusesAsStale(seen, world.units.get(1));
    }

    @Test
    void tellsASecondEditorThatOnlyThePersonOfTheSameHeadChanged() {
        blocs.name(officer, scope.bloc(), Y2023, world.units.get(0));
        long seen = officers.version(scope.id());
        officers.name(officer, represented("Nguyễn Văn Doanh"), seen, null);

        refusesAsStale(seen, world.units.get(0));
        assertThat(years.officers(officer, scope.id()))
                .extracting(OfficeView::representativeName)
                .containsExactly("Nguyễn Văn Doanh");
        officers.name(officer, represented("Trần Thị Bình"), officers.version(scope.id()), null);
    }

    private NameOfficers represented(String person) {
        return new NameOfficers(
                scope.bloc(),
                Y2023,
                new Officer(world.units.get(0), person, null),
                List.of(),
                Basis.ELECTED,
                null,
                null,
                false,
                null);
    }

    private void refusesAsStale(long seen, OrganizationId head) {
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> officers.name(
                        officer,
                        new NameOfficers(
                                scope.bloc(),
                                Y2023,
                                Officer.of(head),
                                List.of(),
                                Basis.APPOINTED,
                                null,
                                null,
                                false,
                                null),
                        seen,
                        "Quyết định mới"));
    }
}
