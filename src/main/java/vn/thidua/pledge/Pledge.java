package vn.thidua.pledge;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.PartialDate;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;

/**
 * The giao ước thi đua of a bloc for one year: text, targets, where and when it was signed, what became of it. It belongs
 * to its own emulation year even when it was signed at the conference that closed the year before (S2: 9 January 2024).
 * Where a source only says that there was one, it is kept as {@link Extent#KNOWN_ONLY}. Signatures are roots of their own,
 * so that ten units may sign at the same time.
 */
@Entity
@Table(name = "pledge")
class Pledge {
    @Id
    private UUID id;

    private UUID blocYearId;

    @Enumerated(EnumType.STRING)
    private Extent extent;

    private @Nullable String content;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    private @Nullable UUID conferenceId;
    private @Nullable String conferenceText;

    @Embedded
    private @Nullable SignedOn signedOn;

    private @Nullable String signedWhen;
    private @Nullable String place;
    private @Nullable String witness;
    private @Nullable String sourceNote;
    private @Nullable String midYearNote;
    private @Nullable String yearEndNote;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "pledge_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<PledgeTarget> targets = new ArrayList<>();

    private String changedBy;
    private Instant changedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Pledge() {}

    private Pledge(UUID id, WritePledge command, String by, Instant at) {
        this.id = id;
        this.blocYearId = command.blocYear().value();
        this.extent = command.extent();
        this.occasion = command.occasion();
        this.changedBy = by;
        this.changedAt = at;
        write(command, by, at);
    }

    static Pledge begin(WritePledge command, String by, Instant at) {
        return new Pledge(UUID.randomUUID(), command, by, at);
    }

    /**
     * Takes over everything the command says.
     *
     * @throws RuleViolation when a conference is given for a signing apart, a text for a pledge without one, or a target
     *     left out whose results are recorded
     */
    final void write(WritePledge command, String by, Instant at) {
        if (command.occasion() != Occasion.CONFERENCE
                && (command.conference() != null || command.conferenceText() != null)) {
            throw new RuleViolation("occasion", "pledge.occasion.not-conference");
        }
        if (command.extent() == Extent.KNOWN_ONLY
                && (command.content() != null || !command.targets().isEmpty())) {
            throw new RuleViolation("extent", "pledge.extent.has-text");
        }
        extent = command.extent();
        content = command.content();
        occasion = command.occasion();
        conferenceId = command.conference();
        conferenceText = command.conferenceText();
        signedOn = SignedOn.of(command.signedOn());
        signedWhen = command.signedWhen();
        place = command.place();
        witness = command.witness();
        sourceNote = command.sourceNote();
        writeTargets(command.targets());
        touched(by, at);
    }

    private void writeTargets(List<TargetLine> lines) {
        var kept = targets.stream().collect(Collectors.toMap(PledgeTarget::id, target -> target));
        var next = new ArrayList<PledgeTarget>();
        for (var line : lines) {
            var old = line.id() == null ? null : kept.remove(line.id());
            if (old == null) {
                next.add(PledgeTarget.set(next.size() + 1, line));
            } else {
                old.revise(next.size() + 1, line);
                next.add(old);
            }
        }
        for (var gone : kept.values()) {
            if (gone.hasResults()) {
                throw new RuleViolation("lines", "pledge.target.has-results", gone.text());
            }
        }
        targets.clear();
        targets.addAll(next);
    }

    /** Notes the results; targets the command does not name keep theirs. */
    void results(RecordResults command, String by, Instant at) {
        var byTarget = new HashMap<UUID, PledgeTarget>();
        targets.forEach(target -> byTarget.put(target.id(), target));
        for (var line : command.results()) {
            var target = byTarget.get(line.target());
            if (target == null) {
                throw new StaleException("pledge target " + line.target());
            }
            target.resultAt(Period.MID_YEAR, PledgeResult.of(line.midYear()));
            target.resultAt(Period.YEAR_END, PledgeResult.of(line.yearEnd()));
        }
        midYearNote = command.midYearNote();
        yearEndNote = command.yearEndNote();
        touched(by, at);
    }

    /** Children have no version of their own: the root's moves with them. */
    private void touched(String by, Instant at) {
        changedBy = by;
        changedAt = at;
    }

    PledgeId id() {
        return new PledgeId(id);
    }

    Extent extent() {
        return extent;
    }

    @Nullable
    String content() {
        return content;
    }

    @Nullable
    PartialDate signedOn() {
        return SignedOn.date(signedOn);
    }

    Occasion occasion() {
        return occasion;
    }

    @Nullable
    String midYearNote() {
        return midYearNote;
    }

    @Nullable
    String yearEndNote() {
        return yearEndNote;
    }

    List<PledgeTarget> targets() {
        return List.copyOf(targets);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
