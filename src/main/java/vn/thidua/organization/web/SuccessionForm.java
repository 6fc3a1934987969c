package vn.thidua.organization.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.organization.ProvinceKind;
import vn.thidua.organization.SucceedProvinces;
import vn.thidua.web.Inputs;

/** Provinces that became one. */
class SuccessionForm {
    public @Nullable String name;
    public @Nullable String kind = ProvinceKind.PROVINCE.name();
    public List<String> predecessors = new ArrayList<>();
    public @Nullable String effectiveOn;
    public @Nullable String document;

    SucceedProvinces toCommand(Inputs in) {
        var ids = new ArrayList<ProvinceId>();
        for (var id : predecessors) {
            ids.add(new ProvinceId(in.requiredId("predecessors", id, "province.predecessors")));
        }
        if (ids.size() < 2) {
            in.reject("predecessors", "province.two-predecessors");
        }
        return new SucceedProvinces(
                in.required("name", name, "province.successor-name", 100),
                in.requiredChoice("kind", kind, "province.kind", ProvinceKind.class),
                ids,
                in.requiredDate("effectiveOn", effectiveOn, "province.effective-on"),
                in.code("document", document, "province.document", 200));
    }
}
