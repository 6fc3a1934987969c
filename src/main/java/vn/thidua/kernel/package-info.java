/**
 * The words every module speaks: who acts, for which year, what was refused and why, what is written to the trail.
 * Pure values without Spring, database or clock. Nothing here knows a business module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.thidua.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
