/**
 * The trail: one row for every change, written in the change's own transaction and never altered. Knows nobody's
 * business: it hears {@link vn.thidua.kernel.AuditedEvent} and shows what it heard. Not for deciding anything.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web"})
@NullMarked
package vn.thidua.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
