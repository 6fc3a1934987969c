package vn.thidua.decision;

/** What can happen to a decision's record. */
public enum DecisionStep {
    /** Typed in. */
    PREPARE,
    /** A prepared one typed differently. */
    CHANGE,
    /** Made effective for its dossiers. */
    REGISTER,
    /** Dossiers added that the paper names too. */
    ADD,
    /** The signed paper's file brought after registering, where none was. */
    ATTACH,
    /** Number, date, signer or file of a registered one put right; with a reason. */
    AMEND,
    /** Put on the public pages. */
    PUBLISH,
    /** Taken from the public pages; with a reason. */
    UNPUBLISH,
    /** A line put right; with a reason. */
    CORRECT,
    /** A prepared one given up, or a registered one without a line left; with a reason. */
    DISCARD
}
