package vn.thidua.award.web;

import org.jspecify.annotations.Nullable;
import vn.thidua.award.Dossier;

/** Text of a dossier. */
class ProposalForm {
    public @Nullable String summary;
    public @Nullable String achievements;
    public @Nullable String version;

    static ProposalForm of(Dossier dossier) {
        var form = new ProposalForm();
        form.summary = dossier.summary();
        form.achievements = dossier.achievements();
        form.version = Long.toString(dossier.version());
        return form;
    }
}
