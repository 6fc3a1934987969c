package vn.thidua.bloc;

import java.util.UUID;

/** One bloc in one emulation year. */
public record BlocYearId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
