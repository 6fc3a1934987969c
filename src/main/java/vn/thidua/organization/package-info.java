/**
 * Who exists: provinces through their mergers, associations through their names, the seats of the emulation council,
 * and what each province calls its own office. What a unit is in a bloc and year belongs to module {@code bloc}; who
 * may sign in belongs to {@code identity}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web"})
@NullMarked
package vn.thidua.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
