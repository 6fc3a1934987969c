package vn.thidua.bloc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.bloc.RotationSuggestion.Reason;
import vn.thidua.bloc.RotationSuggestion.Suggestion;
import vn.thidua.bloc.RotationSuggestion.Term;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;

class RotationSuggestionTest {
    private static final OrganizationId A = unit();
    private static final OrganizationId B = unit();
    private static final OrganizationId C = unit();
    private static final List<OrganizationId> ORDER = List.of(A, B, C);

    private static OrganizationId unit() {
        return new OrganizationId(UUID.randomUUID());
    }

    private static Term head(int year, OrganizationId unit) {
        return new Term(new EmulationYear(year), unit, OfficeKind.HEAD, 1);
    }

    private static Term deputy(int year, OrganizationId unit, int place) {
        return new Term(new EmulationYear(year), unit, OfficeKind.DEPUTY, place);
    }

    private static EmulationYear year(int year) {
        return new EmulationYear(year);
    }

    @Test
    void letsTheFirstDeputySucceed() {
        assertThat(RotationSuggestion.head(
                        year(2024), ORDER, List.of(head(2023, A), deputy(2023, B, 2), deputy(2023, C, 1))))
                .contains(new Suggestion(C, Reason.DEPUTY_SUCCEEDS));
    }

    @Test
    void passesOverADeputyThatLeftTheBloc() {
        assertThat(RotationSuggestion.head(year(2024), ORDER, List.of(head(2023, A), deputy(2023, unit(), 1))))
                .contains(new Suggestion(B, Reason.NEVER_LED));
    }

    @Test
    void goesOnInOfficialOrderWhenAllHaveLed() {
        assertThat(RotationSuggestion.head(year(2024), ORDER, List.of(head(2021, A), head(2022, B), head(2023, C))))
                .contains(new Suggestion(A, Reason.OFFICIAL_ORDER));
    }

    @Test
    void suggestsNobodyWithoutMembers() {
        assertThat(RotationSuggestion.head(year(2024), List.of(), List.of())).isEmpty();
    }

    @Test
    void neverCallsAUnitThatNeverLedADeviation() {
        var history = List.of(head(2023, A), deputy(2023, B, 1));
        assertThat(RotationSuggestion.deviates(year(2024), C, ORDER, history)).isFalse();
        assertThat(RotationSuggestion.deviates(year(2024), B, ORDER, history)).isFalse();
        assertThat(RotationSuggestion.deviates(year(2024), A, ORDER, history)).isTrue();
    }

    @Test
    void suggestsADeputyBesideTheHead() {
        assertThat(RotationSuggestion.deputy(year(2024), ORDER, List.of(head(2023, A)), B))
                .contains(new Suggestion(C, Reason.NEVER_LED));
    }
}
