/**
 * Files people attach: recognised by content, limited in size, hashed, kept for good. There is no public address of a
 * file: the module that owns the paper checks its own policy and streams it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web"})
@NullMarked
package vn.thidua.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
