package vn.thidua.organization;

/** What a body is by its charter or decision; never derived from its name. */
public enum OrganizationKind {
    /** Hội. */
    ASSOCIATION,
    /** Liên hiệp hội, liên hiệp các tổ chức. */
    UNION_OF_ASSOCIATIONS,
    /** Ban đại diện hội: a board, not an association. */
    REPRESENTATIVE_BOARD,
    /** Ủy ban Mặt trận Tổ quốc. */
    FATHERLAND_FRONT,
    /** Đoàn thể chính trị - xã hội. */
    MASS_ORGANIZATION,
    /** Cơ quan nhà nước. */
    STATE_BODY,
    /** Cơ quan của Đảng. */
    PARTY_BODY,
    /** Đơn vị sự nghiệp công lập. */
    PUBLIC_SERVICE_UNIT,
    /** Doanh nghiệp, hợp tác xã. */
    ENTERPRISE,
    /** Địa phương: huyện, xã, phường in a territorial cluster. */
    LOCALITY,
    OTHER
}
