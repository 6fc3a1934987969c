package vn.thidua.organization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.ProvinceId;

/**
 * An act on the register and what it did.
 *
 * @param undoneAt when it was taken back; null: it stands
 * @param needsReason whether so much time has passed that taking it back must be explained
 */
public record RegistryAct(
        UUID id,
        ProvinceId province,
        ActKind kind,
        Instant doneAt,
        String doneBy,
        @Nullable Instant undoneAt,
        boolean needsReason,
        List<Line> lines) {

    /** What became of one body or one way of writing a name. */
    public enum Effect {
        ENTERED,
        ENDED,
        LINKED,
        ALIAS_ADDED,
        ALIAS_REMOVED,
        RENAMED
    }

    /** @param name the body's name then, the new one where it was renamed, or the alias */
    public record Line(
            Effect effect,
            UUID organization,
            @Nullable UUID other,
            String name,
            @Nullable AliasKind aliasKind,
            @Nullable String quotedSource) {}

    public String address() {
        return Addresses.undoOrganizations(id);
    }

    /** What a reader is shown: links tell nothing that the bodies do not. */
    public List<Line> shown() {
        return lines.stream().filter(line -> line.effect() != Effect.LINKED).toList();
    }
}
