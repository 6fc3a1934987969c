package vn.thidua.bloc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.TestActors;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Verdict;

class BlocPolicyTest {
    private static final ProvinceId PROVINCE = new ProvinceId(UUID.randomUUID());
    private static final Actor OFFICER = TestActors.boardOfficer(PROVINCE);
    private static final Actor UNIT = TestActors.unit(PROVINCE, new OrganizationId(UUID.randomUUID()));
    private static final Actor COUNCIL = TestActors.councilMember(PROVINCE, new CouncilMemberId(UUID.randomUUID()));
    private static final Actor ELSEWHERE = TestActors.boardOfficer(new ProvinceId(UUID.randomUUID()));

    private static BlocYearScope scope(Standing standing, boolean closed) {
        return new BlocYearScope(
                new BlocYearId(UUID.randomUUID()),
                new BlocId(UUID.randomUUID()),
                7,
                "Khối",
                "Khối",
                PROVINCE,
                new EmulationYear(2023),
                closed,
                standing);
    }

    private static void onlyBoard(Function<Actor, Verdict> judge) {
        for (var allowed : Stream.of(OFFICER, TestActors.boardLeader(PROVINCE), TestActors.administrator())
                .toList()) {
            assertThat(judge.apply(allowed).isAllowed()).as(allowed.role() + "").isTrue();
        }
        for (var refused : Stream.of(UNIT, COUNCIL, ELSEWHERE).toList()) {
            assertThat(judge.apply(refused).reason()).isEqualTo("bloc.refused.not-board");
        }
    }

    @Test
    void theBoardOfTheProvinceKeepsTheRegisterAndTheLists() {
        onlyBoard(actor -> BlocPolicy.judgeRegister(actor, PROVINCE));
        onlyBoard(actor -> BlocPolicy.judgeMembership(actor, scope(Standing.HEAD, false)));
        onlyBoard(actor -> BlocPolicy.judgeClosing(actor, scope(Standing.HEAD, false)));
        onlyBoard(actor -> BlocPolicy.judgeReopening(actor, scope(Standing.HEAD, true)));
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void whoRunsTheYearWritesContactsAndCopiesIt(Standing standing) {
        var scope = scope(standing, false);
        boolean head = standing == Standing.HEAD;
        assertThat(BlocPolicy.judgeContacts(UNIT, scope).isAllowed()).isEqualTo(head);
        assertThat(BlocPolicy.judgeAdmission(UNIT, scope).isAllowed()).isEqualTo(head);
        assertThat(BlocPolicy.judgeCopying(UNIT, scope).isAllowed()).isEqualTo(head);
        assertThat(BlocPolicy.judgeContacts(OFFICER, scope).isAllowed()).isTrue();
        assertThat(BlocPolicy.judgeContacts(ELSEWHERE, scope).isAllowed()).isEqualTo(head);
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void theHeadOfTheYearBeforeNamesItsSuccessor(Standing before) {
        var verdict = BlocPolicy.judgeOfficers(UNIT, scope(Standing.MEMBER, false), before);
        assertThat(verdict.isAllowed()).isEqualTo(before == Standing.HEAD);
        assertThat(BlocPolicy.judgeCorrection(UNIT, scope(Standing.HEAD, false), before)
                        .isAllowed())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void aDeputyActsOnlyWhileNobodyIsInOffice(Standing standing) {
        var scope = scope(standing, false);
        assertThat(BlocPolicy.judgeActing(UNIT, scope, false).isAllowed()).isEqualTo(standing == Standing.HEAD);
        assertThat(BlocPolicy.judgeActing(UNIT, scope, true).isAllowed())
                .isEqualTo(standing == Standing.HEAD || standing == Standing.DEPUTY);
    }

    @Test
    void aClosedYearRefusesEverybodyFirst() {
        var closed = scope(Standing.HEAD, true);
        Stream.of(
                        BlocPolicy.judgeMembership(OFFICER, closed),
                        BlocPolicy.judgeContacts(UNIT, closed),
                        BlocPolicy.judgeAdmission(OFFICER, closed),
                        BlocPolicy.judgeOfficers(OFFICER, closed, Standing.HEAD),
                        BlocPolicy.judgeActing(OFFICER, closed, true),
                        BlocPolicy.judgeClosing(OFFICER, closed))
                .forEach(verdict -> assertThat(verdict.reason()).isEqualTo("bloc.refused.closed"));
        assertThat(BlocPolicy.judgeReopening(OFFICER, scope(Standing.NONE, false))
                        .reason())
                .isEqualTo("bloc.refused.not-closed");
        assertThat(BlocPolicy.judgeCopying(OFFICER, closed).isAllowed()).isTrue();
    }
}
