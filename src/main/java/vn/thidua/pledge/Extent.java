package vn.thidua.pledge;

/** How much of a pledge is recorded. */
public enum Extent {
    /** Its text, targets or signers are recorded. */
    WRITTEN,
    /** A source says that there was one, without its text and signers (DOMAIN S0.13, S1.14, S2.8). */
    KNOWN_ONLY
}
