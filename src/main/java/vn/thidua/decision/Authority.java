package vn.thidua.decision;

import vn.thidua.rulebook.AwardType;

/** Who signs. Decisions of unit heads are kept by the units themselves. */
public enum Authority {
    /** Chair of the province (Chủ tịch UBND tỉnh); numbers its decisions by itself. */
    PROVINCE_CHAIR,
    /** The Prime Minister (Thủ tướng Chính phủ); one series for the whole country. */
    PRIME_MINISTER,
    /** The State President (Chủ tịch nước); one series for the whole country. */
    STATE_PRESIDENT;

    /** Whether the number is unique in the whole country and boards of several provinces share the record. */
    public boolean isCentral() {
        return this != PROVINCE_CHAIR;
    }

    /** Whether the law leaves this award to this authority. */
    public boolean decides(AwardType award) {
        return award.decider().name().equals(name());
    }
}
