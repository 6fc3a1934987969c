package vn.thidua.organization.web;

import org.jspecify.annotations.Nullable;
import vn.thidua.organization.CreateProvince;
import vn.thidua.organization.ProvinceKind;
import vn.thidua.web.Inputs;

/** A new province. */
class ProvinceForm {
    public @Nullable String name;
    public @Nullable String kind = ProvinceKind.PROVINCE.name();
    public @Nullable String validFrom;
    public @Nullable String placeholder;

    CreateProvince toCommand(Inputs in) {
        return new CreateProvince(
                in.required("name", name, "province.name", 100),
                in.requiredChoice("kind", kind, "province.kind", ProvinceKind.class),
                in.date("validFrom", validFrom, "province.valid-from"),
                null,
                "true".equals(placeholder));
    }
}
