package vn.thidua.bloc;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.web.Numbered;

/** A bloc's register entry, without its years. */
public record BlocDetail(
        BlocId id,
        int number,
        ProvinceId province,
        BlocKind kind,
        String name,
        String shortName,
        @Nullable String establishedNumber,
        @Nullable LocalDate establishedOn,
        @Nullable String establishedBy,
        List<BlocAlias> aliases,
        List<BlocGroupView> groups,
        long version)
        implements Numbered {}
