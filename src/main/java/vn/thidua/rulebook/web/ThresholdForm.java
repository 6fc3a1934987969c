package vn.thidua.rulebook.web;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.rulebook.KeepThreshold;
import vn.thidua.rulebook.KeptThreshold;
import vn.thidua.rulebook.VoteBasis;
import vn.thidua.web.Formats;
import vn.thidua.web.Inputs;

/** A share of the council's votes. */
class ThresholdForm {
    /** The choice that stands for the whole country. */
    static final String COUNTRY = "ca-nuoc";

    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    public @Nullable String award;
    public @Nullable String province;
    public @Nullable String percent;
    public @Nullable String basis;
    public @Nullable String source;
    public @Nullable String validFrom;
    public @Nullable String validTo;
    public @Nullable String reason;
    public @Nullable String gapAccepted;
    public @Nullable String version;

    static ThresholdForm of(KeptThreshold kept) {
        var threshold = kept.threshold();
        var form = new ThresholdForm();
        form.award = threshold.awardCode();
        form.province =
                threshold.province() == null ? COUNTRY : threshold.province().toString();
        form.percent = Formats.number(threshold.percent());
        form.basis = threshold.basis().name();
        form.source = threshold.source();
        form.validFrom = Formats.date(threshold.validFrom());
        form.validTo = Formats.date(threshold.validTo());
        form.version = Long.toString(kept.version());
        return form;
    }

    /** @param startKnown whether the first day must be told: a new share always begins on a day */
    KeepThreshold toCommand(Inputs in, boolean startKnown) {
        return new KeepThreshold(
                in.requiredKey("award", award, "threshold.award"),
                province(in),
                in.requiredDecimal("percent", percent, "threshold.percent", LEAST, MOST),
                in.requiredChoice("basis", basis, "threshold.basis", VoteBasis.class),
                in.required("source", source, "rulebook.source", 500),
                startKnown
                        ? in.requiredDate("validFrom", validFrom, "rulebook.valid-from")
                        : in.date("validFrom", validFrom, "rulebook.valid-from"),
                in.date("validTo", validTo, "rulebook.valid-to"),
                in.required("reason", reason, "reason", 500),
                "true".equals(gapAccepted));
    }

    private @Nullable ProvinceId province(Inputs in) {
        if (COUNTRY.equals(province)) {
            return null;
        }
        UUID id = in.requiredId("province", province, "threshold.province");
        return new ProvinceId(id);
    }
}
