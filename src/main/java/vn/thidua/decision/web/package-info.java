/** The board's register of decisions and the public pages of the published ones. */
@NullMarked
package vn.thidua.decision.web;

import org.jspecify.annotations.NullMarked;
