package vn.thidua.organization;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Text;

/**
 * An association (hội), union, representative board or other body that can be a member of a bloc. It is entered once
 * and stays the same through every change of name: papers print the name valid on their day, lists of a year the names
 * of that year. Two bodies that merge (sáp nhập) end and point to the one they became, one that splits (chia, tách)
 * points to its parts; awards stay with the body that won them. It is never deleted. Names never overlap in time, and
 * at one time no two bodies of a province bear the same name; the schema holds both.
 */
@Entity
class Organization {
    @Id
    private UUID id;

    @Generated
    @Column(insertable = false, updatable = false)
    private int number;

    @Column(name = "province_id")
    private UUID provinceId;

    @Enumerated(EnumType.STRING)
    private OrganizationKind kind;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    // names and aliases are rows of their own: touching this lets the version see every change
    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private @Nullable Long version;

    @OneToMany(mappedBy = "organization", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<OrganizationName> names = new ArrayList<>();

    @OneToMany(mappedBy = "organization", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<OrganizationAlias> aliases = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Organization() {}

    private Organization(ProvinceId province, OrganizationKind kind, Instant now) {
        this.id = UUID.randomUUID();
        this.provinceId = province.value();
        this.kind = kind;
        this.changedAt = now;
    }

    static Organization register(
            ProvinceId province,
            OrganizationKind kind,
            String fullName,
            String shortName,
            @Nullable LocalDate since,
            @Nullable String legalBasis,
            Instant now) {
        var organization = new Organization(province, kind, now);
        organization.names.add(new OrganizationName(organization, fullName, shortName, since, legalBasis));
        return organization;
    }

    /** Ends the present name on the day before; the new one follows by {@link #nameFrom}. */
    void endName(LocalDate from, Instant now) {
        var current = lastName();
        if (current.validFrom() != null && !current.validFrom().isBefore(from)) {
            throw new RuleViolation("since", "organization.name.not-after", current.fullName());
        }
        current.endOn(from);
        changedAt = now;
    }

    void nameFrom(LocalDate from, String fullName, String shortName, @Nullable String legalBasis) {
        names.add(new OrganizationName(this, fullName, shortName, from, legalBasis));
    }

    void correctName(
            UUID name,
            String fullName,
            String shortName,
            @Nullable LocalDate since,
            @Nullable String legalBasis,
            Instant now) {
        name(name).correct(fullName, shortName, since, legalBasis);
        changedAt = now;
    }

    OrganizationAlias alias(String alias, AliasKind aliasKind, @Nullable String quotedSource, Instant now) {
        var folded = Text.fold(alias);
        if (aliases.stream().anyMatch(known -> known.folded().equals(folded))) {
            throw new RuleViolation("alias", "organization.alias.known", alias);
        }
        var added = new OrganizationAlias(this, alias, aliasKind, quotedSource);
        aliases.add(added);
        changedAt = now;
        return added;
    }

    OrganizationAlias dropAlias(UUID alias, Instant now) {
        var found = aliases.stream()
                .filter(row -> row.id().equals(alias))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("alias " + alias));
        aliases.remove(found);
        changedAt = now;
        return found;
    }

    /**
     * The body is no more from that day on; its last name ends with it.
     *
     * @param field the form's field a refusal stands beside
     */
    void end(LocalDate on, String field, Instant now) {
        var current = lastName();
        if (current.validFrom() != null && !current.validFrom().isBefore(on)) {
            throw new RuleViolation(field, "organization.end-before-start", current.fullName());
        }
        current.endOn(on);
        endedOn = on;
        changedAt = now;
    }

    OrganizationName lastName() {
        return names.stream()
                .max(Comparator.comparing(
                        OrganizationName::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())))
                .orElseThrow(() -> new IllegalStateException("organization without a name: " + id));
    }

    OrganizationName name(UUID name) {
        return names.stream()
                .filter(row -> row.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("name " + name));
    }

    boolean hasEnded() {
        return endedOn != null;
    }

    OrganizationId id() {
        return new OrganizationId(id);
    }

    int number() {
        return number;
    }

    ProvinceId province() {
        return new ProvinceId(provinceId);
    }

    OrganizationKind kind() {
        return kind;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
