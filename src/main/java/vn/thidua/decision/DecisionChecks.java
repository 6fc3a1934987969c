package vn.thidua.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.document.FileId;
import vn.thidua.document.Files;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RefusedException;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Sql;
import vn.thidua.rulebook.AwardType;
import vn.thidua.web.Formats;

/** What must hold of a decision against the rest of the record before it is written: papers, dossiers, awards, years. */
@Component
class DecisionChecks {
    private final JdbcClient jdbc;
    private final DecidableDossiers dossiers;
    private final Files files;
    private final Clock clock;

    DecisionChecks(JdbcClient jdbc, DecidableDossiers dossiers, Files files, Clock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.files = files;
        this.clock = clock;
    }

    /** The signed paper is the one on record or one this account uploaded: its key comes back in a hidden field. */
    void ownFile(Actor actor, DecisionPaper paper, @Nullable UUID present) {
        if (paper.file() != null && !paper.file().equals(present)) {
            files.requireUploadedBy(actor, new FileId(paper.file()));
        }
    }

    /** The province that numbers the paper: the one whose dossiers it settles. */
    ProvinceId home(Actor actor, List<LineDraft> lines) {
        var own = actor.province();
        if (own != null) {
            return own;
        }
        if (lines.isEmpty()) {
            throw new RuleViolation("dossiers", "decision.no-lines");
        }
        return new ProvinceId(jdbc.sql("""
                        select y.province_id from proposal_label p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where p.proposal_id = :proposal
                        """)
                .param("proposal", lines.get(0).proposal())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new RuleViolation("dossiers", "decision.unknown-dossier")));
    }

    /**
     * Looks whether the dossiers are the actor's and stand where such a decision finds them, and whether its authority
     * grants these awards.
     *
     * @return the state in which each dossier waits; none for a revocation
     * @throws RuleViolation for no dossier, one that does not wait, an award of another authority, one that only persons
     *     receive, one that needs the council on a dossier it never voted on
     */
    Map<UUID, String> refuseUnfit(Actor actor, DecisionKind kind, Authority authority, List<LineDraft> lines) {
        if (lines.isEmpty()) {
            throw new RuleViolation("dossiers", "decision.no-lines");
        }
        return kind == DecisionKind.REVOCATION
                ? refuseUnrevocable(actor, lines)
                : refuseUndecidable(actor, authority, lines);
    }

    private Map<UUID, String> refuseUnrevocable(Actor actor, List<LineDraft> lines) {
        var standing = dossiers.standing(
                actor,
                lines.stream()
                        .map(LineDraft::revokedLine)
                        .filter(Objects::nonNull)
                        .toList());
        for (var line : lines) {
            if (line.outcome() != LineOutcome.REVOKED || !line.proposal().equals(standing.get(line.revokedLine()))) {
                throw new RuleViolation("dossiers", "decision.nothing-to-revoke");
            }
        }
        return Map.of();
    }

    private Map<UUID, String> refuseUndecidable(Actor actor, Authority authority, List<LineDraft> lines) {
        var waiting = dossiers.waiting(
                actor, authority, lines.stream().map(LineDraft::proposal).toList());
        var types = dossiers.types();
        var stages = new HashMap<UUID, String>();
        for (var line : lines) {
            var dossier = waiting.get(line.proposal());
            if (dossier == null || line.outcome() == LineOutcome.REVOKED) {
                throw new RuleViolation("dossiers", "decision.unknown-dossier");
            }
            if (line.outcome() == LineOutcome.AWARDED) {
                refuseUngrantable(
                        authority, types.get(line.awardCode()), dossier.isVotedOn(), "awards[" + line.key() + "]");
            }
            stages.put(line.proposal(), dossier.state());
        }
        return stages;
    }

    /**
     * What a line gives instead of what it gave: an award it gives already is left to stand.
     *
     * @throws RuleViolation as for a new line
     */
    void refuseUngrantable(Authority authority, DecisionLine wrong, String awardCode, String field) {
        if (!awardCode.equals(wrong.awardCode())) {
            refuseUngrantable(authority, dossiers.types().get(awardCode), dossiers.isVotedOn(wrong.proposal()), field);
        }
    }

    /** An award of this authority, for an organization, and none that passes the council by. */
    private static void refuseUngrantable(
            Authority authority, @Nullable AwardType type, boolean votedOn, String field) {
        if (type == null) {
            throw new RuleViolation(field, "decision.line.unknown-award");
        }
        if (!authority.decides(type)) {
            throw new RuleViolation(field, "decision.line.other-authority", type.name());
        }
        if (!type.isForCollectives()) {
            throw new RuleViolation(field, "decision.line.for-persons", type.name());
        }
        if (type.needsCouncil() && !votedOn) {
            throw new RuleViolation(field, "decision.line.council-first", type.name());
        }
    }

    /**
     * Awards are taken back on or after the day they were given.
     *
     * @throws RuleViolation beside the day of the paper
     */
    void refuseEarlyRevocation(LocalDate on, List<LineDraft> lines) {
        var revoked = lines.stream()
                .map(LineDraft::revokedLine)
                .filter(Objects::nonNull)
                .toList();
        if (!revoked.isEmpty()) {
            jdbc.sql("""
                            select max(d.decided_on) from decision_line l join decision d on d.id = l.decision_id
                            where l.id in (:lines) having max(d.decided_on) > :on
                            """)
                    .param("lines", revoked)
                    .param("on", on)
                    .query(LocalDate.class)
                    .optional()
                    .ifPresent(given -> {
                        throw new RuleViolation("decidedOn", "decision.revoked-early", Formats.date(given));
                    });
        }
    }

    /**
     * The same when the day of a registered decision is put right: of one that revokes, and of one that is revoked. Asked
     * before the new day is written; a day that stays is not judged again.
     *
     * @throws RuleViolation beside the day of the paper
     */
    void refuseOutOfOrder(int number, LocalDate on) {
        jdbc.sql("""
                        select given.number, given.decided_on as given_on, taken.decided_on as taken_on
                        from decision_line l
                        join decision taken on taken.id = l.decision_id and taken.state <> 'DISCARDED'
                        join decision_line former on former.id = l.revoked_line_id
                        join decision given on given.id = former.decision_id
                        where l.voided_at is null
                          and (taken.number = :number and taken.decided_on <> :on and given.decided_on > :on
                               or given.number = :number and given.decided_on <> :on and taken.decided_on < :on)
                        order by given.decided_on desc, taken.decided_on limit 1
                        """)
                .param("number", number)
                .param("on", on)
                .query((row, n) -> row.getInt("number") == number
                        ? new RuleViolation(
                                "decidedOn",
                                "decision.revoked-before",
                                Formats.date(row.getObject("taken_on", LocalDate.class)))
                        : new RuleViolation(
                                "decidedOn",
                                "decision.revoked-early",
                                Formats.date(row.getObject("given_on", LocalDate.class))))
                .optional()
                .ifPresent(violation -> {
                    throw violation;
                });
    }

    /** A dossier held or taken back since the decision was typed in stops it, and is named. */
    void refuseUnready(Actor actor, Decision decision) {
        var live = decision.live();
        var fit = decision.kind() == DecisionKind.REVOCATION
                ? dossiers.standing(
                                actor,
                                live.stream()
                                        .map(DecisionLine::revokedLine)
                                        .filter(Objects::nonNull)
                                        .toList())
                        .values()
                : dossiers.waiting(
                                actor,
                                decision.authority(),
                                live.stream().map(DecisionLine::proposal).toList())
                        .keySet();
        var unready = live.stream()
                .map(DecisionLine::proposal)
                .filter(proposal -> !fit.contains(proposal))
                .toList();
        if (!unready.isEmpty()) {
            throw new RuleViolation("dossiers", "decision.not-waiting", dossiers.numbers(unready));
        }
    }

    void refuseClosedYear(UUID proposal) {
        jdbc.sql("""
                        select y.year from proposal_label p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where p.proposal_id = :proposal and y.closed
                        """)
                .param("proposal", proposal)
                .query(Integer.class)
                .optional()
                .ifPresent(year -> {
                    throw new RefusedException("decision.year-closed", year);
                });
    }

    boolean isRevoked(UUID line) {
        return jdbc.sql("""
                        select exists (select 1 from decision_line l join decision d on d.id = l.decision_id
                        where l.revoked_line_id = :line and l.voided_at is null and d.state <> 'DISCARDED')
                        """).param("line", line).query(Boolean.class).single();
    }

    /** Two spellings of one number in one year are one paper; the sentence leads to the one that is there. */
    void refuseTwin(Decision decision, @Nullable Integer except) {
        twin(decision, except == null ? 0 : except).ifPresent(twin -> {
            throw new RuleViolation(
                    "paperNumber", "decision.number-taken", twin.paperNumber(), Formats.date(twin.decidedOn()));
        });
    }

    private record Twin(int number, String paperNumber, LocalDate decidedOn) {}

    private Optional<Twin> twin(Decision decision, int except) {
        return jdbc.sql("""
                        select number, paper_number, decided_on from decision
                        where authority = :authority and calendar_year = :year and paper_key = :key
                          and (authority <> 'PROVINCE_CHAIR' or province_id = :province)
                          and state <> 'DISCARDED' and number <> :except
                        """)
                .param("authority", decision.authority().name())
                .param("year", decision.decidedOn().getYear())
                .param("key", decision.paperKey())
                .param("province", decision.province().value())
                .param("except", except)
                .query((rs, i) -> new Twin(
                        rs.getInt("number"), rs.getString("paper_number"), rs.getObject("decided_on", LocalDate.class)))
                .optional();
    }

    /**
     * The address of another decision that already has this number, for the link beside the sentence; null when there
     * is none.
     */
    @Nullable
    String twinAddress(Actor actor, DecisionPaper paper, @Nullable Integer except) {
        var province = actor.province();
        var draft = Decision.prepare(
                province == null ? new ProvinceId(Sql.NOBODY) : province,
                paper.reason() == null ? DecisionKind.AWARD : DecisionKind.REVOCATION,
                paper,
                actor.name(),
                clock.instant(),
                LocalDate.now(clock));
        return twin(draft, except == null ? 0 : except)
                .map(twin -> Addresses.decision(twin.number()))
                .orElse(null);
    }
}
