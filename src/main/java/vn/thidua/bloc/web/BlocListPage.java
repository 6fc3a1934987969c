package vn.thidua.bloc.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.BlocFilter;
import vn.thidua.bloc.BlocRow;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.Listing;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Verdict;

/**
 * The list of blocs as its template writes it.
 *
 * @param current the year shown, empty when each bloc stands in its last open year
 * @param manyProvinces whether the rows are of more than one province
 * @param copyFrom an earlier year whose blocs could be copied, for the empty list of a year
 */
public record BlocListPage(
        Listing<BlocRow> blocs,
        List<YearLink> years,
        String current,
        String everyYear,
        String query,
        List<SortLink> sorts,
        Map<ProvinceId, String> provinces,
        boolean manyProvinces,
        @Nullable Integer copyFrom,
        Verdict creating) {

    /** A year of the switcher. */
    public record YearLink(String year, String address) {}

    /** A column's heading; direction as aria-sort has it, null when the list is not sorted by it. */
    public record SortLink(
            String word, String address, @Nullable String direction) {}

    static BlocListPage of(
            String base,
            Listing<BlocRow> blocs,
            List<EmulationYear> years,
            BlocFilter filter,
            Map<ProvinceId, String> provinces,
            Verdict creating) {
        var asked = filter.year();
        var current = asked == null ? "" : asked.toString();
        var query = filter.query() == null ? "" : filter.query();
        var links = years.stream()
                .sorted()
                .map(year -> new YearLink(year.toString(), address(base, year.toString(), query, null)))
                .toList();
        var sorts = new ArrayList<SortLink>();
        for (var sort : BlocFilter.Sort.values()) {
            boolean active = filter.sort() == sort;
            var word = active && !filter.descending() ? "-" + sort.word() : sort.word();
            sorts.add(new SortLink(
                    sort.word(),
                    address(base, current, query, word),
                    active ? (filter.descending() ? "descending" : "ascending") : null));
        }
        var before = asked == null
                ? null
                : years.stream()
                        .map(EmulationYear::value)
                        .filter(year -> year < asked.value())
                        .max(Integer::compare)
                        .orElse(null);
        return new BlocListPage(
                blocs,
                links,
                current,
                address(base, "", query, null),
                query,
                sorts,
                provinces,
                blocs.rows().stream().map(BlocRow::province).distinct().count() > 1,
                before,
                creating);
    }

    /** The heading of one column. */
    public SortLink sort(String word) {
        return sorts.stream()
                .filter(link -> link.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static String address(String base, String year, String query, @Nullable String sort) {
        var parts = new ArrayList<String>();
        if (!year.isEmpty()) {
            parts.add("nam=" + year);
        }
        if (!query.isBlank()) {
            parts.add("q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        }
        if (sort != null) {
            parts.add("sap=" + sort);
        }
        return base + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    /** A year as typed into an address; what is none filters nothing. */
    static @Nullable EmulationYear year(@Nullable String typed) {
        int year = typed == null || typed.isBlank() ? 0 : number(typed);
        return year < EmulationYear.FIRST || year > EmulationYear.LAST ? null : new EmulationYear(year);
    }

    /** A number as typed into an address, 1 for what is none. */
    static int number(String typed) {
        try {
            return Math.max(Listing.ALL, Integer.parseInt(typed.trim()));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
