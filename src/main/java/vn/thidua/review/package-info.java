/**
 * Rounds in which the members of a provincial council give their opinions on appraised dossiers (đợt lấy ý kiến), and
 * the council's official vote recorded beside them. Opinions are named, may be changed until the deadline and decide
 * nothing; the official vote with its minutes, held against a dated threshold, is what moves a dossier on. Not here:
 * secret ballots, the dossiers themselves, and decisions.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "organization", "rulebook", "bloc", "document", "award"})
@NullMarked
package vn.thidua.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
