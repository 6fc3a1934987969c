package vn.thidua.bloc;

import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.ProvinceId;

/**
 * A line of the list of blocs.
 *
 * @param year null when no year was ever opened
 * @param members accepted members
 * @param inferred units only named in results, waiting to be accepted
 * @param announced number of members a document announces
 * @param listed members that stand in a list, not only in a result
 */
public record BlocRow(
        BlocId id,
        int number,
        String name,
        String shortName,
        BlocKind kind,
        ProvinceId province,
        @Nullable EmulationYear year,
        boolean closed,
        int members,
        int inferred,
        @Nullable Integer announced,
        int listed,
        @Nullable String head,
        @Nullable String deputies)
        implements MemberCounts {

    /** The signed-in page of the bloc in this year. */
    public String address() {
        return year == null ? Addresses.bloc(number, name) : Addresses.blocYear(number, name, year.value());
    }

    /** The public page; only for rows with a year. */
    public String publicAddress() {
        return Addresses.publicBlocYear(number, name, year == null ? 0 : year.value());
    }

    /** The announced number of members, else the accepted ones; null while nothing is known. */
    public @Nullable Integer count() {
        return announced != null ? announced : members == 0 ? null : (Integer) members;
    }
}
