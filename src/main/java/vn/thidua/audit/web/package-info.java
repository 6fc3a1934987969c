/** The page of the trail, and what the trail needs to know of a request. */
@NullMarked
package vn.thidua.audit.web;

import org.jspecify.annotations.NullMarked;
