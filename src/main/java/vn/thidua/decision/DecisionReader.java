package vn.thidua.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Listing;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Sql;
import vn.thidua.kernel.Text;
import vn.thidua.kernel.Verdict;

/** Reads the register of decisions, for the board and for the public, in a number of statements that no row adds to. */
@Component
class DecisionReader {
    /** A line {@code l} of a decision {@code d} that the public sees as an award that stands. */
    static final String STANDS_IN_PUBLIC = """
            d.state = 'PUBLISHED' and l.voided_at is null and l.outcome = 'AWARDED'
            and not exists (
                select from decision_line rl join decision r on r.id = rl.decision_id and r.state = 'PUBLISHED'
                where rl.revoked_line_id = l.id and rl.voided_at is null)
            """;

    private static final String ROWS = """
            select d.number, d.kind, d.authority, d.paper_number, d.decided_on, d.signer_name, d.state,
                   l.awarded, l.refused, l.years, count(*) over () as total
            from decision d
            cross join lateral (
                select count(*) filter (where x.outcome <> 'NOT_AWARDED') as awarded,
                       count(*) filter (where x.outcome = 'NOT_AWARDED') as refused,
                       string_agg(distinct cast(y.year as text), ', ') as years
                from decision_line x
                join proposal_label p on p.proposal_id = x.proposal_id
                join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                where x.decision_id = d.id and x.voided_at is null) l
            """;

    private final JdbcClient jdbc;

    DecisionReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Decisions the actor may see, latest first. */
    Listing<DecisionRow> list(Actor actor, @Nullable Integer calendarYear, @Nullable String words, int page) {
        DecisionPolicy.mayPrepare(actor).orThrow();
        var visible = DecisionSight.CONDITION + " and d.state <> 'DISCARDED' and d.folded like :words ";
        return page(visible, DecisionSight.of(actor), calendarYear, words, page, Addresses::decision);
    }

    private Listing<DecisionRow> page(
            String condition,
            Map<String, Object> parameters,
            @Nullable Integer calendarYear,
            @Nullable String words,
            int page,
            IntFunction<String> address) {
        var rows = jdbc.sql(ROWS + " where " + condition + """
                        and (cast(:year as integer) is null or d.calendar_year = :year)
                        order by d.decided_on desc, d.number desc
                        limit :size offset :skip
                        """)
                .params(parameters)
                .param("year", calendarYear)
                .param("words", Text.likePattern(words))
                .param("size", Listing.size(page))
                .param("skip", Listing.offset(page, Listing.size(page)))
                .query((rs, i) ->
                        new Listing.Counted<>(row(rs, address.apply(rs.getInt("number"))), rs.getLong("total")))
                .list();
        return Listing.of(rows, page, Listing.size(page));
    }

    /** Calendar years of the decisions the actor may see, latest first. */
    List<Integer> years(Actor actor) {
        return jdbc.sql("""
                        select distinct d.calendar_year from decision d
                        where d.state <> 'DISCARDED' and %s
                        order by d.calendar_year desc
                        """.formatted(DecisionSight.CONDITION))
                .params(DecisionSight.of(actor))
                .query(Integer.class)
                .list();
    }

    /** The page of a decision. */
    DecisionDetail detail(Actor actor, int number) {
        return jdbc.sql("select * from decision where number = :number")
                .param("number", number)
                .query((rs, i) -> new Head(
                        Sql.id(rs, "id"),
                        new ProvinceId(Sql.id(rs, "province_id")),
                        DecisionKind.valueOf(rs.getString("kind")),
                        Authority.valueOf(rs.getString("authority")),
                        rs.getString("paper_number"),
                        rs.getObject("decided_on", LocalDate.class),
                        rs.getString("signer_name"),
                        rs.getString("signer_title"),
                        rs.getString("reason"),
                        rs.getObject("file_id", UUID.class),
                        DecisionState.valueOf(rs.getString("state")),
                        Sql.instant(rs, "published_at"),
                        rs.getLong("version")))
                .optional()
                .filter(head -> DecisionPolicy.maySee(actor, head.authority(), head.province()))
                .map(head -> detail(actor, number, head))
                .orElseThrow(() -> new NotFoundException("decision " + number));
    }

