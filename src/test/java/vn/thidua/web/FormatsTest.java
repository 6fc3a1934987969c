package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import vn.thidua.kernel.PartialDate;

class FormatsTest {
    @Test
    void writesDatesAndTimes() {
        assertThat(Formats.date(LocalDate.of(2024, 1, 5))).isEqualTo("05/01/2024");
        assertThat(Formats.time(LocalTime.of(8, 5))).isEqualTo("08:05");
        assertThat(Formats.dateTime(Instant.parse("2023-12-25T17:30:00Z"))).isEqualTo("00:30 26/12/2023");
        assertThat(Formats.partial(new PartialDate(2023, 3, null))).isEqualTo("03/2023");
    }

    @Test
    void writesNumbers() {
        assertThat(Formats.number(1234)).isEqualTo("1.234");
        assertThat(Formats.number(new BigDecimal("1234567.50"))).isEqualTo("1.234.567,5");
        assertThat(Formats.number(new BigDecimal("-0.25"))).isEqualTo("-0,25");
        assertThat(Formats.percent(new BigDecimal("0.9"))).isEqualTo("90,0%");
        assertThat(Formats.percent(0.875)).isEqualTo("87,5%");
    }

    @Test
    void writesNothingForNothing() {
        assertThat(Formats.date(null) + Formats.number(null) + Formats.percent(null) + Formats.time(null))
                .isEmpty();
    }
}
