package vn.thidua.rulebook;

/** Who decides an award. */
public enum Decider {
    PROVINCE_CHAIR,
    PRIME_MINISTER,
    STATE_PRESIDENT,
    UNIT_HEAD;

    /** Whether the province only proposes, so that a dossier is forwarded before it can be decided. */
    public boolean isAboveProvince() {
        return this == PRIME_MINISTER || this == STATE_PRESIDENT;
    }
}
