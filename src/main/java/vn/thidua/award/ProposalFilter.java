package vn.thidua.award;

import org.jspecify.annotations.Nullable;

/**
 * What a list of dossiers is narrowed to; null for all.
 *
 * @param bloc public number of a bloc
 * @param page from 1
 */
public record ProposalFilter(
        @Nullable ProposalState state,
        @Nullable Integer bloc,
        @Nullable Integer year,
        @Nullable String query,
        int page) {}
