package vn.thidua.conference;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.Blocs;
import vn.thidua.bloc.OfficeView;
import vn.thidua.bloc.Officers;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.Listing;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Text;
import vn.thidua.kernel.Verdict;

/** Conferences: recorded, found, published. Their minutes: {@link Drafts}. */
@Service
@Transactional(readOnly = true)
public class Conferences {
    private final ConferenceRows rows;
    private final ConferenceRepository conferences;
    private final ConferenceReader reader;
    private final MinutesStore minutes;
    private final Blocs blocs;
    private final BlocYears years;
    private final Officers officers;
    private final List<MinutesDependents> dependents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conferences(
            ConferenceRows rows,
            ConferenceRepository conferences,
            ConferenceReader reader,
            MinutesStore minutes,
            Blocs blocs,
            BlocYears years,
            Officers officers,
            List<MinutesDependents> dependents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.conferences = conferences;
        this.reader = reader;
        this.minutes = minutes;
        this.blocs = blocs;
        this.years = years;
        this.officers = officers;
        this.dependents = List.copyOf(dependents);
        this.events = events;
        this.clock = clock;
    }

    /** Whether the actor may record a conference of that bloc and year. */
    public Verdict mayCreate(Actor actor, BlocYearScope scope) {
        return ConferencePolicy.judgeCreating(actor, scope);
    }

    /**
     * Where a new conference is meant to stand by who has one bloc only: its latest year, or the one before, that the
     * actor may record one in. In January that is the year just judged, whose head still runs it.
     */
    public Optional<BlocYearScope> suggested(Actor actor) {
        var known = blocs.choices(actor);
        if (known.size() != 1) {
            return Optional.empty();
        }
        return years.latest(actor, known.get(0).number())
                .flatMap(latest -> Stream.of(latest.year(), latest.year().previous())
                        .flatMap(year -> years.find(actor, latest.bloc(), year).stream())
                        .map(year -> years.scope(actor, year))
                        .filter(scope -> mayCreate(actor, scope).isAllowed())
                        .findFirst());
    }

    /**
     * Records a conference with nothing but bloc, year and kind; everything else may come later or never.
     *
     * @throws vn.thidua.kernel.RefusedException unless the actor runs that year and it is open
     */
    @Transactional
    public ConferenceId create(Actor actor, BlocYearId blocYear, ConferenceKind kind) {
        var scope = years.scope(actor, blocYear);
        ConferencePolicy.judgeCreating(actor, scope).orThrow();
        var conference = Conference.record(scope.id(), scope.year(), kind, actor.name(), clock.instant());
        conference.entitle(null, scope.name() + " " + scope.shortName());
        conferences.saveAndFlush(conference);
        events.publishEvent(event(actor, "conference.recorded", reader.root(conference.id()))
                .with("kind", kind)
                .build());
        return conference.id();
    }

    /** The public number of a conference. */
    public int number(Actor actor, ConferenceId id) {
        var root = reader.root(id);
        reader.scope(actor, root);
        return root.number();
    }

    /**
     * One conference with everything its signed-in pages show.
     *
     * @throws NotFoundException when there is none, or none this actor may see
     */
    public ConferenceDetail detail(Actor actor, int number) {
        var root = reader.root(number);
        return reader.detail(actor, root, reader.scope(actor, root));
    }

    /**
     * The conference with one version of its minutes as it was locked, whatever was written since.
     *
     * @throws NotFoundException when that version was never locked, or none this actor may see
     */
    public ConferenceDetail locked(Actor actor, int number, int no) {
        var now = detail(actor, number);
        return minutes.snapshot(now.id(), no)
                .map(kept -> reader.over(actor, now, kept))
                .orElseThrow(() -> new NotFoundException("locked version " + no + " of conference " + number));
    }

    /** @see #detail(Actor, int) */
    public ConferenceDetail detail(Actor actor, ConferenceId id) {
        var root = reader.root(id);
        return reader.detail(actor, root, reader.scope(actor, root));
    }

    /**
     * A published conference, for anybody.
     *
     * @throws NotFoundException unless published
     */
    public ConferenceDetail published(Actor actor, int number) {
        var root = reader.root(number);
        if (root.published() == null) {
            throw new NotFoundException("conference " + number + " is not published");
        }
        return reader.detail(actor, root, root.home());
    }

    /** What other modules made from the minutes of a conference this actor may see. */
    public List<MadeFromMinutes> madeFrom(Actor actor, ConferenceDetail conference) {
        return dependents.stream()
                .flatMap(one -> one.madeFrom(actor, conference.id()).stream())
                .toList();
    }

