package vn.thidua.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Listing;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.Text;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.ReturnGround;
import vn.thidua.rulebook.Rulebook;

/** Puts together what is known of one dossier, by a fixed number of statements. */
@Component
class Dossiers {
    private static final String SUMMARY = """
            select p.id, p.number, p.award_code, p.year, p.state, y.bloc_short_name,
                   organization_name_on(p.organization_id, make_date(p.year, 12, 31)) as unit
            """;
    private static final String ROWS = """
            from proposal p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
            """;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private final JdbcClient jdbc;
    private final Awards awards;
    private final Rulebook rulebook;
    private final Papers papers;
    private final DossierChecks checks;
    private final CouncilResults council;
    private final SettlingDecisions decisions;
    private final SignedLetters letters;
    private final Clock clock;

    Dossiers(
            JdbcClient jdbc,
            Awards awards,
            Rulebook rulebook,
            Papers papers,
            DossierChecks checks,
            CouncilResults council,
            SettlingDecisions decisions,
            SignedLetters letters,
            Clock clock) {
        this.jdbc = jdbc;
        this.awards = awards;
        this.rulebook = rulebook;
        this.papers = papers;
        this.checks = checks;
        this.council = council;
        this.decisions = decisions;
        this.letters = letters;
        this.clock = clock;
    }

    /** The dossier's own row with the names it shows. */
    record Head(
            UUID id,
            String number,
            UUID blocYear,
            int year,
            UUID organization,
            String unit,
            String awardCode,
            ProposalState state,
            @Nullable ProposalState resumes,
            @Nullable Integer conferenceNumber,
            @Nullable String conferenceTitle,
            @Nullable Integer minutesNo,
            String sourceWording,
            boolean leading,
            VoteResult vote,
            @Nullable String summary,
            @Nullable String achievements,
            @Nullable String quotaReason,
            @Nullable String ownSendingReason,
            @Nullable String coverLetter,
            String bloc,
            String blocAddress,
            long version) {}

    /** Another dossier of the same unit, or of the same bloc-year. */
    record Sibling(UUID id, String number, int year, String awardCode, ProposalState state, boolean sameUnit) {}

    /** @throws NotFoundException for an unknown dossier, and for one this actor may not see */
    Dossier find(Actor actor, String column, Object key) {
        var head = jdbc.sql("""
                        select p.*, organization_name_on(p.organization_id, make_date(p.year, 12, 31)) as unit,
                               y.bloc_number, y.bloc_name, y.bloc_short_name,
                               c.number as conference_number, c.title as conference_title,
                               letter.document_number, letter.document_date
                        from proposal p
                        join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        left join conference_label c on c.conference_id = p.conference_id
                        left join proposal_submission letter on letter.bloc_year_id = p.bloc_year_id
                        where p.%s = :key and %s
                        """.formatted(column, ProposalSight.CONDITION))
                .params(ProposalSight.of(actor))
                .param("key", key)
                .query(Dossiers::head)
                .optional()
                .orElseThrow(() -> new NotFoundException("proposal " + key));
        var id = new ProposalId(head.id());
        var types = awards.types();
        var type = types.get(head.awardCode());
        if (type == null) {
            throw new NotFoundException("award type " + head.awardCode());
        }
        var grounds = rulebook.returnGrounds(LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(ReturnGround::code, ground -> ground, (a, b) -> a));
        // what the council voted is not told to units, nor how its record was corrected
        var moves = moves(head).stream()
                .filter(move -> !actor.isUnit() || move.step() != ProposalStep.CORRECT_VOTE)
                .toList();
        var missing = papers.missing(id);
        var siblings = siblings(head);
        var lastSent = moves.stream()
                .filter(move -> move.step() == ProposalStep.SUBMIT)
                .findFirst();
        return new Dossier(
                id,
                head.number(),
                new OrganizationId(head.organization()),
                head.unit(),
                head.awardCode(),
                type.name(),
                type.legalBasis(),
                type.needsCouncil(),
                type.aboveProvince(),
                head.year(),
                head.bloc(),
                head.blocAddress(),
                head.state(),
                head.resumes(),
                head.conferenceNumber(),
                head.conferenceTitle(),
                head.minutesNo(),
                head.sourceWording(),
                head.leading(),
                head.vote(),
                head.summary(),
                head.achievements(),
                head.quotaReason(),
                head.ownSendingReason(),
                head.coverLetter(),
                letters.of(actor, new BlocYearId(head.blocYear()), head.blocAddress()),
                moves.stream()
                        .filter(move -> move.step() == ProposalStep.APPRAISE)
                        .findFirst()
                        .map(MoveView::note)
                        .orElse(null),
                actor.isUnit() ? null : council.of(id).orElse(null),
                actor.isBoard() ? council.opinions(id) : List.of(),
                decisions.of(actor, id),
                checks.of(actor, head, type, types, siblings, missing, grounds),
                papers.of(actor, id, head.number()),
                missing,
                siblings.stream()
                        .filter(other -> other.sameUnit()
                                && other.state() == ProposalState.AWARDED
                                && !other.id().equals(head.id()))
                        .map(other -> new Dossier.EarlierAward(
                                other.year(),
                                Awards.name(types.get(other.awardCode()), other.awardCode()),
                                other.number()))
                        .toList(),
                moves,
                lastSent.map(MoveView::at).orElse(null),
                lastSent.map(MoveView::name).orElse(null),
                head.version());
    }

