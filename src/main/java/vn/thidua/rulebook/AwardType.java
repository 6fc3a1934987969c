package vn.thidua.rulebook;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Addresses;

/**
 * A title or form as the law has it in a span of time.
 *
 * @param code the same through all versions, such as {@code GOVERNMENT_FLAG}
 * @param name the legal name
 * @param needsCouncil whether the council votes before a decision
 * @param aboveProvince whether the Prime Minister or the State President decides
 * @param rank order in lists, the higher award first
 * @param legalBasis articles as far as they were read
 * @param validFrom first day; null: earlier than is kept
 * @param validTo first day on which it holds no more; null: open
 */
public record AwardType(
        UUID id,
        String code,
        String name,
        AwardCategory category,
        Decider decider,
        Recipients recipient,
        boolean needsCouncil,
        boolean aboveProvince,
        int rank,
        String legalBasis,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        long version)
        implements RuleVersion {

    /** Whether an organization can receive it: dossiers of blocs are for collectives. */
    public boolean isForCollectives() {
        return recipient != Recipients.PERSON;
    }

    /** Its page. */
    public String address() {
        return Addresses.AWARD_TYPES + "/" + id;
    }
}
