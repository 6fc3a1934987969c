package vn.thidua.conference;

import java.util.Arrays;
import java.util.List;

/** What a passage of the minutes tells; each kind has its section. */
public enum PassageKind {
    /** Đánh giá chung. */
    EVALUATION(MinutesSection.REPORTS),
    /** Phong trào, cuộc vận động, by name. */
    MOVEMENT(MinutesSection.REPORTS),
    /** Điển hình tiên tiến, such as a five-year programme. */
    ADVANCED_EXAMPLE(MinutesSection.REPORTS),
    /** Hội thi, cuộc thi. */
    CONTEST(MinutesSection.REPORTS),
    /** Tập huấn, bồi dưỡng. */
    TRAINING(MinutesSection.REPORTS),
    /** Tuyên truyền. */
    PROPAGANDA(MinutesSection.REPORTS),
    /** Văn bản chỉ đạo được dẫn, by number and authority. */
    DIRECTIVE_CITED(MinutesSection.REPORTS),
    /** Another result. */
    OTHER_RESULT(MinutesSection.REPORTS),
    /** Tồn tại, hạn chế. */
    SHORTCOMING(MinutesSection.REPORTS),
    /** Phương hướng, nhiệm vụ. */
    DIRECTION(MinutesSection.REPORTS),
    /** Ý kiến thảo luận, trao đổi. */
    DISCUSSION(MinutesSection.DISCUSSION),
    /** Tham luận. */
    PREPARED_PAPER(MinutesSection.DISCUSSION),
    /** Câu hỏi được giải đáp tại chỗ. */
    QUESTION_ANSWERED(MinutesSection.DISCUSSION),
    /** Phát biểu chỉ đạo. */
    DIRECTING_SPEECH(MinutesSection.DIRECTING),
    /** Giải đáp, hướng dẫn of the board, such as criteria and number of flags. */
    EXPLANATION(MinutesSection.DIRECTING),
    /** Tiếp thu of the chair. */
    RESPONSE(MinutesSection.DIRECTING);

    private final MinutesSection section;

    PassageKind(MinutesSection section) {
        this.section = section;
    }

    public MinutesSection section() {
        return section;
    }

    /** The kinds of one section, in the order a list offers them. */
    public static List<PassageKind> of(MinutesSection section) {
        return Arrays.stream(values()).filter(kind -> kind.section == section).toList();
    }
}
