package vn.thidua.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** The measurable bars of a page (UX 5.2), as a list of complaints; none is a pass. */
final class Bars {
    private static final List<String> AXE_TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String TEXT_SPACING = """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important} p{margin-bottom:2em!important}');
              document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
            }
            """;

    /** Focuses what Tab would reach, in order, and names what is invisible, hidden behind a sticky bar or without a ring. */
    private static final String FOCUS = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return null;
              if (window.firstStop === e) return null;
              window.firstStop ??= e;
              const r = e.getBoundingClientRect(), s = getComputedStyle(e);
              const x = Math.min(Math.max(r.left + r.width / 2, 0), innerWidth - 1);
              const points = [.15, .5, .85].map(f => Math.min(Math.max(r.top + r.height * f, 0), innerHeight - 1));
              const seen = points.some(y => { const top = document.elementFromPoint(x, y); return top && (e === top || e.contains(top) || top.contains(e) || top.closest('label')?.control === e); });
              const ring = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none';
              return { what: e.outerHTML.slice(0, 120), seen, ring, size: r.width * r.height };
            }
            """;

    private Bars() {}

    /** W7: accessibility. Legacy mode: no page has frames of another origin, and a second window per run costs most. */
    static List<String> accessibility(Page page) {
        return new AxeBuilder(page)
                .withTags(AXE_TAGS).setLegacyMode(true).analyze().getViolations().stream()
                        .map(v -> "axe " + v.getId() + ": "
                                + v.getNodes().stream()
                                        .limit(2)
                                        .map(n -> n.getHtml())
                                        .toList())
                        .toList();
    }

    /** W9: no page scrolls sideways, not even with the text spacing of WCAG 1.4.12. */
    static List<String> reflow(Page page) {
        var complaints = new ArrayList<String>();
        if (overflows(page)) {
            complaints.add("scrolls sideways at " + page.viewportSize().width);
        }
        page.evaluate(TEXT_SPACING);
        if (overflows(page)) {
            complaints.add("scrolls sideways with text spacing at " + page.viewportSize().width);
        }
        page.evaluate("() => { document.adoptedStyleSheets = [] }");
        return complaints;
    }

    private static boolean overflows(Page page) {
        return (Boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
    }

    private static final int SCROLLING_BOXES = 5;

    /** How many stops Tab can have on the page; of a group of radio buttons it has one, so it may have fewer. */
    private static final String STOPS = """
            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex], [contenteditable]')]
              .filter(e => !e.disabled && e.tabIndex >= 0 && e.getClientRects().length > 0).length
            """;

    /**
     * W10: every stop of Tab is visible, has a ring and is not covered; and the walk leaves the page, or comes round to
     * its first stop where the window has nothing else, after as many stops as the page has: else it is a trap.
     *
     * @param most stops of a page so long that its end is not walked to
     */
    static List<String> focus(Page page, int most) {
        var complaints = new ArrayList<String>();
        // some more: Chromium stops at boxes that scroll as well; a trap never lets go, however many are allowed
        var stops = ((Number) page.evaluate(STOPS)).intValue() + SCROLLING_BOXES;
        page.evaluate("() => { document.activeElement?.blur(); scrollTo(0, 0); delete window.firstStop }");
        // one step more than there are stops leads out of the page
        for (var stop = 0; stop < Math.min(stops + 1, most); stop++) {
            page.keyboard().press("Tab");
            @SuppressWarnings("unchecked")
            var at = (java.util.Map<String, Object>) page.evaluate(FOCUS);
            if (at == null) {
                return complaints;
            }
            if (stop == stops) {
                complaints.add("focus does not leave after " + stops + " stops: " + at.get("what"));
            }
            if (!Boolean.TRUE.equals(at.get("seen"))) {
                complaints.add("focus hidden: " + at.get("what"));
            }
            if (!Boolean.TRUE.equals(at.get("ring"))) {
                complaints.add("focus without a ring: " + at.get("what"));
            }
        }
        return complaints;
    }
}
