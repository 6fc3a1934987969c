package vn.thidua.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.VoteOutcome;
import vn.thidua.rulebook.VoteBasis;

/**
 * The council's official vote on one dossier as its minutes tell it. Written once; a wrong figure is put right by a
 * further row with a reason. The threshold of the meeting's day is kept on the row, so that a later change of the rule
 * does not change what was decided.
 */
@Entity
@Table(name = "review_vote")
class CouncilVote {
    @Id
    private UUID id;

    private int position;
    private LocalDate metOn;
    private String minutesNumber;
    private int total;
    private int present;
    private int written;
    private int issued;
    private int returned;
    private int valid;
    private int invalid;
    private int agree;

    @Enumerated(EnumType.STRING)
    private VoteBasis basis;

    private @Nullable BigDecimal thresholdPercent;
    private @Nullable String thresholdSource;

    @Enumerated(EnumType.STRING)
    private VoteOutcome outcome;

    private @Nullable String outcomeSource;
    private @Nullable String correctionReason;
    private String recordedBy;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected CouncilVote() {}

    CouncilVote(
            int position,
            LocalDate metOn,
            String minutesNumber,
            VoteCount count,
            VoteJudgement judgement,
            @Nullable String correctionReason,
            String recordedBy,
            Instant recordedAt) {
        this.id = UUID.randomUUID();
        this.position = position;
        this.metOn = metOn;
        this.minutesNumber = minutesNumber;
        this.total = count.total();
        this.present = count.present();
        this.written = count.written();
        this.issued = count.issued();
        this.returned = count.returned();
        this.valid = count.valid();
        this.invalid = count.invalid();
        this.agree = count.agree();
        this.basis = judgement.base();
        this.thresholdPercent = judgement.percent();
        this.thresholdSource = judgement.source();
        this.outcome = judgement.outcome();
        this.outcomeSource = judgement.conclusionSource();
        this.correctionReason = correctionReason;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }
}
