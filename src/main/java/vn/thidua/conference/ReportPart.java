package vn.thidua.conference;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;

/** III. Báo cáo và kết quả: papers presented and adopted, what they tell, figures. */
public record ReportPart(List<Report> reports, List<Passage> passages, List<Indicator> indicators)
        implements MinutesPart {

    /** Nothing recorded. */
    public static final ReportPart EMPTY = new ReportPart(List.of(), List.of(), List.of());

    public ReportPart {
        reports = List.copyOf(reports);
        passages = List.copyOf(passages);
        indicators = List.copyOf(indicators);
    }

    /**
     * A paper presented.
     *
     * @param presentedBy the person, or in whose name
     * @param asDraft presented as dự thảo
     * @param method how it was adopted; null when not adopted or not recorded
     */
    public record Report(
            ReportKind kind,
            String title,
            @Nullable String presentedBy,
            @Nullable OrganizationId presenter,
            boolean asDraft,
            Adoption adopted,
            @Nullable VotingMethod method,
            @Nullable String content) {}

    /**
     * A figure of the period, as number or in the words of the source ("hàng trăm tỷ đồng").
     *
     * @param unit of the number
     * @param beneficiaries who it was for
     */
    public record Indicator(
            String name,
            @Nullable BigDecimal amount,
            @Nullable String unit,
            @Nullable String amountInWords,
            @Nullable String beneficiaries) {

        public Indicator {
            amount = amount == null ? null : amount.stripTrailingZeros();
        }
    }

    @Override
    public MinutesSection section() {
        return MinutesSection.REPORTS;
    }

    @Override
    public boolean isBlank() {
        return equals(EMPTY);
    }
}
