package vn.thidua.conference;

import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;

/**
 * What one conference agreed to propose for one unit, also where the unit's name was added to a counted line later.
 *
 * @param awardCode of the rulebook's catalogue
 * @param year the award is for
 */
public record ProposedAward(OrganizationId unit, String awardCode, EmulationYear year) {}
