package vn.thidua.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking. The first argument of every public service method; resolved by module {@code identity} only.
 *
 * @param account the account that signed in; null only for {@link #system()} and {@link #anonymous()}
 * @param name the person's name as shown and written to the trail
 * @param province the province a board, council or unit account belongs to; null for an administrator
 * @param provinces that province and all its predecessors, whose history it may see; empty for an administrator
 * @param organization the association a {@link Role#UNIT} account belongs to
 * @param units that association and every one that merged into it by today: it finishes what they left open
 * @param councilMember the seat a {@link Role#COUNCIL_MEMBER} account fills
 */
public record Actor(
        @Nullable AccountId account,
        String username,
        String name,
        @Nullable Role role,
        @Nullable ProvinceId province,
        Set<ProvinceId> provinces,
        @Nullable OrganizationId organization,
        Set<OrganizationId> units,
        @Nullable CouncilMemberId councilMember) {

    private static final Actor SYSTEM = new Actor(null, "", "", null, null, Set.of(), null, Set.of(), null);
    private static final Actor ANONYMOUS = new Actor(null, "", "", null, null, Set.of(), null, Set.of(), null);

    /** Work that no person asked for, such as creating the first administrator. Sees and may do everything. */
    public static Actor system() {
        return SYSTEM;
    }

    /** The public: sees what is published, may do nothing. */
    public static Actor anonymous() {
        return ANONYMOUS;
    }

    /** Whether no person asks. */
    @SuppressWarnings(
            "ReferenceEquality") // the two accountless actors differ by identity only, so that neither can be forged
    public boolean isSystem() {
        return this == SYSTEM;
    }

    @SuppressWarnings("ReferenceEquality")
    public boolean isAnonymous() {
        return this == ANONYMOUS;
    }

    /** Also {@link #system()}. */
    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR || isSystem();
    }

    /** Chuyên viên or lãnh đạo of a board, or an administrator. */
    public boolean isBoard() {
        return role == Role.BOARD_OFFICER || role == Role.BOARD_LEADER || isAdministrator();
    }

    /** Chuyên viên of a board, or an administrator: who receives and appraises what a leader decides (RULINGS 19). */
    public boolean isBoardOfficer() {
        return role == Role.BOARD_OFFICER || isAdministrator();
    }

    /** Lãnh đạo of a board. An administrator does what a chuyên viên does and decides nothing (UX 2.3). */
    public boolean isBoardLeader() {
        return role == Role.BOARD_LEADER || isSystem();
    }

    public boolean isCouncilMember() {
        return role == Role.COUNCIL_MEMBER;
    }

    public boolean isUnit() {
        return role == Role.UNIT;
    }

    /** Whether records of that province, or of a province that went into this actor's, exist for this actor. */
    public boolean covers(ProvinceId of) {
        return isAdministrator() || provinces.contains(of);
    }

    /** Chuyên viên, lãnh đạo or administrator whose scope has that province. */
    public boolean isBoardOf(ProvinceId of) {
        return isBoard() && covers(of);
    }

    /** Chuyên viên or administrator whose scope has that province. */
    public boolean isBoardOfficerOf(ProvinceId of) {
        return isBoardOfficer() && covers(of);
    }

    /** Whether this is an account of that very association. */
    public boolean belongsTo(@Nullable OrganizationId unit) {
        return organization != null && organization.equals(unit);
    }

    /** Whether this actor acts for that association: its own, or one that merged into it. */
    public boolean speaksFor(OrganizationId unit) {
        return units.contains(unit);
    }
}
