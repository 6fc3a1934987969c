package vn.thidua.bloc;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.ProvinceId;

/**
 * Command: a new bloc.
 *
 * @param shortName as lists, pictures and addresses use it
 * @param establishedNumber number of the decision that sets the bloc up
 * @param establishedBy the authority of that decision
 * @param aliases other spellings, each with where it was read
 * @param groups names of sub-groups in order
 * @param firstYear opened empty together with the bloc; null opens none
 */
public record CreateBloc(
        ProvinceId province,
        BlocKind kind,
        String name,
        String shortName,
        @Nullable String establishedNumber,
        @Nullable LocalDate establishedOn,
        @Nullable String establishedBy,
        List<BlocAlias> aliases,
        List<String> groups,
        @Nullable EmulationYear firstYear) {

    public CreateBloc {
        aliases = List.copyOf(aliases);
        groups = List.copyOf(groups);
    }

    /** Without document, other spellings and groups. */
    public static CreateBloc of(
            ProvinceId province, BlocKind kind, String name, String shortName, @Nullable EmulationYear firstYear) {
        return new CreateBloc(province, kind, name, shortName, null, null, null, List.of(), List.of(), firstYear);
    }
}
