package vn.thidua.rulebook.web;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Verdict;
import vn.thidua.rulebook.HeldOn;
import vn.thidua.rulebook.RuleVersion;

/**
 * What the page for taking out a rule says.
 *
 * @param rule as on the page for ending it
 * @param days of the version that goes
 * @param heldOn days of the version that holds on in its place; null where none does
 * @param mayRemove whether nothing was done by it
 */
record RuleToRemove(
        RuleToEnd rule, RuleVersion days, @Nullable HeldOn heldOn, Verdict mayRemove) {}
