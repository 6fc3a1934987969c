package vn.thidua.conference;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** IX. Kết thúc, tham quan, ảnh, nguồn của bản ghi. */
public record ClosingPart(
        @Nullable LocalTime endsAt,
        @Nullable String closing,
        List<Visit> visits,
        List<Photo> photos,
        List<Source> sources)
        implements MinutesPart {

    /** Nothing recorded. */
    public static final ClosingPart EMPTY = new ClosingPart(null, null, List.of(), List.of(), List.of());

    public ClosingPart {
        visits = List.copyOf(visits);
        photos = List.copyOf(photos);
        sources = List.copyOf(sources);
    }

    /** A field visit; place names as written, whatever they are called today. */
    public record Visit(String place, @Nullable String purpose) {}

    /**
     * A photo by its caption.
     *
     * @param id null for one that was never saved
     * @param quotedFileName the name the source gives its file
     * @param file the stored file; null: "không có tệp"
     */
    public record Photo(
            @Nullable UUID id,
            String caption,
            @Nullable String quotedFileName,
            @Nullable String photographer,
            @Nullable UUID file) {

        /** A caption whose file is not kept. */
        public static Photo captioned(String caption, @Nullable String quotedFileName) {
            return new Photo(null, caption, quotedFileName, null, null);
        }
    }

    /**
     * Where a record was taken from. Authors belong here, never to the conference.
     *
     * @param publishedLabel the date or label the page carries; not the conference's date
     * @param quoted words of the source kept unchanged (nguồn ghi)
     */
    public record Source(
            @Nullable String portal,
            @Nullable String authors,
            @Nullable String url,
            @Nullable String publishedLabel,
            @Nullable String quoted) {}

    @Override
    public MinutesSection section() {
        return MinutesSection.CLOSING;
    }

    @Override
    public boolean isBlank() {
        return equals(EMPTY);
    }
}
