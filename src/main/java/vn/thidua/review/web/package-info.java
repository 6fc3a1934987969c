/** The council members' queue and the board's pages of a round. */
@NullMarked
package vn.thidua.review.web;

import org.jspecify.annotations.NullMarked;
