/** Pages of conferences and their minutes. */
@NullMarked
package vn.thidua.conference.web;

import org.jspecify.annotations.NullMarked;
