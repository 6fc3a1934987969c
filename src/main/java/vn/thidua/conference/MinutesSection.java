package vn.thidua.conference;

import java.util.Optional;

/** The nine fixed sections of the minutes (UX 2.6 d), in the order in which minutes are read. */
public enum MinutesSection {
    /** I. Thời gian, địa điểm, thành phần. */
    ATTENDANCE("I", AttendancePart.class),
    /** II. Chủ trì, thư ký, khai mạc. */
    CHAIR("II", ChairPart.class),
    /** III. Báo cáo và kết quả. */
    REPORTS("III", ReportPart.class),
    /** IV. Thảo luận. */
    DISCUSSION("IV", DiscussionPart.class),
    /** V. Phát biểu chỉ đạo. */
    DIRECTING("V", DirectingPart.class),
    /** VI. Bình xét, đề nghị khen thưởng. */
    JUDGING("VI", JudgingPart.class),
    /** VII. Trưởng khối, Phó Trưởng khối năm sau. */
    OFFICERS("VII", OfficersPart.class),
    /** VIII. Kiến nghị, đề xuất. */
    PETITIONS("VIII", PetitionPart.class),
    /** IX. Kết thúc, tham quan, ảnh, nguồn. */
    CLOSING("IX", ClosingPart.class);

    private final String roman;
    private final Class<? extends MinutesPart> content;

    MinutesSection(String roman, Class<? extends MinutesPart> content) {
        this.roman = roman;
        this.content = content;
    }

    /** 1 to 9, as in addresses and tables. */
    public int number() {
        return ordinal() + 1;
    }

    /** As printed before the heading. */
    public String roman() {
        return roman;
    }

    /** Whether minutes of that kind have this section without being asked for it. */
    public boolean belongsTo(ConferenceKind kind) {
        return kind.judges() || this != JUDGING && this != OFFICERS;
    }

    Class<? extends MinutesPart> content() {
        return content;
    }

    /** The section of that number, or nothing for a number outside 1 to 9. */
    public static Optional<MinutesSection> of(int number) {
        return number < 1 || number > values().length ? Optional.empty() : Optional.of(values()[number - 1]);
    }
}
