package vn.thidua.award;

import java.util.UUID;

/** A dossier. */
public record ProposalId(UUID value) {}
