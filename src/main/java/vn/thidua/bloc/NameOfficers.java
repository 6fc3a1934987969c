package vn.thidua.bloc;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.EmulationYear;

/**
 * Command of the one door to offices (RULINGS 10): what a conference elected, a decision appointed, a source tells.
 *
 * @param year the emulation year the offices are for; opened by copying the year before when it does not exist
 * @param head null when the source names none; the head recorded so far then stays
 * @param deputies in order; those recorded so far are replaced when a head or a deputy is given
 * @param document the paper that says so, in words
 * @param deviationReason why the rotation's suggestion was not followed; never demanded
 * @param inAdvance named at the conference that closes the year before
 * @param witness key of the conference whose minutes say so: what the public does not know yet then waits for it to be
 *     published, see {@link Officers#disclose}; null when nothing has to be waited for
 */
public record NameOfficers(
        BlocId bloc,
        EmulationYear year,
        @Nullable Officer head,
        List<Officer> deputies,
        Basis basis,
        @Nullable String document,
        @Nullable String deviationReason,
        boolean inAdvance,
        @Nullable UUID witness) {

    public NameOfficers {
        deputies = List.copyOf(deputies);
    }
}
