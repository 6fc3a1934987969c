package vn.thidua.award;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import vn.thidua.document.FileId;

/**
 * A file in a dossier.
 *
 * @param size bytes
 * @param address where it is downloaded
 */
public record PaperView(
        UUID id,
        PaperKind kind,
        String title,
        FileId file,
        String fileName,
        String mediaType,
        long size,
        Instant attachedAt,
        String attachedBy,
        String address) {

    /** PDF, DOCX, XLSX, JPG, PNG: the ending of the file's name. */
    public String type() {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    /** Thousands of bytes, at least 1. */
    public long kilobytes() {
        return Math.max(1, Math.round(size / 1000.0));
    }
}
