package vn.thidua.kernel;

/** What an account is for. One account has one role; a person with two roles has two accounts. */
public enum Role {
    /** Keeps provinces, accounts and catalogues of the whole installation; sees every province. */
    ADMINISTRATOR,
    /** Chuyên viên: keeps blocs, receives, appraises and returns dossiers of its province. */
    BOARD_OFFICER,
    /** Lãnh đạo: forwards, decides and publishes decisions of its province; may do all an officer may. */
    BOARD_LEADER,
    /** Ủy viên Hội đồng: gives opinions in review rounds of its province. */
    COUNCIL_MEMBER,
    /** Speaks for one association; what it may do in a bloc and year is its {@code Standing} there. */
    UNIT
}
