package vn.thidua.conference;

/** How a conference agreed. Consensus has no figures and none are invented for it. */
public enum VotingMethod {
    /** The minutes do not say; nothing is chosen in anybody's place. */
    NOT_RECORDED,
    /** Thống nhất, không ghi số phiếu. */
    CONSENSUS,
    /** Biểu quyết giơ tay. */
    OPEN,
    /** Bỏ phiếu kín; counts only, never who chose whom. */
    SECRET_BALLOT,
    /** Ý kiến bằng văn bản. */
    WRITTEN,
    /** Several of these together. */
    COMBINED;

    /** Whether votes were counted, so that figures are missing where there are none. */
    public boolean isCounted() {
        return this != NOT_RECORDED && this != CONSENSUS;
    }
}
