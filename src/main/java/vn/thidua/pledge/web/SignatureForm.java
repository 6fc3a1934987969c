package vn.thidua.pledge.web;

import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.pledge.RecordSignature;
import vn.thidua.pledge.SignatureState;
import vn.thidua.pledge.UnitSignature;
import vn.thidua.web.Formats;
import vn.thidua.web.Inputs;

/** One unit's signature as typed. */
class SignatureForm {
    public String version = "-1";
    public String state = SignatureState.SIGNED.name();
    public String signedOn = "";
    public String signerName = "";
    public String signerTitle = "";
    public String note = "";

    static SignatureForm of(UnitSignature signature) {
        var form = new SignatureForm();
        form.version = Long.toString(signature.version());
        form.state = signature.state() == null
                ? SignatureState.SIGNED.name()
                : signature.state().name();
        form.signedOn = Formats.partial(signature.signedOn());
        form.signerName = text(signature.signerName());
        form.signerTitle = text(signature.signerTitle());
        form.note = text(signature.note());
        return form;
    }

    RecordSignature toCommand(Inputs in, BlocYearId blocYear, OrganizationId unit) {
        return new RecordSignature(
                blocYear,
                unit,
                in.requiredChoice("state", state, "pledge.state", SignatureState.class),
                in.partialDate("signedOn", signedOn, "pledge.signed-on"),
                in.line("signerName", signerName, "pledge.signer-name", 200),
                in.line("signerTitle", signerTitle, "pledge.signer-title", 300),
                in.line("note", note, "pledge.note", 300),
                in.version(version));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
