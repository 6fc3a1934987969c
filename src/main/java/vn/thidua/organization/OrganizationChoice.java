package vn.thidua.organization;

import java.util.List;
import vn.thidua.kernel.OrganizationId;

/**
 * A body to choose from or to match a typed name with.
 *
 * @param name its official name now
 * @param folded that name folded
 * @param foldedAliases short names, former names and aliases, folded
 */
public record OrganizationChoice(
        OrganizationId id, int number, String name, String folded, List<String> foldedAliases) {}
