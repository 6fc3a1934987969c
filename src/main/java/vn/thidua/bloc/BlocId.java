package vn.thidua.bloc;

import java.util.UUID;

/** A bloc, cluster or region of a province, the same through all its years. */
public record BlocId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
