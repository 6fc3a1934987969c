package vn.thidua.bloc;

import org.jspecify.annotations.Nullable;

/** Another spelling of a bloc's name, kept as the source wrote it (nguồn ghi). */
public record BlocAlias(String alias, @Nullable String quotedSource) {}
