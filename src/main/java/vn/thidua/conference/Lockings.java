package vn.thidua.conference;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.bloc.Basis;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.NameOfficers;
import vn.thidua.bloc.OfficeKind;
import vn.thidua.bloc.OfficeView;
import vn.thidua.bloc.Officer;
import vn.thidua.bloc.Officers;
import vn.thidua.bloc.Rotations;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Text;

/** Minutes locked and opened again, with all that locking does in the bloc. */
@Service
@Transactional(readOnly = true)
public class Lockings {
    private final ConferenceRepository conferences;
    private final ConferenceReader reader;
    private final MinutesStore minutes;
    private final BlocYears years;
    private final Officers offices;
    private final Rotations rotations;
    private final FlagHandovers flags;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Lockings(
            ConferenceRepository conferences,
            ConferenceReader reader,
            MinutesStore minutes,
            BlocYears years,
            Officers offices,
            Rotations rotations,
            FlagHandovers flags,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conferences = conferences;
        this.reader = reader;
        this.minutes = minutes;
        this.years = years;
        this.offices = offices;
        this.rotations = rotations;
        this.flags = flags;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Officers recorded for the next year whom locking would replace by those of section VII. What the minutes do not
     * name stays as recorded, save what these minutes themselves gave before, and that a deputy who becomes head is
     * deputy no more; so does what {@link #staying} gives.
     */
    public List<Replacement> replacing(Actor actor, ConferenceDetail detail) {
        var recorded = recorded(actor, detail);
        if (recorded.isEmpty()) {
            return List.of();
        }
        var naming = naming(detail, recorded);
        var head = naming.head() == null ? null : naming.head().unit();
        var ending = leftOut(detail, recorded);
        var heads = recorded.stream()
                .filter(office -> office.kind() != OfficeKind.DEPUTY)
                .toList();
        var deputies = recorded.stream()
                .filter(office -> office.kind() == OfficeKind.DEPUTY)
                .toList();
        return Stream.concat(
                        Replacement.of(
                                detail,
                                OfficeKind.HEAD,
                                heads,
                                head == null ? staying(heads, ending, null) : List.of(head),
                                head != null && naming.overwrites(heads)),
                        Replacement.of(
                                detail,
                                OfficeKind.DEPUTY,
                                deputies,
                                naming.deputies().isEmpty()
                                        ? staying(deputies, ending, head)
                                        : naming.deputies().stream()
                                                .map(OfficerLine::unit)
                                                .toList(),
                                !naming.deputies().isEmpty() && naming.overwrites(deputies)))
                .toList();
    }

    /**
     * Officers of the next year recorded by others since these minutes were locked last: while section VII names the
     * same as it did then, locking again leaves them.
     */
    public List<OfficeView> staying(Actor actor, ConferenceDetail detail) {
        return naming(detail, recorded(actor, detail)).staying();
    }

    private List<OfficeView> recorded(Actor actor, ConferenceDetail detail) {
        return detail.isLocked()
                ? List.of()
                : years.find(actor, detail.scope().bloc(), detail.nextYear())
                        .map(id -> years.officers(actor, id))
                        .orElse(List.of());
    }

    /** Whom locking names. What was locked last is read only where the minutes were opened again. */
    private Naming naming(ConferenceDetail detail, List<OfficeView> recorded) {
        var former = detail.locks().isEmpty()
                ? null
                : minutes.snapshot(detail.id(), detail.locks().get(0).no()).orElse(null);
        return Naming.of(detail.minutes().officers(), former, recorded);
    }

    /** Whether these minutes say who chaired and what was on the agenda only because the editor put it in. */
    public boolean chairPutIn(Actor actor, ConferenceDetail detail) {
        return !detail.isLocked() && Prefill.untouched(actor, detail, years.officers(actor, detail.scope()));
    }

    private static List<OrganizationId> staying(
            List<OfficeView> recorded, List<OfficeView> ending, @Nullable OrganizationId head) {
        return recorded.stream()
                .filter(office -> !ending.contains(office))
                .map(OfficeView::organization)
                .filter(unit -> !unit.equals(head))
                .toList();
    }

    /** Terms these minutes gave when they were locked before and give to nobody now. */
    private List<OfficeView> leftOut(ConferenceDetail detail, List<OfficeView> recorded) {
        return reader.givenBy(detail, recorded).stream()
                .filter(office -> leavesOpen(detail, office))
                .toList();
    }

    private static boolean leavesOpen(ConferenceDetail detail, OfficeView office) {
        var officers = detail.minutes().officers();
        return office.kind() == OfficeKind.DEPUTY ? officers.deputies().isEmpty() : officers.head() == null;
    }

    /** The handover of the flag that locking would record; empty for none. */
    public Optional<FlagHandover> handover(Actor actor, ConferenceDetail detail) {
        return detail.isLocked() ? Optional.empty() : flags.toRecord(actor, detail);
    }

    /**
     * Locks the minutes in one transaction: keeps snapshot and hash, names the officers of the next year through the one
     * door of module {@code bloc}, which opens that year by copying this one. Locked again after a reopening, other
     * officers correct those named before and officers left out end, with the reason of the reopening; minutes that name
     * the same as before leave whom others recorded since.
     *
     * @param seen what {@link MinutesDraft#version} or {@link ConferenceDetail#version} gave on the page that was checked
     * @throws vn.thidua.kernel.RefusedException when the actor may not, something is lacking, or another was quicker
     * @throws StaleException when a section was saved since
     * @throws RuleViolation when what was recorded since contradicts section VII
     */
    @Transactional
    public void lock(Actor actor, int number, long seen) {
        var root = reader.root(number);
        lock(actor, root, Optional.of(seen));
    }

    /** Locks as it is. */
    @Transactional
    public void lock(Actor actor, ConferenceId id) {
        lock(actor, reader.root(id), Optional.empty());
    }

    private void lock(Actor actor, ConferenceReader.Root root, Optional<Long> seen) {
        var conference = conferences.forWriting(root.id());
        var scope = reader.scope(actor, root);
        // read after the row is held: who was quicker has committed by now
        var fresh = reader.root(root.id());
        var detail = reader.detail(actor, fresh, scope);
        detail.locking().orThrow();
        seen.ifPresent(version -> StaleException.check("minutes of " + root.id(), version, detail.version()));
        endOfficers(actor, detail);
        nameOfficers(actor, detail);
        flags.record(actor, detail);
        conference.lock();
        conferences.saveAndFlush(conference);
        minutes.keepLock(conference, MinutesJson.write(MinutesSnapshot.of(detail)), actor, clock.instant());
        events.publishEvent(new MinutesLocked(root.id(), scope.id(), conference.minutesNo()));
        events.publishEvent(Conferences.event(actor, "conference.locked", fresh)
                .with("minutes-no", conference.minutesNo())
                .build());
    }

    /** Before others are named: who was head and is deputy now holds no office in between. */
    private void endOfficers(Actor actor, ConferenceDetail detail) {
        if (!detail.locks().isEmpty()) {
            years.find(actor, detail.scope().bloc(), detail.nextYear()).ifPresent(next -> {
                var recorded = years.officers(actor, next);
                offices.takeBack(
                        actor,
                        next,
                        leftOut(detail, recorded),
                        Objects.requireNonNullElse(detail.locks().get(0).reopenedReason(), detail.title()));
                reader.alsoGivenBy(detail, recorded).forEach((term, other) -> {
                    if (leavesOpen(detail, term)) {
                        offices.handTo(actor, term, other.conference().value(), other.published());
                    }
                });
            });
        }
    }

    private void nameOfficers(Actor actor, ConferenceDetail detail) {
        var officers = detail.minutes().officers();
        if (!officers.names()) {
            return;
        }
        var naming = naming(detail, recorded(actor, detail));
        if (!naming.names()) {
            return;
        }
        var command = new NameOfficers(
                detail.scope().bloc(),
                detail.nextYear(),
                naming.head() == null ? null : officer(naming.head()),
                naming.deputies().stream().map(Lockings::officer).toList(),
                Basis.ELECTED,
                detail.title(),
                officers.deviationReason(),
                true,
                detail.id().value());
        var reopened = detail.locks().isEmpty() ? null : detail.locks().get(0).reopenedReason();
        if (reopened == null) {
            offices.name(actor, command);
        } else {
            var now = rotations.naming(actor, detail.scope().number(), detail.nextYear());
            offices.name(actor, command, now.version(), reopened);
        }
    }

    private static Officer officer(OfficerLine line) {
        return new Officer(line.unit(), line.representativeName(), line.representativeTitle());
    }

    /**
     * Opens locked minutes again as the next version; what was published of them is taken back.
     *
     * @throws RuleViolation without a reason
     */
    @Transactional
    public void reopen(Actor actor, int number, String reason) {
        var root = reader.root(number);
        var scope = reader.scope(actor, root);
        var conference = conferences.forWriting(root.id());
        ConferencePolicy.judgeReopening(actor, scope, conference.state()).orThrow();
        var given = Text.prose(reason);
        if (given == null) {
            throw new RuleViolation("reason", "conference.reason.required");
        }
        minutes.noteReopening(conference, given, actor, clock.instant());
        conference.reopen(given);
        conferences.saveAndFlush(conference);
        offices.disclose(actor, root.id().value(), false);
        events.publishEvent(new MinutesReopened(root.id(), scope.id(), conference.minutesNo(), given));
        events.publishEvent(Conferences.event(actor, "conference.reopened", root)
                .with("minutes-no", conference.minutesNo())
                .with("reason", given)
                .build());
    }
}
