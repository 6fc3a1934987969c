package vn.thidua.audit;

import org.jspecify.annotations.Nullable;

/** Where the present work comes from, told by the web side. */
public interface RequestOrigin {
    /** The client's address; null for work no request started. */
    @Nullable
    String clientAddress();
}
