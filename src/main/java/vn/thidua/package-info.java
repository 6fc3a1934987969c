/** The application's root: one class that starts it, everything else lives in a module below. */
@NullMarked
package vn.thidua;

import org.jspecify.annotations.NullMarked;
