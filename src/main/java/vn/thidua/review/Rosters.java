package vn.thidua.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.organization.Council;
import vn.thidua.organization.Organizations;
import vn.thidua.organization.Provinces;

/** Who is asked in a round: the council in office on its day, and who of it takes no part in which dossier. */
@Component
class Rosters {
    private final Provinces provinces;
    private final Council council;
    private final Organizations organizations;

    Rosters(Provinces provinces, Council council, Organizations organizations) {
        this.provinces = provinces;
        this.council = council;
        this.organizations = organizations;
    }

    /**
     * The province whose council decides that day on what comes from this one: after a merger the one it went into,
     * whoever asks. Until that one has seated a council, the board of the former province goes on with the council it
     * has; as soon as it has, only its own board opens rounds.
     *
     * @throws RuleViolation when the matter has passed to a province outside the actor's scope
     */
    ProvinceId deciding(Actor actor, ProvinceId of, LocalDate on) {
        var standing = provinces.standing(actor, of, on);
        if (actor.covers(standing)) {
            return standing;
        }
        if (council.sits(actor, standing, on)) {
            throw new RuleViolation(
                    "dossiers",
                    "review.round.successor-decides",
                    provinces.find(actor, standing).name());
        }
        return of;
    }

    /** The voting members of that day in their order. */
    List<RoundVoter> voters(Actor actor, ProvinceId province, LocalDate on) {
        var voters = new ArrayList<RoundVoter>();
        for (var seat : council.roster(actor, province, on)) {
            voters.add(new RoundVoter(
                    voters.size() + 1,
                    seat.id().value(),
                    seat.personName(),
                    seat.titles(),
                    seat.seat().name(),
                    seat.leads() == null ? null : seat.leads().value()));
        }
        return voters;
    }

    /** By voter, the units whose dossiers that person takes no part in: the one led, and those it came from. */
    Map<UUID, Set<UUID>> recusals(Actor actor, List<RoundVoter> voters) {
        var recusals = new HashMap<UUID, Set<UUID>>();
        for (var voter : voters) {
            var own = voter.organization();
            if (own != null) {
                var units = new HashSet<>(Set.of(own));
                organizations.lineage(actor, new OrganizationId(own)).forEach(unit -> units.add(unit.value()));
                recusals.put(voter.id(), units);
            }
        }
        return recusals;
    }
}
