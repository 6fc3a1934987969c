/**
 * A real PostgreSQL in a folder, for a demonstration or one machine without a database server. Not used where a
 * database address is configured, and never a substitute for backups.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.thidua.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
