package vn.thidua.document;

import java.util.UUID;

/** A stored file. */
public record FileId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
