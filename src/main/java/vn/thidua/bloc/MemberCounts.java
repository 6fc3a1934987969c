package vn.thidua.bloc;

import org.jspecify.annotations.Nullable;

/** A bloc's members of one year in numbers, held against each other alike in the list of blocs and above its pages. */
public interface MemberCounts {
    /** Accepted members. */
    int members();

    /** Members that stand in a list, not only in a result. */
    int listed();

    /** The number of members a document announces. */
    @Nullable
    Integer announced();

    /** Members that no list names and a person accepted: counted beside the listed ones, never among them (RULINGS 9). */
    default int confirmed() {
        return members() - listed();
    }

    /** Whether the announced number and the list differ: never forced to agree, always said (DOMAIN case 1). */
    default boolean differs() {
        var number = announced();
        return number != null && number != members();
    }
}
