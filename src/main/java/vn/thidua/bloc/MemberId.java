package vn.thidua.bloc;

import java.util.UUID;

/** One unit's place in one bloc and year. */
public record MemberId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
