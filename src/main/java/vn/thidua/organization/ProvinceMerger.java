package vn.thidua.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A merger of provinces as its page shows it.
 *
 * @param successor the province that came of it
 * @param predecessors all that went in, by name
 * @param effectiveOn first day of the new province
 * @param document number of the resolution; null: not recorded
 */
public record ProvinceMerger(
        ProvinceView successor,
        List<ProvinceName> predecessors,
        LocalDate effectiveOn,
        @Nullable String document) {

    /** Where it is put right. */
    public String address() {
        return successor.mergerAddress();
    }

    /** Those that went in, in one line. */
    public String names() {
        return predecessors.stream().map(ProvinceName::plainName).collect(Collectors.joining(", "));
    }
}
