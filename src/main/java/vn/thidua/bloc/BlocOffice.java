package vn.thidua.bloc;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit's term as Trưởng khối, Phó Trưởng khối or quyền Trưởng khối in one emulation year. A term is never deleted: a
 * wrong one ends as corrected, one that was given to another unit ends as replaced, a unit that stops ends as dropped
 * out, each with its reason. Terms follow the emulation year; between New Year and the handover two heads exist, one
 * for each year.
 */
@Entity
@Table(name = "bloc_office")
class BlocOffice {
    @Id
    private UUID id;

    private UUID blocYearId;
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    private OfficeKind kind;

    private int position;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    private @Nullable String representativeName;
    private @Nullable String representativeTitle;
    private @Nullable String document;
    private @Nullable String deviationReason;
    private boolean inAdvance;
    private @Nullable UUID witnessId;
    private boolean disclosed = true;
    private String recordedBy;
    private Instant createdAt;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable EndKind endKind;

    private @Nullable String endReason;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected BlocOffice() {}

    private BlocOffice(BlocMember member, OfficeKind kind, int position, Basis basis, String recordedBy, Instant at) {
        this.id = UUID.randomUUID();
        this.blocYearId = member.blocYear().value();
        this.memberId = member.id().value();
        this.kind = kind;
        this.position = position;
        this.basis = basis;
        this.recordedBy = recordedBy;
        this.createdAt = at;
    }

    static BlocOffice named(
            BlocMember member, OfficeKind kind, int position, Basis basis, String recordedBy, Instant at) {
        return new BlocOffice(member, kind, position, basis, recordedBy, at);
    }

    /** What is known about the term besides the unit. */
    void describe(
            Basis newBasis,
            @Nullable String name,
            @Nullable String title,
            @Nullable String paper,
            @Nullable String deviation,
            boolean advance) {
        basis = newBasis;
        representativeName = name;
        representativeTitle = title;
        document = paper;
        deviationReason = deviation;
        inAdvance = advance;
    }

    /**
     * Named in minutes, a term is not for the public before their conference is published; a paper or a source is. What
     * the public knows already stays known.
     */
    void witnessedBy(@Nullable UUID witness) {
        if (witness == null) {
            disclosed = true;
            witnessId = null;
        } else if (version == null || !disclosed) {
            disclosed = false;
            witnessId = witness;
        }
    }

    /** Other minutes say the same: the term stands on them from now on. */
    void handTo(UUID witness, boolean toThePublic) {
        witnessId = witness;
        disclosed = toThePublic;
    }

    void disclose(boolean toThePublic) {
        disclosed = toThePublic;
    }

    void explainDeviation(String reason) {
        deviationReason = reason;
    }

    void end(EndKind how, @Nullable String reason, Instant at) {
        endKind = how;
        endReason = reason;
        endedAt = at;
    }

    boolean isHeldBy(BlocMember member) {
        return Objects.equals(memberId, member.id().value());
    }

    boolean isEnded() {
        return endedAt != null;
    }

    BlocYearId blocYear() {
        return new BlocYearId(blocYearId);
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    OfficeKind kind() {
        return kind;
    }

    int position() {
        return position;
    }
}
