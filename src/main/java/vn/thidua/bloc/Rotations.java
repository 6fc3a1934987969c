package vn.thidua.bloc;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Verdict;

/** Who led when, who comes next, and mistakes in it put right. */
@Service
@Transactional(readOnly = true)
public class Rotations {
    private final JdbcClient jdbc;
    private final BlocYears years;
    private final MemberRepository members;
    private final OfficeRepository offices;
    private final Handovers handovers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rotations(
            JdbcClient jdbc,
            BlocYears years,
            MemberRepository members,
            OfficeRepository offices,
            Handovers handovers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.years = years;
        this.members = members;
        this.offices = offices;
        this.handovers = handovers;
        this.events = events;
        this.clock = clock;
    }

    /** A unit's row, with all units that went into it. */
    private record Line(OrganizationId unit, String name, String shortName) {}

    private record Recorded(
            int year,
            OfficeView office,
            String shortName,
            @Nullable EndKind end) {}

    private record History(
            List<Line> lines,
            List<OrganizationId> order,
            List<Recorded> offices,
            List<RotationSuggestion.Term> terms,
            Map<Integer, Boolean> years) {

        String name(OrganizationId unit) {
            return lines.stream()
                    .filter(line -> line.unit().equals(unit))
                    .map(Line::name)
                    .findFirst()
                    .orElse("");
        }

        RotationView.@Nullable Proposed proposed(Optional<RotationSuggestion.Suggestion> suggestion) {
            return suggestion
                    .map(found -> new RotationView.Proposed(found.unit().value(), name(found.unit()), found.reason()))
                    .orElse(null);
        }
    }

    /** The rotation over all years of the bloc; three statements, and two for this year's own parts. */
    public RotationView view(Actor actor, BlocYearScope scope) {
        var history = history(scope.bloc());
        var before = years.standingBefore(actor, scope);
        int suggestedYear = history.terms().stream()
                .filter(term -> term.kind() == OfficeKind.HEAD)
                .mapToInt(term -> term.year().value() + 1)
                .max()
                .orElse(scope.year().value());
        var next = new EmulationYear(suggestedYear);
        var suggestion = history.terms().isEmpty()
                ? Optional.<RotationSuggestion.Suggestion>empty()
                : RotationSuggestion.head(next, history.order(), history.terms());
        var deputy = suggestion.flatMap(
                head -> RotationSuggestion.deputy(next, history.order(), history.terms(), head.unit()));
        var drawn = history.years().keySet().stream()
                .filter(year -> year < suggestedYear)
                .sorted()
                .toList();
        var picture = history.terms().isEmpty()
                ? null
                : RotationPicture.of(
                        history.lines().stream()
                                .map(line -> new RotationPicture.Unit(line.unit(), line.shortName()))
                                .toList(),
                        drawn,
                        history.terms(),
                        suggestedYear,
                        suggestion.orElse(null));
        return new RotationView(
                picture,
                lines(scope, history),
                deviations(history),
                ended(scope.bloc()),
                handovers.of(scope.bloc()),
                suggestedYear,
                history.proposed(suggestion),
                history.proposed(deputy),
                judgeNaming(actor, scope, suggestedYear, history),
                BlocPolicy.judgeCorrection(actor, scope, before),
                BlocPolicy.judgeOfficers(actor, scope, before),
                Addresses.rotation(scope.number(), scope.name(), suggestedYear) + "/ghi-nhan");
    }

    private Verdict judgeNaming(Actor actor, BlocYearScope scope, int year, History history) {
        if (Boolean.TRUE.equals(history.years().get(year))) {
            return Verdict.refused("bloc.refused.closed", year);
        }
        boolean heads =
                scope.isHead() && (scope.year().value() == year || scope.year().value() + 1 == year);
        return Verdict.unless(heads || actor.isBoardOf(scope.province()), "bloc.refused.officers", year);
    }

