package vn.thidua.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Ending;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;

/** What becomes of associations and bodies: they go into one another, give rise to others, are no more. */
@Service
@Transactional
public class Reorganizations {
    private final OrganizationRepository repository;
    private final OrganizationEntries entries;
    private final RegistryActs acts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reorganizations(
            OrganizationRepository repository,
            OrganizationEntries entries,
            RegistryActs acts,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.entries = entries;
        this.acts = acts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Several bodies go into one: a new one, or one of those that exist.
     *
     * @return what they are now
     * @throws RuleViolation when nothing goes in, the survivor is among those that end, or neither survivor nor
     *     successor is given
     */
    public OrganizationId merge(Actor actor, MergeOrganizations command) {
        var ids = new LinkedHashSet<>(command.predecessors());
        if (ids.isEmpty()) {
            throw new RuleViolation("predecessors", "organization.merge.nothing");
        }
        if (command.survivor() != null && ids.contains(command.survivor())) {
            throw new RuleViolation("survivor", "organization.merge.survivor-ends");
        }
        if (command.successor() != null && ids.size() < 2) {
            throw new RuleViolation("predecessors", "organization.merge.two");
        }
        var predecessors = new ArrayList<Organization>();
        for (var id : ids) {
            var predecessor = entries.visible(actor, id);
            OrganizationPolicy.change(actor, predecessor.province(), predecessor.hasEnded())
                    .orThrow();
            predecessor.end(command.effectiveOn(), "effectiveOn", clock.instant());
            predecessors.add(predecessor);
        }
        // a successor may take over the name of one that ended
        repository.flush();
        var successor = mergedInto(actor, command, predecessors.get(0).province());
        var lines = new ArrayList<RegistryAct.Line>();
        if (command.survivor() == null) {
            lines.add(OrganizationEntries.line(RegistryAct.Effect.ENTERED, successor));
        }
        for (var predecessor : predecessors) {
            link(predecessor, successor, LinkKind.MERGED, command.effectiveOn(), command.document());
            lines.add(linked(predecessor, successor));
            lines.add(OrganizationEntries.line(RegistryAct.Effect.ENDED, predecessor));
            events.publishEvent(OrganizationEntries.event(actor, "organization.merged", predecessor)
                    .with("organization.successor", successor.lastName().fullName())
                    .with("organization.effective-on", command.effectiveOn())
                    .with("organization.document", command.document())
                    .build());
        }
        acts.record(actor, predecessors.get(0).province(), ActKind.MERGED, lines);
        return successor.id();
    }

    private Organization mergedInto(Actor actor, MergeOrganizations command, ProvinceId province) {
        var survivor = command.survivor();
        if (survivor != null) {
            var organization = entries.visible(actor, survivor);
            OrganizationPolicy.change(actor, organization.province(), organization.hasEnded())
                    .orThrow();
            return organization;
        }
        var successor = command.successor();
        if (successor == null) {
            throw new RuleViolation("survivor", "organization.merge.into-what");
        }
        return enter(actor, successor, province, command.effectiveOn(), command.document());
    }

    /**
     * One body gives rise to others, and ends unless it continues.
     *
     * @return the parts, in the order given
     */
    public List<OrganizationId> split(Actor actor, SplitOrganization command) {
        var organization = entries.visible(actor, command.organization());
        OrganizationPolicy.change(actor, organization.province(), organization.hasEnded())
                .orThrow();
        StaleException.check("organization", command.version(), organization.version());
        if (command.parts().isEmpty()
                || (!command.continues() && command.parts().size() < 2)) {
            throw new RuleViolation("parts", "organization.split.two");
        }
        var lines = new ArrayList<RegistryAct.Line>();
        if (!command.continues()) {
            organization.end(command.effectiveOn(), "effectiveOn", clock.instant());
            repository.flush();
            lines.add(OrganizationEntries.line(RegistryAct.Effect.ENDED, organization));
        }
        var parts = new ArrayList<OrganizationId>();
        for (var part : command.parts()) {
            var entered = enter(actor, part, organization.province(), command.effectiveOn(), command.document());
            link(organization, entered, LinkKind.SPLIT, command.effectiveOn(), command.document());
            parts.add(entered.id());
            lines.add(OrganizationEntries.line(RegistryAct.Effect.ENTERED, entered));
            lines.add(linked(organization, entered));
        }
        acts.record(actor, organization.province(), ActKind.SPLIT, lines);
        events.publishEvent(OrganizationEntries.event(actor, "organization.split", organization)
                .with(
                        "organization.parts",
                        String.join(
                                "; ",
                                command.parts().stream()
                                        .map(NewOrganization::fullName)
                                        .toList()))
                .with("organization.effective-on", command.effectiveOn())
                .with("organization.document", command.document())
                .build());
        return parts;
    }

    /**
     * Records that a body is no more from that day on, without a successor.
     *
     * @return what takes it back
     */
    public UUID dissolve(Actor actor, OrganizationId id, Ending ending) {
        var organization = entries.visible(actor, id);
        OrganizationPolicy.change(actor, organization.province(), organization.hasEnded())
                .orThrow();
        StaleException.check("organization", ending.version(), organization.version());
        organization.end(ending.on(), "on", clock.instant());
        repository.saveAndFlush(organization);
        events.publishEvent(OrganizationEntries.event(actor, "organization.dissolved", organization)
                .with("organization.effective-on", ending.on())
                .with("reason", ending.reason())
                .build());
        return acts.record(
                actor,
                organization.province(),
                ActKind.DISSOLVED,
                List.of(OrganizationEntries.line(RegistryAct.Effect.ENDED, organization)));
    }

    private Organization enter(
            Actor actor, NewOrganization body, ProvinceId origin, LocalDate since, @Nullable String document) {
        var province = body.province() == null ? origin : body.province();
        OrganizationPolicy.keep(actor, province).orThrow();
        return entries.enter(
                actor, province, body.kind(), body.fullName(), body.shortName(), since, document, List.of());
    }

    private void link(
            Organization from, Organization to, LinkKind kind, LocalDate effectiveOn, @Nullable String document) {
        jdbc.sql("""
                        insert into organization_link (predecessor_id, successor_id, kind, effective_on, document)
                        values (:predecessor, :successor, :kind, :on, :document)
                        """)
                .param("predecessor", from.id().value())
                .param("successor", to.id().value())
                .param("kind", kind.name())
                .param("on", effectiveOn)
                .param("document", document)
                .update();
    }

    private static RegistryAct.Line linked(Organization from, Organization to) {
        return new RegistryAct.Line(
                RegistryAct.Effect.LINKED,
                from.id().value(),
                to.id().value(),
                to.lastName().fullName(),
                null,
                null);
    }
}
