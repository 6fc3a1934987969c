package vn.thidua.kernel;

import java.util.UUID;

/** A seat of a person on a provincial emulation council, with dates. */
public record CouncilMemberId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
