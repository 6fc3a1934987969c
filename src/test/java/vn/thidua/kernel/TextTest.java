package vn.thidua.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @ParameterizedTest
    @CsvSource({
        "Hội Đông y, hoi dong y",
        "ĐẮK LẮK, dak lak",
        "Thúy hoà hòa thuý, thuy hoa hoa thuy",
        "Liên hiệp các tổ chức  hữu nghị, lien hiep cac to chuc huu nghi",
        "da cam/dioxin, da cam/dioxin",
        "'  Trưởng Khối ; Phó ', truong khoi ; pho",
        "Ưng Ơn ưỡn ẵẫẳ, ung on uon aaa"
    })
    void foldsAsPeopleSearch(String text, String folded) {
        assertThat(Text.fold(text)).isEqualTo(folded);
    }

    @Test
    void keepsNothingThatCannotBeSeen() {
        var typed = "Hội\u0000 Nhà\u0001\u007f bá\u0085o\u202e tỉnh\u2066";
        assertThat(Text.line(typed)).isEqualTo("Hội Nhà báo tỉnh");
        assertThat(Text.prose(typed + "\r\n\u0000một\tdòng")).isEqualTo("Hội Nhà báo tỉnh\nmột dòng");
        assertThat(Text.fold(typed)).isEqualTo("hoi nha bao tinh");
        assertThat(Text.line("\u0000\u202e")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hội Nhà báo tỉnh",
                "Ủy ban nhân dân",
                "Nguyễn Thị Ưng ở Đắk Lắk",
                "“Vườn nhãn sinh thái” – 100%",
                "Ǆ ﬁ ß İ",
                "表 Ж 🎉",
                "zero\u200bwidth\ufeff",
                "một\u00a0hai\u2003ba\tbốn"
            })
    void foldsComposedAndDecomposedTextAlike(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertThat(Text.fold(decomposed)).isEqualTo(Text.fold(text));
        assertThat(Text.fold(text)).isEqualTo(Text.fold(Text.fold(text)));
    }

    @Test
    void foldsEveryVietnameseLetterToItsBase() {
        for (var letter : "àáảãạăằắẳẵặâầấẩẫậ".toCharArray()) {
            assertThat(Text.fold(Character.toString(letter))).isEqualTo("a");
            assertThat(Text.fold(Character.toString(letter).toUpperCase(Locale.ROOT)))
                    .isEqualTo("a");
        }
        for (var letter : "ỳýỷỹỵ".toCharArray()) {
            assertThat(Text.fold(Character.toString(letter))).isEqualTo("y");
        }
        assertThat(Text.fold("Đđ")).isEqualTo("dd");
    }

    @ParameterizedTest
    @CsvSource({
        "'Các tổ chức xã hội, tổ chức xã hội - nghề nghiệp', cac-to-chuc-xa-hoi-to-chuc-xa-hoi-nghe-nghiep",
        "'  – Hội (tỉnh)! ', hoi-tinh",
        "'…', ''"
    })
    void makesAddressesOfFoldedWords(String text, String slug) {
        assertThat(Text.slug(text)).isEqualTo(slug);
    }

    @Test
    void cutsLongAddressesBetweenWords() {
        var slug = Text.slug("Hội Người khuyết tật, Nạn nhân da cam và Bảo trợ quyền trẻ em của tỉnh có tên rất dài");
        assertThat(slug).isEqualTo("hoi-nguoi-khuyet-tat-nan-nhan-da-cam-va-bao-tro-quyen-tre-em");
    }

    @Test
    void keepsOneLineClean() {
        assertThat(Text.line("  Hội\u00a0 Nhà  báo\u200b ")).isEqualTo("Hội Nhà báo");
        assertThat(Text.line(" \u00a0 ")).isNull();
        assertThat(Text.line(Normalizer.normalize("Đông y", Normalizer.Form.NFD)))
                .isEqualTo("Đông y");
    }

    @Test
    void keepsParagraphsOfProse() {
        assertThat(Text.prose("một \r\n\r\n\r\n\r\n hai  ba\r")).isEqualTo("một\n\nhai ba");
    }

    @Test
    void takesSpecialCharactersOfAPatternLiterally() {
        assertThat(Text.likePattern("100% Hội_A")).isEqualTo("%100\\%%hoi\\_a%");
    }
}
