package vn.thidua.web;

import vn.thidua.kernel.ProvinceId;

/** A record in the model of a page: where the reader belongs to no province, the frame names the agency of this one. */
public interface OfProvince {
    ProvinceId province();
}
