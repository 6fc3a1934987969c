package vn.thidua.bloc;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.Text;

/**
 * A member unit of one year.
 *
 * @param position official order, from 1
 * @param name valid in that year
 * @param accepted false while the unit is only inferred from a result
 * @param contact the person to speak to; never shown in public
 * @param offices not-ended offices the unit holds in that year
 * @param quotedName how the source spelt it, null when it spelt it as the register does
 * @param ended first day the unit is no more, if that came before the year was over; null while it stands
 */
public record MemberView(
        MemberId id,
        OrganizationId organization,
        int organizationNumber,
        int position,
        String name,
        String shortName,
        Origin origin,
        boolean accepted,
        @Nullable String contact,
        List<OfficeView> offices,
        @Nullable UUID groupId,
        @Nullable String group,
        @Nullable String quotedName,
        @Nullable LocalDate ended) {

    /** The unit's page in the register. */
    public String address() {
        return Addresses.organization(organizationNumber, name);
    }

    /** The source's spelling where it says something: more than the province's word left off the official name. */
    public @Nullable String spelling() {
        if (quotedName == null || quotedName.equals(name)) {
            return null;
        }
        boolean shortened = name.startsWith(quotedName)
                && Text.fold(name.substring(quotedName.length())).equals("tinh");
        return shortened ? null : quotedName;
    }

    /** The last day of a unit that is no more before the year is over; null while it stands. */
    public @Nullable LocalDate lastDay() {
        return ended == null ? null : ended.minusDays(1);
    }

    /** For the filter of the page. */
    public String folded() {
        return Text.fold(name + " " + shortName + " " + (quotedName == null ? "" : quotedName) + " "
                + (contact == null ? "" : contact));
    }
}
