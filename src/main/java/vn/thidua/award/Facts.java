package vn.thidua.award;

import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.Standing;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;

/**
 * What the policy knows of a dossier.
 *
 * @param resumes where a held dossier goes on
 * @param closed whether its bloc-year is closed
 * @param standing of the asking actor in its bloc-year
 * @param headsOwn whether the recipient is the head unit (or acting head) of that year, or one with it by a merger
 * @param headMaySend whether the board permitted the head to send its own dossier
 * @param vote what the council's official vote came to; null while none is recorded
 * @param departed that the locked minutes no longer have its line and nobody said why it goes on; null when they have
 * @param needsCouncil whether its award type needs the council before a decision
 * @param aboveProvince whether the award is decided above the province
 * @param decided whether a registered decision says what became of it
 * @param replaced whether another dossier that counts was made for the same unit, award and year
 */
record Facts(
        ProposalState state,
        @Nullable ProposalState resumes,
        ProvinceId province,
        int year,
        boolean closed,
        Standing standing,
        OrganizationId recipient,
        boolean headsOwn,
        boolean headMaySend,
        @Nullable VoteOutcome vote,
        @Nullable Departed departed,
        boolean needsCouncil,
        boolean aboveProvince,
        boolean decided,
        boolean replaced) {}
