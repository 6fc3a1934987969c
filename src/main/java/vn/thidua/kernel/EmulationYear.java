package vn.thidua.kernel;

/**
 * The year that is judged (năm thi đua). It is entered by people and never derived from a date: the conference of 9
 * January 2024 judges 2023.
 *
 * @param value from 1948, the year of the first call to emulation, to 2200
 */
public record EmulationYear(int value) implements Comparable<EmulationYear> {
    public static final int FIRST = 1948;
    public static final int LAST = 2200;

    /** @throws IllegalArgumentException outside {@value #FIRST} to {@value #LAST} */
    public EmulationYear {
        if (value < FIRST || value > LAST) {
            throw new IllegalArgumentException("no emulation year: " + value);
        }
    }

    public EmulationYear next() {
        return new EmulationYear(value + 1);
    }

    public EmulationYear previous() {
        return new EmulationYear(value - 1);
    }

    @Override
    public int compareTo(EmulationYear other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
