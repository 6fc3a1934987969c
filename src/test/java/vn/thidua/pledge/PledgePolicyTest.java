package vn.thidua.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.TestActors;
import vn.thidua.bloc.BlocId;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.Standing;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;

class PledgePolicyTest {
    private static final ProvinceId PROVINCE = new ProvinceId(UUID.randomUUID());
    private static final OrganizationId UNIT = new OrganizationId(UUID.randomUUID());
    private static final OrganizationId OTHER = new OrganizationId(UUID.randomUUID());

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

    @Test
    void theHeadAndTheBoardWrite() {
        assertThat(PledgePolicy.judgeWriting(TestActors.unit(PROVINCE, UNIT), scope(Standing.HEAD, false))
                        .isAllowed())
                .isTrue();
        assertThat(PledgePolicy.judgeWriting(TestActors.boardOfficer(PROVINCE), scope(Standing.NONE, false))
                        .isAllowed())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"NONE", "MEMBER", "DEPUTY", "MONITOR"})
    void nobodyElseWrites(Standing standing) {
        assertThat(PledgePolicy.judgeWriting(TestActors.unit(PROVINCE, UNIT), scope(standing, false))
                        .reason())
                .isEqualTo("bloc.refused.not-head");
    }

    @Test
    void aMemberRecordsItsOwnSignatureOnly() {
        var member = TestActors.unit(PROVINCE, UNIT);
        var scope = scope(Standing.MEMBER, false);
        assertThat(PledgePolicy.judgeSigning(member, scope, true, UNIT).isAllowed())
                .isTrue();
        assertThat(PledgePolicy.judgeSigning(member, scope, true, OTHER).reason())
                .isEqualTo("pledge.refused.other-unit");
        assertThat(PledgePolicy.judgeSigningAll(member, scope, true).isAllowed())
                .isFalse();
    }

    @Test
    void nothingIsSignedBeforeThereIsAPledge() {
        assertThat(PledgePolicy.judgeSigning(TestActors.unit(PROVINCE, UNIT), scope(Standing.HEAD, false), false, UNIT)
                        .reason())
                .isEqualTo("pledge.refused.none");
    }

    @Test
    void aClosedYearRefusesEverybody() {
        var scope = scope(Standing.HEAD, true);
        var head = TestActors.unit(PROVINCE, UNIT);
        assertThat(PledgePolicy.judgeWriting(head, scope).reason()).isEqualTo("bloc.refused.closed");
        assertThat(PledgePolicy.judgeSigning(head, scope, true, UNIT).reason()).isEqualTo("bloc.refused.closed");
        assertThat(PledgePolicy.judgeResults(head, scope, true).reason()).isEqualTo("bloc.refused.closed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"105|105", "12,5|12.5", "1.234.567|1234567", "1.234,5|1234.5", "617.283|617283", "1.100|1100"})
    void readsAResultThatIsANumber(String text, BigDecimal number) {
        assertThat(PledgeResult.of(text)).isEqualTo(new PledgeResult(text, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"đạt kế hoạch", "trên 100", "hàng trăm tỷ đồng", "12%"})
    void keepsWordsAsWords(String text) {
        var result = PledgeResult.of(text);
        assertThat(result).isEqualTo(new PledgeResult(text, null));
        assertThat(new PledgeResult(text, null).shareOf(BigDecimal.TEN)).isNull();
    }

    @Test
    void holdsANumberAgainstItsTarget() {
        assertThat(new PledgeResult("105", new BigDecimal("105")).shareOf(new BigDecimal("100")))
                .isEqualByComparingTo("1.05");
        assertThat(new PledgeResult("105", new BigDecimal("105")).shareOf(BigDecimal.ZERO))
                .isNull();
    }
}
