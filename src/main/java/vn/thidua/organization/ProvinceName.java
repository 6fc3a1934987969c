package vn.thidua.organization;

import vn.thidua.kernel.ProvinceId;

/**
 * A province as a choice on a page of the public.
 *
 * @param name as in {@link ProvinceView#choice}
 * @param plainName the name alone
 */
public record ProvinceName(ProvinceId id, String name, String plainName) {}
