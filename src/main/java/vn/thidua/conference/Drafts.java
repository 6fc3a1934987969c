package vn.thidua.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.bloc.Admissions;
import vn.thidua.bloc.Basis;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.Handovers;
import vn.thidua.bloc.MemberId;
import vn.thidua.bloc.NameOfficers;
import vn.thidua.bloc.NextOfficers;
import vn.thidua.bloc.OfficeKind;
import vn.thidua.bloc.OfficeView;
import vn.thidua.bloc.Officer;
import vn.thidua.bloc.Officers;
import vn.thidua.bloc.Origin;
import vn.thidua.bloc.RecordHandover;
import vn.thidua.bloc.Rotations;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Text;
import vn.thidua.rulebook.AwardType;
import vn.thidua.rulebook.Recipients;
import vn.thidua.rulebook.Rulebook;

/** Minutes while they are written: saved section by section, locked, opened again. */
@Service
@Transactional(readOnly = true)
public class Drafts {
    private final ConferenceRepository conferences;
    private final ConferenceReader reader;
    private final MinutesReader texts;
    private final MinutesStore minutes;
    private final BlocYears years;
    private final Admissions admissions;
    private final Officers offices;
    private final Rotations rotations;
    private final Handovers handovers;
    private final Rulebook rulebook;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafts(
            ConferenceRepository conferences,
            ConferenceReader reader,
            MinutesReader texts,
            MinutesStore minutes,
            BlocYears years,
            Admissions admissions,
            Officers offices,
            Rotations rotations,
            Handovers handovers,
            Rulebook rulebook,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conferences = conferences;
        this.reader = reader;
        this.texts = texts;
        this.minutes = minutes;
        this.years = years;
        this.admissions = admissions;
        this.offices = offices;
        this.rotations = rotations;
        this.handovers = handovers;
        this.rulebook = rulebook;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the editor starts from.
     *
     * @throws vn.thidua.kernel.RefusedException when the actor may not write these minutes now
     */
    public MinutesDraft open(Actor actor, int number) {
        var root = reader.root(number);
        var scope = editing(actor, root);
        var detail = reader.detail(actor, root, scope);
        return draft(actor, detail, detail.minutes(), detail.versions());
    }

    /**
     * What the editor started from when the sections had those versions; what was never saved then is put in as it
     * would be now.
     */
    public MinutesDraft open(Actor actor, int number, SectionVersions seen) {
        var root = reader.root(number);
        var detail = reader.detail(actor, root, editing(actor, root));
        return draft(actor, detail, asSeen(root.id(), detail.minutes(), seen), seen);
    }

    private BlocYearScope editing(Actor actor, ConferenceReader.Root root) {
        var scope = reader.scope(actor, root);
        ConferencePolicy.judgeEditing(actor, scope, root.state()).orThrow();
        return scope;
    }

    private MinutesDraft draft(Actor actor, ConferenceDetail detail, Minutes text, SectionVersions versions) {
        var scope = detail.scope();
        var officers = years.officers(actor, scope);
        var next = detail.kind().judges() ? rotations.next(actor, scope, detail.nextYear()) : NextOfficers.NONE;
        return new MinutesDraft(
                detail,
                Prefill.of(actor, detail, text, versions, officers, next),
                versions,
                Prefill.headUnit(officers),
                awardTypes(detail.minutes(), scope),
                reader.lastPlace(detail));
    }

    /** A bloc's conference proposes units: awards for persons alone are offered only where a line has one already. */
    private List<AwardType> awardTypes(Minutes text, BlocYearScope scope) {
        var named = text.judging().awards().stream().map(AwardLine::awardCode).collect(Collectors.toSet());
        return rulebook.awardTypes(rulesOn(text, scope)).stream()
                .filter(type -> type.recipient() != Recipients.PERSON || named.contains(type.code()))
                .toList();
    }

    /**
     * Officers recorded for the next year whom locking would replace by those of section VII. What the minutes do not
     * name stays as recorded, save that a deputy who becomes head is deputy no more.
     */
    public List<Replacement> replacing(Actor actor, ConferenceDetail detail) {
        var officers = detail.minutes().officers();
        if (detail.isLocked() || !officers.names()) {
            return List.of();
        }
        var recorded = years.find(actor, detail.scope().bloc(), detail.nextYear())
                .map(id -> years.officers(actor, id))
                .orElse(List.of());
        var head = officers.head() == null ? null : officers.head().unit();
        var heads = recorded.stream()
                .filter(office -> office.kind() != OfficeKind.DEPUTY)
                .toList();
        var deputies = recorded.stream()
                .filter(office -> office.kind() == OfficeKind.DEPUTY)
                .toList();
        var named = officers.deputies().isEmpty()
                ? deputies.stream()
                        .map(OfficeView::organization)
                        .filter(unit -> !unit.equals(head))
                        .toList()
                : officers.deputies().stream().map(OfficerLine::unit).toList();
        return Stream.concat(
                        head == null ? Stream.of() : Replacement.of(detail, OfficeKind.HEAD, heads, List.of(head)),
                        Replacement.of(detail, OfficeKind.DEPUTY, deputies, named))
                .toList();
    }

    /** Awards are those the law knew when the conference was held; without a date, at the end of the year judged. */
    private static LocalDate rulesOn(Minutes text, BlocYearScope scope) {
        var held = text.attendance().held();
        return held == null ? LocalDate.of(scope.year().value(), 12, 31) : held.latest();
    }

    /**
     * What the minutes said when each section had the version that was seen; what never was saved then said nothing.
     */
    public Minutes asSeen(Actor actor, int number, SectionVersions seen) {
        var root = reader.root(number);
        reader.scope(actor, root);
        return asSeen(root.id(), texts.read(root.id()), seen);
    }

    private Minutes asSeen(ConferenceId id, Minutes text, SectionVersions seen) {
        var saved = minutes.sections(id);
        for (var section : MinutesSection.values()) {
            int version = seen.of(section);
            var last = saved.get(section);
            if (last != null && last.version() != version) {
                text = text.with(minutes.revision(id, section, version).orElse(Minutes.EMPTY.part(section)));
            }
        }
        return text;
    }

    /** The year that award lines and agenda items are of unless they say another. */
    public EmulationYear year(Actor actor, int number) {
        var root = reader.root(number);
        return reader.scope(actor, root).year();
    }

    /**
     * Saves the sections that changed since they were drawn; what another person changed in other sections stays.
     *
     * @return the sections saved; empty when nothing had changed
     * @throws StaleException when a section changed on both sides; then nothing at all is saved
     * @throws RuleViolation when a section contradicts itself or the register
     */
    @Transactional
    public Set<MinutesSection> save(Actor actor, int number, List<SavePart> command) {
        var root = reader.root(number);
        for (var sent : command) {
            if (sent.part() instanceof ClosingPart closing
                    && closing.photos().stream().anyMatch(photo -> photo.file() != null)
                    && !ownFiles(
                            closing.photos(), texts.read(root.id()).closing().photos())) {
                throw new NotFoundException("file of another record");
            }
        }
        return save(actor, root, command);
    }

    /** A page may send back only the files its own photos have: files come through {@link Attachments}. */
    private static boolean ownFiles(List<ClosingPart.Photo> sent, List<ClosingPart.Photo> present) {
        return sent.stream()
                .allMatch(photo -> photo.file() == null
                        || present.stream()
                                .anyMatch(own -> Objects.equals(own.id(), photo.id())
                                        && Objects.equals(own.file(), photo.file())));
    }

    /** One section, whatever was there before: for imports and tests. */
    @Transactional
    public Set<MinutesSection> put(Actor actor, ConferenceId id, MinutesPart... parts) {
        var saved = minutes.sections(id);
        return save(
                actor,
                reader.root(id),
                Stream.of(parts)
                        .map(part -> {
                            var last = saved.get(part.section());
                            return new SavePart(part, last == null ? 0 : last.version());
                        })
                        .toList());
    }

    private Set<MinutesSection> save(Actor actor, ConferenceReader.Root root, List<SavePart> command) {
        var scope = reader.scope(actor, root);
        var conference = forWriting(root);
        ConferencePolicy.judgeEditing(actor, scope, conference.state()).orThrow();
        var present = texts.read(root.id());
        var changed = changed(root.id(), present, command);
        if (changed.isEmpty()) {
            return Set.of();
        }
        var after = present;
        for (var part : changed) {
            after = after.with(part);
        }
        check(actor, scope, after, changed);
        conference.entitle(after.attendance().title(), found(scope, after));
        conferences.saveAndFlush(conference);
        minutes.write(conference, changed, actor, clock.instant());
        events.publishEvent(Conferences.event(actor, "conference.minutes-saved", reader.root(root.id()))
                .with(
                        "sections",
                        changed.stream().map(part -> part.section().roman()).collect(Collectors.joining(", ")))
                .build());
        return changed.stream().map(MinutesPart::section).collect(Collectors.toSet());
    }

    /** Sections the sender changed; those that somebody else changed too make the whole sending stale. */
    private List<MinutesPart> changed(ConferenceId id, Minutes present, List<SavePart> command) {
        var saved = minutes.sections(id);
        var changed = new ArrayList<MinutesPart>();
        for (var sent : command) {
            var section = sent.part().section();
            if (sent.part().equals(present.part(section))) {
                continue;
            }
            var last = saved.get(section);
            int version = last == null ? 0 : last.version();
            if (version != sent.seen()) {
                var drawn = minutes.revision(id, section, sent.seen());
                if (drawn.isPresent() && drawn.get().equals(sent.part())) {
                    continue;
                }
                throw new StaleException("section " + section + " of " + id);
            }
            changed.add(sent.part());
        }
        return changed;
    }

    private static String found(BlocYearScope scope, Minutes text) {
        var chair = text.chair().chair();
        return Stream.of(
                        text.attendance().title(),
                        scope.name(),
                        scope.shortName(),
                        text.attendance().venue(),
                        text.attendance().hostText(),
                        chair == null ? null : chair.name())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private void check(Actor actor, BlocYearScope scope, Minutes text, List<MinutesPart> changed) {
        for (var part : changed) {
            if (part instanceof JudgingPart judging) {
                check(judging, rulebook.awardTypes(rulesOn(text, scope)));
            } else if (part instanceof OfficersPart officers) {
                check(officers);
                checkFlag(actor, scope, officers);
            } else if (part instanceof AttendancePart attendance) {
                check(attendance);
            }
        }
        var starts = text.attendance().startsAt();
        var ends = text.closing().endsAt();
        if (starts != null && ends != null && !ends.isAfter(starts)) {
            throw new RuleViolation("endsAt", "constraint.conference_ends_after_start");
        }
    }

    private static void check(AttendancePart attendance) {
        var seen = new HashSet<MemberId>();
        for (var attendee : attendance.attendees()) {
            if (!seen.add(attendee.member())) {
                throw new RuleViolation("attendees", "conference.attendance.twice");
            }
        }
    }

    private static void check(JudgingPart judging, List<AwardType> types) {
        var codes = types.stream().map(AwardType::code).collect(Collectors.toSet());
        record Line(String code, int year, OrganizationId unit) {}
        var seen = new HashSet<Line>();
        for (int i = 0; i < judging.awards().size(); i++) {
            var award = judging.awards().get(i);
            var field = "awards[" + i + "].";
            if (!codes.contains(award.awardCode())) {
                throw new RuleViolation(field + "award", "conference.award.unknown");
            }
            var unit = award.unit();
            if (unit != null
                    && !seen.add(new Line(award.awardCode(), award.year().value(), unit))) {
                throw new RuleViolation(field + "unit", "constraint.resolution_award_once");
            }
            if ((unit == null) == (award.quantity() == null)) {
                throw new RuleViolation(field + "unit", "constraint.resolution_award_named_or_counted");
            }
            check(field, award.figures());
        }
    }

    private static void check(OfficersPart officers) {
        var seen = new HashSet<OrganizationId>();
        var head = officers.head();
        if (head != null) {
            seen.add(head.unit());
            check("head.", head.figures());
        }
        for (int i = 0; i < officers.deputies().size(); i++) {
            var deputy = officers.deputies().get(i);
            if (!seen.add(deputy.unit())) {
                throw new RuleViolation("deputies[" + i + "].unit", "constraint.resolution_office_once");
            }
            check("deputies[" + i + "].", deputy.figures());
        }
    }

    /** Said where it is written: locking records the handover, and would refuse it there. */
    private void checkFlag(Actor actor, BlocYearScope scope, OfficersPart officers) {
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
        flagReceiver(actor, scope, officers);
    }

    /**
     * Who takes the flag; where its year has lost its head the acting head runs it, and takes the flag.
     *
     * @return null where the minutes say nothing and that year has no head
     * @throws RuleViolation when that is the unit which gives it
     */
    private @Nullable OrganizationId flagReceiver(Actor actor, BlocYearScope scope, OfficersPart officers) {
        var year = officers.yearOfFlag(scope.year());
        var to = officers.flagReceiver(scope.year(), () -> years.find(actor, scope.bloc(), year)
                        .flatMap(home -> Optional.ofNullable(Prefill.headUnit(years.officers(actor, home)))))
                .orElse(null);
        if (to != null && to.equals(officers.flagFrom())) {
            throw officers.flagTo() == null
                    ? new RuleViolation("flagFrom", "conference.flag.giver-receives", year)
                    : new RuleViolation("flagFrom", "constraint.conference_flag_two_units");
        }
        return to;
    }

    private static void check(String field, @Nullable VoteFigures figures) {
        if (figures != null) {
            figures.check(field);
        }
    }

    /**
     * Locks the minutes in one transaction: keeps snapshot and hash, names the officers of the next year through the one
     * door of module {@code bloc}, which opens that year by copying this one. Locked again after a reopening, other
     * officers correct those named before, with the reason of the reopening.
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
        var conference = forWriting(root);
        var scope = reader.scope(actor, root);
        // read after the row is held: who was quicker has committed by now
        var fresh = reader.root(root.id());
        var detail = reader.detail(actor, fresh, scope);
        detail.locking().orThrow();
        seen.ifPresent(version -> StaleException.check("minutes of " + root.id(), version, detail.version()));
        nameOfficers(actor, detail);
        recordHandover(actor, detail);
        conference.lock();
        conferences.saveAndFlush(conference);
        minutes.keepLock(conference, MinutesJson.write(MinutesSnapshot.of(detail)), actor, clock.instant());
        events.publishEvent(new MinutesLocked(root.id(), scope.id(), conference.minutesNo()));
        events.publishEvent(Conferences.event(actor, "conference.locked", fresh)
                .with("minutes-no", conference.minutesNo())
                .build());
    }

    private void nameOfficers(Actor actor, ConferenceDetail detail) {
        var officers = detail.minutes().officers();
        if (!officers.names()) {
            return;
        }
        var command = new NameOfficers(
                detail.scope().bloc(),
                detail.nextYear(),
                officers.head() == null ? null : officer(officers.head()),
                officers.deputies().stream().map(Drafts::officer).toList(),
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

    /** The flag that changed hands stands with the bloc from now on; what it told before and no longer tells is taken back. */
    private void recordHandover(Actor actor, ConferenceDetail detail) {
        var officers = detail.minutes().officers();
        var home = officers.flagHandedOver()
                ? years.find(
                                actor,
                                detail.scope().bloc(),
                                officers.yearOfFlag(detail.scope().year()))
                        .orElse(null)
                : null;
        var to = home == null ? null : flagReceiver(actor, detail.scope(), officers);
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
        var conference = forWriting(root);
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

    /** Adds a unit that only results name to the members of the year, as inferred until a person accepts it. */
    @Transactional
    public void admit(Actor actor, int number, OrganizationId unit) {
        var root = reader.root(number);
        var scope = reader.scope(actor, root);
        ConferencePolicy.judgeEditing(actor, scope, root.state()).orThrow();
        admissions.admit(actor, scope.id(), unit, Origin.NAMED, null);
    }

    private Conference forWriting(ConferenceReader.Root root) {
        return conferences
                .findForWriting(root.id().value())
                .orElseThrow(() -> new NotFoundException("conference " + root.id()));
    }
}
