/** Pages of the overview. */
@NullMarked
package vn.thidua.overview.web;

import org.jspecify.annotations.NullMarked;
