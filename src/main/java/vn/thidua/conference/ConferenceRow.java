package vn.thidua.conference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.PartOfDay;
import vn.thidua.kernel.PartialDate;

/**
 * A line of a list of conferences.
 *
 * @param held as written: 25/12/2023, 12/2023; null when not known
 */
public record ConferenceRow(
        ConferenceId id,
        int number,
        ConferenceKind kind,
        String title,
        int blocNumber,
        String blocName,
        String blocShortName,
        EmulationYear year,
        @Nullable PartialDate held,
        @Nullable PartOfDay partOfDay,
        @Nullable String venue,
        ConferenceState state,
        int minutesNo,
        @Nullable Instant published) {

    public String address() {
        return Addresses.conference(number);
    }

    public String publicAddress() {
        return Addresses.publicConference(number, title);
    }

    public String blocAddress() {
        return Addresses.blocYear(blocNumber, blocName, year.value());
    }
}
