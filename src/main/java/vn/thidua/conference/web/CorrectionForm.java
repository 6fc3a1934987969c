package vn.thidua.conference.web;

import vn.thidua.conference.ConferenceDetail;

/** The right kind and year of a conference recorded under wrong ones. */
class CorrectionForm {
    public String kind = "";
    public String year = "";
    public String reason = "";

    static CorrectionForm of(ConferenceDetail detail) {
        var form = new CorrectionForm();
        form.kind = detail.kind().name();
        form.year = detail.scope().year().toString();
        return form;
    }
}
