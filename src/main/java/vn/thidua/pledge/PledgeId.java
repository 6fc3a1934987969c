package vn.thidua.pledge;

import java.util.UUID;

/** The pledge of one bloc for one emulation year. */
public record PledgeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
