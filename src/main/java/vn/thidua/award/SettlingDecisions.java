package vn.thidua.award;

import java.util.List;
import vn.thidua.kernel.Actor;

/** Told by the module that keeps decisions, which uses this one; so the arrow is turned round. */
public interface SettlingDecisions {
    /** The decisions on a dossier that this actor may read, oldest first; without corrected lines and prepared papers. */
    List<SettlingDecision> of(Actor actor, ProposalId proposal);
}
