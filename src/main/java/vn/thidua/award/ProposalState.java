package vn.thidua.award;

/** Where a dossier stands (RULINGS 19). What leads from one to the other is {@link ProposalStep}. */
public enum ProposalState {
    /** Made from the minutes; the head unit and the recipient fill it. */
    DRAFT,
    /** Sent to the board; may still be recalled. */
    SUBMITTED,
    /** The board has it and looks at it. */
    RECEIVED,
    /** Sent back with a reason, a ground and what to mend; to be sent again. */
    RETURNED,
    /** The board's opinion is written. */
    APPRAISED,
    /** Members of the council are asked. */
    IN_ROUND,
    /** The council's official vote is recorded. */
    CONSIDERED,
    /** Gone to the Prime Minister or the State President. */
    FORWARDED,
    /** A decision grants it. */
    AWARDED,
    /** Declined; the move keeps at which stage. */
    NOT_AWARDED,
    /** Taken back by the bloc. */
    WITHDRAWN,
    /** Suspended while a matter is verified; not a rejection, remembers where it stood. */
    ON_HOLD,
    /** A later decision revoked the award. */
    REVOKED;

    /** Whether the dossier still counts against a second one for the same unit, award and year. */
    public boolean isLive() {
        return this != NOT_AWARDED && this != WITHDRAWN && this != REVOKED;
    }

    /** Whether the bloc may still write in it. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Colour of the badge; the word beside it says the same. */
    public String tone() {
        return switch (this) {
            case DRAFT, WITHDRAWN -> "plain";
            case SUBMITTED, RECEIVED, APPRAISED, IN_ROUND, CONSIDERED, FORWARDED -> "blue";
            case AWARDED -> "green";
            case ON_HOLD -> "amber";
            case RETURNED, NOT_AWARDED, REVOKED -> "red";
        };
    }
}
