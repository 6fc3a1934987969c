package vn.thidua.conference;

import java.util.List;
import java.util.stream.Stream;
import vn.thidua.bloc.OfficeKind;
import vn.thidua.bloc.OfficeView;
import vn.thidua.kernel.OrganizationId;

/**
 * An office of the next year that locking gives to other units than are recorded, or to the same by another word.
 *
 * @param recorded the terms that hold it now
 * @param named names of the units that will hold it; empty: nobody
 * @param same whether they are the units that hold it now: only what it stands on changes
 */
public record Replacement(OfficeKind kind, List<OfficeView> recorded, List<String> named, boolean same) {

    /**
     * Nothing where nobody holds it yet, or the same units in the same order will.
     *
     * @param overwrites what it stands on now would be lost, so it is told also where the units are the same
     */
    static Stream<Replacement> of(
            ConferenceDetail detail,
            OfficeKind kind,
            List<OfficeView> recorded,
            List<OrganizationId> named,
            boolean overwrites) {
        var holders = recorded.stream().map(OfficeView::organization).toList();
        if (holders.isEmpty() || holders.equals(named) && !overwrites) {
            return Stream.of();
        }
        return Stream.of(new Replacement(
                kind, recorded, named.stream().map(detail::unitName).toList(), holders.equals(named)));
    }
}
