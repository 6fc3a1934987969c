/** The catalogue of awards and the law behind it. */
@NullMarked
package vn.thidua.rulebook.web;

import org.jspecify.annotations.NullMarked;
