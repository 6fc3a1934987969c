package vn.thidua.bloc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;

/** The member list of a bloc-year: what a document announces of it, order, contact persons, taking out and putting back. */
@Service
@Transactional(readOnly = true)
public class Memberships {
    private final JdbcClient jdbc;
    private final BlocYears years;
    private final Blocs blocs;
    private final BlocYearHeaders headers;
    private final BlocYearRepository locks;
    private final MemberRepository members;
    private final ApplicationEventPublisher events;

    Memberships(
            JdbcClient jdbc,
            BlocYears years,
            Blocs blocs,
            BlocYearHeaders headers,
            BlocYearRepository locks,
            MemberRepository members,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.years = years;
        this.blocs = blocs;
        this.headers = headers;
        this.locks = locks;
        this.members = members;
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

    /**
     * Records what a document announces about the member list. The number is kept as announced, whatever the list has.
     *
     * @param listDocument the paper that sets the member list
     */
    @Transactional
    public void announce(
            Actor actor,
            BlocYearId id,
            @Nullable Integer count,
            @Nullable String source,
            @Nullable String listDocument,
            long version) {
        var scope = years.editable(actor, id);
        var year = locked(id);
        StaleException.check("bloc-year " + id, version, year.version());
        var event = scope.event(actor, "bloc.count-announced")
                .changed("announced", year.announcedMemberCount(), count)
                .changed("announced-source", year.announcedSource(), source)
                .changed("list-document", year.memberListDocument(), listDocument);
        year.announce(count, source, listDocument);
        locks.saveAndFlush(year);
        events.publishEvent(event.build());
    }

    /** Moves a unit one place up or down in the official order. */
    @Transactional
    public void move(Actor actor, BlocYearId id, MemberId member, boolean up) {
        var scope = years.editable(actor, id);
        locked(id);
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
        events.publishEvent(scope.event(actor, "bloc.member-moved")
                .with("unit", name(order.get(to)))
                .changed("position", from + 1, to + 1)
                .build());
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
        var scope = years.editable(actor, id);
        locked(id);
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
        events.publishEvent(scope.event(actor, row.isAccepted() ? "bloc.member-removed" : "bloc.member-rejected")
                .with("unit", name)
                .build());
        return removal;
    }

    /** Puts a row that was taken out back to its place; nothing happens when the unit is in the list again. */
    @Transactional
    public void restore(Actor actor, BlocYearId id, UUID removal) {
        var scope = years.editable(actor, id);
        locked(id);
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
            events.publishEvent(scope.event(actor, "bloc.member-restored")
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
        locked(id);
        StaleException.check("contacts of " + id, seen, sheet(actor, scope).contactsVersion());
        var groups = new HashMap<UUID, String>();
        blocs.groups(scope.bloc()).forEach(group -> groups.put(group.id(), group.name()));
        Map<MemberId, BlocMember> rows = new HashMap<>();
        members.findByBlocYearIdOrderByPositionAscIdAsc(id.value()).forEach(row -> rows.put(row.id(), row));
        var event = scope.event(actor, "bloc.contacts-changed");
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

    private BlocYear locked(BlocYearId id) {
        return locks.locked(id.value()).orElseThrow(() -> new NotFoundException("bloc-year " + id));
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