    /** Published decisions, latest first, found by their own words or by a unit they honour. For everybody. */
    Listing<DecisionRow> published(@Nullable Integer calendarYear, @Nullable String words, int page) {
        var published = """
                d.state = 'PUBLISHED'
                and (d.folded like :words or exists (
                    select 1 from decision_line x
                    join proposal_label p on p.proposal_id = x.proposal_id
                    join organization_label o on o.organization_id = p.organization_id
                    where x.decision_id = d.id and x.voided_at is null and x.outcome <> 'NOT_AWARDED'
                      and o.folded like :words))
                """;
        return page(published, Map.of(), calendarYear, words, page, Addresses::publicDecision);
    }

    /** Calendar years of published decisions, latest first. */
    List<Integer> publishedYears() {
        return jdbc.sql(
                        "select distinct calendar_year from decision where state = 'PUBLISHED' order by calendar_year desc")
                .query(Integer.class)
                .list();
    }

    /**
     * A published decision. For everybody.
     *
     * @throws NotFoundException also for one that is not published
     */
    PublicDecision published(int number) {
        return jdbc.sql("select * from decision where number = :number and state = 'PUBLISHED'")
                .param("number", number)
                .query((rs, i) -> new PublicDecision(
                        number,
                        DecisionKind.valueOf(rs.getString("kind")),
                        Authority.valueOf(rs.getString("authority")),
                        rs.getString("paper_number"),
                        rs.getObject("decided_on", LocalDate.class),
                        rs.getString("signer_name"),
                        rs.getString("signer_title"),
                        rs.getObject("file_id", UUID.class),
                        rs.getTimestamp("published_at").toInstant(),
                        publicLines(Sql.id(rs, "id")),
                        Addresses.publicDecision(number)))
                .optional()
                .orElseThrow(() -> new NotFoundException("published decision " + number));
    }

    private List<PublicDecision.Line> publicLines(UUID decision) {
        return jdbc.sql("""
                        select organization_name_on(p.organization_id, d.decided_on) as unit, l.award_code,
                               y.bloc_number, y.bloc_name, y.year, l.golden_book_number, r.paper_number as revoked_by
                        from decision_line l
                        join decision d on d.id = l.decision_id
                        join proposal_label p on p.proposal_id = l.proposal_id
                        join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        left join decision_line rl on rl.revoked_line_id = l.id and rl.voided_at is null
                        left join decision r on r.id = rl.decision_id and r.state = 'PUBLISHED'
                        where l.decision_id = :decision and l.voided_at is null and l.outcome <> 'NOT_AWARDED'
                        order by l.position
                        """)
                .param("decision", decision)
                .query((rs, i) -> new PublicDecision.Line(
                        rs.getString("unit"),
                        rs.getString("award_code"),
                        rs.getString("bloc_name"),
                        Addresses.publicBlocYear(
                                rs.getInt("bloc_number"), rs.getString("bloc_name"), rs.getInt("year")),
                        rs.getInt("year"),
                        rs.getString("golden_book_number"),
                        rs.getString("revoked_by")))
                .list();
    }

    private record Head(
            UUID id,
            ProvinceId province,
            DecisionKind kind,
            Authority authority,
            String paperNumber,
            LocalDate decidedOn,
            String signerName,
            @Nullable String signerTitle,
            @Nullable String reason,
            @Nullable UUID file,
            DecisionState state,
            @Nullable Instant publishedAt,
            long version) {}

