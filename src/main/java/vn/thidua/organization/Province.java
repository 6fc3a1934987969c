package vn.thidua.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Text;

/**
 * A province in one of its lives. It is born with a name and a first day, and ends when it goes into another: the
 * merged province is a new one even when it keeps a name (Quảng Trị of 01/07/2025 is not the Quảng Trị before), so
 * that records of the old one stay what they were. It is never renamed into another; only a
 * wrong entry is corrected, and the province of a merger that never was leaves with it.
 */
@Entity
class Province {
    @Id
    private UUID id;

    private String name;
    private String folded;

    @Enumerated(EnumType.STRING)
    private ProvinceKind kind;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private boolean placeholder;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Province() {}

    private Province(
            String name,
            ProvinceKind kind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean placeholder) {
        this.id = UUID.randomUUID();
        this.placeholder = placeholder;
        describe(name, kind, validFrom, validTo);
    }

    private void describe(String name, ProvinceKind kind, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
        if (validFrom != null && validTo != null && !validFrom.isBefore(validTo)) {
            throw new RuleViolation("validTo", "province.end-before-start");
        }
        this.name = name;
        this.folded = Text.fold(name);
        this.kind = kind;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    static Province of(CreateProvince command) {
        return new Province(
                command.name(), command.kind(), command.validFrom(), command.validTo(), command.placeholder());
    }

    static Province successor(String name, ProvinceKind kind, LocalDate from) {
        return new Province(name, kind, from, null, false);
    }

    /** A wrong entry put right. */
    void correct(CorrectProvince command) {
        describe(command.name(), command.kind(), command.validFrom(), command.validTo());
    }

    /** Ends this life on the day before; a life that has ended stays as it is. */
    void endBefore(LocalDate day, String field) {
        if (validTo != null) {
            throw new RuleViolation(field, "province.already-ended", name);
        }
        if (validFrom != null && !validFrom.isBefore(day)) {
            throw new RuleViolation(field, "province.end-before-start");
        }
        validTo = day;
    }

    /** The merger it went into was on another day than recorded. */
    void endOnMerger(LocalDate day, String field) {
        validTo = null;
        endBefore(day, field);
    }

    /** The merger it came from was on another day than recorded. */
    void beginOn(LocalDate day, String field) {
        if (validTo != null && !day.isBefore(validTo)) {
            throw new RuleViolation(field, "province.begin-after-end", name);
        }
        validFrom = day;
    }

    /** The merger it went into was none. */
    void exist() {
        validTo = null;
    }

    ProvinceId id() {
        return new ProvinceId(id);
    }

    String name() {
        return name;
    }

    ProvinceKind kind() {
        return kind;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
