package vn.thidua.document.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file as a form brought it; what it holds is not judged yet. */
public record Upload(String name, byte[] content) {
    /** Null when none was chosen: a browser then sends a part without a file's name. */
    public static @Nullable Upload of(@Nullable MultipartFile file) {
        var name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isEmpty()) {
            return null;
        }
        try {
            return new Upload(name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
