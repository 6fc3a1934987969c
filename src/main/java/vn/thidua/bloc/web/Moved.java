package vn.thidua.bloc.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;
import vn.thidua.kernel.Text;
import vn.thidua.web.NumberedSlug;

/** The words of an address are decoration: wrong ones lead to the right ones for good. */
final class Moved {
    private Moved() {}

    /** @return null when the words are right */
    static @Nullable Object unlessRight(NumberedSlug typed, String name, String address) {
        if (typed.slug().equals(Text.slug(name))) {
            return null;
        }
        var moved = new RedirectView(address, true);
        moved.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        moved.setExposeModelAttributes(false);
        return moved;
    }
}
