package vn.thidua.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.OrganizationId;

/** What a downstream module shows on the page of a body, without this module knowing it: blocs, offices, awards. */
public interface OrganizationContribution {
    /** Sections for this actor; empty where there is nothing to show. At most one statement for each section. */
    List<Section> sections(Actor actor, OrganizationId organization);

    /** Place on the page, the smaller first. */
    int order();

    /** @param heading message key */
    record Section(String heading, List<Line> lines) {}

    /**
     * One fact.
     *
     * @param when year or date as text, or null
     * @param address where it leads, or null
     */
    record Line(
            @Nullable String when, String text, @Nullable String address) {}
}
