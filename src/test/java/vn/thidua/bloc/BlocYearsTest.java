package vn.thidua.bloc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.PageTest;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;

@PageTest
class BlocYearsTest {
    private static final EmulationYear Y2023 = new EmulationYear(2023);
    private static final EmulationYear Y2024 = Y2023.next();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestBlocs blocs;

    @Autowired
    BlocYears years;

    @Autowired
    Blocs register;

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
    void hidesABlocFromUnitsOfOthers() {
        var stranger = world.secretary(world.unit("Hội Khác " + world.province));

        assertThatThrownBy(() -> years.scope(stranger, scope.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> years.scope(Actor.anonymous(), scope.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> years.scope(BlocWorld.in(jdbc).officer, scope.id()))
                .isInstanceOf(NotFoundException.class);
        assertThat(years.scope(Actor.system(), scope.id()).standing()).isEqualTo(Standing.NONE);
    }

    @Test
    void letsTheUnitThatOthersMergedIntoStandWhereTheyStood() {
        blocs.name(officer, scope.bloc(), Y2023, world.units.get(0), world.units.get(1));
        var stranger = world.unit("Hội Lạ " + world.province);
        var ofTheHead = world.successor(world.units.get(0), "MERGED", "2025-07-01");
        var ofTheDeputy = world.successor(world.units.get(1), "MERGED", "2025-07-01");
        var ofAMember = world.successor(world.units.get(2), "MERGED", "2025-07-01");
        var again = world.successor(ofTheHead, "MERGED", "2026-01-01");

        assertThat(standing(ofTheHead)).isEqualTo(Standing.HEAD);
        assertThat(standing(again)).isEqualTo(Standing.HEAD);
        assertThat(standing(ofTheDeputy)).isEqualTo(Standing.DEPUTY);
        assertThat(standing(ofAMember)).isEqualTo(Standing.MEMBER);
        assertThat(standing(world.units.get(0))).isEqualTo(Standing.HEAD);
        assertThatThrownBy(() -> standing(stranger)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void letsThePartsOfASplitUnitReadItsYearsAndPeopleDecideWhoActs() {
        blocs.name(officer, scope.bloc(), Y2023, world.units.get(0), world.units.get(1));

        assertThat(standing(world.successor(world.units.get(0), "SPLIT", "2025-07-01")))
                .isEqualTo(Standing.MEMBER);
        assertThat(standing(world.successor(world.units.get(1), "SPLIT", "2025-07-01")))
                .isEqualTo(Standing.MEMBER);
    }

    @Test
    void leavesTheRightToActWhereItIsUntilAMergerTakesEffect() {
        blocs.name(officer, scope.bloc(), Y2023, world.units.get(0));

        assertThat(standing(world.successor(world.units.get(0), "MERGED", "2099-01-01")))
                .isEqualTo(Standing.MEMBER);
    }

    private Standing standing(OrganizationId unit) {
        return years.scope(world.secretary(unit), scope.id()).standing();
    }

    @Test
    void findsBlocsByWordsWithoutMarksAndByTheirMembers() {
        assertThat(register.list(officer, BlocFilter.of(Y2023, "xa hoi nghe nghiep"))
                        .rows())
                .hasSize(1);
        var byMember = register.list(officer, BlocFilter.of(null, "da cam")).rows();
        assertThat(byMember).singleElement().satisfies(row -> {
            assertThat(row.members()).isEqualTo(5);
            assertThat(row.year()).isEqualTo(Y2023);
        });
        assertThat(register.list(officer, BlocFilter.of(Y2024, null)).rows()).isEmpty();
        assertThat(register.list(officer, BlocFilter.of(Y2023, "nguoi mu")).rows())
                .isEmpty();
    }
}
