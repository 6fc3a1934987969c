package vn.thidua.award;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RefusedException;
import vn.thidua.kernel.RuleViolation;

/**
 * One dossier: one recipient, one award, one year (RULINGS 17). Its state changes by {@link #take} and nowhere else, and
 * each change leaves a row. What the minutes said when it was made stays as it was; text and papers are the bloc's.
 */
@Entity
@Table(name = "proposal")
class Proposal {
    @Id
    private UUID id;

    private String number;
    private UUID provinceId;
    private UUID blocYearId;

    @Column(name = "year")
    private int year;

    private UUID organizationId;
    private String awardCode;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    @Enumerated(EnumType.STRING)
    private @Nullable ProposalState resumes;

    private @Nullable UUID resolutionId;
    private @Nullable UUID conferenceId;
    private @Nullable Integer minutesNo;
    private String sourceWording;
    private boolean leads;
    private String voteMethod;
    private @Nullable String voteBasis;
    private @Nullable Integer voteBase;
    private @Nullable Integer voteFor;

    @Enumerated(EnumType.STRING)
    private @Nullable VoteOutcome councilOutcome;

    private @Nullable LocalDate councilMetOn;
    private @Nullable LocalDate councilClosedOn;
    private @Nullable String summary;
    private @Nullable String achievements;
    private @Nullable String quotaReason;
    private @Nullable String ownSendingReason;
    private @Nullable String ownSendingBy;
    private @Nullable Instant ownSendingAt;
    private String folded;
    private String createdBy;
    private Instant createdAt;

    @Version
    private @Nullable Long version;

    @OneToMany(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "proposal_id", insertable = false, updatable = false)
    @OrderBy("key.no")
    private List<ProposalMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Proposal() {}

    private Proposal(
            String number,
            ProvinceId province,
            BlocYearId blocYear,
            EmulationYear year,
            OrganizationId recipient,
            String awardCode,
            Origin origin,
            String folded,
            Actor by,
            Instant at) {
        id = UUID.randomUUID();
        this.number = number;
        provinceId = province.value();
        blocYearId = blocYear.value();
        this.year = year.value();
        organizationId = recipient.value();
        this.awardCode = awardCode;
        state = ProposalState.DRAFT;
        resolutionId = origin.resolution();
        conferenceId = origin.conference();
        minutesNo = origin.minutesNo();
        sourceWording = origin.sourceWording();
        leads = origin.leading();
        voteMethod = origin.vote().method();
        voteBasis = origin.vote().basis();
        voteBase = origin.vote().base();
        voteFor = origin.vote().inFavour();
        this.folded = folded;
        createdBy = by.name();
        createdAt = at;
    }

    /**
     * The line of locked minutes a dossier comes from, as it stood then.
     *
     * @param minutesNo the version of the minutes
     */
    record Origin(
            @Nullable UUID resolution,
            @Nullable UUID conference,
            @Nullable Integer minutesNo,
            String sourceWording,
            boolean leading,
            VoteResult vote) {}

    static Proposal draft(
            String number,
            ProvinceId province,
            BlocYearId blocYear,
            EmulationYear year,
            OrganizationId recipient,
            String awardCode,
            Origin origin,
            String folded,
            Actor by,
            Instant at) {
        return new Proposal(number, province, blocYear, year, recipient, awardCode, origin, folded, by, at);
    }

    /**
     * Takes a step: the only place that sets the state.
     *
     * @param papersComplete whether every paper asked for is there; else {@code SUBMIT} needs a note
     * @return the row that was added
     * @throws RefusedException when there is no such edge from here
     * @throws RuleViolation when what the step needs was not said
     */
    ProposalMove take(ProposalStep step, Actor by, Instant at, MoveDetails details, boolean papersComplete) {
        var target = target(step);
        if (target == null || !step.joins(state, target)) {
            throw new RefusedException("award.refused.state", state);
        }
        refuseUnsaid(step, details, papersComplete, by);
        var move = new ProposalMove(id, moves.size() + 1, step, state, target, by, at, details);
        moves.add(move);
        resumes = step == ProposalStep.HOLD ? state : null;
        state = target;
        return move;
    }