    private History history(BlocId bloc) {
        var opened = new LinkedHashMap<Integer, Boolean>();
        jdbc.sql("select year, state = 'CLOSED' as closed from bloc_year where bloc_id = :bloc order by year")
                .param("bloc", bloc.value())
                .query(row -> {
                    opened.put(row.getInt("year"), row.getBoolean("closed"));
                });
        var lines = new ArrayList<Line>();
        Map<OrganizationId, OrganizationId> successors = new HashMap<>();
        jdbc.sql("""
                        select m.organization_id, o.full_name, o.short_name,
                               array(select organization_lineage(m.organization_id)) as covers
                        from bloc_member m join organization_label o on o.organization_id = m.organization_id
                        where m.bloc_year_id = (select id from bloc_year where bloc_id = :bloc order by year desc limit 1)
                        order by m.position, m.id
                        """).param("bloc", bloc.value()).query(row -> {
            var unit = new OrganizationId(row.getObject("organization_id", UUID.class));
            lines.add(new Line(unit, row.getString("full_name"), row.getString("short_name")));
            for (var covered : (UUID[]) row.getArray("covers").getArray()) {
                // of two units that one was split into, the first in official order keeps its row
                successors.putIfAbsent(new OrganizationId(covered), unit);
            }
        });
        lines.forEach(line -> successors.put(line.unit(), line.unit()));
        var order = lines.stream().map(Line::unit).toList();
        var recorded = jdbc.sql("""
                        select o.id, o.bloc_year_id, o.kind, o.position, o.member_id, m.organization_id, o.basis,
                               o.representative_name, o.representative_title, o.document, o.deviation_reason,
                               organization_name_on(m.organization_id, make_date(m.year, 12, 31)) as name,
                               m.year, l.short_name, o.end_kind
                        from bloc_year y join bloc_office o on o.bloc_year_id = y.id
                        join bloc_member m on m.id = o.member_id
                        join organization_label l on l.organization_id = m.organization_id
                        where y.bloc_id = :bloc and (o.ended_at is null or o.end_kind = 'DROPPED_OUT')
                        order by y.year, case o.kind when 'HEAD' then 1 when 'ACTING_HEAD' then 2 else 3 end,
                                 o.ended_at nulls last, o.position
                        """)
                .param("bloc", bloc.value())
                .query((row, n) -> {
                    var end = row.getString("end_kind");
                    return new Recorded(
                            row.getInt("year"),
                            BlocYears.officeOf(row, n),
                            row.getString("short_name"),
                            end == null ? null : EndKind.valueOf(end));
                })
                .list();
        var terms = new ArrayList<RotationSuggestion.Term>();
        for (var one : recorded) {
            var unit = one.office().organization();
            var row = successors.get(unit);
            if (row == null) {
                row = unit;
                successors.put(unit, unit);
                lines.add(new Line(unit, one.office().name(), one.shortName()));
            }
            if (one.office().kind() != OfficeKind.ACTING_HEAD) {
                terms.add(new RotationSuggestion.Term(
                        new EmulationYear(one.year()),
                        row,
                        one.office().kind(),
                        one.office().position()));
            }
        }
        return new History(lines, order, recorded, terms, opened);
    }

    private static List<RotationView.YearLine> lines(BlocYearScope scope, History history) {
        return history.years().entrySet().stream()
                .map(opened -> {
                    var of = history.offices().stream()
                            .filter(one -> one.year() == opened.getKey())
                            .map(Recorded::office)
                            .toList();
                    return new RotationView.YearLine(
                            opened.getKey(),
                            opened.getKey() == scope.year().value(),
                            of.stream()
                                    .filter(office -> office.kind() != OfficeKind.DEPUTY)
                                    .toList(),
                            of.stream()
                                    .filter(office -> office.kind() == OfficeKind.DEPUTY)
                                    .toList(),
                            of.stream()
                                    .map(OfficeView::document)
                                    .filter(Objects::nonNull)
                                    .distinct()
                                    .toList(),
                            of.stream().map(OfficeView::basis).distinct().toList(),
                            Addresses.rotation(scope.number(), scope.name(), opened.getKey()) + "/ghi-nhan",
                            opened.getValue());
                })
                .toList();
    }

