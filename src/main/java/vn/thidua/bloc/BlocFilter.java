package vn.thidua.bloc;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.Listing;

/**
 * What a list of blocs is narrowed to.
 *
 * @param year null: every bloc in its last open year
 * @param query words of a name, an other spelling or a member's name, with or without diacritics
 * @param page from 1
 */
public record BlocFilter(
        @Nullable EmulationYear year, @Nullable String query, Sort sort, boolean descending, int page) {

    /** Columns a list can be sorted by; ties by name. */
    public enum Sort {
        NAME("ten", "b.name collate \"vi-x-icu\""),
        MEMBERS("so-don-vi", "members"),
        HEAD("truong-khoi", "head collate \"vi-x-icu\""),
        YEAR("nam", "y.year");

        private final String word;
        private final String column;

        Sort(String word, String column) {
            this.word = word;
            this.column = column;
        }

        /** As written in addresses. */
        public String word() {
            return word;
        }

        String column() {
            return column;
        }
    }

    /** Everything, by name. */
    public static BlocFilter of(@Nullable EmulationYear year, @Nullable String query) {
        return new BlocFilter(year, query, Sort.NAME, false, 1);
    }

    /** Reads {@code ten} or {@code -ten}; what is not known sorts by name. */
    public static BlocFilter parse(
            @Nullable EmulationYear year, @Nullable String query, @Nullable String sorting, int page) {
        var word = sorting == null ? "" : sorting.toLowerCase(Locale.ROOT);
        boolean down = word.startsWith("-");
        for (var sort : Sort.values()) {
            if (sort.word.equals(down ? word.substring(1) : word)) {
                return new BlocFilter(year, query, sort, down, Math.max(page, Listing.ALL));
            }
        }
        return new BlocFilter(year, query, Sort.NAME, false, Math.max(page, Listing.ALL));
    }

    String order() {
        return sort.column() + (descending ? " desc nulls last" : " nulls last");
    }
}
