package vn.thidua.conference;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;

/**
 * The flag of a head as locking will record it.
 *
 * @param year whose flag it is
 * @param from null where the minutes name nobody
 * @param name of the unit that takes it
 * @param acting whether that unit runs its year as acting head
 */
public record FlagHandover(EmulationYear year, @Nullable OrganizationId from, String name, boolean acting) {}
