package vn.thidua.bloc;

import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Verdict;
import vn.thidua.web.Numbered;

/**
 * What every downstream page and command starts from: which bloc, which year, and what the asking actor is there.
 *
 * @param number public number in addresses
 * @param closed nothing of this year may be changed
 * @param standing of the actor who asked for this scope
 */
public record BlocYearScope(
        BlocYearId id,
        BlocId bloc,
        int number,
        String name,
        String shortName,
        ProvinceId province,
        EmulationYear year,
        boolean closed,
        Standing standing)
        implements Numbered {

    /** Whether the actor runs this year: speaks for its head or acting head, or is of the board of the province. */
    public boolean mayRun(Actor actor) {
        return isHead() || actor.isBoardOf(province);
    }

    /** The same as a verdict with the reason; a closed year refuses first. */
    public Verdict judgeRunning(Actor actor) {
        return judgeOpen().and(Verdict.unless(mayRun(actor), "bloc.refused.not-head", year.value()));
    }

    /** Refused while the year is closed. */
    public Verdict judgeOpen() {
        return Verdict.unless(!closed, "bloc.refused.closed", year.value());
    }

    /** A change within this bloc and year, as the trail tells it. */
    AuditedEvent.Builder event(Actor actor, String action) {
        return AuditedEvent.of(actor, action, "bloc-year", id.value(), name)
                .at(address())
                .in(province)
                .in(bloc.value(), year);
    }

    public boolean isHead() {
        return standing == Standing.HEAD;
    }

    /** The page of this bloc and year. */
    public String address() {
        return Addresses.blocYear(number, name, year.value());
    }
}
