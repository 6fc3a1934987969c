package vn.thidua.pledge.web;

import vn.thidua.pledge.PledgeTargetView;
import vn.thidua.web.Formats;

/** One line of the targets as typed. */
class TargetForm {
    public String id = "";
    public String text = "";
    public String amount = "";
    public String unit = "";

    static TargetForm of(PledgeTargetView target, boolean same) {
        var form = new TargetForm();
        form.id = same ? target.id().toString() : "";
        form.text = target.text();
        form.amount = Formats.number(target.amount());
        form.unit = target.unit() == null ? "" : target.unit();
        return form;
    }
}
