package vn.thidua.pledge.web;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.pledge.SignAll;
import vn.thidua.web.Inputs;

/** The check page of one press for many units. */
class SignAllForm {
    public String signedOn = "";
    public List<String> units = new ArrayList<>();

    SignAll toCommand(Inputs in, BlocYearId blocYear) {
        var chosen = new ArrayList<OrganizationId>();
        for (var unit : units) {
            var id = in.id("units", unit, "pledge.units");
            if (id != null) {
                chosen.add(new OrganizationId(id));
            }
        }
        if (chosen.isEmpty() && in.ok()) {
            in.reject("units", "pledge.signing.none-chosen");
        }
        return new SignAll(blocYear, chosen, in.partialDate("signedOn", signedOn, "pledge.signed-on"));
    }
}
