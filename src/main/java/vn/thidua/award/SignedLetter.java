package vn.thidua.award;

import java.util.Locale;
import vn.thidua.document.FileSummary;

/**
 * The bloc's signed letter (tờ trình) that a dossier goes with.
 *
 * @param address where it is downloaded
 */
public record SignedLetter(String address, FileSummary file) {
    /** PDF, DOCX, JPG, PNG: the ending of the file's name. */
    public String type() {
        return file.name().substring(file.name().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    /** Thousands of bytes, at least 1. */
    public long kilobytes() {
        return Math.max(1, Math.round(file.size() / 1000.0));
    }
}
