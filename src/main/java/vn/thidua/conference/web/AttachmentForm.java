package vn.thidua.conference.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A paper or photo to keep with a conference. */
class AttachmentForm {
    public String kind = "PAPER";
    public String title = "";
    public @Nullable MultipartFile file;
}
