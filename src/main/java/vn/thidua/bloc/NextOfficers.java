package vn.thidua.bloc;

import org.jspecify.annotations.Nullable;

/**
 * Whom the rotation proposes for a year; a suggestion that a meeting follows or not.
 *
 * @param head null while nobody ever led this bloc
 */
public record NextOfficers(RotationView.@Nullable Proposed head, RotationView.@Nullable Proposed deputy) {

    /** Nobody proposed. */
    public static final NextOfficers NONE = new NextOfficers(null, null);
}
