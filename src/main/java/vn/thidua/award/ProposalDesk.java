package vn.thidua.award;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Verdict;

/**
 * Proposals of one bloc and year: what the minutes say and what was made of it.
 *
 * @param departed dossiers whose line they no longer have
 * @param drafting whether this actor may make dossiers
 * @param quotaKeeping whether this actor may record quotas
 * @param letterNumber of the bloc's tờ trình
 * @param letterFile name of its file; null when none was uploaded
 * @param letterVersion for whoever corrects it
 */
public record ProposalDesk(
        List<DraftLine> lines,
        List<Departed> departed,
        List<QuotaView> quotas,
        Verdict drafting,
        Verdict quotaKeeping,
        @Nullable String letterNumber,
        @Nullable LocalDate letterDate,
        @Nullable String letterFile,
        long letterVersion,
        int sendable) {
    /** The version of a quota or a letter that is not recorded yet. */
    public static final long NEW = -1;

    /** Named lines whose dossier can be made and never was. */
    public long ready() {
        return lines.stream()
                .filter(line -> line.isReady() && line.number() == null)
                .count();
    }

    /** Dossiers whose minutes are open again: whether their lines stay shows when they are locked. */
    public List<Departed> waiting() {
        return departed.stream().filter(Departed::reopened).toList();
    }

    /** Dossiers whose line the minutes locked since no longer have. */
    public List<Departed> gone() {
        return departed.stream().filter(one -> !one.reopened()).toList();
    }

    /** Lines that wait for names. */
    public long unnamed() {
        return lines.stream().filter(line -> line.unit() == null).count();
    }

    /** Whether more is proposed than was given, so that a reason is asked for. */
    public boolean exceeded() {
        return quotas.stream().anyMatch(QuotaView::exceeded);
    }
}