    /** Where a step leads from here; null when nowhere. */
    private @Nullable ProposalState target(ProposalStep step) {
        if (!step.from().contains(state)) {
            return null;
        }
        return switch (step) {
            case RELEASE -> resumes;
            case RECALL -> before(ProposalStep.SUBMIT);
            case CORRECT, RECONSIDER -> beforeReaching(state);
            default -> step.to().iterator().next();
        };
    }

    private @Nullable ProposalState before(ProposalStep step) {
        for (var i = moves.size() - 1; i >= 0; i--) {
            if (moves.get(i).step() == step) {
                return moves.get(i).from();
            }
        }
        return null;
    }

    private @Nullable ProposalState beforeReaching(ProposalState reached) {
        for (var i = moves.size() - 1; i >= 0; i--) {
            var move = moves.get(i);
            if (move.to() == reached && move.step() != ProposalStep.CORRECT) {
                return move.from();
            }
        }
        return null;
    }

    private static void refuseUnsaid(ProposalStep step, MoveDetails details, boolean papersComplete, Actor by) {
        var unsaid = new ArrayList<RuleViolation>();
        if (step.needs(ProposalStep.Need.NOTE) && details.note() == null) {
            unsaid.add(new RuleViolation("note", "award.needs.note." + step.name()));
        }
        if (step.needs(ProposalStep.Need.PAPERS) && !papersComplete && details.note() == null) {
            unsaid.add(new RuleViolation("note", "award.needs.papers"));
        }
        if (step.needs(ProposalStep.Need.GROUND) && details.ground() == null) {
            unsaid.add(new RuleViolation("ground", "award.needs.ground"));
        }
        if (step.needs(ProposalStep.Need.ITEMS) && details.items().isEmpty()) {
            unsaid.add(new RuleViolation("items", "award.needs.items"));
        }
        if (step.needs(ProposalStep.Need.DOCUMENT) && details.document() == null) {
            unsaid.add(new RuleViolation("document", "award.needs.document"));
        }
        if (step == ProposalStep.WITHDRAW && by.isBoard() && details.document() == null) {
            unsaid.add(new RuleViolation("document", "award.needs.letter"));
        }
        RuleViolation.throwAll(unsaid);
    }

    /** What the unit says of itself. Callers have asked the policy. */
    void describe(@Nullable String newSummary, @Nullable String newAchievements) {
        summary = newSummary;
        achievements = newAchievements;
    }

    /** What the council's official vote came to, as its minutes were read last. */
    void hear(CouncilWord word) {
        councilOutcome = word.outcome();
        councilMetOn = word.metOn();
        councilClosedOn = word.closedOn();
    }

    /** Why there are more dossiers of this award than the bloc was given. */
    void exceedQuota(String reason) {
        quotaReason = reason;
    }

    /** The board lets the head unit send this dossier, its own. */
    void permitOwnSending(String reason, Actor by, Instant at) {
        ownSendingReason = reason;
        ownSendingBy = by.name();
        ownSendingAt = at;
    }

    ProposalId id() {
        return new ProposalId(id);
    }

    String number() {
        return number;
    }

    ProvinceId province() {
        return new ProvinceId(provinceId);
    }

    BlocYearId blocYear() {
        return new BlocYearId(blocYearId);
    }

    EmulationYear year() {
        return new EmulationYear(year);
    }

    OrganizationId recipient() {
        return new OrganizationId(organizationId);
    }

    String awardCode() {
        return awardCode;
    }

    ProposalState state() {
        return state;
    }

    @Nullable
    ProposalState resumes() {
        return resumes;
    }

    @Nullable
    VoteOutcome vote() {
        return councilOutcome;
    }

    boolean headMaySend() {
        return ownSendingAt != null;
    }

    @Nullable
    String summary() {
        return summary;
    }

    @Nullable
    String achievements() {
        return achievements;
    }

    List<ProposalMove> moves() {
        return List.copyOf(moves);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
