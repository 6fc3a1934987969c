package vn.thidua.identity;

/** Whether a person can come in with this account. */
public enum AccountState {
    /** Created, no password set yet; the one-time link is on its way. */
    INVITED,
    /** May sign in. */
    ACTIVE,
    /** May not sign in; its sessions are ended. What it did stays under its name. */
    DISABLED
}
