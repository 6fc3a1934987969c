package vn.thidua.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Listing;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Sql;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Text;
import vn.thidua.kernel.Verdict;

/** The register of associations and bodies: their names over time, and what became of them. */
@Service
@Transactional(readOnly = true)
public class Organizations {

    private final OrganizationRepository repository;
    private final OrganizationEntries entries;
    private final NameClashes clashes;
    private final Provinces provinces;
    private final RegistryActs acts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Organizations(
            OrganizationRepository repository,
            OrganizationEntries entries,
            NameClashes clashes,
            Provinces provinces,
            RegistryActs acts,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.entries = entries;
        this.clashes = clashes;
        this.provinces = provinces;
        this.acts = acts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this actor may enter bodies of that province. */
    public Verdict mayKeep(Actor actor, ProvinceId province) {
        return OrganizationPolicy.keep(actor, province);
    }

    /** Whether this actor may enter bodies of any province at all: whether a list offers it. */
    public Verdict mayKeepSome(Actor actor) {
        return OrganizationPolicy.keepSome(actor);
    }

    /** Whether this actor may rename, merge, split or end this body; false for what has ended already. */
    public Verdict mayChange(Actor actor, OrganizationDetail organization) {
        return OrganizationPolicy.change(actor, organization.province(), organization.hasEnded());
    }

    /**
     * Enters a body.
     *
     * @throws RuleViolation for an alias given twice, or one that is the name of another body of the province
     */
    @Transactional
    public OrganizationId register(Actor actor, RegisterOrganization command) {
        OrganizationPolicy.keep(actor, command.province()).orThrow();
        var organization = entries.enter(
                actor,
                command.province(),
                command.kind(),
                command.fullName(),
                command.shortName(),
                command.since(),
                command.legalBasis(),
                command.aliases());
        return organization.id();
    }

    /**
     * Takes in a list that a person has checked, all or nothing.
     *
     * @return how many bodies are new, and what takes the whole list back
     * @throws RuleViolation for an alias a body has already
     */
    @Transactional
    public TakenIn takeIn(Actor actor, TakeInNames command) {
        OrganizationPolicy.keep(actor, command.province()).orThrow();
        var entered = 0;
        var lines = new ArrayList<RegistryAct.Line>();
        for (var entry : command.entries()) {
            var known = entry.aliasOf();
            if (known == null) {
                var shortName = entry.shortName() == null ? "" : entry.shortName();
                var body = entries.enter(
                        actor, command.province(), command.kind(), entry.name(), shortName, null, null, List.of());
                lines.add(OrganizationEntries.line(RegistryAct.Effect.ENTERED, body));
                entered++;
            } else {
                addAlias(actor, new AddAlias(known, entry.name(), AliasKind.SPELLING, null));
                lines.add(new RegistryAct.Line(
                        RegistryAct.Effect.ALIAS_ADDED, known.value(), null, entry.name(), AliasKind.SPELLING, null));
            }
        }
        return new TakenIn(entered, acts.record(actor, command.province(), ActKind.TAKEN_IN, lines));
    }

    /**
     * Gives a body a new official name from a day on.
     *
     * @return what takes it back
     * @throws RuleViolation when the day is not after the first day of the present name
     */
    @Transactional
    public UUID rename(Actor actor, RenameOrganization command) {
        var organization = entries.visible(actor, command.organization());
        OrganizationPolicy.change(actor, organization.province(), organization.hasEnded())
                .orThrow();
        StaleException.check("organization", command.version(), organization.version());
        var before = organization.lastName().fullName();
        organization.endName(command.from(), clock.instant());
        // the old name must have ended in the database before the new one comes in
        repository.saveAndFlush(organization);
        organization.nameFrom(command.from(), command.fullName(), command.shortName(), command.legalBasis());
        repository.saveAndFlush(organization);
        events.publishEvent(OrganizationEntries.event(actor, "organization.renamed", organization)
                .changed("organization.full-name", before, command.fullName())
                .with("organization.since", command.from())
                .with("organization.legal-basis", command.legalBasis())
                .build());
        return acts.record(
                actor,
                organization.province(),
                ActKind.RENAMED,
                List.of(OrganizationEntries.line(RegistryAct.Effect.RENAMED, organization)));
    }

    /** Puts a wrongly entered name right, for the whole time it has been valid. */
    @Transactional
    public void correctName(Actor actor, CorrectName command) {
        var organization = entries.visible(actor, command.organization());
        OrganizationPolicy.keep(actor, organization.province()).orThrow();
        StaleException.check("organization", command.version(), organization.version());
        var row = organization.name(command.name());
        var fullName = row.fullName();
        var shortName = row.shortName();
        var since = row.validFrom();
        var legalBasis = row.legalBasis();
        organization.correctName(
                command.name(),
                command.fullName(),
                command.shortName(),
                command.since(),
                command.legalBasis(),
                clock.instant());
        repository.saveAndFlush(organization);
        events.publishEvent(OrganizationEntries.event(actor, "organization.name-corrected", organization)
                .changed("organization.full-name", fullName, row.fullName())
                .changed("organization.short-name", shortName, row.shortName())
                .changed("organization.since", since, command.since())
                .changed("organization.legal-basis", legalBasis, command.legalBasis())
                .with("reason", command.reason())
                .build());
    }

    /** @throws RuleViolation when this body has that alias already, or it is the name of another body of the province */
    @Transactional
    public void addAlias(Actor actor, AddAlias command) {
        var organization = entries.visible(actor, command.organization());
        OrganizationPolicy.keep(actor, organization.province()).orThrow();
        clashes.requireFree(organization.province(), organization.id(), command.alias(), "alias");
        organization.alias(command.alias(), command.kind(), command.quotedSource(), clock.instant());
        repository.saveAndFlush(organization);
        events.publishEvent(OrganizationEntries.event(actor, "organization.alias-added", organization)
                .with("organization.alias", command.alias())
                .with("organization.quoted-source", command.quotedSource())
                .build());
    }

    /**
     * Takes an alias away.
     *
     * @return the act, to be taken back with {@link RegistryActs#undo}
     */
    @Transactional
    public UUID removeAlias(Actor actor, OrganizationId id, UUID alias) {
        var organization = entries.visible(actor, id);
        OrganizationPolicy.keep(actor, organization.province()).orThrow();
        var removed = organization.dropAlias(alias, clock.instant());
        repository.saveAndFlush(organization);
        events.publishEvent(OrganizationEntries.event(actor, "organization.alias-removed", organization)
                .with("organization.alias", removed.alias())
                .build());
        return acts.record(
                actor,
                organization.province(),
                ActKind.ALIAS_REMOVED,
                List.of(new RegistryAct.Line(
                        RegistryAct.Effect.ALIAS_REMOVED,
                        id.value(),
                        null,
                        removed.alias(),
                        removed.kind(),
                        removed.quotedSource())));
    }

    /**
     * The body that another way of writing this body's name, as it is now, leads to as well: told to whoever gave it that
     * name. Empty where no other body has it as an alias.
     */
    public Optional<String> sharedAlias(Actor actor, OrganizationId id) {
        var organization = entries.visible(actor, id);
        return clashes.aliasOf(
                id, organization.province(), organization.lastName().fullName());
    }

    /** One page of the register, by name; those that have ended come last. */
    public Listing<OrganizationRow> list(Actor actor, OrganizationFilter filter) {
        var page = filter.page();
        var size = Listing.size(page);
        var rows = jdbc.sql("""
                        select l.organization_id, l.number, l.full_name, l.short_name, o.kind, p.name as province, o.ended_on,
                               (select string_agg(s.full_name, ', ' order by s.full_name collate "vi-x-icu")
                                from organization_link k join organization_label s on s.organization_id = k.successor_id
                                where k.predecessor_id = o.id and k.kind = 'MERGED') as successors,
                               (select string_agg(a.alias, ', ' order by a.alias collate "vi-x-icu")
                                from organization_alias a
                                where a.organization_id = o.id and :searching and a.folded like :words
                                  and a.alias <> l.short_name and a.alias <> l.full_name) as aliases,
                               count(*) over () as total
                        from organization_label l
                        join organization o on o.id = l.organization_id
                        join province p on p.id = o.province_id
                        where (:everywhere or o.province_id = any(cast(:provinces as uuid[])))
                          and (l.folded like :words or lower(l.short_name) like :words
                               or exists (select from organization_name n
                                          where n.organization_id = o.id and n.folded like :words)
                               or exists (select from organization_alias a
                                          where a.organization_id = o.id and a.folded like :words))
                        order by o.ended_on is not null, l.full_name collate "vi-x-icu", l.number
                        limit :size offset :offset
                        """)
                .param("everywhere", actor.isAdministrator())
                .param("provinces", Sql.provinces(actor))
                .param("words", Text.likePattern(filter.words()))
                .param("searching", !Text.fold(filter.words()).isEmpty())
                .param("size", size)
                .param("offset", Listing.offset(page, size))
                .query((row, n) -> new Listing.Counted<>(
                        new OrganizationRow(
                                id(row, "organization_id"),
                                row.getInt("number"),
                                row.getString("full_name"),
                                row.getString("short_name"),
                                OrganizationKind.valueOf(row.getString("kind")),
                                row.getString("province"),
                                row.getString("aliases"),
                                row.getObject("ended_on", LocalDate.class),
                                row.getString("successors")),
                        row.getLong("total")))
                .list();
        return Listing.of(rows, page, size);
    }

    /** @throws NotFoundException for an unknown number, or a body of a province outside the actor's scope */
    public OrganizationDetail detail(Actor actor, int number) {
        return jdbc.sql("select id, province_id from organization where number = :number")
                .param("number", number)
                .query((row, n) -> id(row, "id"))
                .optional()
                .map(id -> detail(actor, id))
                .orElseThrow(() -> new NotFoundException("organization " + number));
    }

    /** @throws NotFoundException for an unknown body, or one of a province outside the actor's scope */
    public OrganizationDetail detail(Actor actor, OrganizationId id) {
        var names = jdbc.sql("""
                        select id, full_name, short_name, valid_from, valid_to, legal_basis from organization_name
                        where organization_id = :id order by valid_from desc nulls last
                        """)
                .param("id", id.value())
                .query((row, n) -> new OrganizationDetail.Name(
                        row.getObject("id", UUID.class),
                        row.getString("full_name"),
                        row.getString("short_name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("legal_basis")))
                .list();
        var aliases = jdbc.sql("""
                        select id, alias, kind, quoted_source from organization_alias
                        where organization_id = :id order by alias collate "vi-x-icu"
                        """)
                .param("id", id.value())
                .query((row, n) -> new OrganizationDetail.Alias(
                        row.getObject("id", UUID.class),
                        row.getString("alias"),
                        AliasKind.valueOf(row.getString("kind")),
                        row.getString("quoted_source")))
                .list();
        var predecessors = links(id, "predecessor_id", "successor_id");
        var successors = links(id, "successor_id", "predecessor_id");
        return jdbc.sql("""
                        select o.id, o.number, o.province_id, p.name as province, o.kind, o.ended_on, o.version,
                               l.full_name, l.short_name
                        from organization o
                        join organization_label l on l.organization_id = o.id
                        join province p on p.id = o.province_id
                        where o.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new OrganizationDetail(
                        id(row, "id"),
                        row.getInt("number"),
                        new ProvinceId(row.getObject("province_id", UUID.class)),
                        row.getString("province"),
                        OrganizationKind.valueOf(row.getString("kind")),
                        row.getString("full_name"),
                        row.getString("short_name"),
                        row.getObject("ended_on", LocalDate.class),
                        row.getLong("version"),
                        names,
                        aliases,
                        predecessors,
                        successors))
                .optional()
                .filter(detail -> actor.covers(detail.province()))
                .orElseThrow(() -> new NotFoundException("organization " + id));
    }

    /**
     * Bodies of a province, and of those that went into it, that have not ended: to choose from and to match with, by
     * official name.
     */
    public List<OrganizationChoice> choices(Actor actor, ProvinceId province) {
        if (!actor.covers(province)) {
            throw new NotFoundException("province " + province);
        }
        return jdbc.sql("""
                        select l.organization_id, l.number, l.full_name, l.folded, l.short_name,
                               array(select a.folded from organization_alias a where a.organization_id = o.id
                                     union
                                     select n.folded from organization_name n
                                     where n.organization_id = o.id and n.folded <> l.folded
                                     order by 1) as aliases
                        from organization o
                        join province_scope s on s.covers_id = o.province_id
                        join organization_label l on l.organization_id = o.id
                        where s.province_id = :province and o.ended_on is null
                        order by l.full_name collate "vi-x-icu", l.number
                        """)
                .param("province", province.value())
                .query((row, n) -> {
                    var aliases = new LinkedHashSet<>(
                            Arrays.asList((String[]) row.getArray("aliases").getArray()));
                    var shortName = Text.fold(row.getString("short_name"));
                    if (!shortName.equals(row.getString("folded"))) {
                        aliases.add(shortName);
                    }
                    return new OrganizationChoice(
                            id(row, "organization_id"),
                            row.getInt("number"),
                            row.getString("full_name"),
                            row.getString("folded"),
                            List.copyOf(aliases));
                })
                .list();
    }

    /**
     * Official names valid that day; where none is recorded for the day, the nearest. Names are no secret: any actor
     * may ask, the public included.
     */
    public Map<OrganizationId, String> names(Actor actor, Collection<OrganizationId> ids, LocalDate on) {
        var names = new LinkedHashMap<OrganizationId, String>();
        if (ids.isEmpty()) {
            return names;
        }
        jdbc.sql("select id, organization_name_on(id, :on) as name from organization where id in (:ids)")
                .param("on", on)
                .param("ids", ids.stream().map(OrganizationId::value).distinct().toList())
                .query(row -> {
                    names.put(id(row, "id"), row.getString("name"));
                });
        return names;
    }

    /** What a typed name means among the bodies of a province; never splits it at commas, "và" or "/". */
    public NameMatch match(Actor actor, ProvinceId province, String typedName) {
        return matchAll(actor, province, List.of(typedName)).get(0);
    }

    /** Many typed names at once, answered in their order. */
    public List<NameMatch> matchAll(Actor actor, ProvinceId province, List<String> typedNames) {
        var choices = choices(actor, province);
        var name = provinces.find(actor, province).name();
        return typedNames.stream()
                .map(typed -> NameMatching.match(typed, name, choices))
                .toList();
    }

    /** Holds a pasted list against the register of a province; writes nothing. */
    public List<CheckedName> check(Actor actor, ProvinceId province, List<PastedName> pasted) {
        var matches =
                matchAll(actor, province, pasted.stream().map(PastedName::name).toList());
        var first = new HashMap<String, Integer>();
        var checked = new ArrayList<CheckedName>();
        for (var i = 0; i < pasted.size(); i++) {
            var before = first.putIfAbsent(NameMatching.key(pasted.get(i).name()), i + 1);
            checked.add(new CheckedName(pasted.get(i), matches.get(i), before));
        }
        return checked;
    }

    /** The body itself and all that went into it or that it came from, nearest first. */
    public List<OrganizationId> lineage(Actor actor, OrganizationId id) {
        return jdbc.sql("""
                        with recursive lineage (id, depth) as (
                            select cast(:id as uuid), 0
                            union
                            select l.predecessor_id, depth + 1
                            from lineage join organization_link l on l.successor_id = lineage.id
                        )
                        select id from lineage group by id order by min(depth), id
                        """)
                .param("id", id.value())
                .query((row, n) -> id(row, "id"))
                .list();
    }

    private List<OrganizationDetail.Link> links(OrganizationId id, String theirs, String own) {
        return jdbc.sql("""
                        select l.organization_id, l.number, l.full_name, k.kind, k.effective_on, k.document
                        from organization_link k join organization_label l on l.organization_id = k.%s
                        where k.%s = :id order by k.effective_on, l.full_name collate "vi-x-icu"
                        """.formatted(theirs, own))
                .param("id", id.value())
                .query((row, n) -> new OrganizationDetail.Link(
                        id(row, "organization_id"),
                        row.getInt("number"),
                        row.getString("full_name"),
                        LinkKind.valueOf(row.getString("kind")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("document")))
                .list();
    }

    private static OrganizationId id(ResultSet row, String column) throws SQLException {
        return new OrganizationId(row.getObject(column, UUID.class));
    }
}
