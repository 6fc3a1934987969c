package vn.thidua.bloc;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;
import vn.thidua.organization.OrganizationKind;
import vn.thidua.organization.Organizations;
import vn.thidua.organization.RegisterOrganization;

/** The member list of a bloc-year and who follows the bloc: adding, ordering, accepting, taking out. */
@Service
@Transactional(readOnly = true)
public class Memberships {
    private final JdbcClient jdbc;
    private final BlocYears years;
    private final Blocs blocs;
    private final BlocYearHeaders headers;
    private final BlocYearRepository locks;
    private final MemberRepository members;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;

    Memberships(
            JdbcClient jdbc,
            BlocYears years,
            Blocs blocs,
            BlocYearHeaders headers,
            BlocYearRepository locks,
            MemberRepository members,
            Organizations organizations,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.years = years;
        this.blocs = blocs;
        this.headers = headers;
        this.locks = locks;
        this.members = members;
        this.organizations = organizations;
        this.events = events;
    }

    /** What the page that edits the list shows. */
    public MembershipSheet sheet(Actor actor, BlocYearScope scope) {
        return new MembershipSheet(
                scope,
                years.members(scope),
                blocs.groups(scope.bloc()),
                headers.monitors(scope),
                BlocPolicy.judgeMembership(actor, scope),
                BlocPolicy.judgeContacts(actor, scope));
    }

    /** A unit to take into the list, and how the source spelt it. */
    public record Entry(OrganizationId unit, @Nullable String quotedName) {}

    /**
     * Adds units to the end of the list in the order given; those already there are passed over.
     *
     * @return how many were added
     * @throws RuleViolation when a unit belongs to another bloc in that year or to another province
     */
    @Transactional
    public int add(Actor actor, BlocYearId id, List<Entry> entries, Origin origin) {
        var scope = guarded(actor, id);
        lock(id);
        var present = new HashSet<OrganizationId>();
        years.members(scope).forEach(member -> present.add(member.organization()));
        int added = 0;
        for (var entry : entries) {
            if (present.add(entry.unit())) {
                years.admitted(actor, scope, entry.unit(), origin, entry.quotedName());
                added++;
            }
        }
        return added;
    }

    /**
     * Enters members from a pasted list, new units into the register first, all or none.
     *
     * @return how many were added
     */
    @Transactional
    public int enter(Actor actor, EnterMembers command) {
        guarded(actor, command.blocYear());
        var entries = new ArrayList<Entry>();
        for (var line : command.lines()) {
            var unit = line.unit() != null
                    ? line.unit()
                    : organizations.register(
                            actor,
                            new RegisterOrganization(
                                    command.province(),
                                    line.kind() == null ? OrganizationKind.OTHER : line.kind(),
                                    line.name(),
                                    "",
                                    null,
                                    null,
                                    List.of()));
            entries.add(new Entry(unit, line.name()));
        }
        return add(actor, command.blocYear(), entries, Origin.IMPORTED);
    }

