package vn.thidua.web;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.ProvinceId;

/** Tells the frame which agency's page it draws. Implemented by module {@code organization}. */
public interface AgencyDirectory {
    /**
     * The agency of that province; for null the one shown to the public and to administrators. Asked once for every
     * page, so it has to be remembered by the one who answers.
     */
    Agency agency(@Nullable ProvinceId province);
}
