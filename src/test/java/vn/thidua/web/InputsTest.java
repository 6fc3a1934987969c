package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.validation.DirectFieldBindingResult;
import vn.thidua.kernel.EmulationYear;

class InputsTest {
    private final DirectFieldBindingResult errors = new DirectFieldBindingResult(new StyleForm(), "form");
    private final Inputs in = new Inputs(errors);
    private final MessageFiles messages = new MessageFiles();

    private List<String> sentences() {
        return errors.getAllErrors().stream()
                .map(error -> messages.getMessage(error, Formats.LOCALE))
                .toList();
    }

    @Test
    void makesSentencesOfTheLabel() {
        in.required("name", " \u200b ", "style.name", 60);
        in.requiredDate("heldOn", "", "style.held-on");
        in.date("heldOn", "31/02/2023", "style.held-on");
        in.date("heldOn", "25/12", "style.held-on");
        in.time("startsAt", "25:00", "style.starts-at");
        in.requiredChoice("kind", "", "style.kind", Section.class);
        in.choice("kind", "NONSENSE", "style.kind", Section.class);
        in.decimal("amount", "abc", "style.amount", null, BigDecimal.TEN);
        in.decimal("amount", "1.234", "style.amount", null, BigDecimal.TEN);
        in.decimal("amount", "20", "style.amount", BigDecimal.ZERO, BigDecimal.TEN);
        in.integer("amount", "0", "style.count", 1, 12000);
        in.line("note", "a".repeat(1120), "style.note", 1000);
        in.year("name", "23", "style.name");
        assertThat(sentences())
                .containsExactly(
                        "Nhập tên khối",
                        "Nhập ngày họp",
                        "Ngày họp phải là ngày có thật",
                        "Ngày họp thiếu năm",
                        "Giờ bắt đầu phải là giờ có thật, ví dụ 14:30",
                        "Chọn loại",
                        "Chọn lại loại",
                        "Điểm phải là số, ví dụ 18,5",
                        "“1.234” có thể hiểu hai cách. Nhập 1234 hoặc 1,234",
                        "Điểm tối đa 10",
                        "Số lượng phải từ 1 đến 12.000",
                        "Ghi chú dài quá 1.000 ký tự (đang có 1.120)",
                        "Tên khối phải là năm gồm bốn chữ số, từ 1948 đến 2200");
    }

    @Test
    void tellsOneProblemOfAFieldOnly() {
        in.requiredDate("heldOn", "31/02/2023", "style.held-on");
        in.requiredInteger("amount", "x", "style.amount", 0, 10);
        assertThat(sentences()).hasSize(2);
    }

    @Test
    void ignoresHarmlessNoise() {
        assertThat(in.required("name", "  Hội\u00a0 Nhà   ba\u0301o ", "style.name", 60))
                .isEqualTo("Hội Nhà báo");
        assertThat(in.code("number", "\u201c118/QĐ\u2013UBND\u201d", "style.number", 30))
                .isEqualTo("118/QĐ-UBND");
        assertThat(in.prose("content", "a \r\n\r\n\r\n\r\n b", "style.content", 100))
                .isEqualTo("a\n\nb");
        assertThat(in.ok()).isTrue();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(in.line("note", "\uD83C\uDFC6".repeat(40), "style.note", 40)).isNotNull();
        assertThat(in.ok()).isTrue();
    }

    @Test
    void refusesADateOutsideItsSpan() {
        var date = in.date("heldOn", "1/4/2024", "style.held-on");
        in.between("heldOn", date, "style.held-on", LocalDate.of(2023, 1, 1), LocalDate.of(2024, 3, 31));
        assertThat(sentences()).containsExactly("Ngày họp phải từ 01/01/2023 đến 31/03/2024");
    }

    @Test
    void takesAYearWithoutAPointFromThePage() {
        assertThat(in.year("name", "2024", "style.name")).isEqualTo(new EmulationYear(2024));
        assertThat(in.date("heldOn", "25/12", "style.held-on", new EmulationYear(2023)))
                .isEqualTo(LocalDate.of(2023, 12, 25));
        assertThat(in.ok()).isTrue();
    }
}
