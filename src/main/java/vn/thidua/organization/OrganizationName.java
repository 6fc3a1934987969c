package vn.thidua.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Text;

/** One official name of a body with the days it holds. */
@Entity
class OrganizationName {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    private Organization organization;

    @Column(name = "province_id")
    private UUID provinceId;

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "short_name")
    private String shortName;

    private String folded;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "legal_basis")
    private @Nullable String legalBasis;

    @SuppressWarnings("NullAway.Init")
    protected OrganizationName() {}

    OrganizationName(
            Organization organization,
            String fullName,
            String shortName,
            @Nullable LocalDate validFrom,
            @Nullable String legalBasis) {
        this.id = UUID.randomUUID();
        this.organization = organization;
        this.provinceId = organization.province().value();
        this.fullName = fullName;
        this.shortName = shortName.isBlank() ? fullName : shortName;
        this.folded = Text.fold(fullName);
        this.validFrom = validFrom;
        this.legalBasis = legalBasis;
    }

    void endOn(LocalDate day) {
        validTo = day;
    }

    void correct(String newFullName, String newShortName, @Nullable LocalDate since, @Nullable String newLegalBasis) {
        if (since != null && validTo != null && !since.isBefore(validTo)) {
            throw new RuleViolation("since", "organization.name.end-before-start");
        }
        fullName = newFullName;
        shortName = newShortName.isBlank() ? newFullName : newShortName;
        folded = Text.fold(newFullName);
        validFrom = since;
        legalBasis = newLegalBasis;
    }

    UUID id() {
        return id;
    }

    String fullName() {
        return fullName;
    }

    String shortName() {
        return shortName;
    }

    @Nullable
    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    String legalBasis() {
        return legalBasis;
    }
}
