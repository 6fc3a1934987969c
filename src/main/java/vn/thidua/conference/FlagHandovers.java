package vn.thidua.conference;

import java.util.HashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.Handovers;
import vn.thidua.bloc.OfficeKind;
import vn.thidua.bloc.OfficeView;
import vn.thidua.bloc.RecordHandover;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.RuleViolation;

/** The flag of the head that changed hands at a conference: what minutes may say of it, and what locking records. */
@Component
class FlagHandovers {
    private final BlocYears years;
    private final Handovers handovers;

    FlagHandovers(BlocYears years, Handovers handovers) {
        this.years = years;
        this.handovers = handovers;
    }

    /** Said where it is written: locking records the handover, and would refuse it there. */
    void check(Actor actor, BlocYearScope scope, OfficersPart officers) {
        if (!officers.flagHandedOver()) {
            return;
        }
        var next = scope.year().next();
        var year = officers.yearOfFlag(scope.year());
        var parties = new HashSet<>(handovers.parties(actor, scope.bloc(), year));
        if (year.equals(next)) {
            // naming them makes them members of that year
            officers.deputies().forEach(deputy -> parties.add(deputy.unit()));
            if (officers.head() != null) {
                parties.add(officers.head().unit());
            }
        }
        if (officers.flagFrom() != null && !parties.contains(officers.flagFrom())) {
            throw new RuleViolation("flagFrom", "conference.flag.not-member", year);
        }
        if (officers.flagTo() != null && !parties.contains(officers.flagTo())) {
            throw new RuleViolation("flagTo", "conference.flag.not-member", year);
        }
        receiver(actor, scope, officers);
    }

    /**
     * Who takes the flag; where its year has lost its head the acting head runs it, and takes the flag.
     *
     * @return null where the minutes say nothing and that year has no head
     * @throws RuleViolation when that is the unit which gives it
     */
    private @Nullable OrganizationId receiver(Actor actor, BlocYearScope scope, OfficersPart officers) {
        var year = officers.yearOfFlag(scope.year());
        var to = officers.flagReceiver(
                        scope.year(), () -> recordedHead(actor, scope, year).map(OfficeView::organization))
                .orElse(null);
        if (to != null && to.equals(officers.flagFrom())) {
            throw officers.flagTo() == null
                    ? new RuleViolation("flagFrom", "conference.flag.giver-receives", year)
                    : new RuleViolation("flagFrom", "constraint.conference_flag_two_units");
        }
        return to;
    }

    private Optional<OfficeView> recordedHead(Actor actor, BlocYearScope scope, EmulationYear year) {
        return years.find(actor, scope.bloc(), year)
                .flatMap(home -> Optional.ofNullable(Prefill.head(years.officers(actor, home))));
    }

    /** What locking these minutes would record; empty when they tell of no flag, or not enough of it. */
    Optional<FlagHandover> toRecord(Actor actor, ConferenceDetail detail) {
        var officers = detail.minutes().officers();
        var scope = detail.scope();
        var year = officers.yearOfFlag(scope.year());
        if (!officers.flagHandedOver() || (!opens(detail, year) && isUnknown(actor, scope, year))) {
            return Optional.empty();
        }
        var head = recordedHead(actor, scope, year);
        return officers.flagReceiver(scope.year(), () -> head.map(OfficeView::organization))
                .filter(to -> !to.equals(officers.flagFrom()))
                .map(to -> {
                    var recorded = head.filter(office -> office.organization().equals(to));
                    return new FlagHandover(
                            year,
                            officers.flagFrom(),
                            recorded.map(OfficeView::name).orElseGet(() -> detail.unitName(to)),
                            recorded.filter(office -> office.kind() == OfficeKind.ACTING_HEAD)
                                    .isPresent());
                });
    }

    /** Locking opens the next year for the officers it names. */
    private static boolean opens(ConferenceDetail detail, EmulationYear year) {
        return year.equals(detail.nextYear()) && detail.minutes().officers().names();
    }

    private boolean isUnknown(Actor actor, BlocYearScope scope, EmulationYear year) {
        return years.find(actor, scope.bloc(), year).isEmpty();
    }

    /** The flag that changed hands stands with the bloc from now on; what it told before and no longer tells is taken back. */
    void record(Actor actor, ConferenceDetail detail) {
        var officers = detail.minutes().officers();
        var home = officers.flagHandedOver()
                ? years.find(
                                actor,
                                detail.scope().bloc(),
                                officers.yearOfFlag(detail.scope().year()))
                        .orElse(null)
                : null;
        var to = home == null ? null : receiver(actor, detail.scope(), officers);
        if (home == null || to == null) {
            if (!detail.locks().isEmpty()) {
                handovers.takeBack(
                        actor, detail.id().value(), detail.locks().get(0).reopenedReason());
            }
            return;
        }
        var attendance = detail.minutes().attendance();
        handovers.recordAt(
                actor,
                detail.id().value(),
                new RecordHandover(
                        home,
                        null,
                        officers.flagFrom(),
                        to,
                        null,
                        null,
                        attendance.held(),
                        attendance.partOfDay(),
                        true,
                        officers.flagNote(),
                        null,
                        0));
    }
}
