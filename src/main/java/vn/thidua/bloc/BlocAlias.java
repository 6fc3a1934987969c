package vn.thidua.bloc;

import org.jspecify.annotations.Nullable;

/** Another spelling of a bloc's name, kept as the source wrote it (nguồn ghi). */
public record BlocAlias(String alias, @Nullable String quotedSource) {

    /** Whether the source's words stand in the alias as they are, so that saying them again tells nothing. */
    public boolean isQuoted() {
        return quotedSource != null && alias.contains(quotedSource);
    }
}
