package vn.thidua.bloc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.Verdict;
import vn.thidua.web.Numbered;

/**
 * What the page shows on which officers of a year are named.
 *
 * @param base the year itself, or the one before while it is not opened
 * @param opened whether the year exists; naming opens it by copying the base
 * @param members of the base; one that is no more before the named year is over says since when
 * @param current officers recorded so far
 * @param version to send back
 */
public record NamingDraft(
        BlocYearScope base,
        EmulationYear year,
        boolean opened,
        List<MemberView> members,
        List<OfficeView> current,
        RotationView.@Nullable Proposed suggestion,
        RotationView.@Nullable Proposed deputySuggestion,
        long version,
        Verdict naming)
        implements Numbered {
    @Override
    public int number() {
        return base.number();
    }

    @Override
    public String name() {
        return base.name();
    }

    /** The rotation page to go back to. */
    public String back() {
        return Addresses.rotation(base.number(), base.name(), base.year().value());
    }

    /** This page. */
    public String address() {
        return Addresses.rotation(base.number(), base.name(), year.value()) + "/ghi-nhan";
    }
}
