package vn.thidua.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.conference.Resolutions;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Listing;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.Text;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.ReturnGround;
import vn.thidua.rulebook.Rulebook;
import vn.thidua.web.Formats;

/** Puts together what is known of one dossier, by a fixed number of statements. */
@Component
class Dossiers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String SAME_ACHIEVEMENT = "SAME_ACHIEVEMENT";
    private final JdbcClient jdbc;
    private final Awards awards;
    private final Rulebook rulebook;
    private final Papers papers;
    private final Resolutions resolutions;
    private final CouncilResults council;
    private final Clock clock;

    Dossiers(
            JdbcClient jdbc,
            Awards awards,
            Rulebook rulebook,
            Papers papers,
            Resolutions resolutions,
            CouncilResults council,
            Clock clock) {
        this.jdbc = jdbc;
        this.awards = awards;
        this.rulebook = rulebook;
        this.papers = papers;
        this.resolutions = resolutions;
        this.council = council;
        this.clock = clock;
    }

    private record Head(
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

    private record Sibling(UUID id, String number, int year, String awardCode, ProposalState state, boolean sameUnit) {}

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
        var moves = moves(head);
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
                moves.stream()
                        .filter(move -> move.step() == ProposalStep.APPRAISE)
                        .findFirst()
                        .map(MoveView::note)
                        .orElse(null),
                actor.isUnit() ? null : council.of(id).orElse(null),
                checks(actor, head, type, types, siblings, missing, grounds),
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

    private Map<Check.Kind, String> explanations(UUID proposal) {
        var explanations = new EnumMap<Check.Kind, String>(Check.Kind.class);
        jdbc.sql("select check_kind, text from proposal_explanation where proposal_id = :id")
                .param("id", proposal)
                .query(row -> {
                    explanations.put(Check.Kind.valueOf(row.getString(1)), row.getString(2));
                });
        return explanations;
    }

    private record Quota(@Nullable Integer quantity, String source) {}

    private List<Check> checks(
            Actor actor,
            Head head,
            AwardType type,
            Map<String, AwardType> types,
            List<Sibling> siblings,
            List<PaperKind> missing,
            Map<String, ReturnGround> grounds) {
        var explained = explanations(head.id());
        var checks = new ArrayList<Check>();
        if (head.awardCode().endsWith("_FLAG")) {
            checks.add(new Check(
                    Check.Kind.LEADING,
                    head.leading() ? Check.Result.MET : Check.Result.LOOK,
                    head.leading() ? "award.check.leading" : "award.check.not-leading",
                    List.of(),
                    type.legalBasis(),
                    explained.get(Check.Kind.LEADING)));
        }
        checks.add(vote(head, explained));
        checks.add(others(head, types, siblings, grounds, explained));
        checks.add(new Check(
                Check.Kind.PAPERS,
                missing.isEmpty() ? Check.Result.MET : Check.Result.LOOK,
                missing.isEmpty() ? "award.check.papers" : "award.check.papers-missing",
                List.of(missing.size()),
                "",
                explained.get(Check.Kind.PAPERS)));
        quota(head, siblings, explained, checks);
        if (head.minutesNo() != null) {
            checks.add(minutes(actor, head, head.minutesNo(), explained));
        }
        return checks;
    }

    /** Whether the minutes, perhaps opened and locked again since, still say what the dossier was made from. */
    private Check minutes(Actor actor, Head head, int no, Map<Check.Kind, String> explained) {
        var now = resolutions.adopted(actor, new BlocYearId(head.blocYear())).stream()
                .filter(line -> line.awardCode().equals(head.awardCode())
                        && line.unit() != null
                        && line.unit().value().equals(head.organization()))
                .findFirst();
        var explanation = explained.get(Check.Kind.MINUTES);
        if (now.isEmpty()) {
            return new Check(
                    Check.Kind.MINUTES, Check.Result.LOOK, "award.check.minutes-gone", List.of(no), "", explanation);
        }
        var line = now.get();
        var figures = line.figures();
        var same = line.method().name().equals(head.vote().method())
                && Objects.equals(
                        figures == null ? null : figures.inFavour(), head.vote().inFavour())
                && Objects.equals(
                        figures == null ? null : figures.base(), head.vote().base())
                && line.leading() == head.leading();
        return new Check(
                Check.Kind.MINUTES,
                same ? Check.Result.MET : Check.Result.LOOK,
                same ? "award.check.minutes" : "award.check.minutes-changed",
                List.of(no, line.minutesNo()),
                "",
                explanation);
    }

    private static Check vote(Head head, Map<Check.Kind, String> explained) {
        var share = head.vote().share();
        if (head.vote().isConsensus() || share == null) {
            return new Check(
                    Check.Kind.VOTE,
                    Check.Result.MET,
                    head.vote().isConsensus() ? "award.vote.consensus" : "award.vote.votes",
                    head.vote().inFavour() == null
                            ? List.of()
                            : List.of(head.vote().inFavour()),
                    "",
                    explained.get(Check.Kind.VOTE));
        }
        return new Check(
                Check.Kind.VOTE,
                Check.Result.MET,
                "award.vote.share."
                        + (head.vote().basis() == null
                                ? "ALL_MEMBERS"
                                : head.vote().basis()),
                List.of(
                        head.vote().inFavour() == null ? 0 : head.vote().inFavour(),
                        head.vote().base() == null ? 0 : head.vote().base(),
                        Formats.percent(share)),
                "",
                explained.get(Check.Kind.VOTE));
    }

    /** One achievement, several awards: allowed, but said and explained (DOMAIN 8, case 3). */
    private static Check others(
            Head head,
            Map<String, AwardType> types,
            List<Sibling> siblings,
            Map<String, ReturnGround> grounds,
            Map<Check.Kind, String> explained) {
        var names = siblings.stream()
                .filter(other -> other.sameUnit()
                        && other.year() == head.year()
                        && other.state().isLive()
                        && !other.id().equals(head.id()))
                .map(other ->
                        Awards.name(types.get(other.awardCode()), other.awardCode()) + " (" + other.number() + ")")
                .toList();
        var ground = grounds.get(SAME_ACHIEVEMENT);
        var basis = ground == null || ground.legalBasis() == null ? "" : ground.legalBasis();
        return names.isEmpty()
                ? new Check(
                        Check.Kind.OTHER_AWARDS,
                        Check.Result.MET,
                        "award.check.no-other",
                        List.of(head.year()),
                        basis,
                        explained.get(Check.Kind.OTHER_AWARDS))
                : new Check(
                        Check.Kind.OTHER_AWARDS,
                        Check.Result.LOOK,
                        "award.check.other",
                        List.of(String.join("; ", names), head.year()),
                        basis,
                        explained.get(Check.Kind.OTHER_AWARDS));
    }

    private void quota(Head head, List<Sibling> siblings, Map<Check.Kind, String> explained, List<Check> checks) {
        var quota = jdbc.sql(
                        "select quantity, source from award_quota where bloc_year_id = :blocYear and award_code = :award")
                .param("blocYear", head.blocYear())
                .param("award", head.awardCode())
                .query((row, n) -> new Quota(row.getObject("quantity", Integer.class), row.getString("source")))
                .optional();
        if (quota.isEmpty()) {
            return;
        }
        var count = siblings.stream()
                .filter(other -> other.year() == head.year()
                        && other.awardCode().equals(head.awardCode())
                        && other.state().isLive())
                .count();
        var quantity = quota.get().quantity();
        var explanation = explained.get(Check.Kind.QUOTA);
        if (quantity == null) {
            checks.add(new Check(
                    Check.Kind.QUOTA,
                    Check.Result.NO_DATA,
                    "award.quota.unknown",
                    List.of(),
                    quota.get().source(),
                    explanation));
        } else {
            checks.add(new Check(
                    Check.Kind.QUOTA,
                    count <= quantity ? Check.Result.MET : Check.Result.LOOK,
                    "award.check.quota",
                    List.of(count, quantity),
                    quota.get().source(),
                    explanation == null ? head.quotaReason() : explanation));
        }
    }

    /** Dossiers by id in the order of their numbers; those this actor may not see are left out. */
    List<ProposalSummary> summaries(Actor actor, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var types = awards.types();
        return jdbc.sql("""
                        select p.id, p.number, p.award_code, p.year, p.state, y.bloc_short_name,
                               organization_name_on(p.organization_id, make_date(p.year, 12, 31)) as unit
                        from proposal p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where p.id in (:ids) and %s order by p.number
                        """.formatted(ProposalSight.CONDITION))
                .params(ProposalSight.of(actor))
                .param("ids", ids)
                .query((row, n) -> new ProposalSummary(
                        new ProposalId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("unit"),
                        row.getString("award_code"),
                        Awards.name(types.get(row.getString("award_code")), row.getString("award_code")),
                        row.getInt("year"),
                        row.getString("bloc_short_name"),
                        ProposalState.valueOf(row.getString("state"))))
                .list();
    }

    /** One page of the dossiers this actor may see, the newest year first, by number; three statements. */
    Listing<ProposalSummary> list(Actor actor, ProposalFilter filter) {
        var types = awards.types();
        var where = """
                from proposal p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
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
        var page = Math.max(1, filter.page());
        var rows = jdbc.sql("""
                        select p.id, p.number, p.award_code, p.year, p.state, y.bloc_short_name,
                               organization_name_on(p.organization_id, make_date(p.year, 12, 31)) as unit
                        """ + where + " order by p.year desc, p.number limit :size offset :offset")
                .params(parameters)
                .param("size", Listing.PAGE_SIZE)
                .param("offset", Listing.offset(page, Listing.PAGE_SIZE))
                .query((row, n) -> new ProposalSummary(
                        new ProposalId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("unit"),
                        row.getString("award_code"),
                        Awards.name(types.get(row.getString("award_code")), row.getString("award_code")),
                        row.getInt("year"),
                        row.getString("bloc_short_name"),
                        ProposalState.valueOf(row.getString("state"))))
                .list();
        return new Listing<>(rows, total, page, Listing.PAGE_SIZE);
    }
}
