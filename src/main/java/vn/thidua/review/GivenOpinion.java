package vn.thidua.review;

import org.jspecify.annotations.Nullable;

/**
 * What became of an opinion just given.
 *
 * @param next number of the next dossier that waits, null when none
 */
public record GivenOpinion(
        OpinionChoice choice, String unit, @Nullable String next) {}
