package vn.thidua.identity;

/** What a one-time link is for. */
public enum LinkPurpose {
    /** The first password of a new account. */
    INVITATION,
    /** A new password for an account whose owner forgot it; ends all its sessions when used. */
    PASSWORD_RESET,
    /** The first administrator of an installation without any account; printed in the log at start. */
    FIRST_ADMINISTRATOR
}
