package vn.thidua.conference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The versions of the nine sections that a page was drawn from; it sends them back, and another text has other versions.
 *
 * @param numbers in the order of the sections; 0: never saved, -1: the page did not say
 */
public record SectionVersions(List<Integer> numbers) {
    private static final int UNTOLD = -1;

    public SectionVersions {
        numbers = List.copyOf(numbers);
    }

    /** @param dotted as {@link #toString} gave it; what somebody wrote over is no version that ever was */
    public static SectionVersions parse(String dotted) {
        var told = dotted.split("\\.");
        return new SectionVersions(Arrays.stream(MinutesSection.values())
                .map(MinutesSection::ordinal)
                .map(place ->
                        place < told.length && told[place].matches("\\d{1,6}") ? Integer.parseInt(told[place]) : UNTOLD)
                .toList());
    }

    /** How often that section was saved; 0: never. */
    public int of(MinutesSection section) {
        return numbers.get(section.ordinal());
    }

    /** Whether nobody wrote anything in that section yet. */
    public boolean neverSaved(MinutesSection section) {
        return of(section) == 0;
    }

    /** Rises with every section saved. */
    public long sum() {
        return numbers.stream().mapToLong(Integer::longValue).sum();
    }

    /** The numbers joined by dots, as a form carries them. */
    @Override
    public String toString() {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
