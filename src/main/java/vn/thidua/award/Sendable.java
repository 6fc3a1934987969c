package vn.thidua.award;

import java.util.List;
import vn.thidua.kernel.Verdict;

/**
 * A dossier not sent yet, before all of a bloc-year are sent at once.
 *
 * @param verdict whether this actor sends it; its reason says why it stays behind
 * @param missing papers asked for that are not there; with any, a note is needed
 */
public record Sendable(ProposalSummary dossier, Verdict verdict, List<PaperKind> missing) {}
