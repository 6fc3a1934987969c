package vn.thidua.award.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file for a dossier. */
class PaperForm {
    public @Nullable String kind;
    public @Nullable String title;
    public @Nullable MultipartFile file;
}
