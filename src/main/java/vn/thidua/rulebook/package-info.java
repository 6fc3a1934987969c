/**
 * The law as data chosen by date: which titles and forms exist, who decides them, what share of votes they need, on
 * which grounds a dossier goes back. A date for which nothing is kept has no rules, and the pages say so; nothing here
 * knows a proposal.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "organization"})
@NullMarked
package vn.thidua.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
