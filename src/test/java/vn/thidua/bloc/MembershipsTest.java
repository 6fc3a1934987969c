package vn.thidua.bloc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.PageTest;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.RuleViolation;

@PageTest
class MembershipsTest {
    private static final EmulationYear Y2023 = new EmulationYear(2023);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestBlocs blocs;

    @Autowired
    BlocYears years;

    @Autowired
    Memberships memberships;

    @Autowired
    Admissions admissions;

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
    void refusesAUnitOfAnotherBloc() {
        var other = blocs.found(officer, world.province, "Cụm thi đua số 2", "Cụm 2", Y2023, List.of());

        assertThatThrownBy(() -> blocs.admit(officer, other.id(), world.units.get(0)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.key()).isEqualTo("bloc.member.elsewhere"));
    }

    @Test
    void keepsTheAnnouncedNumberApartFromTheList() {
        memberships.announce(officer, scope.id(), 10, "Bài trên Cổng thông tin điện tử", null, 0);
        blocs.infer(officer, scope.id(), world.units.get(5));

        var header = years.header(officer, years.scope(officer, scope.id()));
        assertThat(header.announced()).isEqualTo(10);
        assertThat(header.listed()).isEqualTo(5);
        assertThat(header.inferred()).isEqualTo(1);
        assertThat(header.differs()).isTrue();

        admissions.accept(
                officer, scope.id(), years.members(officer, scope.id()).get(5).id());
        var accepted = years.header(officer, years.scope(officer, scope.id()));
        assertThat(accepted.members()).isEqualTo(6);
        assertThat(accepted.listed()).as("a name in a result is no list").isEqualTo(5);
        assertThat(accepted.confirmed()).isEqualTo(1);
    }
}
