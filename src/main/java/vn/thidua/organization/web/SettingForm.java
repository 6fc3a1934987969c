package vn.thidua.organization.web;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.organization.ChangeSetting;
import vn.thidua.organization.FormOfAddress;
import vn.thidua.organization.SettingView;
import vn.thidua.web.Inputs;

/** The settings of a province. */
class SettingForm {
    public @Nullable String superiorName;
    public @Nullable String agencyName;
    public @Nullable String officeName;
    public @Nullable String hotline;
    public @Nullable String placeName;
    public @Nullable String paperSuperior;
    public @Nullable String formOfAddress;
    public @Nullable String version;

    static SettingForm of(SettingView setting) {
        var form = new SettingForm();
        form.superiorName = setting.superiorName();
        form.agencyName = setting.agencyName();
        form.officeName = setting.officeName();
        form.hotline = setting.hotline();
        form.placeName = setting.placeName();
        form.paperSuperior = setting.paperSuperior();
        form.formOfAddress = setting.formOfAddress().name();
        form.version = Long.toString(setting.version());
        return form;
    }

    ChangeSetting toCommand(Inputs in, ProvinceId province) {
        return new ChangeSetting(
                province,
                text(in.line("superiorName", superiorName, "setting.superior-name", 200)),
                in.required("agencyName", agencyName, "setting.agency-name", 200),
                text(in.line("officeName", officeName, "setting.office-name", 200)),
                text(in.line("hotline", hotline, "setting.hotline", 50)),
                text(in.line("placeName", placeName, "setting.place-name", 100)),
                text(in.line("paperSuperior", paperSuperior, "setting.paper-superior", 200)),
                in.requiredChoice("formOfAddress", formOfAddress, "setting.form-of-address", FormOfAddress.class),
                in.version(version));
    }

    private static String text(@Nullable String line) {
        return line == null ? "" : line;
    }
}
