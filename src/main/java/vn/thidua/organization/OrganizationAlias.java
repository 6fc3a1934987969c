package vn.thidua.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Text;

/** Another way of writing the name of a body. */
@Entity
class OrganizationAlias {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    private Organization organization;

    private String alias;
    private String folded;

    @Enumerated(EnumType.STRING)
    private AliasKind kind;

    @Column(name = "quoted_source")
    private @Nullable String quotedSource;

    @SuppressWarnings("NullAway.Init")
    protected OrganizationAlias() {}

    OrganizationAlias(Organization organization, String alias, AliasKind kind, @Nullable String quotedSource) {
        this.id = UUID.randomUUID();
        this.organization = organization;
        this.alias = alias;
        this.folded = Text.fold(alias);
        this.kind = kind;
        this.quotedSource = quotedSource;
    }

    UUID id() {
        return id;
    }

    String alias() {
        return alias;
    }

    String folded() {
        return folded;
    }

    AliasKind kind() {
        return kind;
    }

    @Nullable
    String quotedSource() {
        return quotedSource;
    }
}
