package vn.thidua.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.bloc.BlocYearContribution;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.ProgressNote;
import vn.thidua.bloc.PublicEntry;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Sql;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.Rulebook;
import vn.thidua.web.Formats;

/** What was decided on a bloc's proposals of a year, for the bloc's own and public pages. */
@Component
class DecisionsOfYear implements BlocYearContribution {
    private final JdbcClient jdbc;
    private final Rulebook rulebook;

    DecisionsOfYear(JdbcClient jdbc, Rulebook rulebook) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
    }

    @Override
    public String progressRows() {
        return """
                array(select array[count(*)::text,
                                   (count(*) filter (where p.state = 'AWARDED'))::text,
                                   (count(*) filter (where p.state = 'NOT_AWARDED'))::text,
                                   (count(*) filter (where p.state = 'REVOKED'))::text]
                      from proposal_label p where p.bloc_year_id = y.id and p.state <> 'WITHDRAWN')
                """;
    }

    @Override
    public List<ProgressNote> progress(Actor actor, BlocYearScope scope, List<Sql.Row> rows) {
        var dossiers = rows.get(0).number(0);
        if (dossiers == 0) {
            return List.of();
        }
        var awarded = rows.get(0).number(1);
        var declined = rows.get(0).number(2);
        var revoked = rows.get(0).number(3);
        return List.of(new ProgressNote(
                declined + revoked == 0 ? "decision.progress" : "decision.progress.mixed",
                List.of(awarded, dossiers, declined, revoked),
                Addresses.blocProposals(
                        scope.number(), scope.name(), scope.year().value()),
                awarded + declined + revoked == dossiers));
    }

    private record Entry(String unit, String awardCode, String paperNumber, LocalDate decidedOn, int number) {}

    @Override
    public List<PublicEntry> published(BlocYearScope scope) {
        var entries = jdbc.sql("""
                        select organization_name_on(p.organization_id, d.decided_on) as unit, l.award_code,
                               d.paper_number, d.decided_on, d.number
                        from decision_line l
                        join decision d on d.id = l.decision_id
                        join proposal_label p on p.proposal_id = l.proposal_id and p.bloc_year_id = :year
                        where %s
                        order by d.decided_on desc, d.number desc, l.position
                        """.formatted(DecisionReader.STANDS_IN_PUBLIC))
                .param("year", scope.id().value())
                .query((rs, i) -> new Entry(
                        rs.getString("unit"),
                        rs.getString("award_code"),
                        rs.getString("paper_number"),
                        rs.getObject("decided_on", LocalDate.class),
                        rs.getInt("number")))
                .list();
        if (entries.isEmpty()) {
            return List.of();
        }
        var types = rulebook.knownAwardTypes(entries.get(0).decidedOn());
        return entries.stream()
                .map(entry -> new PublicEntry(
                        "decision.public.heading",
                        entry.unit() + ": " + name(types.get(entry.awardCode()), entry.awardCode()) + " ("
                                + entry.paperNumber() + ")",
                        Addresses.publicDecision(entry.number()),
                        Formats.date(entry.decidedOn())))
                .toList();
    }

    private static String name(@Nullable AwardType type, String code) {
        return type == null ? code : type.name();
    }

    @Override
    public int order() {
        return 40;
    }
}