    private static List<RotationView.Deviation> deviations(History history) {
        var found = new ArrayList<RotationView.Deviation>();
        var heads = history.offices().stream()
                .filter(one -> one.office().kind() == OfficeKind.HEAD && one.end() == null)
                .toList();
        for (var one : heads) {
            var year = new EmulationYear(one.year());
            // a year with nothing recorded before it follows no rule that could be departed from
            if (history.terms().stream().noneMatch(term -> term.year().equals(year.previous()))) {
                continue;
            }
            var unit = history.terms().stream()
                    .filter(term -> term.year().equals(year) && term.kind() == OfficeKind.HEAD)
                    .reduce((first, last) -> last)
                    .orElseThrow()
                    .unit();
            if (RotationSuggestion.deviates(year, unit, history.order(), history.terms())) {
                RotationSuggestion.head(year, history.order(), history.terms())
                        .ifPresent(expected -> found.add(new RotationView.Deviation(
                                one.year(),
                                one.office().name(),
                                history.name(expected.unit()),
                                expected.reason(),
                                one.office().deviationReason(),
                                one.office().id())));
            }
        }
        return found;
    }

    private List<RotationView.EndedOffice> ended(BlocId bloc) {
        return jdbc.sql("""
                        select o.id, y.year, o.kind, o.end_kind, o.end_reason, o.ended_at,
                               organization_name_on(m.organization_id, make_date(m.year, 12, 31)) as name
                        from bloc_year y join bloc_office o on o.bloc_year_id = y.id join bloc_member m on m.id = o.member_id
                        where y.bloc_id = :bloc and o.ended_at is not null
                        order by y.year desc, o.ended_at desc
                        """)
                .param("bloc", bloc.value())
                .query((row, n) -> new RotationView.EndedOffice(
                        row.getInt("year"),
                        OfficeKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        EndKind.valueOf(row.getString("end_kind")),
                        row.getString("end_reason"),
                        instant(row.getTimestamp("ended_at")),
                        row.getObject("id", UUID.class)))
                .list();
    }

    private static Instant instant(Timestamp time) {
        return time.toInstant();
    }

    /**
     * What the page for naming officers of a year starts from; the year may not be opened yet while the one before is.
     *
     * @throws NotFoundException when neither exists for this actor
     */
    public NamingDraft naming(Actor actor, int blocNumber, EmulationYear year) {
        var own = years.findScope(actor, blocNumber, year);
        boolean opened = own.isPresent();
        var base = own.orElseGet(() -> years.scope(actor, blocNumber, year.previous()));
        var verdict = opened
                ? BlocPolicy.judgeOfficers(actor, base, years.standingBefore(actor, base))
                : BlocPolicy.judgeCopying(actor, base);
        var history = history(base.bloc());
        var proposed = next(history, year);
        return new NamingDraft(
                base,
                year,
                opened,
                years.members(base),
                opened ? years.officers(base) : List.of(),
                proposed.head(),
                proposed.deputy(),
                opened ? years.officesVersion(base.id()) : 0,
                verdict);
    }

    /** Whom the rotation proposes for a year of the bloc, whether or not that year is opened; three statements. */
    public NextOfficers next(Actor actor, BlocYearScope scope, EmulationYear year) {
        return next(history(scope.bloc()), year);
    }

    private static NextOfficers next(History history, EmulationYear year) {
        var head = RotationSuggestion.head(year, history.order(), history.terms());
        var deputy =
                head.flatMap(first -> RotationSuggestion.deputy(year, history.order(), history.terms(), first.unit()));
        return new NextOfficers(history.proposed(head), history.proposed(deputy));
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
        events.publishEvent(BlocYears.event(actor, scope, "bloc.office-corrected")
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
        events.publishEvent(BlocYears.event(actor, scope, "bloc.deviation-explained")
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
        var event = BlocYears.event(actor, scope, "bloc.head-dropped-out").with("reason", reason);
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
