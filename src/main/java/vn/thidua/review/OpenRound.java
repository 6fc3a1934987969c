package vn.thidua.review;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import vn.thidua.kernel.EmulationYear;

/**
 * Opens a round.
 *
 * @param until local time of Viet Nam
 * @param proposals appraised dossiers of that year, in the order they will be read
 */
public record OpenRound(EmulationYear year, String title, LocalDateTime until, List<UUID> proposals) {}
