package vn.thidua.bloc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.Verdict;

/** Who led when and who comes next, as pages show it. */
@Service
@Transactional(readOnly = true)
public class Rotations {
    private final JdbcClient jdbc;
    private final BlocYears years;
    private final Officers officers;
    private final Handovers handovers;

    Rotations(JdbcClient jdbc, BlocYears years, Officers officers, Handovers handovers) {
        this.jdbc = jdbc;
        this.years = years;
        this.officers = officers;
        this.handovers = handovers;
    }

    /** The rotation over all years of the bloc; three statements, and two for this year's own parts. */
    public RotationView view(Actor actor, BlocYearScope scope) {
        var history = RotationHistory.of(jdbc, scope.bloc());
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
        var expected = new ArrayList<RotationPicture.Expected>();
        suggestion.ifPresent(head -> expected.add(new RotationPicture.Expected(head.unit(), OfficeKind.HEAD)));
        deputy.ifPresent(second -> expected.add(new RotationPicture.Expected(second.unit(), OfficeKind.DEPUTY)));
        var picture = history.terms().isEmpty()
                ? null
                : RotationPicture.of(
                        history.lines().stream()
                                .map(line -> new RotationPicture.Unit(line.unit(), line.shortName()))
                                .toList(),
                        drawn,
                        history.terms(),
                        suggestedYear,
                        expected);
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

    private Verdict judgeNaming(Actor actor, BlocYearScope scope, int year, RotationHistory history) {
        if (Boolean.TRUE.equals(history.years().get(year))) {
            return Verdict.refused("bloc.refused.closed", year);
        }
        boolean heads =
                scope.isHead() && (scope.year().value() == year || scope.year().value() + 1 == year);
        return Verdict.unless(heads || actor.isBoardOf(scope.province()), "bloc.refused.officers", year);
    }

    private static List<RotationView.YearLine> lines(BlocYearScope scope, RotationHistory history) {
        return history.years().entrySet().stream()
                .map(opened -> {
                    var of = history.offices().stream()
                            .filter(one -> one.year() == opened.getKey())
                            .map(RotationHistory.Recorded::office)
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

    private static List<RotationView.Deviation> deviations(RotationHistory history) {
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
                        row.getTimestamp("ended_at").toInstant(),
                        row.getObject("id", UUID.class)))
                .list();
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
        var history = RotationHistory.of(jdbc, base.bloc());
        var proposed = history.next(year);
        return new NamingDraft(
                base,
                year,
                opened,
                years.members(base, years.officers(base), year),
                opened ? years.officers(base) : List.of(),
                proposed.head(),
                proposed.deputy(),
                opened ? officers.version(base.id()) : 0,
                verdict);
    }

    /** Whom the rotation proposes for a year of the bloc, whether or not that year is opened; three statements. */
    public NextOfficers next(Actor actor, BlocYearScope scope, EmulationYear year) {
        return RotationHistory.of(jdbc, scope.bloc()).next(year);
    }
}
