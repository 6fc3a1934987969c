/**
 * Blocs through their years: who belongs to which bloc in which year, who heads it, who comes next. The spine of the
 * product: every pledge, conference and proposal hangs on one bloc in one year. Knows nothing of what is done in a
 * year; those modules contribute to its pages through {@link vn.thidua.bloc.BlocYearContribution}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "organization"})
@NullMarked
package vn.thidua.bloc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
