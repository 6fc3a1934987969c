package vn.thidua.bloc;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Verdict;

/**
 * The one door to offices (RULINGS 10): naming head and deputies of a year, ending a wrong term, explaining a deviation, an
 * acting head.
 */
@Service
@Transactional(readOnly = true)
public class Officers {
    private final JdbcClient jdbc;
    private final BlocYears years;
    private final Openings openings;
    private final Admissions admissions;
    private final MemberRepository members;
    private final OfficeRepository offices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Officers(
            JdbcClient jdbc,
            BlocYears years,
            Openings openings,
            Admissions admissions,
            MemberRepository members,
            OfficeRepository offices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.years = years;
        this.openings = openings;
        this.admissions = admissions;
        this.members = members;
        this.offices = offices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The one door to offices (RULINGS 10): a conference elects, a decision appoints, a source tells. Opens the year by
     * copying the year before when it does not exist. Whoever is named an officer is a member: a unit that is not in the
     * list joins it, one that was only inferred is accepted. What the command does not state stays as recorded.
     *
     * @throws vn.thidua.kernel.RefusedException when the actor may not, or the year is closed
     * @throws RuleViolation when one unit is named twice
     */
    @Transactional
    public void name(Actor actor, NameOfficers command) {
        var scope = openings.ensure(actor, command.bloc(), command.year());
        BlocPolicy.judgeOfficers(actor, scope, years.standingBefore(actor, scope))
                .orThrow();
        name(actor, scope, command, null);
    }

    /**
     * The same from a page: refused when officers of that year changed since it was drawn.
     *
     * @param seen what {@link #version} gave then
     * @param replaceReason why the officers recorded so far are replaced, where some are
     */
    @Transactional
    public void name(Actor actor, NameOfficers command, long seen, @Nullable String replaceReason) {
        var scope = openings.ensure(actor, command.bloc(), command.year());
        BlocPolicy.judgeOfficers(actor, scope, years.standingBefore(actor, scope))
                .orThrow();
        StaleException.check("offices of " + scope.id(), seen, version(scope.id()));
        name(actor, scope, command, replaceReason);
    }

    /** Rises with every term recorded, changed or ended in that year; 0 for a year not opened. */
    long version(BlocYearId id) {
        return jdbc.sql("select coalesce(sum(version + 1), 0) from bloc_office where bloc_year_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private void name(Actor actor, BlocYearScope scope, NameOfficers command, @Nullable String replaceReason) {
        var units = new HashSet<OrganizationId>();
        if (command.head() != null) {
            units.add(command.head().unit());
        }
        for (int i = 0; i < command.deputies().size(); i++) {
            if (!units.add(command.deputies().get(i).unit())) {
                throw new RuleViolation("deputies[" + i + "].unit", "bloc.officer.twice");
            }
        }
        var reason = replaceReason == null ? command.document() : replaceReason;
        var event = scope.event(actor, "bloc.officers-named");
        var before = describe(years.officers(scope));
        if (command.head() != null) {
            nameHead(actor, scope, command, command.head(), reason);
        }
        if (!command.deputies().isEmpty()) {
            nameDeputies(actor, scope, command, reason);
        }
        offices.flush();
        var after = describe(years.officers(scope));
        events.publishEvent(event.changed("head", before.get(OfficeKind.HEAD), after.get(OfficeKind.HEAD))
                .changed("acting-head", before.get(OfficeKind.ACTING_HEAD), after.get(OfficeKind.ACTING_HEAD))
                .changed("deputies", before.get(OfficeKind.DEPUTY), after.get(OfficeKind.DEPUTY))
                .with("document", command.document())
                .with("deviation-reason", command.deviationReason())
                .with("reason", replaceReason)
                .build());
    }

    /**
     * Ends terms that minutes gave and give no more: recorded wrongly, they stay in the history with the reason. What
     * anybody else recorded is not touched; nothing to end is nothing done.
     *
     * @param ending running terms of that year
     * @throws vn.thidua.kernel.RefusedException when the actor may not, or the year is closed
     */
    @Transactional
    public void takeBack(Actor actor, BlocYearId id, List<OfficeView> ending, String reason) {
        if (ending.isEmpty()) {
            return;
        }
        var scope = years.scope(actor, id);
        judgeCorrecting(actor, scope).orThrow();
        var before = describe(years.officers(scope));
        for (var term : ending) {
            running(id, term.id()).end(EndKind.CORRECTED, reason, clock.instant());
        }
        offices.flush();
        var after = describe(years.officers(scope));
        events.publishEvent(scope.event(actor, "bloc.officers-taken-back")
                .changed("head", before.get(OfficeKind.HEAD), after.get(OfficeKind.HEAD))
                .changed("deputies", before.get(OfficeKind.DEPUTY), after.get(OfficeKind.DEPUTY))
                .with("reason", reason)
                .build());
    }

    /**
     * A term that the minutes of one conference gave and those of another say as well stands on the other from now on;
     * what becomes of the first is that conference's, and so is the trail.
     *
     * @param witness key of the other conference
     * @param disclosed whether that one is published
     */
    @Transactional
    public void handTo(Actor actor, OfficeView term, UUID witness, boolean disclosed) {
        judgeCorrecting(actor, years.scope(actor, term.blocYear())).orThrow();
        var office = running(term.blocYear(), term.id());
        office.handTo(witness, disclosed);
        offices.saveAndFlush(office);
    }

    /** Naming a unit an officer is a person's word that it belongs to the bloc. */
    private BlocMember officerToBe(Actor actor, BlocYearScope scope, OrganizationId unit) {
        var member = admissions.admitted(actor, scope, unit, Origin.NAMED, null);
        if (!member.isAccepted()) {
            admissions.accept(actor, scope, member);
        }
        return member;
    }

    private void nameHead(
            Actor actor, BlocYearScope scope, NameOfficers command, Officer head, @Nullable String reason) {
        var member = officerToBe(actor, scope, head.unit());
        var running = running(scope);
        var same = running.stream()
                .filter(office -> office.kind() == OfficeKind.HEAD && office.isHeldBy(member))
                .findFirst();
        running.stream()
                .filter(office -> office.kind() != OfficeKind.DEPUTY || office.isHeldBy(member))
                .filter(office -> same.isEmpty() || same.get() != office)
                .forEach(office -> office.end(EndKind.REPLACED, reason, clock.instant()));
        // ended rows leave the partial indexes before the new ones enter them
        offices.flush();
        describe(
                same.orElseGet(() -> named(actor, member, OfficeKind.HEAD, 1, command)),
                head,
                command,
                command.deviationReason());
    }

    private void nameDeputies(Actor actor, BlocYearScope scope, NameOfficers command, @Nullable String reason) {
        var named = new ArrayList<BlocMember>();
        for (var deputy : command.deputies()) {
            named.add(officerToBe(actor, scope, deputy.unit()));
        }
        var running = running(scope).stream()
                .filter(office -> office.kind() == OfficeKind.DEPUTY)
                .toList();
        var kept = new HashMap<Integer, BlocOffice>();
        for (var office : running) {
            int place = office.position() - 1;
            if (place < named.size() && office.isHeldBy(named.get(place))) {
                kept.put(place, office);
            } else {
                office.end(EndKind.REPLACED, reason, clock.instant());
            }
        }
        offices.flush();
        for (int place = 0; place < named.size(); place++) {
            var member = named.get(place);
            if (running(scope).stream()
                    .anyMatch(office -> office.kind() == OfficeKind.HEAD && office.isHeldBy(member))) {
                throw new RuleViolation("deputies[" + place + "].unit", "bloc.officer.twice");
            }
            var office = kept.get(place);
            describe(
                    office == null ? named(actor, member, OfficeKind.DEPUTY, place + 1, command) : office,
                    command.deputies().get(place),
                    command,
                    command.head() == null ? command.deviationReason() : null);
        }
    }

    private BlocOffice named(Actor actor, BlocMember member, OfficeKind kind, int position, NameOfficers command) {
        return BlocOffice.named(member, kind, position, command.basis(), actor.name(), clock.instant());
    }

    /**
     * Shows the public the terms of office that the minutes of a conference named, or takes them out of its sight again.
     * The decision to publish, and its trail, are the conference's.
     */
    @Transactional
    public void disclose(Actor actor, UUID witness, boolean disclosed) {
        var named = offices.findByWitnessId(witness);
        named.forEach(office -> office.disclose(disclosed));
        offices.saveAllAndFlush(named);
    }

    private void describe(BlocOffice office, Officer officer, NameOfficers command, @Nullable String deviation) {
        office.describe(
                command.basis(),
                officer.representativeName(),
                officer.representativeTitle(),
                command.document(),
                deviation,
                command.inAdvance());
        office.witnessedBy(command.witness());
        offices.save(office);
    }

    private List<BlocOffice> running(BlocYearScope scope) {
        return offices.findByBlocYearIdAndEndedAtIsNullOrderByKindAscPositionAsc(
                scope.id().value());
    }

    private static Map<OfficeKind, String> describe(List<OfficeView> offices) {
        return offices.stream()
                .collect(Collectors.groupingBy(
                        OfficeView::kind,
                        Collectors.mapping(
                                office -> office.representative() == null
                                        ? office.name()
                                        : office.name() + " (" + office.representative() + ")",
                                Collectors.joining("; "))));
    }

    /**
     * Ends a term that was recorded wrongly; it stays in the history with the reason.
     *
     * @throws NotFoundException when that year has no such running term
     */
    @Transactional
    public void correct(Actor actor, BlocYearId id, OfficeId office, String reason) {
        var scope = years.scope(actor, id);
        BlocPolicy.judgeCorrection(actor, scope, years.standingBefore(actor, scope))
                .orThrow();
        var wrong = running(id, office);
        wrong.end(EndKind.CORRECTED, reason, clock.instant());
        offices.saveAndFlush(wrong);
        events.publishEvent(scope.event(actor, "bloc.office-corrected")
                .with("unit", name(wrong))
                .with("office", wrong.kind())
                .with("reason", reason)
                .build());
    }

    /** Notes why a head was not the one the rotation suggested. */
    @Transactional
    public void explain(Actor actor, BlocYearId id, OfficeId office, String reason) {
        var scope = years.scope(actor, id);
        BlocPolicy.judgeCorrection(actor, scope, years.standingBefore(actor, scope))
                .orThrow();
        var deviating = running(id, office);
        deviating.explainDeviation(reason);
        offices.saveAndFlush(deviating);
        events.publishEvent(scope.event(actor, "bloc.deviation-explained")
                .with("unit", name(deviating))
                .with("deviation-reason", reason)
                .build());
    }

    /** Whether the actor may put recorded officers and handovers of that year right. */
    public Verdict judgeCorrecting(Actor actor, BlocYearScope scope) {
        return BlocPolicy.judgeCorrection(actor, scope, years.standingBefore(actor, scope));
    }

    /** Whether the actor may record that the head dropped out, or take its place for the time being. */
    public Verdict judgeActing(Actor actor, BlocYearScope scope) {
        boolean headless = years.officers(scope).stream().allMatch(office -> office.kind() == OfficeKind.DEPUTY);
        return BlocPolicy.judgeActing(actor, scope, headless);
    }

    /**
     * The head drops out during its year: its term ends with the reason, and a deputy acts for it until a successor is
     * named. Without a head in office only the acting head is named.
     *
     * @param acting one of that year's deputies; null leaves the year without an acting head
     */
    @Transactional
    public void dropOut(Actor actor, BlocYearId id, String reason, @Nullable MemberId acting) {
        var scope = years.scope(actor, id);
        judgeActing(actor, scope).orThrow();
        var running = offices.findByBlocYearIdAndEndedAtIsNullOrderByKindAscPositionAsc(id.value());
        var heads = running.stream()
                .filter(office -> office.kind() != OfficeKind.DEPUTY)
                .toList();
        if (heads.isEmpty() && acting == null) {
            throw new RuleViolation("acting", "bloc.acting.required");
        }
        var event = scope.event(actor, "bloc.head-dropped-out").with("reason", reason);
        for (var head : heads) {
            event.with("head", name(head));
            head.end(EndKind.DROPPED_OUT, reason, clock.instant());
        }
        offices.flush();
        if (acting != null) {
            var deputy = running.stream()
                    .filter(office -> office.kind() == OfficeKind.DEPUTY
                            && office.member().equals(acting))
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation("acting", "bloc.acting.not-deputy"));
            var member = members.findByBlocYearIdAndId(id.value(), acting.value())
                    .orElseThrow(() -> new NotFoundException("member " + acting));
            var term = BlocOffice.named(
                    member, OfficeKind.ACTING_HEAD, 1, Basis.RECOGNISED, actor.name(), clock.instant());
            offices.saveAndFlush(term);
            event.with("acting-head", name(deputy));
        }
        events.publishEvent(event.build());
    }

    private BlocOffice running(BlocYearId id, OfficeId office) {
        return offices.findByBlocYearIdAndId(id.value(), office.value())
                .filter(found -> !found.isEnded())
                .orElseThrow(() -> new NotFoundException("office " + office));
    }

    private String name(BlocOffice office) {
        return jdbc.sql("select name from bloc_member_label where member_id = :member")
                .param("member", office.member().value())
                .query(String.class)
                .single();
    }
}
