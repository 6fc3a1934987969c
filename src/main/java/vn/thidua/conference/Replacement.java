package vn.thidua.conference;

import java.util.List;
import java.util.stream.Stream;
import vn.thidua.bloc.OfficeKind;
import vn.thidua.bloc.OfficeView;
import vn.thidua.kernel.OrganizationId;

/**
 * An office of the next year that locking gives to other units than are recorded.
 *
 * @param recorded names of the units that hold it now
 * @param named names of the units that will hold it; empty: nobody
 */
public record Replacement(OfficeKind kind, List<String> recorded, List<String> named) {

    /** Nothing where nobody holds it yet, or the same units in the same order will. */
    static Stream<Replacement> of(
            ConferenceDetail detail, OfficeKind kind, List<OfficeView> recorded, List<OrganizationId> named) {
        var holders = recorded.stream().map(OfficeView::organization).toList();
        if (holders.isEmpty() || holders.equals(named)) {
            return Stream.of();
        }
        return Stream.of(new Replacement(
                kind,
                recorded.stream().map(OfficeView::name).toList(),
                named.stream().map(detail::unitName).toList()));
    }
}
