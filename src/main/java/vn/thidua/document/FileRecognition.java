package vn.thidua.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/**
 * Tells what a file is by its content, never by its name. Word and Excel files are zip archives: their list of parts is
 * looked into, with bounds on how many entries and how many unpacked bytes are read, so that an archive made to swell
 * (zip bomb) costs no more than an honest one.
 */
final class FileRecognition {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String WORD_MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String SHEET_MAIN =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_UNPACKED = 64 * 1024 * 1024;
    private static final int MOST_CONTENT_TYPES = 1024 * 1024;
    private static final Tika TIKA = new Tika();

    private FileRecognition() {}

    /** Empty for what is none of the accepted kinds, a damaged archive included. */
    static Optional<FileKind> recognise(byte[] content) {
        return switch (TIKA.detect(content)) {
            case "application/pdf" -> Optional.of(FileKind.PDF);
            case "image/jpeg" -> Optional.of(FileKind.JPG);
            case "image/png" -> Optional.of(FileKind.PNG);
            case "application/zip", "application/x-tika-ooxml" -> office(content);
            default -> Optional.empty();
        };
    }

    /** What a file is that {@link #recognise} knows nothing of. */
    static ForeignKind foreign(byte[] content) {
        return ForeignKind.of(TIKA.detect(content));
    }

    private static Optional<FileKind> office(byte[] content) {
        var buffer = new byte[8192];
        var unpacked = 0L;
        var entries = 0;
        Optional<FileKind> kind = Optional.empty();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    return Optional.empty();
                }
                if (entry.getName().equals(CONTENT_TYPES)) {
                    var types = readSome(zip);
                    unpacked += types.length();
                    kind = kindOf(types);
                    continue;
                }
                for (var read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        return Optional.empty();
                    }
                }
            }
            return kind;
        } catch (ZipException | IllegalArgumentException e) {
            return Optional.empty(); // damaged, or names that are no UTF-8: not a file this product can promise to show
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String readSome(InputStream zip) throws IOException {
        return new String(zip.readNBytes(MOST_CONTENT_TYPES), StandardCharsets.UTF_8);
    }

    private static Optional<FileKind> kindOf(String contentTypes) {
        if (contentTypes.contains(WORD_MAIN)) {
            return Optional.of(FileKind.DOCX);
        }
        // files with macros declare other types and are refused
        return contentTypes.contains(SHEET_MAIN) ? Optional.of(FileKind.XLSX) : Optional.empty();
    }
}
