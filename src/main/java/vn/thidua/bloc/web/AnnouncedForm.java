package vn.thidua.bloc.web;

import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.BlocYearHeader;

/** What a document or article announces about the member list. */
class AnnouncedForm {
    public @Nullable String count;
    public @Nullable String source;
    public @Nullable String listDocument;
    public @Nullable String version;

    static AnnouncedForm of(BlocYearHeader header) {
        var form = new AnnouncedForm();
        var count = header.announced();
        form.count = count == null ? null : count.toString();
        form.source = header.announcedSource();
        form.listDocument = header.memberListDocument();
        form.version = Long.toString(header.version());
        return form;
    }
}
