package vn.thidua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.TestActors;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Role;

class AccountPolicyTest {
    static final ProvinceId HAI_DUONG = new ProvinceId(UUID.randomUUID());
    static final ProvinceId HAI_PHONG = new ProvinceId(UUID.randomUUID());
    static final OrganizationId PRESS = new OrganizationId(UUID.randomUUID());
    static final OrganizationId LAWYERS = new OrganizationId(UUID.randomUUID());
    static final CouncilMemberId SEAT = new CouncilMemberId(UUID.randomUUID());

    static final Actor ADMINISTRATOR = TestActors.administrator();
    static final Actor OFFICER = TestActors.boardOfficer(HAI_DUONG);
    static final Actor LEADER = TestActors.boardLeader(HAI_DUONG);
    static final Actor SECRETARY = TestActors.unit(HAI_DUONG, PRESS);

    static Scope unit(ProvinceId province, OrganizationId organization) {
        return new Scope(Role.UNIT, province, organization, null);
    }

    static Scope board(Role role) {
        return new Scope(role, HAI_DUONG, null, null);
    }

    static AccountPolicy.Target target(Scope scope) {
        return new AccountPolicy.Target(new AccountId(UUID.randomUUID()), scope, AccountState.ACTIVE);
    }

    static AccountPolicy.Target self(Actor actor, Scope scope) {
        var id = actor.account();
        assertThat(id).isNotNull();
        return new AccountPolicy.Target(id, scope, AccountState.ACTIVE);
    }

    @Test
    void anAdministratorGivesEverythingEverywhere() {
        assertThat(AccountPolicy.give(ADMINISTRATOR, new Scope(Role.ADMINISTRATOR, null, null, null))
                        .isAllowed())
                .isTrue();
        assertThat(AccountPolicy.give(ADMINISTRATOR, unit(HAI_PHONG, LAWYERS)).isAllowed())
                .isTrue();
    }

    @Test
    void anOfficerGivesNothingAboveHisOwn() {
        assertThat(AccountPolicy.give(OFFICER, board(Role.BOARD_OFFICER)).isAllowed())
                .isTrue();
        assertThat(AccountPolicy.give(OFFICER, board(Role.BOARD_LEADER)).reason())
                .isEqualTo("account.refused.above-own");
        assertThat(AccountPolicy.give(LEADER, board(Role.BOARD_LEADER)).isAllowed())
                .isTrue();
        assertThat(AccountPolicy.give(LEADER, new Scope(Role.ADMINISTRATOR, null, null, null))
                        .reason())
                .isEqualTo("account.refused.above-own");
    }

    @Test
    void theBoardGivesNothingOutsideItsProvince() {
        assertThat(AccountPolicy.give(OFFICER, unit(HAI_DUONG, LAWYERS)).isAllowed())
                .isTrue();
        assertThat(AccountPolicy.give(OFFICER, unit(HAI_PHONG, LAWYERS)).reason())
                .isEqualTo("account.refused.outside-province");
        assertThat(AccountPolicy.give(OFFICER, new Scope(Role.COUNCIL_MEMBER, HAI_PHONG, null, SEAT))
                        .reason())
                .isEqualTo("account.refused.outside-province");
    }

    @Test
    void theBoardOfASuccessorKeepsThePredecessorsPeople() {
        var officer = new Actor(
                new AccountId(UUID.randomUUID()),
                "x",
                "X",
                Role.BOARD_OFFICER,
                HAI_PHONG,
                Set.of(HAI_PHONG, HAI_DUONG),
                null,
                Set.of(),
                null);
        assertThat(AccountPolicy.give(officer, unit(HAI_DUONG, LAWYERS)).isAllowed())
                .isTrue();
    }

    @Test
    void aSecretaryInvitesOnlyHisOwnPeople() {
        assertThat(AccountPolicy.give(SECRETARY, unit(HAI_DUONG, PRESS)).isAllowed())
                .isTrue();
        assertThat(AccountPolicy.give(SECRETARY, unit(HAI_DUONG, LAWYERS)).reason())
                .isEqualTo("account.refused.own-unit-only");
        assertThat(AccountPolicy.give(SECRETARY, board(Role.BOARD_OFFICER)).reason())
                .isEqualTo("account.refused.own-unit-only");
    }

    @Test
    void aCouncilMemberKeepsNobodysAccounts() {
        var member = TestActors.councilMember(HAI_DUONG, SEAT);
        assertThat(AccountPolicy.keep(member).reason()).isEqualTo("account.refused.not-keeper");
        assertThat(AccountPolicy.sees(member, target(unit(HAI_DUONG, PRESS)))).isFalse();
    }

    @Test
    void nobodyDisablesHimself() {
        assertThat(AccountPolicy.disable(SECRETARY, self(SECRETARY, unit(HAI_DUONG, PRESS)), 1)
                        .reason())
                .isEqualTo("account.refused.oneself");
    }

    @Test
    void theLastAdministratorStays() {
        var last = target(new Scope(Role.ADMINISTRATOR, null, null, null));
        assertThat(AccountPolicy.disable(ADMINISTRATOR, last, 0).reason())
                .isEqualTo("account.refused.last-administrator");
        assertThat(AccountPolicy.change(ADMINISTRATOR, last, board(Role.BOARD_LEADER), 0)
                        .reason())
                .isEqualTo("account.refused.last-administrator");
        assertThat(AccountPolicy.disable(ADMINISTRATOR, last, 1).isAllowed()).isTrue();
    }

    @Test
    void changesNeedRightsOverBothOldAndNew() {
        assertThat(AccountPolicy.change(OFFICER, target(unit(HAI_DUONG, PRESS)), unit(HAI_DUONG, LAWYERS), 1)
                        .isAllowed())
                .isTrue();
        assertThat(AccountPolicy.change(OFFICER, target(unit(HAI_DUONG, PRESS)), board(Role.BOARD_LEADER), 1)
                        .reason())
                .isEqualTo("account.refused.above-own");
        assertThat(AccountPolicy.change(OFFICER, target(board(Role.BOARD_LEADER)), unit(HAI_DUONG, PRESS), 1)
                        .reason())
                .isEqualTo("account.refused.above-own");
    }

    @Test
    void nobodyChangesHisOwnRoleButHisName() {
        var own = self(LEADER, board(Role.BOARD_LEADER));
        assertThat(AccountPolicy.change(LEADER, own, board(Role.BOARD_OFFICER), 1)
                        .reason())
                .isEqualTo("account.refused.own-role");
        assertThat(AccountPolicy.change(LEADER, own, board(Role.BOARD_LEADER), 1)
                        .isAllowed())
                .isTrue();
    }

    @Test
    void aSecretarySeesOnlyHisUnitsAccounts() {
        assertThat(AccountPolicy.sees(SECRETARY, target(unit(HAI_DUONG, PRESS))))
                .isTrue();
        assertThat(AccountPolicy.sees(SECRETARY, target(unit(HAI_DUONG, LAWYERS))))
                .isFalse();
        assertThat(AccountPolicy.sees(OFFICER, target(new Scope(Role.ADMINISTRATOR, null, null, null))))
                .isFalse();
    }
}
