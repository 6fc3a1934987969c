package vn.thidua.pledge;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.MemberId;
import vn.thidua.kernel.PartialDate;
import vn.thidua.kernel.RuleViolation;

/**
 * What is recorded of one unit's signature under a pledge. The unit is a member of the pledge's own year, which the
 * database holds. A record made together with others carries their batch, so that one press can be taken back.
 */
@Entity
@Table(name = "pledge_signature")
class PledgeSignature {
    @Id
    private UUID id;

    private UUID pledgeId;
    private UUID blocYearId;
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    private SignatureState state;

    @Embedded
    private @Nullable SignedOn signedOn;

    private @Nullable String signerName;
    private @Nullable String signerTitle;
    private @Nullable String note;
    private @Nullable UUID batch;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected PledgeSignature() {}

    private PledgeSignature(
            UUID id,
            PledgeId pledge,
            BlocYearId blocYear,
            MemberId member,
            SignatureState state,
            String by,
            Instant at) {
        this.id = id;
        this.pledgeId = pledge.value();
        this.blocYearId = blocYear.value();
        this.memberId = member.value();
        this.state = state;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    static PledgeSignature of(PledgeId pledge, MemberId member, RecordSignature command, String by, Instant at) {
        var signature =
                new PledgeSignature(UUID.randomUUID(), pledge, command.blocYear(), member, command.state(), by, at);
        signature.record(command, by, at);
        return signature;
    }

    static PledgeSignature signedTogether(
            PledgeId pledge,
            BlocYearId blocYear,
            MemberId member,
            @Nullable PartialDate on,
            UUID batch,
            String by,
            Instant at) {
        var signature = new PledgeSignature(UUID.randomUUID(), pledge, blocYear, member, SignatureState.SIGNED, by, at);
        signature.signedOn = SignedOn.of(on);
        signature.batch = batch;
        return signature;
    }

    /** @throws RuleViolation when a unit that has not signed is given a day or a signer */
    final void record(RecordSignature command, String by, Instant at) {
        if (!command.state().signed() && command.signedOn() != null) {
            throw new RuleViolation("signedOn", "pledge.signature.not-signed-day");
        }
        if (!command.state().signed() && command.signerName() != null) {
            throw new RuleViolation("signerName", "pledge.signature.not-signed-signer");
        }
        state = command.state();
        signedOn = SignedOn.of(command.signedOn());
        signerName = command.signerName();
        signerTitle = command.signerTitle();
        note = command.note();
        batch = null;
        recordedBy = by;
        recordedAt = at;
    }

    SignatureState state() {
        return state;
    }

    @Nullable
    PartialDate signedOn() {
        return SignedOn.date(signedOn);
    }

    @Nullable
    String signerName() {
        return signerName;
    }

    long version() {
        return version == null ? 0 : version;
    }

    @Nullable
    String signerTitle() {
        return signerTitle;
    }

    @Nullable
    String note() {
        return note;
    }
}
