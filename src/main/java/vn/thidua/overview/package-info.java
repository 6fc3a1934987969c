/**
 * What spans all modules without knowing them: the signed-in home, made of every module's tasks, and the public front
 * page, made of what they have published. Holds no data of its own.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "bloc"})
@NullMarked
package vn.thidua.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
