package vn.thidua.organization;

import vn.thidua.kernel.ProvinceId;

/**
 * What a province calls its own office. Every text may be empty.
 *
 * @param superiorName the body above, first line of header and papers, such as Sở Nội vụ
 * @param agencyName the office that keeps the blocs; its name differs from province to province
 * @param officeName how letters and messages name it where the agency's name is too long
 * @param hotline where to call in office hours
 * @param placeName place in front of a paper's date
 * @param paperSuperior the body above on papers of blocs; empty: the people's committee of the province or city
 */
public record SettingView(
        ProvinceId province,
        String provinceName,
        String superiorName,
        String agencyName,
        String officeName,
        String hotline,
        String placeName,
        String paperSuperior,
        FormOfAddress formOfAddress,
        long version) {}
