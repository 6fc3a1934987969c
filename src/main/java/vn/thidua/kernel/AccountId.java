package vn.thidua.kernel;

import java.util.UUID;

/** An account, that is one person's way in. */
public record AccountId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
