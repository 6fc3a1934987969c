package vn.thidua.organization;

import vn.thidua.kernel.ProvinceId;

/** The settings of a province are others now. */
public record SettingChanged(ProvinceId province) {}
