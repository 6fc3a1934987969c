package vn.thidua.organization;

/** Whether a province is a tỉnh or a city under the central government; printed at the head of papers. */
public enum ProvinceKind {
    PROVINCE,
    CITY
}
