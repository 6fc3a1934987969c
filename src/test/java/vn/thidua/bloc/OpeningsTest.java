package vn.thidua.bloc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.PageTest;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.RefusedException;

@PageTest
class OpeningsTest {
    private static final EmulationYear Y2023 = new EmulationYear(2023);
    private static final EmulationYear Y2024 = Y2023.next();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestBlocs blocs;

    @Autowired
    BlocYears years;

    @Autowired
    Openings openings;

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
    void copiesAYearOnceOnly() {
        var first = openings.openByCopying(officer, scope.id(), Y2024);
        var second = openings.openByCopying(officer, scope.id(), Y2024);

        assertThat(second).isEqualTo(first);
        assertThat(years.members(officer, first)).hasSize(5).allMatch(member -> member.origin() == Origin.COPIED);
    }

    @Test
    void copiesTheUnitsThatStandWhenTheNewYearBegins() {
        var successor = world.successor(world.units.get(1), "MERGED", "2023-06-01");
        end(world.units.get(1), "2023-06-01");
        end(world.units.get(2), "2023-09-01");
        end(world.units.get(3), "2024-05-01");
        var copied = openings.copied(officer, scope, Y2024);
        assertThat(copied.get(1).isReplaced()).isTrue();
        assertThat(copied.get(2).standing()).isNull();
        assertThat(copied.get(3).isReplaced()).isFalse();

        openings.openByCopying(officer, scope.id(), Y2024);
        var members =
                years.members(officer, years.find(officer, scope.bloc(), Y2024).orElseThrow());
        assertThat(members)
                .extracting(MemberView::organization)
                .containsExactly(world.units.get(0), successor, world.units.get(3), world.units.get(4));
        assertThat(members.get(2).ended()).isEqualTo(LocalDate.of(2024, 5, 1));
        assertThat(years.members(officer, scope.id()).get(3).ended())
                .as("in its own years it stood")
                .isNull();
    }

    private void end(OrganizationId unit, String on) {
        jdbc.sql("update organization_name set valid_to = cast(:on as date) where organization_id = :unit")
                .param("on", on)
                .param("unit", unit.value())
                .update();
        jdbc.sql("update organization set ended_on = cast(:on as date) where id = :unit")
                .param("on", on)
                .param("unit", unit.value())
                .update();
    }

    @Test
    void closesAYearForEverybodyUntilItIsReopened() {
        openings.close(officer, scope.id(), 0);

        assertThat(years.scope(officer, scope.id()).closed()).isTrue();
        assertThatThrownBy(() -> blocs.name(officer, scope.bloc(), Y2023, world.units.get(0)))
                .isInstanceOf(RefusedException.class);

        openings.reopen(officer, scope.id(), "Bổ sung biên bản", 1);
        blocs.name(officer, scope.bloc(), Y2023, world.units.get(0));
    }
}