    /**
     * What was made from these minutes, and not withdrawn, whose award they no longer propose as they read now; told to
     * whom may write them.
     */
    public List<MadeFromMinutes> leftBehind(Actor actor, ConferenceDetail conference) {
        if (conference.locks().isEmpty() || !conference.editing().isAllowed()) {
            return List.of();
        }
        var proposed = conference.proposed();
        return madeFrom(actor, conference).stream()
                .filter(made -> !made.withdrawn() && !proposed.contains(made.award()))
                .toList();
    }

    /** Officers of the next year that the minutes of this conference gave: they end when it is cancelled. */
    public List<OfficeView> given(Actor actor, ConferenceDetail conference) {
        return years.find(actor, conference.scope().bloc(), conference.nextYear())
                .map(next -> reader.givenBy(conference, years.officers(actor, next)))
                .orElse(List.of());
    }

    /**
     * What stands in the way of cancelling a conference whose minutes were locked once: dossiers made from them and not
     * withdrawn, and meetings of the next year, once the officers they named have begun to run it.
     */
    public List<Resting> restingOn(Actor actor, ConferenceDetail conference) {
        if (conference.locks().isEmpty()) {
            return List.of();
        }
        var dossiers = madeFrom(actor, conference).stream()
                .filter(made -> !made.withdrawn())
                .map(made -> new Resting(made.number() + " – " + made.subject(), made.state(), made.address()));
        var meetings = given(actor, conference).stream()
                .limit(1)
                .flatMap(office -> ofYear(actor, years.scope(actor, office.blocYear())).stream())
                .map(meeting -> new Resting(meeting.title(), null, Addresses.conference(meeting.number())));
        return Stream.concat(dossiers, meetings).toList();
    }

    /** Conferences this actor may see, the latest first; two statements. */
    public Listing<ConferenceRow> list(Actor actor, ConferenceFilter filter) {
        return rows.list(actor, filter);
    }

    /** Published conferences, the latest first; two statements. */
    public Listing<ConferenceRow> listPublished(Actor actor, ConferenceFilter filter) {
        return rows.published(filter);
    }

    /** Conferences whose home is this bloc-year, in the order they were held. */
    public List<ConferenceRow> ofYear(Actor actor, BlocYearScope scope) {
        return rows.ofYear(scope);
    }

    /** @throws RuleViolation for nothing but blanks */
    static String reason(String reason) {
        var given = Text.prose(reason);
        if (given == null) {
            throw new RuleViolation("reason", "conference.reason.required");
        }
        return given;
    }

    /** Shows the conference to the public; by the board, locked minutes only. */
    @Transactional
    public void publish(Actor actor, int number) {
        publish(actor, number, OptionalLong.empty());
    }

    /**
     * The same from the page that shows what the public will read.
     *
     * @param minutesNo version of the minutes it showed
     * @throws StaleException when they were opened and locked again since
     */
    @Transactional
    public void publish(Actor actor, int number, long minutesNo) {
        publish(actor, number, OptionalLong.of(minutesNo));
    }

    private void publish(Actor actor, int number, OptionalLong seen) {
        var root = reader.root(number);
        var scope = reader.scope(actor, root);
        var conference = conferences.forWriting(root.id());
        ConferencePolicy.judgePublishing(actor, scope, conference.state(), conference.isPublished())
                .orThrow();
        seen.ifPresent(shown -> StaleException.check("minutes of " + number, shown, conference.minutesNo()));
        conference.publish(actor.name(), clock.instant());
        conferences.saveAndFlush(conference);
        officers.disclose(actor, root.id().value(), true);
        events.publishEvent(event(actor, "conference.published", root).build());
    }

    /**
     * Takes a published conference back.
     *
     * @throws RuleViolation without a reason
     */
    @Transactional
    public void unpublish(Actor actor, int number, String reason) {
        var root = reader.root(number);
        var scope = reader.scope(actor, root);
        var conference = conferences.forWriting(root.id());
        ConferencePolicy.judgeUnpublishing(actor, scope, conference.isPublished())
                .orThrow();
        var given = reason(reason);
        conference.unpublish(given);
        conferences.saveAndFlush(conference);
        officers.disclose(actor, root.id().value(), false);
        events.publishEvent(event(actor, "conference.unpublished", root)
                .with("reason", given)
                .build());
    }

    static AuditedEvent.Builder event(Actor actor, String action, ConferenceReader.Root root) {
        return AuditedEvent.of(actor, action, "conference", root.id().value(), root.title())
                .at(Addresses.conference(root.number()))
                .in(root.home().province())
                .in(root.home().bloc().value(), root.home().year());
    }
}
