package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedSlugTest {
    @Test
    void takesTheNumberAndKeepsTheWords() {
        assertThat(NumberedSlug.parse("7-cac-to-chuc")).isEqualTo(new NumberedSlug(7, "cac-to-chuc"));
        assertThat(NumberedSlug.parse("12")).isEqualTo(new NumberedSlug(12, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "moi", "0", "07", "-7", "7x", "7_a", "7-Á", "9999999999", "7 ", "7/8"})
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> NumberedSlug.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
