/**
 * Who may come in and as whom: accounts, sign-in, sessions, one-time links, and the {@link vn.thidua.kernel.Actor} every
 * other module receives as an argument. Not for what an actor may do with a record: each module judges that itself.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "organization"})
@NullMarked
package vn.thidua.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
