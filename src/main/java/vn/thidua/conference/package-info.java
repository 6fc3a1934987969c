/**
 * Conferences of a bloc and their minutes: who came, what was reported, said and agreed, whom the bloc proposes for an
 * award, who heads the next year, what it asks for. Holds what a conference agreed, not what becomes of it: dossiers
 * belong to module {@code award}, pledges to module {@code pledge}.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "organization", "bloc", "document", "document :: web", "rulebook"})
@NullMarked
package vn.thidua.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
