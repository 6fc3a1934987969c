package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileRecognitionTest {
    private static final String WORD =
            "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    private static final String SHEET =
            "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";
    private static final String MACROS =
            "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>";

    @Test
    void knowsPlainKindsByTheirFirstBytes() {
        assertThat(FileRecognition.recognise("%PDF-1.7\n%âãÏÓ".getBytes(StandardCharsets.ISO_8859_1)))
                .contains(FileKind.PDF);
        assertThat(FileRecognition.recognise(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16}))
                .contains(FileKind.JPG);
        assertThat(FileRecognition.recognise(
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13}))
                .contains(FileKind.PNG);
    }

    @Test
    void looksIntoOfficeFiles() throws Exception {
        assertThat(FileRecognition.recognise(zip(Map.of("[Content_Types].xml", WORD))))
                .contains(FileKind.DOCX);
        assertThat(FileRecognition.recognise(zip(Map.of("[Content_Types].xml", SHEET))))
                .contains(FileKind.XLSX);
    }

    @Test
    void refusesWhatIsNoneOfThem() throws Exception {
        assertThat(FileRecognition.recognise(zip(Map.of("a.txt", "a")))).isEmpty();
        assertThat(FileRecognition.recognise(zip(Map.of("[Content_Types].xml", MACROS))))
                .isEmpty();
        assertThat(FileRecognition.recognise("MZ program".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(FileRecognition.recognise("<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        var cut = zip(Map.of("[Content_Types].xml", WORD));
        assertThat(FileRecognition.recognise(java.util.Arrays.copyOf(cut, 40))).isEmpty();
    }

    @Test
    void stopsAtAnArchiveMadeToSwell() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(WORD.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/media/image1.bin"));
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 80; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(200_000);
        assertThat(FileRecognition.recognise(bytes.toByteArray())).isEmpty();
    }

    @Test
    void takesTheLastPartOfANameOnly() {
        assertThat(Files.plainName("C:\\Users\\a\\Tờ trình số 5.docx")).isEqualTo("Tờ trình số 5.docx");
        assertThat(Files.plainName("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Files.plainName("a\r\nb.pdf")).isEqualTo("a b.pdf");
        assertThat(Files.plainName(null)).isEqualTo("tep");
        assertThat(Files.plainName("x".repeat(400) + ".docx")).hasSize(200).endsWith(".docx");
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
