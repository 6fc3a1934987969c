package vn.thidua.bloc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.thidua.kernel.OrganizationId;

/**
 * The rotation as a drawing: one row a unit, one column a year, letters in the marks so that a greyscale print still
 * reads. All lengths in CSS pixels at the usual text size, so that letters keep their size however many years
 * there are; the whole is measured in ems, so that it grows with the text size of the reader. The template only writes
 * them out.
 */
public record RotationPicture(int width, int height, List<Column> columns, List<Row> rows) {
    /** Pixels of the usual text size (UX 3.10). */
    private static final int EM = 18;

    static final int NAMES = 215;
    static final int COLUMN = 60;
    static final int TOP = 42;

    static final int ROW = 30;
    private static final int ROOMY = 9;
    private static final int MARK_WIDTH = 46;
    private static final int MARK_HEIGHT = 22;

    /** Whether so few years are drawn that a wide screen can show all of it larger. */
    public boolean roomy() {
        return columns.size() <= ROOMY;
    }

    /** Its width where it is drawn, as SVG writes lengths. */
    public String inlineSize() {
        return ems(width);
    }

    /** Its height where it is drawn. */
    public String blockSize() {
        return ems(height);
    }

    private static String ems(int pixels) {
        return BigDecimal.valueOf(pixels).divide(BigDecimal.valueOf(EM), 2, RoundingMode.HALF_UP) + "em";
    }

    /** A year's heading at its middle. */
    public record Column(int x, int year, boolean suggested) {}

    /**
     * A unit's row.
     *
     * @param y baseline of its text
     * @param line height of the line below it
     */
    public record Row(String name, int y, int line, List<Mark> marks) {}

    /** A box with its letter. */
    public record Mark(
            int x, int y, int width, int height, int textX, int textY, OfficeKind kind, boolean suggested, int year) {}

    /** A unit as the drawing names it. */
    public record Unit(OrganizationId id, String shortName) {}

    /** Who would lead or be deputy next by the rotation. */
    record Expected(OrganizationId unit, OfficeKind kind) {}

    /**
     * @param units in the order of the rows
     * @param years drawn from left to right
     * @param expected for the year after the last one; empty when there is none to draw
     */
    static RotationPicture of(
            List<Unit> units,
            List<Integer> years,
            List<RotationSuggestion.Term> terms,
            int suggestedYear,
            List<Expected> expected) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < years.size(); i++) {
            columns.add(new Column(middle(i), years.get(i), false));
        }
        if (!expected.isEmpty()) {
            columns.add(new Column(middle(years.size()), suggestedYear, true));
        }
        var rows = new ArrayList<Row>();
        for (int i = 0; i < units.size(); i++) {
            var unit = units.get(i);
            int top = TOP + i * ROW + 4;
            var marks = new ArrayList<Mark>();
            terms.stream()
                    .filter(term -> term.unit().equals(unit.id())
                            && years.contains(term.year().value()))
                    .sorted(Comparator.comparing(RotationSuggestion.Term::year))
                    .forEach(term -> marks.add(mark(
                            years.indexOf(term.year().value()),
                            top,
                            term.kind(),
                            false,
                            term.year().value())));
            expected.stream()
                    .filter(one -> one.unit().equals(unit.id()))
                    .forEach(one -> marks.add(mark(years.size(), top, one.kind(), true, suggestedYear)));
            rows.add(new Row(unit.shortName(), top + 16, TOP + (i + 1) * ROW, marks));
        }
        return new RotationPicture(NAMES + columns.size() * COLUMN, TOP + units.size() * ROW + 6, columns, rows);
    }

    private static int middle(int column) {
        return NAMES + column * COLUMN + COLUMN / 2;
    }

    private static Mark mark(int column, int top, OfficeKind kind, boolean suggested, int year) {
        int x = NAMES + column * COLUMN + (COLUMN - MARK_WIDTH) / 2;
        return new Mark(x, top, MARK_WIDTH, MARK_HEIGHT, middle(column), top + 16, kind, suggested, year);
    }
}
