package vn.thidua.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.Sql;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.Rulebook;

/** Reads which dossiers a decision may settle, and which awards another may revoke, in as few statements for many as for one. */
@Component
class DecidableDossiers {
    /** A dossier {@code p} of a bloc-year {@code y} that waits for a decision: the council proposed it, or need not. */
    static final String WAITS = """
            not y.closed
            and ((p.state in ('CONSIDERED', 'FORWARDED') and p.council_outcome = 'PASSED') or (p.state = 'APPRAISED' and p.award_code = any(:direct)))
            """;

    private final JdbcClient jdbc;
    private final Rulebook rulebook;
    private final Clock clock;

    DecidableDossiers(JdbcClient jdbc, Rulebook rulebook, Clock clock) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** Years with dossiers that wait for a decision, latest first. */
    List<Integer> candidateYears(Actor actor) {
        DecisionPolicy.mayPrepare(actor).orThrow();
        return jdbc.sql("""
                        select distinct y.year
                        from proposal_label p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where %s and (:everywhere or y.province_id = any(cast(:provinces as uuid[])))
                        order by y.year desc
                        """.formatted(WAITS))
                .param("direct", direct())
                .param("everywhere", actor.isAdministrator())
                .param("provinces", Sql.provinces(actor))
                .query(Integer.class)
                .list();
    }

    /**
     * Dossiers of a year that wait for a decision and stand in no other prepared one: those of the authority first, in
     * the order of blocs and dossier numbers.
     *
     * @param except number of the prepared decision being changed, whose own dossiers are offered again; or null
     */
    List<DecisionCandidate> candidates(Actor actor, EmulationYear year, Authority authority, @Nullable Integer except) {
        DecisionPolicy.mayPrepare(actor).orThrow();
        return candidates(actor, authority, """
                  and y.year = :year
                  and not exists (
                      select 1 from decision_line l join decision d on d.id = l.decision_id
                      where l.proposal_id = p.proposal_id and l.voided_at is null and d.state = 'PREPARED'
                        and d.number <> :except)
                """, Map.of("year", year.value(), "except", except == null ? 0 : except));
    }

    /** Those of these dossiers that wait for a decision of that authority now, by id. */
    Map<UUID, DecisionCandidate> waiting(Actor actor, Authority authority, Collection<UUID> proposals) {
        if (proposals.isEmpty()) {
            return Map.of();
        }
        return candidates(actor, authority, " and p.proposal_id in (:proposals)", Map.of("proposals", proposals))
                .stream()
                .filter(DecisionCandidate::isOpen)
                .collect(Collectors.toMap(DecisionCandidate::proposal, candidate -> candidate));
    }

    private List<DecisionCandidate> candidates(
            Actor actor, Authority authority, String narrowed, Map<String, ?> parameters) {
        var types = types();
        return jdbc.sql("""
                        select p.proposal_id, p.number as dossier, p.award_code, p.state, y.bloc_short_name, y.year,
                               organization_name_on(p.organization_id, make_date(y.year, 12, 31)) as unit
                        from proposal_label p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where %s and (:everywhere or y.province_id = any(cast(:provinces as uuid[])))
                        %s
                        order by y.bloc_number, p.number
                        """.formatted(WAITS, narrowed))
                .params(parameters)
                .param("direct", direct())
                .param("everywhere", actor.isAdministrator())
                .param("provinces", Sql.provinces(actor))
                .query((rs, i) -> {
                    var code = rs.getString("award_code");
                    var type = types.get(code);
                    return new DecisionCandidate(
                            Sql.id(rs, "proposal_id"),
                            rs.getString("dossier"),
                            rs.getString("unit"),
                            code,
                            type == null ? code : type.name(),
                            rs.getString("bloc_short_name"),
                            rs.getInt("year"),
                            rs.getString("state"),
                            type != null && authority.decides(type),
                            type != null && type.aboveProvince() && !"FORWARDED".equals(rs.getString("state")),
                            Addresses.proposal(rs.getString("dossier")));
                })
                .list();
    }

    /** Whether the council voted for this dossier, whatever became of it. */
    boolean isVotedOn(UUID proposal) {
        return jdbc.sql("""
                        select exists (select from proposal_label where proposal_id = :proposal and council_outcome = 'PASSED')
                        """).param("proposal", proposal).query(Boolean.class).single();
    }

    /** The awards of these lines that stand, each with the dossier it was given to; only the actor's own dossiers. */
    Map<UUID, UUID> standing(Actor actor, Collection<UUID> lines) {
        var standing = new HashMap<UUID, UUID>();
        if (!lines.isEmpty()) {
            jdbc.sql("""
                            select l.id, l.proposal_id
                            from decision_line l
                            join decision d on d.id = l.decision_id and d.state in ('REGISTERED', 'PUBLISHED')
                            join proposal_label p on p.proposal_id = l.proposal_id and p.state = 'AWARDED'
                            join bloc_year_label y on y.bloc_year_id = p.bloc_year_id and not y.closed
                            where l.id in (:lines) and l.voided_at is null and l.outcome = 'AWARDED'
                              and (:everywhere or y.province_id = any(cast(:provinces as uuid[])))
                            """)
                    .param("lines", lines)
                    .param("everywhere", actor.isAdministrator())
                    .param("provinces", Sql.provinces(actor))
                    .query(row -> {
                        standing.put(Sql.id(row, "id"), Sql.id(row, "proposal_id"));
                    });
        }
        return standing;
    }

    /** What by the records came after that day: conferences, ends of opinions and votes of these dossiers. */
    List<EarlySigning> after(LocalDate signed, Collection<UUID> proposals) {
        return proposals.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select o.what, o.day, string_agg(p.number, ', ' order by p.number) as dossiers
                                from proposal_label p
                                left join conference_label c on c.conference_id = p.conference_id
                                cross join lateral (values
                                    ('conference', c.held_from), ('closing', p.council_closed_on), ('vote', p.council_met_on))
                                    as o (what, day)
                                where p.proposal_id in (:proposals) and o.day > :signed
                                group by o.what, o.day
                                order by o.day, o.what
                                """)
                        .param("proposals", proposals)
                        .param("signed", signed)
                        .query((rs, i) -> new EarlySigning(
                                "decision.early." + rs.getString("what"),
                                rs.getObject("day", LocalDate.class),
                                rs.getString("dossiers")))
                        .list();
    }

    /** Numbers of dossiers, for a sentence. */
    String numbers(Collection<UUID> proposals) {
        return String.join(
                ", ",
                jdbc.sql("select number from proposal_label where proposal_id in (:proposals) order by number")
                        .param("proposals", proposals)
                        .query(String.class)
                        .list());
    }

    /** Awards by code, ended ones as they were last. */
    Map<String, AwardType> types() {
        return rulebook.knownAwardTypes(LocalDate.now(clock));
    }

    /** Awards that the board decides without the council. */
    String[] direct() {
        return rulebook.codesWithoutCouncil(LocalDate.now(clock)).toArray(String[]::new);
    }

    /** Awards decided above the province: their dossiers are forwarded before a decision settles them. */
    String[] above() {
        return types().values().stream()
                .filter(AwardType::aboveProvince)
                .map(AwardType::code)
                .toArray(String[]::new);
    }
}
