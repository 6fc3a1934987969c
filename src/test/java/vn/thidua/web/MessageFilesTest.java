package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;
import vn.thidua.kernel.Task;

class MessageFilesTest {
    private final MessageFiles files = new MessageFiles();
    private final Messages messages = new Messages(files);

    @Test
    void writesArgumentsTheVietnameseWay() {
        assertThat(messages.text("flash.style.saved", 2023)).isEqualTo("Đã lưu “2023”.");
        assertThat(messages.text("flash.style.saved", 12345)).isEqualTo("Đã lưu “12.345”.");
        assertThat(messages.text("flash.style.saved", new BigDecimal("18.5"))).isEqualTo("Đã lưu “18,5”.");
        assertThat(messages.text("flash.style.saved", LocalDate.of(2023, 12, 5)))
                .isEqualTo("Đã lưu “05/12/2023”.");
        assertThat(messages.text("flash.style.saved", Task.Status.STARTED)).isEqualTo("Đã lưu “Đang làm”.");
        assertThat(messages.text("flash.style.saved", new Label("style.name", true)))
                .isEqualTo("Đã lưu “tên khối”.");
    }

    @Test
    void refusesAnUnknownKey() {
        assertThatThrownBy(() -> messages.text("no.such.key")).isInstanceOf(NoSuchMessageException.class);
        assertThat(messages.has("no.such.key")).isFalse();
        assertThat(messages.has("menu.tasks")).isTrue();
    }
}
