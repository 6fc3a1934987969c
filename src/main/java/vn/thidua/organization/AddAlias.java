package vn.thidua.organization;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;

/** @param quotedSource where it was written so, for {@link AliasKind#QUOTED} */
public record AddAlias(
        OrganizationId organization,
        String alias,
        AliasKind kind,
        @Nullable String quotedSource) {}
