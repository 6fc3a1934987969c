package vn.thidua.web;

/** A part of the product that the menu can mark as the present one. */
public enum Section {
    /** Việc cần làm. */
    TASKS,
    /** Khối thi đua. */
    BLOCS,
    /** Hội nghị. */
    CONFERENCES,
    /** Hồ sơ đề nghị. */
    PROPOSALS,
    /** Cho ý kiến, for council members. */
    REVIEW,
    /** Đã cho ý kiến, for council members. */
    OPINIONS_GIVEN,
    /** Đợt lấy ý kiến, for the board. */
    ROUNDS,
    /** Quyết định khen thưởng. */
    DECISIONS,
    /** Danh mục: associations, council, provinces, award types, settings. */
    CATALOGUES,
    /** Nhật ký. */
    AUDIT,
    /** Quản trị: accounts. */
    ADMINISTRATION,
    /** One's own account. */
    ACCOUNT,
    /** The public pages of blocs. */
    PUBLIC_BLOCS,
    /** The public pages of conferences. */
    PUBLIC_CONFERENCES,
    /** The public pages of decisions. */
    PUBLIC_DECISIONS,
    /** Belongs to no entry of the menu. */
    NONE
}
