package vn.thidua.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Verdict;
import vn.thidua.web.OfProvince;

/** The page of a decision: what stands on the paper, what it means for which dossier, and its story. */
public record DecisionDetail(
        int number,
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
        long version,
        List<DecisionLineRow> lines,
        List<DecisionEventRow> events,
        String address,
        Verdict mayChange,
        Verdict mayRegister,
        Verdict mayPublish,
        Verdict mayUnpublish,
        Verdict mayAdd,
        Verdict mayAmend,
        Verdict mayAttach,
        Verdict mayDiscard)
        implements OfProvince {

    /** Whether some line may be put right by this actor. */
    public boolean isCorrectable() {
        return lines.stream().anyMatch(line -> line.correction() != null);
    }

    /** What stands on it. */
    public DecisionPaper paper() {
        return new DecisionPaper(authority, paperNumber, decidedOn, signerName, signerTitle, reason, file);
    }

    /** Whether every line of it was removed. */
    public boolean isEmpty() {
        return live().isEmpty();
    }

    public boolean isPrepared() {
        return state == DecisionState.PREPARED;
    }

    public boolean isPublished() {
        return state == DecisionState.PUBLISHED;
    }

    public boolean isRevocation() {
        return kind == DecisionKind.REVOCATION;
    }

    /** Whether some line is only read because its year is closed. */
    public boolean isPartlyClosed() {
        return live().stream().anyMatch(DecisionLineRow::closed);
    }

    /** Whether the public still reads an award that this revocation took back, because it is not published itself. */
    public boolean isStillPublic() {
        return state == DecisionState.REGISTERED && live().stream().anyMatch(DecisionLineRow::revokesInPublic);
    }

    /** Lines that count. */
    public List<DecisionLineRow> live() {
        return lines.stream().filter(line -> !line.isVoid()).toList();
    }

    /** Lines that were wrong. */
    public List<DecisionLineRow> voided() {
        return lines.stream().filter(DecisionLineRow::isVoid).toList();
    }

    /** The line at that place, where the actor may correct it. */
    public Optional<DecisionLineRow> correctable(int position) {
        return lines.stream()
                .filter(line -> line.position() == position && line.correction() != null)
                .findFirst();
    }

    /** Whether some award of this decision could be taken back. */
    public boolean hasStanding() {
        return lines.stream().anyMatch(DecisionLineRow::isRevocable);
    }
}
