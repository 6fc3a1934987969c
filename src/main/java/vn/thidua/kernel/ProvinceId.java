package vn.thidua.kernel;

import java.util.UUID;

/** A province in one of its dated lives; a merged province is a new one. */
public record ProvinceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
