/** The doors: security headers, who is asking, sign-in and everything a person does with an account. */
@NullMarked
package vn.thidua.identity.web;

import org.jspecify.annotations.NullMarked;
