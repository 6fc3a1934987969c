package vn.thidua.organization;

import vn.thidua.kernel.ProvinceId;

/** A province as a choice on a page of the public. */
public record ProvinceName(ProvinceId id, String name) {}
