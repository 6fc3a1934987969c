/** Pages of the register: associations, provinces, the council's roster, the settings of a province. */
@NullMarked
package vn.thidua.organization.web;

import org.jspecify.annotations.NullMarked;
