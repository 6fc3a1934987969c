package vn.thidua.award;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition looked at for a dossier. None of them stops a dossier; what needs a look wants an explanation that the
 * reviewers read.
 *
 * @param figure message key of what was found
 * @param basis where the condition comes from
 * @param explanation what the bloc says to it, or null
 */
public record Check(
        Kind kind,
        Result result,
        String figure,
        List<Object> arguments,
        String basis,
        @Nullable String explanation) {
    /** What is looked at. */
    public enum Kind {
        /** Dẫn đầu khối thi đua. */
        LEADING,
        /** Kết quả bình xét. */
        VOTE,
        /** Không trùng đề nghị trong năm. */
        OTHER_AWARDS,
        /** Đủ thành phần hồ sơ. */
        PAPERS,
        /** Số lượng được đề nghị. */
        QUOTA,
        /** Khớp biên bản đang chốt. */
        MINUTES
    }

    /** What came of it. */
    public enum Result {
        MET("green"),
        LOOK("amber"),
        NO_DATA("plain");

        private final String tone;

        Result(String tone) {
            this.tone = tone;
        }

        public String tone() {
            return tone;
        }
    }

    /** Whether an explanation is wanted and not there. */
    public boolean isOpen() {
        return result == Result.LOOK && explanation == null;
    }
}
