package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PageTest;
import vn.thidua.document.web.FileResponse;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.RuleViolation;

@PageTest
@Transactional
class FilesTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Files files;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsAFileWithItsHashAndSendsItAsAnAttachment() {
        var id = files.store(Actor.system(), "Tờ trình số 5.pdf", new ByteArrayInputStream(PDF), PDF.length);
        var file = files.open(Actor.system(), id);
        assertThat(file.content()).isEqualTo(PDF);
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.sha256()).hasSize(64);
        var response = FileResponse.attachment(file);
        assertThat(response.getHeaders().getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''T%E1%BB%9D%20tr%C3%ACnh");
        assertThat(response.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void refusesALieAnEmptyFileAndOneTooLarge() {
        assertThatThrownBy(() -> files.store(Actor.system(), "anh.png", PDF))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.field()).isEqualTo("file");
                    assertThat(refused.key()).isEqualTo("file.lies");
                });
        assertThatThrownBy(() -> files.store(Actor.system(), "a.pdf", new byte[0]))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(
                        () -> files.store(Actor.system(), "a.pdf", new ByteArrayInputStream(PDF), 100L * 1024 * 1024))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.key())
                        .isEqualTo("file.too-large"));
    }

    @Test
    void aStoredFileIsNeverChanged() {
        var id = files.store(Actor.system(), "a.pdf", PDF);
        assertThatThrownBy(() -> jdbc.sql("update stored_file set name = 'b.pdf' where id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }
}
