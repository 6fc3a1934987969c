package vn.thidua;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Role;

/** Actors for rule tests and for {@link SignedIn#as}: each a new person with one role. */
public final class TestActors {
    private TestActors() {}

    public static Actor administrator() {
        return actor(Role.ADMINISTRATOR, null, null, null);
    }

    public static Actor boardOfficer(ProvinceId province) {
        return actor(Role.BOARD_OFFICER, province, null, null);
    }

    /** An officer of the province that those went into, whose records it keeps. */
    public static Actor boardOfficer(ProvinceId province, ProvinceId... predecessors) {
        var officer = boardOfficer(province);
        var provinces = new HashSet<>(List.of(predecessors));
        provinces.add(province);
        return new Actor(
                officer.account(),
                officer.username(),
                officer.name(),
                officer.role(),
                province,
                provinces,
                null,
                Set.of(),
                null);
    }

    public static Actor boardLeader(ProvinceId province) {
        return actor(Role.BOARD_LEADER, province, null, null);
    }

    public static Actor councilMember(ProvinceId province, CouncilMemberId seat) {
        return actor(Role.COUNCIL_MEMBER, province, null, seat);
    }

    public static Actor unit(ProvinceId province, OrganizationId organization) {
        return actor(Role.UNIT, province, organization, null);
    }

    /** A unit that those merged into. */
    public static Actor unit(ProvinceId province, OrganizationId organization, Collection<OrganizationId> merged) {
        var unit = unit(province, organization);
        var units = new HashSet<>(merged);
        units.add(organization);
        return new Actor(
                unit.account(),
                unit.username(),
                unit.name(),
                unit.role(),
                province,
                unit.provinces(),
                organization,
                units,
                null);
    }

    private static Actor actor(
            Role role,
            @Nullable ProvinceId province,
            @Nullable OrganizationId organization,
            @Nullable CouncilMemberId seat) {
        var id = UUID.randomUUID();
        return new Actor(
                new AccountId(id),
                "test." + id.toString().substring(0, 8),
                "Người thử " + id.toString().substring(0, 4),
                role,
                province,
                province == null ? Set.of() : Set.of(province),
                organization,
                organization == null ? Set.of() : Set.of(organization),
                seat);
    }
}
