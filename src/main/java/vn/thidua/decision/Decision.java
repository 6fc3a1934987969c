package vn.thidua.decision;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Text;

/**
 * A decision as registered here (quyết định). An officer types it in, which settles nothing; a leader registers it,
 * which settles its dossiers; a leader publishes it, which shows it to the public, and may take it off again with a
 * reason. A wrong line is voided and, where needed, written again; the voided one stays. Awards are taken back by a
 * further decision of kind REVOCATION. What the bloc proposed is never changed to match.
 */
@Entity
@Table(name = "decision")
class Decision {
    @Id
    private UUID id;

    @Generated
    @Column(insertable = false, updatable = false)
    private @Nullable Integer number;

    private UUID provinceId;

    @Enumerated(EnumType.STRING)
    private DecisionKind kind;

    @Enumerated(EnumType.STRING)
    private Authority authority;

    private String paperNumber;
    private String paperKey;
    private LocalDate decidedOn;
    private String signerName;
    private @Nullable String signerTitle;
    private @Nullable String reason;
    private @Nullable UUID fileId;

    @Enumerated(EnumType.STRING)
    private DecisionState state;

    private String folded;
    private @Nullable Instant registeredAt;
    private @Nullable Instant publishedAt;
    private Instant createdAt;

    @Version
    private @Nullable Long version;

    @OneToMany(cascade = CascadeType.PERSIST, orphanRemoval = true)
    @JoinColumn(name = "decision_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<DecisionLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "decision_event", joinColumns = @JoinColumn(name = "decision_id"))
    @OrderColumn(name = "position")
    private List<DecisionEvent> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    private Decision(ProvinceId province, DecisionKind kind, DecisionPaper paper, PaperNumber number, Instant now) {
        this.id = UUID.randomUUID();
        this.provinceId = province.value();
        this.kind = kind;
        this.state = DecisionState.PREPARED;
        this.createdAt = now;
        this.authority = paper.authority();
        this.paperNumber = number.text();
        this.paperKey = number.key();
        this.decidedOn = paper.decidedOn();
        this.signerName = paper.signerName();
        this.signerTitle = paper.signerTitle();
        this.reason = paper.reason();
        this.fileId = paper.file();
        this.folded = Text.fold(number.text() + " " + paper.signerName());
    }

    /**
     * Types a decision in. A paper signed after today does not exist yet.
     *
     * @throws RuleViolation beside the field that breaks a rule
     */
    static Decision prepare(
            ProvinceId province, DecisionKind kind, DecisionPaper paper, String by, Instant now, LocalDate today) {
        var decision =
                new Decision(province, kind, checked(kind, paper, today), PaperNumber.of(paper.paperNumber()), now);
        decision.note(DecisionStep.PREPARE, null, by, now);
        return decision;
    }

    /** Types a prepared one anew; its lines are given again. */
    void change(DecisionPaper paper, String by, Instant now, LocalDate today) {
        authority = paper.authority();
        head(checked(kind, paper, today));
        reason = paper.reason();
        lines.clear();
        note(DecisionStep.CHANGE, null, by, now);
    }

    private void head(DecisionPaper paper) {
        var typed = PaperNumber.of(paper.paperNumber());
        paperNumber = typed.text();
        paperKey = typed.key();
        decidedOn = paper.decidedOn();
        signerName = paper.signerName();
        signerTitle = paper.signerTitle();
        fileId = paper.file() == null ? fileId : paper.file();
        folded = Text.fold(typed.text() + " " + paper.signerName());
    }

    /** Adds a line after the present ones. */
    DecisionLine add(LineDraft draft, @Nullable String stage) {
        var position = lines.stream().mapToInt(DecisionLine::position).max().orElse(0) + 1;
        var line = DecisionLine.of(position, draft, stage);
        lines.add(line);
        return line;
    }

    void register(String by, Instant now) {
        if (live().isEmpty()) {
            throw new RuleViolation("dossiers", "decision.no-lines");
        }
        state = DecisionState.REGISTERED;
        registeredAt = now;
        note(DecisionStep.REGISTER, null, by, now);
    }

    /** The signed paper of a registered decision. */
    void attach(UUID file, String by, Instant now) {
        fileId = file;
        note(DecisionStep.ATTACH, null, by, now);
    }

    /** Puts right what stands at the head of a registered one; authority and lines stay. */
    void amend(DecisionPaper paper, String why, String by, Instant now, LocalDate today) {
        refuseFuture(paper, today);
        head(paper);
        note(DecisionStep.AMEND, why, by, now);
    }

    void publish(String by, Instant now) {
        state = DecisionState.PUBLISHED;
        publishedAt = now;
        note(DecisionStep.PUBLISH, null, by, now);
    }

    void unpublish(String why, String by, Instant now) {
        state = DecisionState.REGISTERED;
        publishedAt = null;
        note(DecisionStep.UNPUBLISH, why, by, now);
    }

    /** Gives up a prepared one, or one without a line left: number and dossiers are free again. */
    void discard(String why, String by, Instant now) {
        state = DecisionState.DISCARDED;
        live().forEach(line -> line.voidFor(why, by, now));
        note(DecisionStep.DISCARD, why, by, now);
    }

    void note(DecisionStep step, @Nullable String why, String by, Instant now) {
        events.add(new DecisionEvent(step, why, by, now));
    }

    /** Lines that count. */
    List<DecisionLine> live() {
        return lines.stream().filter(line -> !line.isVoid()).toList();
    }

    DecisionLine liveLine(int position) {
        return live().stream()
                .filter(line -> line.position() == position)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("decision line " + position));
    }

    UUID id() {
        return id;
    }

    /** The signed paper; null while none was attached. */
    @Nullable
    UUID file() {
        return fileId;
    }

    int number() {
        if (number == null) {
            throw new IllegalStateException("decision not stored yet");
        }
        return number;
    }

    ProvinceId province() {
        return new ProvinceId(provinceId);
    }

    DecisionKind kind() {
        return kind;
    }

    Authority authority() {
        return authority;
    }

    DecisionState state() {
        return state;
    }

    String paperNumber() {
        return paperNumber;
    }

    String paperKey() {
        return paperKey;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    /** What stands on it now. */
    DecisionPaper paper() {
        return new DecisionPaper(authority, paperNumber, decidedOn, signerName, signerTitle, reason, fileId);
    }

    long version() {
        return version == null ? 0 : version;
    }

    private static void refuseFuture(DecisionPaper paper, LocalDate today) {
        if (paper.decidedOn().isAfter(today)) {
            throw new RuleViolation("decidedOn", "decision.future");
        }
    }

    private static DecisionPaper checked(DecisionKind kind, DecisionPaper paper, LocalDate today) {
        refuseFuture(paper, today);
        if (kind == DecisionKind.REVOCATION && paper.reason() == null) {
            throw new RuleViolation("reason", "decision.revocation-reason");
        }
        return paper;
    }
}
