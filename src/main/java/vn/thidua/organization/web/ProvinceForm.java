package vn.thidua.organization.web;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.organization.CorrectProvince;
import vn.thidua.organization.CreateProvince;
import vn.thidua.organization.ProvinceKind;
import vn.thidua.organization.ProvinceView;
import vn.thidua.web.Formats;
import vn.thidua.web.Inputs;

/** A province: new, or a wrong one put right. */
class ProvinceForm {
    public @Nullable String name;
    public @Nullable String kind = ProvinceKind.PROVINCE.name();
    public @Nullable String validFrom;
    public @Nullable String validTo;
    public @Nullable String placeholder;
    public @Nullable String reason;
    public @Nullable String version;

    static ProvinceForm of(ProvinceView province) {
        var form = new ProvinceForm();
        form.name = province.name();
        form.kind = province.kind().name();
        form.validFrom = Formats.date(province.validFrom());
        form.validTo = Formats.date(province.validTo());
        form.version = Long.toString(province.version());
        return form;
    }

    CorrectProvince toCorrection(Inputs in, ProvinceId province) {
        return new CorrectProvince(
                province,
                in.required("name", name, "province.name", 100),
                in.requiredChoice("kind", kind, "province.kind", ProvinceKind.class),
                in.date("validFrom", validFrom, "province.valid-from"),
                in.date("validTo", validTo, "province.valid-to"),
                in.required("reason", reason, "reason", 500),
                in.version(version));
    }

    CreateProvince toCommand(Inputs in) {
        return new CreateProvince(
                in.required("name", name, "province.name", 100),
                in.requiredChoice("kind", kind, "province.kind", ProvinceKind.class),
                in.date("validFrom", validFrom, "province.valid-from"),
                null,
                "true".equals(placeholder));
    }
}
