package vn.thidua.conference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.rulebook.AwardType;

/**
 * What the editor of minutes starts from.
 *
 * @param prefilled the minutes with everything that is known put into sections never saved
 * @param versions of the sections as these minutes say them
 * @param head the unit that heads the bloc in the year of the conference; it hands the flag over
 * @param awardTypes of the law when the conference was held, as far as units can receive them or the minutes name them
 * @param last where the bloc met before
 */
public record MinutesDraft(
        ConferenceDetail detail,
        Prefill prefilled,
        SectionVersions versions,
        @Nullable OrganizationId head,
        List<AwardType> awardTypes,
        LastPlace last) {

    /** Sections of this kind of conference, and those that hold something or were asked for. */
    public List<MinutesSection> sections(Set<MinutesSection> askedFor) {
        return java.util.Arrays.stream(MinutesSection.values())
                .filter(section -> section.belongsTo(detail.kind())
                        || askedFor.contains(section)
                        || !detail.minutes().part(section).isBlank())
                .toList();
    }
}
