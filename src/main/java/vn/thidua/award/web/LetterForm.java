package vn.thidua.award.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.award.ProposalDesk;
import vn.thidua.web.Formats;

/** The bloc's tờ trình. */
class LetterForm {
    public @Nullable String number;
    public @Nullable String date;
    public @Nullable MultipartFile file;
    public @Nullable String version;

    static LetterForm of(ProposalDesk desk) {
        var form = new LetterForm();
        form.number = desk.letterNumber();
        form.date = desk.letterDate() == null ? null : Formats.date(desk.letterDate());
        form.version = Long.toString(desk.letterVersion());
        return form;
    }
}