    /** Moves a unit one place up or down in the official order. */
    @Transactional
    public void move(Actor actor, BlocYearId id, MemberId member, boolean up) {
        var scope = guarded(actor, id);
        lock(id);
        var order = new ArrayList<>(members.findByBlocYearIdOrderByPositionAscIdAsc(id.value()));
        int from = -1;
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).id().equals(member)) {
                from = i;
            }
        }
        if (from < 0) {
            throw new NotFoundException("member " + member);
        }
        int to = up ? from - 1 : from + 1;
        if (to < 0 || to >= order.size()) {
            return;
        }
        order.add(to, order.remove(from));
        for (int i = 0; i < order.size(); i++) {
            order.get(i).moveTo(i + 1);
        }
        events.publishEvent(BlocYears.event(actor, scope, "bloc.member-moved")
                .with("unit", name(order.get(to)))
                .changed("position", from + 1, to + 1)
                .build());
    }

    /** A person confirms that an inferred unit does belong to the bloc. */
    @Transactional
    public void accept(Actor actor, BlocYearId id, MemberId member) {
        var scope = guarded(actor, id);
        var row = row(id, member);
        if (!row.isAccepted()) {
            years.accept(actor, scope, row);
        }
    }

    /**
     * Takes a unit out of the list; the row is kept aside so that {@link #restore} can put it back as it was. An
     * inferred unit is rejected the same way.
     *
     * @return what to restore
     * @throws RuleViolation when the unit holds or held an office, or other records of that year lean on it
     */
    @Transactional
    public UUID remove(Actor actor, BlocYearId id, MemberId member) {
        var scope = guarded(actor, id);
        lock(id);
        var row = row(id, member);
        var name = name(row);
        boolean held = jdbc.sql("select exists (select from bloc_office where member_id = :member)")
                .param("member", member.value())
                .query(Boolean.class)
                .single();
        if (held) {
            throw new RuleViolation(null, "bloc.member.holds-office", name);
        }
        var removal = UUID.randomUUID();
        jdbc.sql("""
                        insert into bloc_member_removal (id, member_id, bloc_year_id, organization_id, position, origin,
                                                         accepted, group_id, contact_person, quoted_name, removed_by)
                        select :removal, id, bloc_year_id, organization_id, position, origin,
                               accepted, group_id, contact_person, quoted_name, :by
                        from bloc_member where id = :member
                        """)
                .param("removal", removal)
                .param("by", actor.name())
                .param("member", member.value())
                .update();
        members.delete(row);
        members.flush();
        events.publishEvent(
                BlocYears.event(actor, scope, row.isAccepted() ? "bloc.member-removed" : "bloc.member-rejected")
                        .with("unit", name)
                        .build());
        return removal;
    }

    /** Puts a row that was taken out back to its place; nothing happens when the unit is in the list again. */
    @Transactional
    public void restore(Actor actor, BlocYearId id, UUID removal) {
        var scope = guarded(actor, id);
        lock(id);
        int restored = jdbc.sql("""
                        insert into bloc_member (id, bloc_year_id, year, organization_id, position, origin, accepted,
                                                 group_id, contact_person, quoted_name)
                        select r.member_id, r.bloc_year_id, :year, r.organization_id, r.position, r.origin, r.accepted,
                               g.id, r.contact_person, r.quoted_name
                        from bloc_member_removal r left join bloc_group g on g.id = r.group_id
                        where r.id = :removal and r.bloc_year_id = :id
                          and not exists (select from bloc_member m
                                          where m.organization_id = r.organization_id and m.bloc_year_id = r.bloc_year_id)
                        """)
                .param("year", scope.year().value())
                .param("removal", removal)
                .param("id", id.value())
                .update();
        if (restored == 1) {
            var unit =
                    jdbc.sql("""
                            select o.full_name from bloc_member_removal r
                            join organization_label o on o.organization_id = r.organization_id where r.id = :removal
                            """).param("removal", removal).query(String.class).single();
            events.publishEvent(BlocYears.event(actor, scope, "bloc.member-restored")
                    .with("unit", unit)
                    .build());
        }
    }

    /** Contact person and sub-group of a member. */
    public record Contact(
            MemberId member,
            @Nullable String person,
            @Nullable UUID group) {}

    /**
     * Writes contact persons and groups.
     *
     * @param seen what {@link MembershipSheet#contactsVersion} gave when the form was drawn
     * @throws StaleException when somebody changed one of them, or the list, since
     * @throws RuleViolation when a group is not one of this bloc's
     */
    @Transactional
    public void describe(Actor actor, BlocYearId id, List<Contact> contacts, long seen) {
        var scope = years.scope(actor, id);
        BlocPolicy.judgeContacts(actor, scope).orThrow();
        lock(id);
        StaleException.check("contacts of " + id, seen, sheet(actor, scope).contactsVersion());
        var groups = new HashMap<UUID, String>();
        blocs.groups(scope.bloc()).forEach(group -> groups.put(group.id(), group.name()));
        Map<MemberId, BlocMember> rows = new HashMap<>();
        members.findByBlocYearIdOrderByPositionAscIdAsc(id.value()).forEach(row -> rows.put(row.id(), row));
        var event = BlocYears.event(actor, scope, "bloc.contacts-changed");
        for (var contact : contacts) {
            var row = rows.get(contact.member());
            if (row == null) {
                // taken out of the list while the form was open
                continue;
            }
            if (contact.group() != null && !groups.containsKey(contact.group())) {
                throw new RuleViolation("group", "bloc.group.unknown");
            }
            event.changed("contact", row.contactPerson(), contact.person());
            event.changed("group", groups.get(row.groupId()), groups.get(contact.group()));
            row.describe(contact.person(), contact.group());
        }
        events.publishEvent(event.build());
    }

    /**
     * Notes who follows the bloc in that year.
     *
     * @param seat the council member's seat; null for an officer, or a council member the roster does not know
     * @param titles all capacities of the person, in the order given
     */
    @Transactional
    public void monitor(
            Actor actor,
            BlocYearId id,
            MonitorKind kind,
            @Nullable CouncilMemberId seat,
            String name,
            List<String> titles) {
        var scope = guarded(actor, id);
        int written = jdbc.sql("""
                        insert into bloc_monitor (id, bloc_year_id, kind, council_member_id, person_name, titles, position)
                        select :new, :id, :kind, :seat, :name, :titles, coalesce(max(position), 0) + 1
                        from bloc_monitor where bloc_year_id = :id
                        on conflict on constraint bloc_monitor_person_once do nothing
                        """)
                .param("new", UUID.randomUUID())
                .param("id", id.value())
                .param("kind", kind.name())
                .param("seat", seat == null ? null : seat.value(), Types.OTHER)
                .param("name", name)
                .param("titles", titles.isEmpty() ? null : String.join("\n", titles), Types.VARCHAR)
                .update();
        if (written == 0) {
            throw new RuleViolation("name", "bloc.monitor.once", name);
        }
        events.publishEvent(BlocYears.event(actor, scope, "bloc.monitor-added")
                .with("person", name)
                .with("titles", String.join("; ", titles))
                .build());
    }

    /** Takes a person off; the trail keeps who it was. */
    @Transactional
    public void removeMonitor(Actor actor, BlocYearId id, UUID monitor) {
        var scope = guarded(actor, id);
        var name = jdbc.sql("delete from bloc_monitor where id = :monitor and bloc_year_id = :id returning person_name")
                .param("monitor", monitor)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("monitor " + monitor));
        events.publishEvent(BlocYears.event(actor, scope, "bloc.monitor-removed")
                .with("person", name)
                .build());
    }

    private BlocYearScope guarded(Actor actor, BlocYearId id) {
        var scope = years.scope(actor, id);
        BlocPolicy.judgeMembership(actor, scope).orThrow();
        return scope;
    }

    private void lock(BlocYearId id) {
        locks.locked(id.value());
    }

    private BlocMember row(BlocYearId id, MemberId member) {
        return members.findByBlocYearIdAndId(id.value(), member.value())
                .orElseThrow(() -> new NotFoundException("member " + member));
    }

    private String name(BlocMember row) {
        return jdbc.sql("select full_name from organization_label where organization_id = :unit")
                .param("unit", row.unit().value())
                .query(String.class)
                .single();
    }
}
