package vn.thidua.bloc;

import java.util.UUID;

/** One unit's term as head, deputy or acting head. */
public record OfficeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
