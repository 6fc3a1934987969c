/**
 * The frame around every page: layout, menu, notices, reading what was typed, the answers to mistakes and refusals,
 * one-use keys, formats. Knows no business module; who is asking and for which agency is told by the two interfaces
 * {@link vn.thidua.web.CurrentActor} and {@link vn.thidua.web.AgencyDirectory}.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package vn.thidua.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
