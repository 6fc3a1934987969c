package vn.thidua.bloc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;

/**
 * The rotation as a drawing: one row a unit, one column a year, letters in the marks so that a greyscale print still
 * reads. All lengths in CSS pixels, so that letters keep their size however many years there are; the template only
 * writes them out.
 *
 * @param suggested the last column is a suggestion, not a record
 */
public record RotationPicture(int width, int height, List<Column> columns, List<Row> rows, boolean suggested) {
    static final int NAMES = 215;
    static final int COLUMN = 60;
    static final int TOP = 42;

    static final int ROW = 30;
    private static final int MARK_WIDTH = 46;
    private static final int MARK_HEIGHT = 22;

    /** A year's heading at its middle. */
    public record Column(int x, int year, boolean suggested) {}

    /**
     * A unit's row.
     *
     * @param y baseline of its text
     * @param line height of the line below it
     */
    public record Row(String name, int y, int line, List<Mark> marks, boolean neverLed) {}

    /** A box with its letter. */
    public record Mark(
            int x, int y, int width, int height, int textX, int textY, OfficeKind kind, boolean suggested, int year) {}

    /** A unit as the drawing names it. */
    public record Unit(OrganizationId id, String shortName) {}

    /**
     * @param units in the order of the rows
     * @param years drawn from left to right
     * @param suggestion for the year after the last one; null when there is none to draw
     */
    static RotationPicture of(
            List<Unit> units,
            List<Integer> years,
            List<RotationSuggestion.Term> terms,
            int suggestedYear,
            RotationSuggestion.@Nullable Suggestion suggestion) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < years.size(); i++) {
            columns.add(new Column(middle(i), years.get(i), false));
        }
        if (suggestion != null) {
            columns.add(new Column(middle(years.size()), suggestedYear, true));
        }
        Set<OrganizationId> led = terms.stream()
                .filter(term -> term.kind() == OfficeKind.HEAD)
                .map(RotationSuggestion.Term::unit)
                .collect(Collectors.toSet());
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
            if (suggestion != null && suggestion.unit().equals(unit.id())) {
                marks.add(mark(years.size(), top, OfficeKind.HEAD, true, suggestedYear));
            }
            rows.add(new Row(unit.shortName(), top + 16, TOP + (i + 1) * ROW, marks, !led.contains(unit.id())));
        }
        return new RotationPicture(
                NAMES + columns.size() * COLUMN, TOP + units.size() * ROW + 6, columns, rows, suggestion != null);
    }

    private static int middle(int column) {
        return NAMES + column * COLUMN + COLUMN / 2;
    }

    private static Mark mark(int column, int top, OfficeKind kind, boolean suggested, int year) {
        int x = NAMES + column * COLUMN + (COLUMN - MARK_WIDTH) / 2;
        return new Mark(x, top, MARK_WIDTH, MARK_HEIGHT, middle(column), top + 16, kind, suggested, year);
    }
}
