package vn.thidua.bloc.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.Basis;
import vn.thidua.bloc.NameOfficers;
import vn.thidua.bloc.NamingDraft;
import vn.thidua.bloc.OfficeKind;
import vn.thidua.bloc.OfficeView;
import vn.thidua.bloc.Officer;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.web.Inputs;

/** Head and deputies of a year, and how they came to it. */
class OfficersForm {
    private static final int DEPUTIES = 3;
    public @Nullable String head;
    public @Nullable String person;
    public @Nullable String title;
    public List<DeputyForm> deputies = new ArrayList<>();
    public @Nullable String basis;
    public @Nullable String document;
    public @Nullable String deviationReason;
    public @Nullable String replaceReason;
    public @Nullable String version;

    static OfficersForm of(NamingDraft draft) {
        var form = new OfficersForm();
        OfficeView any = null;
        for (var office : draft.current()) {
            if (office.kind() == OfficeKind.HEAD) {
                form.head = office.organization().toString();
                form.person = office.representativeName();
                form.title = office.representativeTitle();
                form.deviationReason = office.deviationReason();
                any = office;
            } else if (office.kind() == OfficeKind.DEPUTY) {
                var row = new DeputyForm();
                row.unit = office.organization().toString();
                row.person = office.representativeName();
                row.title = office.representativeTitle();
                form.deputies.add(row);
                any = any == null ? office : any;
            }
        }
        var suggestion = draft.suggestion();
        if (form.head == null && suggestion != null) {
            form.head = suggestion.unit().toString();
        }
        form.basis = any == null ? Basis.ELECTED.name() : any.basis().name();
        form.document = any == null ? null : any.document();
        while (form.deputies.size() < DEPUTIES) {
            form.deputies.add(new DeputyForm());
        }
        form.version = Long.toString(draft.version());
        return form;
    }

    NameOfficers toCommand(NamingDraft draft, Inputs in) {
        var unit = in.id("head", head, "bloc.head");
        var headPerson = in.line("person", person, "bloc.person", 120);
        var headTitle = in.line("title", title, "bloc.title", 200);
        var named = new ArrayList<Officer>();
        for (int i = 0; i < deputies.size(); i++) {
            var row = deputies.get(i);
            var at = "deputies[" + i + "].";
            var deputy = in.id(at + "unit", row.unit, "bloc.deputy");
            var deputyPerson = in.line(at + "person", row.person, "bloc.person", 120);
            var deputyTitle = in.line(at + "title", row.title, "bloc.title", 200);
            if (deputy != null) {
                named.add(new Officer(new OrganizationId(deputy), deputyPerson, deputyTitle));
            }
        }
        if (unit == null && named.isEmpty()) {
            in.reject("head", "bloc.officer.nobody");
        }
        return new NameOfficers(
                draft.base().bloc(),
                draft.year(),
                unit == null ? null : new Officer(new OrganizationId(unit), headPerson, headTitle),
                named,
                in.requiredChoice("basis", basis, "bloc.basis", Basis.class),
                in.line("document", document, "bloc.office-document", 300),
                in.line("deviationReason", deviationReason, "bloc.deviation-reason", 500),
                !draft.opened(),
                null);
    }
}
