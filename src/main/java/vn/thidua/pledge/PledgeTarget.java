package vn.thidua.pledge;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One target (chỉ tiêu) of a pledge, with what became of it. Belongs to its pledge and is changed through it only. */
@Entity
@Table(name = "pledge_target")
class PledgeTarget {
    @Id
    private UUID id;

    private int position;
    private String text;
    private @Nullable BigDecimal amount;
    private @Nullable String unit;
    private @Nullable String midYearText;
    private @Nullable BigDecimal midYearNumber;
    private @Nullable String yearEndText;
    private @Nullable BigDecimal yearEndNumber;

    @SuppressWarnings("NullAway.Init")
    protected PledgeTarget() {}

    private PledgeTarget(UUID id, int position, TargetLine line) {
        this.id = id;
        this.position = position;
        this.text = line.text();
        this.amount = line.amount();
        this.unit = line.unit();
    }

    static PledgeTarget set(int position, TargetLine line) {
        return new PledgeTarget(UUID.randomUUID(), position, line);
    }

    void revise(int newPosition, TargetLine line) {
        position = newPosition;
        text = line.text();
        amount = line.amount();
        unit = line.unit();
    }

    void resultAt(Period period, @Nullable PledgeResult result) {
        var written = result == null ? null : result.text();
        var number = result == null ? null : result.number();
        if (period == Period.MID_YEAR) {
            midYearText = written;
            midYearNumber = number;
        } else {
            yearEndText = written;
            yearEndNumber = number;
        }
    }

    UUID id() {
        return id;
    }

    String text() {
        return text;
    }

    boolean hasResults() {
        return midYearText != null || yearEndText != null;
    }

    @Nullable
    String resultAt(Period period) {
        return period == Period.MID_YEAR ? midYearText : yearEndText;
    }
}
