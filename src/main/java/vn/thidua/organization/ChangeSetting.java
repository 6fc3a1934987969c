package vn.thidua.organization;

import vn.thidua.kernel.ProvinceId;

/** New settings of a province; the parts are those of {@link SettingView}. */
public record ChangeSetting(
        ProvinceId province,
        String superiorName,
        String agencyName,
        String officeName,
        String hotline,
        String placeName,
        String paperSuperior,
        FormOfAddress formOfAddress,
        long version) {}
