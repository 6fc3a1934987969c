package vn.thidua.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a typed name was recognised as. Only a person decides between similar ones.
 *
 * @param typed the name as typed, cleaned of blanks
 * @param candidates one for EXACT and usually for ALIAS, the nearest first for SIMILAR, none for NONE
 */
public record NameMatch(String typed, Likeness kind, List<OrganizationChoice> candidates) {

    /** How sure the recognition is. */
    public enum Likeness {
        /** The official name now. */
        EXACT,
        /** A short name, a former name or an alias of exactly one body. */
        ALIAS,
        /** Near enough to ask. */
        SIMILAR,
        /** Nothing like it in the register. */
        NONE
    }

    /** The body meant, where no person need decide. */
    public @Nullable OrganizationChoice certain() {
        return kind == Likeness.EXACT || kind == Likeness.ALIAS ? candidates.get(0) : null;
    }
}