    private DecisionDetail detail(Actor actor, int number, Head head) {
        var correctable = judge(DecisionStep.CORRECT, actor, head, false).isAllowed();
        var lines = lines(number, head.id(), correctable);
        var empty = lines.stream().allMatch(DecisionLineRow::isVoid);
        return new DecisionDetail(
                number,
                head.province(),
                head.kind(),
                head.authority(),
                head.paperNumber(),
                head.decidedOn(),
                head.signerName(),
                head.signerTitle(),
                head.reason(),
                head.file(),
                head.state(),
                head.publishedAt(),
                head.version(),
                lines,
                jdbc.sql("select * from decision_event where decision_id = :id order by position desc")
                        .param("id", head.id())
                        .query((rs, i) -> new DecisionEventRow(
                                DecisionStep.valueOf(rs.getString("step")),
                                rs.getString("reason"),
                                rs.getString("taken_by"),
                                rs.getTimestamp("taken_at").toInstant()))
                        .list(),
                Addresses.decision(number),
                judge(DecisionStep.CHANGE, actor, head, empty),
                judge(DecisionStep.REGISTER, actor, head, empty),
                judge(DecisionStep.PUBLISH, actor, head, empty),
                judge(DecisionStep.UNPUBLISH, actor, head, empty),
                judge(DecisionStep.ADD, actor, head, empty),
                judge(DecisionStep.AMEND, actor, head, empty),
                DecisionPolicy.mayAttach(actor, head.province(), head.kind(), head.state(), head.file() != null),
                judge(DecisionStep.DISCARD, actor, head, empty));
    }

    private static Verdict judge(DecisionStep step, Actor actor, Head head, boolean empty) {
        return DecisionPolicy.judge(step, actor, head.province(), head.kind(), head.state(), empty);
    }

    private List<DecisionLineRow> lines(int number, UUID decision, boolean correctable) {
        return jdbc.sql("""
                        select l.*, p.number as dossier, y.bloc_short_name, y.year, y.closed,
                               organization_name_on(p.organization_id, d.decided_on) as unit,
                               r.paper_number as revoked_by, r.number as revoked_by_number,
                               t.paper_number as revokes, coalesce(t.state = 'PUBLISHED', false) as revokes_in_public
                        from decision_line l
                        join decision d on d.id = l.decision_id
                        join proposal_label p on p.proposal_id = l.proposal_id
                        join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        left join decision_line rl on rl.revoked_line_id = l.id and rl.voided_at is null
                        left join decision r
                            on r.id = rl.decision_id and r.state in ('REGISTERED', 'PUBLISHED')
                        left join decision_line tl on tl.id = l.revoked_line_id
                        left join decision t on t.id = tl.decision_id
                        where l.decision_id = :decision
                        order by l.position
                        """)
                .param("decision", decision)
                .query((rs, i) -> {
                    var outcome = LineOutcome.valueOf(rs.getString("outcome"));
                    var position = rs.getInt("position");
                    var revokedBy = rs.getString("revoked_by");
                    var closed = rs.getBoolean("closed");
                    var voidedAt = Sql.instant(rs, "voided_at");
                    var dossier = rs.getString("dossier");
                    return new DecisionLineRow(
                            Sql.id(rs, "id"),
                            position,
                            Sql.id(rs, "proposal_id"),
                            dossier,
                            rs.getString("unit"),
                            rs.getString("bloc_short_name"),
                            rs.getInt("year"),
                            closed,
                            outcome,
                            rs.getString("award_code"),
                            rs.getString("proposed_code"),
                            rs.getString("golden_book_number"),
                            rs.getObject("achieved_from", LocalDate.class),
                            rs.getObject("achieved_to", LocalDate.class),
                            rs.getString("reason"),
                            rs.getString("stage"),
                            revokedBy,
                            revokedBy == null ? null : Addresses.decision(rs.getInt("revoked_by_number")),
                            rs.getString("revokes"),
                            rs.getBoolean("revokes_in_public"),
                            rs.getString("void_reason"),
                            rs.getString("voided_by"),
                            voidedAt,
                            Addresses.proposal(dossier),
                            correctable && !closed && revokedBy == null && voidedAt == null
                                    ? Addresses.decisionLine(number, position)
                                    : null);
                })
                .list();
    }

    private static DecisionRow row(ResultSet rs, String address) throws SQLException {
        return new DecisionRow(
                rs.getInt("number"),
                DecisionKind.valueOf(rs.getString("kind")),
                Authority.valueOf(rs.getString("authority")),
                rs.getString("paper_number"),
                rs.getObject("decided_on", LocalDate.class),
                rs.getString("signer_name"),
                DecisionState.valueOf(rs.getString("state")),
                rs.getInt("awarded"),
                rs.getInt("refused"),
                rs.getString("years"),
                address);
    }
}
