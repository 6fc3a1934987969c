package vn.thidua.rulebook;

/** The number a share of votes is taken of. */
public enum VoteBasis {
    /** Every member of the council, the absent and the recused included. */
    ALL_MEMBERS,
    PRESENT,
    VALID_BALLOTS
}
