package vn.thidua.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;

/** How a body comes into the register, and how the acts on the register find and name one. */
@Component
class OrganizationEntries {
    private final OrganizationRepository repository;
    private final NameClashes clashes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganizationEntries(
            OrganizationRepository repository, NameClashes clashes, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.clashes = clashes;
        this.events = events;
        this.clock = clock;
    }

    Organization enter(
            Actor actor,
            ProvinceId province,
            OrganizationKind kind,
            String fullName,
            String shortName,
            @Nullable LocalDate since,
            @Nullable String legalBasis,
            List<String> aliases) {
        var now = clock.instant();
        aliases.forEach(alias -> clashes.requireFree(province, null, alias, "aliases"));
        var organization = Organization.register(province, kind, fullName, shortName, since, legalBasis, now);
        for (var alias : aliases) {
            organization.alias(alias, AliasKind.SPELLING, null, now);
        }
        var saved = repository.saveAndFlush(organization);
        events.publishEvent(event(actor, "organization.registered", saved)
                .with("organization.short-name", shortName)
                .with("organization.since", since)
                .with("organization.legal-basis", legalBasis)
                .build());
        return saved;
    }

    /** @throws NotFoundException when there is none, or it does not exist for this actor */
    Organization visible(Actor actor, OrganizationId id) {
        return repository
                .findById(id.value())
                .filter(organization -> actor.covers(organization.province()))
                .orElseThrow(() -> new NotFoundException("organization " + id));
    }

    static AuditedEvent.Builder event(Actor actor, String action, Organization organization) {
        var name = organization.lastName().fullName();
        return AuditedEvent.of(actor, action, "organization", organization.id().value(), name)
                .at(Addresses.organization(organization.number(), name))
                .in(organization.province());
    }

    static RegistryAct.Line line(RegistryAct.Effect effect, Organization body) {
        return new RegistryAct.Line(
                effect, body.id().value(), null, body.lastName().fullName(), null, null);
    }
}
