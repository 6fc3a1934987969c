package vn.thidua.award;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.conference.Resolutions;
import vn.thidua.kernel.Actor;

/**
 * Dossiers held against the minutes as they are locked now. One whose line is gone is not sent before the bloc takes it
 * back or says why it goes on.
 */
@Service
@Transactional(readOnly = true)
public class Departures {
    private final JdbcClient jdbc;
    private final Resolutions resolutions;
    private final Awards awards;

    Departures(JdbcClient jdbc, Resolutions resolutions, Awards awards) {
        this.jdbc = jdbc;
        this.resolutions = resolutions;
        this.awards = awards;
    }

    /** What a line and its dossier have in common. */
    private record Line(UUID unit, String award, int year) {}

    private record Kept(Departed dossier, Line line, BlocYearId minutesOf) {}

    /** Dossiers of a bloc-year that were not taken back, by number. */
    public List<Departed> of(Actor actor, BlocYearId blocYear) {
        var types = awards.types();
        var kept = jdbc.sql("""
                        select p.id, p.number, p.state, p.organization_id, p.award_code, p.year, p.minutes_no,
                               organization_name_on(p.organization_id, make_date(p.year, 12, 31)) as unit,
                               c.number as conference_number, c.title as conference_title, c.bloc_year_id as minutes_of,
                               c.state = 'DRAFT' as reopened, e.proposal_id is not null as explained, %s as visible
                        from proposal p join conference_label c on c.conference_id = p.conference_id
                             left join proposal_explanation e on e.proposal_id = p.id and e.check_kind = 'MINUTES'
                        where p.bloc_year_id = :blocYear and p.minutes_no is not null and p.state <> 'WITHDRAWN'
                        order by p.number
                        """.formatted(ProposalSight.CONDITION))
                .params(ProposalSight.of(actor))
                .param("blocYear", blocYear.value())
                .query((row, n) -> new Kept(
                        new Departed(
                                row.getObject("id", UUID.class),
                                row.getString("number"),
                                row.getString("unit"),
                                Awards.name(types.get(row.getString("award_code")), row.getString("award_code")),
                                ProposalState.valueOf(row.getString("state")),
                                row.getInt("conference_number"),
                                row.getString("conference_title"),
                                row.getInt("minutes_no"),
                                row.getBoolean("reopened"),
                                row.getBoolean("explained"),
                                row.getBoolean("visible")),
                        new Line(
                                row.getObject("organization_id", UUID.class),
                                row.getString("award_code"),
                                row.getInt("year")),
                        new BlocYearId(row.getObject("minutes_of", UUID.class))))
                .list();
        Map<BlocYearId, Set<Line>> adopted = new HashMap<>();
        kept.forEach(one -> adopted.computeIfAbsent(one.minutesOf(), minutesOf -> lines(actor, minutesOf)));
        return kept.stream()
                .filter(one -> !adopted.getOrDefault(one.minutesOf(), Set.of()).contains(one.line()))
                .map(Kept::dossier)
                .toList();
    }

    /** Of those the ones nobody explained, by their key. */
    Map<UUID, Departed> unexplained(Actor actor, BlocYearId blocYear) {
        return of(actor, blocYear).stream()
                .filter(one -> !one.explained())
                .collect(Collectors.toMap(Departed::id, one -> one));
    }

    /** Whether the locked minutes propose what this dossier was made for, so that it can be made again. */
    boolean isProposedStill(Actor actor, ProposalId dossier) {
        return jdbc.sql("""
                        select p.organization_id, p.award_code, p.year, coalesce(c.bloc_year_id, p.bloc_year_id) as minutes_of
                        from proposal p left join conference_label c on c.conference_id = p.conference_id
                        where p.id = :id
                        """)
                .param("id", dossier.value())
                .query((row, n) -> lines(actor, new BlocYearId(row.getObject("minutes_of", UUID.class)))
                        .contains(new Line(
                                row.getObject("organization_id", UUID.class),
                                row.getString("award_code"),
                                row.getInt("year"))))
                .single();
    }

    private Set<Line> lines(Actor actor, BlocYearId minutesOf) {
        return resolutions.adopted(actor, minutesOf).stream()
                .flatMap(line -> Stream.ofNullable(line.unit())
                        .map(unit -> new Line(
                                unit.value(), line.awardCode(), line.year().value())))
                .collect(Collectors.toSet());
    }
}
