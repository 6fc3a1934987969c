package vn.thidua.document;

import java.util.Locale;
import java.util.Set;

/** The kinds of file the product accepts. */
public enum FileKind {
    PDF("application/pdf", Set.of("pdf")),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx")),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx")),
    JPG("image/jpeg", Set.of("jpg", "jpeg")),
    PNG("image/png", Set.of("png"));

    private final String mediaType;
    private final Set<String> extensions;

    FileKind(String mediaType, Set<String> extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a page can show it as a picture. */
    public boolean isPicture() {
        return this == JPG || this == PNG;
    }

    /** Whether a name ends as files of this kind do. */
    public boolean fits(String name) {
        var dot = name.lastIndexOf('.');
        return dot >= 0 && extensions.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
