package vn.thidua.pledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Verdict;

/**
 * The pledge page of a bloc and year.
 *
 * @param pledge null while none is recorded
 * @param units accepted members in official order
 * @param previousYear the latest earlier year of this bloc that has a text to start from, null for none
 */
public record PledgeDetail(
        BlocYearScope scope,
        @Nullable PledgeView pledge,
        List<UnitSignature> units,
        @Nullable Integer previousYear,
        Verdict writing,
        Verdict signing,
        Verdict results) {
    public String address() {
        return Addresses.pledge(scope.number(), scope.name(), scope.year().value());
    }

    public int signed() {
        return (int) units.stream().filter(UnitSignature::hasSigned).count();
    }

    public int total() {
        return units.size();
    }

    /** Units that have not signed, or of which nothing is recorded, by name. */
    public List<UnitSignature> missing() {
        return units.stream().filter(unit -> !unit.hasSigned()).toList();
    }

    /** Units of which nothing is recorded. */
    public List<UnitSignature> unrecorded() {
        return units.stream().filter(unit -> unit.state() == null).toList();
    }

    public boolean isComplete() {
        return !units.isEmpty() && missing().isEmpty();
    }
}
