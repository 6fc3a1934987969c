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
    void closesAYearForEverybodyUntilItIsReopened() {
        openings.close(officer, scope.id(), 0);

        assertThat(years.scope(officer, scope.id()).closed()).isTrue();
        assertThatThrownBy(() -> blocs.name(officer, scope.bloc(), Y2023, world.units.get(0)))
                .isInstanceOf(RefusedException.class);

        openings.reopen(officer, scope.id(), "Bổ sung biên bản", 1);
        blocs.name(officer, scope.bloc(), Y2023, world.units.get(0));
    }
}
