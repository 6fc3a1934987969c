package vn.thidua.bloc;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Command: the register entry as it shall read from now on.
 *
 * @param groups names in order; a group that members use cannot be left out
 * @param version the entry was drawn from
 */
public record ReviseBloc(
        BlocId bloc,
        BlocKind kind,
        String name,
        String shortName,
        @Nullable String establishedNumber,
        @Nullable LocalDate establishedOn,
        @Nullable String establishedBy,
        List<BlocAlias> aliases,
        List<String> groups,
        long version) {

    public ReviseBloc {
        aliases = List.copyOf(aliases);
        groups = List.copyOf(groups);
    }
}
