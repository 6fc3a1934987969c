package vn.thidua.review;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Text;

/**
 * A round of opinions (đợt lấy ý kiến). It is born open with everything frozen that must not move later: the dossiers
 * in a fixed order, so that two members can talk about "hồ sơ số 3", and the voting members of that day, who are the
 * base of every percentage. While open its deadline may be put off, each time with a reason that stays. When it is
 * closed the opinions stand and the official votes are recorded; one opened by mistake is cancelled. Nothing in it is
 * ever deleted.
 */
@Entity
@Table(name = "review_round")
class Round {
    @Id
    private UUID id;

    @Generated
    @Column(insertable = false, updatable = false)
    private @Nullable Integer number;

    private UUID provinceId;
    private int year;
    private String title;
    private String folded;
    private Instant deadline;

    @Enumerated(EnumType.STRING)
    private RoundState state;

    private String openedBy;
    private @Nullable String closedBy;
    private @Nullable Instant closedAt;
    private @Nullable String cancelReason;
    private Instant createdAt;

    @Version
    private @Nullable Long version;

    @ElementCollection
    @CollectionTable(name = "review_round_extension", joinColumns = @JoinColumn(name = "round_id"))
    @OrderColumn(name = "position")
    private List<RoundExtension> extensions = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "round_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<RoundVoter> voters = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "round_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<RoundDossier> dossiers = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Round() {}

    private Round(
            UUID id,
            ProvinceId province,
            EmulationYear year,
            String title,
            Instant deadline,
            String openedBy,
            Instant now) {
        this.id = id;
        this.provinceId = province.value();
        this.year = year.value();
        this.title = title;
        this.folded = Text.fold(title + " " + year);
        this.deadline = deadline;
        this.state = RoundState.OPEN;
        this.openedBy = openedBy;
        this.createdAt = now;
    }

    /** @throws RuleViolation without dossiers, without voting members, or with a deadline that has passed */
    static Round open(
            ProvinceId province,
            EmulationYear year,
            String title,
            Instant deadline,
            List<UUID> proposals,
            List<RoundVoter> roster,
            String openedBy,
            Instant now) {
        if (proposals.isEmpty()) {
            throw new RuleViolation("dossiers", "review.round.no-dossiers");
        }
        if (roster.isEmpty()) {
            throw new RuleViolation(null, "review.round.no-roster");
        }
        refusePast(deadline, now);
        var round = new Round(UUID.randomUUID(), province, year, title, deadline, openedBy, now);
        round.voters.addAll(roster);
        for (var proposal : proposals) {
            round.dossiers.add(new RoundDossier(round.dossiers.size() + 1, proposal));
        }
        return round;
    }

    /** Puts the end off; the former one stays readable. */
    void extend(Instant later, String reason, String by, Instant now) {
        if (!later.isAfter(deadline)) {
            throw new RuleViolation("date", "review.round.not-later");
        }
        refusePast(later, now);
        extensions.add(new RoundExtension(deadline, later, reason, by, now));
        deadline = later;
    }

    void close(String by, Instant now) {
        end(RoundState.CLOSED, by, now);
    }

    /** It was opened by mistake; what was said in it stays and counts for nothing. */
    void cancel(String reason, String by, Instant now) {
        end(RoundState.CANCELLED, by, now);
        cancelReason = reason;
    }

    private void end(RoundState as, String by, Instant now) {
        state = as;
        closedBy = by;
        closedAt = now;
    }

    /** The dossier of that proposal in this round, or null. */
    @Nullable
    RoundDossier dossierOf(UUID proposal) {
        return dossiers.stream()
                .filter(dossier -> dossier.proposal().equals(proposal))
                .findFirst()
                .orElse(null);
    }

    UUID id() {
        return id;
    }

    int number() {
        if (number == null) {
            throw new IllegalStateException("round not stored yet");
        }
        return number;
    }

    ProvinceId province() {
        return new ProvinceId(provinceId);
    }

    EmulationYear year() {
        return new EmulationYear(year);
    }

    String title() {
        return title;
    }

    Instant deadline() {
        return deadline;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    RoundState state() {
        return state;
    }

    long version() {
        return version == null ? 0 : version;
    }

    List<RoundVoter> voters() {
        return List.copyOf(voters);
    }

    List<RoundDossier> dossiers() {
        return List.copyOf(dossiers);
    }

    /** @throws RuleViolation unless the deadline is still to come */
    static void refusePast(Instant deadline, Instant now) {
        if (!deadline.isAfter(now)) {
            throw new RuleViolation("date", "review.round.past");
        }
    }
}
