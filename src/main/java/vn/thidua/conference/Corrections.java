package vn.thidua.conference;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.Handovers;
import vn.thidua.bloc.Officers;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.RuleViolation;

/** Conferences recorded wrongly, put right or cancelled while their minutes were never locked. */
@Service
@Transactional(readOnly = true)
public class Corrections {
    private final ConferenceRepository repository;
    private final ConferenceReader reader;
    private final MinutesReader texts;
    private final MinutesStore minutes;
    private final BlocYears years;
    private final Conferences conferences;
    private final Officers officers;
    private final Handovers handovers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Corrections(
            ConferenceRepository repository,
            ConferenceReader reader,
            MinutesReader texts,
            MinutesStore minutes,
            BlocYears years,
            Conferences conferences,
            Officers officers,
            Handovers handovers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.reader = reader;
        this.texts = texts;
        this.minutes = minutes;
        this.years = years;
        this.conferences = conferences;
        this.officers = officers;
        this.handovers = handovers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts right the kind, and the year of its bloc, of a conference recorded under wrong ones.
     *
     * @throws vn.thidua.kernel.RefusedException once its minutes were locked, or when the actor may not run the right year
     * @throws RuleViolation without a reason, or for another year when its members, results or officers are written
     *     already
     */
    @Transactional
    public void correct(Actor actor, int number, ConferenceKind kind, EmulationYear year, String reason) {
        var root = reader.root(number);
        var scope = reader.scope(actor, root);
        var conference = repository.forWriting(root.id());
        ConferencePolicy.judgeCorrecting(actor, scope, conference.state(), conference.minutesNo())
                .orThrow();
        var given = Conferences.reason(reason);
        var home = scope;
        if (!year.equals(scope.year())) {
            if (texts.read(root.id()).isBoundToYear()) {
                throw new RuleViolation("year", "conference.correct.written");
            }
            home = years.find(actor, scope.bloc(), year)
                    .map(id -> years.scope(actor, id))
                    .orElseThrow(() -> new RuleViolation("year", "conference.correct.no-year", year));
            ConferencePolicy.judgeCreating(actor, home).orThrow();
        }
        conference.correct(kind, home.id(), home.year());
        repository.saveAndFlush(conference);
        var chair = texts.read(root.id()).chair();
        var moved = chair.movedBy(year.value() - scope.year().value());
        if (!moved.equals(chair)) {
            minutes.write(conference, List.of(moved), actor, clock.instant());
        }
        events.publishEvent(Conferences.event(actor, "conference.corrected", reader.root(root.id()))
                .changed("kind", root.kind(), kind)
                .changed("year", scope.year(), year)
                .with("reason", given)
                .build());
    }

    /**
     * Cancels a conference recorded by mistake: it keeps its number and its history, and leaves the lists. Officers and
     * the handover that its minutes gave when they were locked end with it, with the same reason.
     *
     * @throws RuleViolation without a reason, or when something rests on minutes once locked: {@link Conferences#restingOn}
     */
    @Transactional
    public void cancel(Actor actor, int number, String reason) {
        var root = reader.root(number);
        var scope = reader.scope(actor, root);
        var conference = repository.forWriting(root.id());
        ConferencePolicy.judgeCancelling(actor, scope, conference.state()).orThrow();
        var given = Conferences.reason(reason);
        if (conference.minutesNo() > 1) {
            var detail = reader.detail(actor, reader.root(root.id()), scope);
            var resting = conferences.restingOn(actor, detail);
            if (!resting.isEmpty()) {
                throw new RuleViolation("reason", "conference.cancel.rests", resting.size());
            }
            years.find(actor, scope.bloc(), detail.nextYear()).ifPresent(next -> {
                var recorded = years.officers(actor, next);
                officers.takeBack(actor, next, reader.givenBy(detail, recorded), given);
                reader.alsoGivenBy(detail, recorded)
                        .forEach((term, other) ->
                                officers.handTo(actor, term, other.conference().value(), other.published()));
            });
            handovers.takeBack(actor, root.id().value(), given);
        }
        conference.cancel(given, actor.name(), clock.instant());
        repository.saveAndFlush(conference);
        events.publishEvent(Conferences.event(actor, "conference.cancelled", root)
                .with("reason", given)
                .build());
    }

    /** Takes up again a conference that was cancelled by mistake. */
    @Transactional
    public void restore(Actor actor, int number, String reason) {
        var root = reader.root(number);
        var scope = reader.scope(actor, root);
        var conference = repository.forWriting(root.id());
        ConferencePolicy.judgeRestoring(actor, scope, conference.state()).orThrow();
        var given = Conferences.reason(reason);
        conference.restore();
        repository.saveAndFlush(conference);
        events.publishEvent(Conferences.event(actor, "conference.restored", root)
                .with("reason", given)
                .build());
    }
}
