package vn.thidua.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.ProvinceId;

/**
 * A province as lists show it.
 *
 * @param choice the name where people choose: with the last day where it has ended, since a merged province may keep
 *     the name of one that went into it
 * @param validTo first day on which it is no more
 * @param successors names of the provinces it went into, joined by commas; null when it went into none
 * @param predecessors names of the provinces that went into it; null when none did
 * @param document the resolution by which it went into its successor
 */
public record ProvinceView(
        ProvinceId id,
        String name,
        String choice,
        ProvinceKind kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean placeholder,
        @Nullable String successors,
        @Nullable String predecessors,
        @Nullable String document,
        long version) {
    /** Where it is corrected and its past is read. */
    public String address() {
        return Addresses.PROVINCES + "/" + id + "/sua";
    }

    /** Where the merger that it came of is put right. */
    public String mergerAddress() {
        return Addresses.PROVINCES + "/" + id + "/hop-nhat";
    }

    /** The last day of its life; null while it has none. */
    public @Nullable LocalDate lastDay() {
        return validTo == null ? null : validTo.minusDays(1);
    }

    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }
}
