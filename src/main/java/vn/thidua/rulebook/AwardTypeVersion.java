package vn.thidua.rulebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of one award in one span of time. Versions of a code follow each other without overlap; a new rule
 * ends the version before it and never changes it, because dossiers of that time were judged by it.
 */
@Entity
@Table(name = "award_type")
class AwardTypeVersion {
    @Id
    private UUID id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private AwardCategory category;

    @Enumerated(EnumType.STRING)
    private Decider decider;

    @Enumerated(EnumType.STRING)
    private Recipients recipient;

    @Column(name = "needs_council")
    private boolean needsCouncil;

    @Column(name = "above_province")
    private boolean aboveProvince;

    private int rank;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected AwardTypeVersion() {}

    private AwardTypeVersion(String code, KeepAwardType command) {
        this.id = UUID.randomUUID();
        this.code = code;
        take(command);
    }

    static AwardTypeVersion of(String code, KeepAwardType command) {
        return new AwardTypeVersion(code, command);
    }

    /** A wrong entry put right for the whole time of this version. */
    void correct(KeepAwardType command) {
        take(command);
    }

    private void take(KeepAwardType command) {
        Validity.requireOrder(command.validFrom(), command.validTo());
        name = command.name();
        category = command.category();
        decider = command.decider();
        recipient = command.recipient();
        needsCouncil = command.needsCouncil();
        aboveProvince = command.decider().isAboveProvince();
        rank = command.rank();
        legalBasis = command.legalBasis();
        validFrom = command.validFrom();
        validTo = command.validTo();
    }

    /** The version holds no more from that day on. */
    void end(LocalDate day) {
        validTo = day;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    @Nullable
    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
