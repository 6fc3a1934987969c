/**
 * The five articles as demonstration data. Entered once, through the services, so that all of it is checked and
 * audited like anybody's work; active only in profile {@code demonstration} and without a configured database address.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "database", "organization", "identity", "bloc", "pledge", "conference", "award"
        })
@NullMarked
package vn.thidua.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
