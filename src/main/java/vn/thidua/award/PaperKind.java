package vn.thidua.award;

/** What a file in a dossier is. */
public enum PaperKind {
    /** Tờ trình. */
    COVER_LETTER,
    /** Báo cáo thành tích. */
    ACHIEVEMENT_REPORT,
    /** A signed paper of the minutes; the recorded minutes belong to every dossier anyway. */
    MINUTES,
    /** Confirmation of an authority: taxes, initiative, province's line departments. */
    CONFIRMATION,
    OTHER
}