    private static Head head(ResultSet row, int n) throws SQLException {
        var resumes = row.getString("resumes");
        var letterDate = row.getObject("document_date", LocalDate.class);
        var letterNumber = row.getString("document_number");
        var year = row.getInt("year");
        return new Head(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("bloc_year_id", UUID.class),
                year,
                row.getObject("organization_id", UUID.class),
                row.getString("unit"),
                row.getString("award_code"),
                ProposalState.valueOf(row.getString("state")),
                resumes == null ? null : ProposalState.valueOf(resumes),
                row.getObject("conference_number", Integer.class),
                row.getString("conference_title"),
                row.getObject("minutes_no", Integer.class),
                row.getString("source_wording"),
                row.getBoolean("leads"),
                new VoteResult(
                        row.getString("vote_method"),
                        row.getString("vote_basis"),
                        row.getObject("vote_base", Integer.class),
                        row.getObject("vote_for", Integer.class)),
                row.getString("summary"),
                row.getString("achievements"),
                row.getString("quota_reason"),
                row.getString("own_sending_reason"),
                letterNumber == null
                        ? null
                        : letterDate == null ? letterNumber : letterNumber + ", " + letterDate.format(DAY),
                row.getString("bloc_short_name"),
                Addresses.blocProposals(row.getInt("bloc_number"), row.getString("bloc_name"), year),
                row.getLong("version"));
    }

    private List<MoveView> moves(Head head) {
        return jdbc.sql("""
                        select m.no, m.step, m.from_state, m.to_state, m.taken_at, m.name, m.note, m.ground_words, m.items,
                               m.document, organization_name_on(m.unit_id, cast(m.taken_at as date)) as unit
                        from proposal_move m where m.proposal_id = :id order by m.no desc
                        """)
                .param("id", head.id())
                .query((row, n) -> {
                    var step = ProposalStep.valueOf(row.getString("step"));
                    var items = row.getString("items");
                    var no = row.getInt("no");
                    return new MoveView(
                            no,
                            step,
                            ProposalState.valueOf(row.getString("from_state")),
                            ProposalState.valueOf(row.getString("to_state")),
                            row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                            row.getString("name"),
                            row.getString("unit"),
                            row.getString("note"),
                            row.getString("ground_words"),
                            items == null ? List.of() : Arrays.asList(items.split("\n", -1)),
                            row.getString("document"),
                            step == ProposalStep.SUBMIT ? Addresses.sentDossier(head.number(), no) : null);
                })
                .list();
    }

    /** Dossiers of the same unit in any year, and of the same bloc-year. */
    private List<Sibling> siblings(Head head) {
        return jdbc.sql("""
                        select p.id, p.number, p.year, p.award_code, p.state,
                               p.organization_id in (select organization_lineage(:organization)) as same_unit
                        from proposal p
                        where p.bloc_year_id = :blocYear or p.organization_id in (select organization_lineage(:organization))
                        order by p.year desc, p.number
                        """)
                .param("organization", head.organization())
                .param("blocYear", head.blocYear())
                .query((row, n) -> new Sibling(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getInt("year"),
                        row.getString("award_code"),
                        ProposalState.valueOf(row.getString("state")),
                        row.getBoolean("same_unit")))
                .list();
    }

    /** The dossier that waits to be received after this one, in the order of numbers and round again. */
    Optional<String> nextToReceive(Actor actor, UUID id) {
        return jdbc.sql("select p.number " + ROWS + """
                        join proposal this on this.id = :id
                        where p.state = 'SUBMITTED' and not y.closed and p.id <> this.id and
                        """ + ProposalSight.CONDITION + """
                         order by (p.year, p.number) <= (this.year, this.number), p.year, p.number limit 1
                        """)
                .params(ProposalSight.of(actor))
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Dossiers by id in the order of their numbers; those this actor may not see are left out. */
    List<ProposalSummary> summaries(Actor actor, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var types = awards.types();
        return jdbc.sql(SUMMARY + ROWS + " where p.id in (:ids) and " + ProposalSight.CONDITION + " order by p.number")
                .params(ProposalSight.of(actor))
                .param("ids", ids)
                .query((row, n) -> summary(row, types))
                .list();
    }

    /** One page of the dossiers this actor may see, the newest year first, by number; three statements. */
    Listing<ProposalSummary> list(Actor actor, ProposalFilter filter) {
        var types = awards.types();
        var where = ROWS + """
                where %s
                  and (cast(:state as text) is null or p.state = :state)
                  and (cast(:bloc as integer) is null or y.bloc_number = :bloc)
                  and (cast(:year as integer) is null or p.year = :year)
                  and (p.folded like :query
                       or p.organization_id in (select organization_id from organization_label where folded like :query))
                """.formatted(ProposalSight.CONDITION);
        var parameters = new HashMap<>(ProposalSight.of(actor));
        parameters.put("state", filter.state() == null ? null : filter.state().name());
        parameters.put("bloc", filter.bloc());
        parameters.put("year", filter.year());
        parameters.put("query", Text.likePattern(filter.query()));
        var total = jdbc.sql("select count(*) " + where)
                .params(parameters)
                .query(Long.class)
                .single();
        var size = Listing.size(filter.page());
        var rows = jdbc.sql(SUMMARY + where + " order by p.year desc, p.number limit :size offset :offset")
                .params(parameters)
                .param("size", size)
                .param("offset", Listing.offset(filter.page(), size))
                .query((row, n) -> summary(row, types))
                .list();
        return new Listing<>(rows, total, Math.max(1, filter.page()), size);
    }

    private static ProposalSummary summary(ResultSet row, Map<String, AwardType> types) throws SQLException {
        var award = row.getString("award_code");
        return new ProposalSummary(
                new ProposalId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("unit"),
                award,
                Awards.name(types.get(award), award),
                row.getInt("year"),
                row.getString("bloc_short_name"),
                ProposalState.valueOf(row.getString("state")));
    }
}
