package vn.thidua.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.web.Numbered;

/**
 * All the register knows of one body.
 *
 * @param name its official name now, or its last one
 * @param endedOn first day on which it is no more
 * @param names all names, the newest first
 */
public record OrganizationDetail(
        OrganizationId id,
        int number,
        ProvinceId province,
        String provinceName,
        OrganizationKind kind,
        String name,
        String shortName,
        @Nullable LocalDate endedOn,
        long version,
        List<Name> names,
        List<Alias> aliases,
        List<Link> predecessors,
        List<Link> successors)
        implements Numbered {

    /** One official name and the days it holds: from inclusive, to exclusive. */
    public record Name(
            UUID id,
            String fullName,
            String shortName,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String legalBasis) {
        /** The last day the name holds. */
        public @Nullable LocalDate lastDay() {
            return to == null ? null : to.minusDays(1);
        }
    }

    /** Another way of writing the name. */
    public record Alias(
            UUID id, String alias, AliasKind kind, @Nullable String quotedSource) {}

    /** A body this one came from or went into. */
    public record Link(
            OrganizationId id,
            int number,
            String name,
            LinkKind kind,
            LocalDate effectiveOn,
            @Nullable String document) {
        public String address() {
            return Addresses.organization(number, name);
        }
    }

    public String address() {
        return Addresses.organization(number, name);
    }

    public boolean hasEnded() {
        return endedOn != null;
    }

    public @Nullable Name nameRow(UUID nameId) {
        return names.stream().filter(row -> row.id().equals(nameId)).findFirst().orElse(null);
    }
}
