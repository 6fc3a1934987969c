/** How a stored file is sent to a browser. */
@NullMarked
@NamedInterface("web")
package vn.thidua.document.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
