package vn.thidua.pledge.web;

import vn.thidua.pledge.PledgeTargetView;

/** The results of one target as typed; text, amount and unit are there to be read only. */
class ResultForm {
    public String target = "";
    public String midYear = "";
    public String yearEnd = "";

    static ResultForm of(PledgeTargetView target) {
        var form = new ResultForm();
        form.target = target.id().toString();
        form.midYear = target.midYear() == null ? "" : target.midYear().text();
        form.yearEnd = target.yearEnd() == null ? "" : target.yearEnd().text();
        return form;
    }
}
