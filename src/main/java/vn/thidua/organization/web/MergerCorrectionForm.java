package vn.thidua.organization.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.organization.CorrectMerger;
import vn.thidua.organization.ProvinceMerger;
import vn.thidua.web.Formats;
import vn.thidua.web.Inputs;

/** A wrongly recorded merger of provinces, put right. */
class MergerCorrectionForm {
    public @Nullable String effectiveOn;
    public @Nullable String document;
    public List<String> forgotten = new ArrayList<>();
    public @Nullable String reason;
    public @Nullable String version;

    static MergerCorrectionForm of(ProvinceMerger merger) {
        var form = new MergerCorrectionForm();
        form.effectiveOn = Formats.date(merger.effectiveOn());
        form.document = merger.document();
        form.version = Long.toString(merger.successor().version());
        return form;
    }

    CorrectMerger toCommand(Inputs in, ProvinceId successor) {
        return new CorrectMerger(
                successor,
                in.requiredDate("effectiveOn", effectiveOn, "province.effective-on"),
                in.code("document", document, "province.document", 200),
                forgotten.stream()
                        .map(id -> new ProvinceId(in.requiredId("forgotten", id, "province.forgotten")))
                        .toList(),
                in.required("reason", reason, "reason", 500),
                in.version(version));
    }
}
