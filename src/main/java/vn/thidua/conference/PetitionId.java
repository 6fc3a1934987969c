package vn.thidua.conference;

import java.util.UUID;

/** A petition or recommendation made by a conference. */
public record PetitionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
