package vn.thidua.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Actor;

/**
 * What every page shows around its content: {@code ${frame}} in templates, computed at most once for a page.
 *
 * @param of whose page it is
 * @param actor who is asking; {@link Actor#anonymous()} on public pages
 * @param menu the bar under the header
 * @param catalogues the second row of catalogue pages, empty for who has none
 * @param path own address without query
 * @param query the filters of this page, without page number and text size; empty for none
 * @param textSize {@code normal}, {@code large} or {@code largest}
 * @param notice what was just done, or null
 * @param stylesheet address of the one stylesheet
 * @param script address of the one script
 */
public record Frame(
        Agency of,
        Actor actor,
        List<MenuEntry> menu,
        List<MenuEntry> catalogues,
        String path,
        String query,
        String textSize,
        List<TextSize> textSizes,
        @Nullable Notice notice,
        String stylesheet,
        String script) {

    /** The agency's name; may be empty. */
    public String agency() {
        return of.name();
    }

    /** The body above the agency; may be empty. */
    public String superior() {
        return of.superior();
    }

    /** Both in one line, as far as they are known; may be empty. */
    public String bodies() {
        return superior().isEmpty() || agency().isEmpty() ? superior() + agency() : superior() + " – " + agency();
    }

    /** Where to call in office hours, or null. */
    public @Nullable String hotline() {
        return of.hotline();
    }

    /** How people are addressed where a pronoun is needed. */
    public String formOfAddress() {
        return of.formOfAddress();
    }

    /** The same at the beginning of a sentence. */
    public String formOfAddressFirst() {
        var word = of.formOfAddress();
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Formats.LOCALE) + word.substring(1);
    }

    /** Another page of the list that this page shows, with the same filters. */
    public String page(long number) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "trang=" + number;
    }

    public boolean signedIn() {
        return actor.account() != null;
    }
}
