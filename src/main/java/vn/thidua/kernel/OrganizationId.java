package vn.thidua.kernel;

import java.util.UUID;

/** An association or body, the same through all its names. */
public record OrganizationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
