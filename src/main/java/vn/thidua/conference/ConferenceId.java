package vn.thidua.conference;

import java.util.UUID;

/** A conference of one bloc, held for one emulation year. */
public record ConferenceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
