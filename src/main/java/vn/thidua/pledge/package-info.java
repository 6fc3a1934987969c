/**
 * The year's giao ước thi đua: text, targets, who signed and when, what became of it. Knows bloc and year; a conference
 * where it was signed is only a link, read through the label that module {@code conference} publishes in the schema.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "organization", "bloc"})
@NullMarked
package vn.thidua.pledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
