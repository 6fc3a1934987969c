package vn.thidua.conference;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.bloc.Admissions;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.NextOfficers;
import vn.thidua.bloc.Origin;
import vn.thidua.bloc.Rotations;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;

/** Minutes while they are written, saved section by section; locked by {@link Lockings}. */
@Service
@Transactional(readOnly = true)
public class Drafts {
    private final ConferenceRepository conferences;
    private final ConferenceReader reader;
    private final MinutesReader texts;
    private final MinutesStore minutes;
    private final BlocYears years;
    private final Admissions admissions;
    private final Rotations rotations;
    private final MinutesRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafts(
            ConferenceRepository conferences,
            ConferenceReader reader,
            MinutesReader texts,
            MinutesStore minutes,
            BlocYears years,
            Admissions admissions,
            Rotations rotations,
            MinutesRules rules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conferences = conferences;
        this.reader = reader;
        this.texts = texts;
        this.minutes = minutes;
        this.years = years;
        this.admissions = admissions;
        this.rotations = rotations;
        this.rules = rules;
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
                rules.awardTypes(detail.minutes(), scope),
                reader.lastPlace(detail));
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
        var conference = conferences.forWriting(root.id());
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
        rules.check(actor, scope, after, changed);
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

    /** Adds a unit that only results name to the members of the year, as inferred until a person accepts it. */
    @Transactional
    public void admit(Actor actor, int number, OrganizationId unit) {
        var root = reader.root(number);
        var scope = reader.scope(actor, root);
        ConferencePolicy.judgeEditing(actor, scope, root.state()).orThrow();
        admissions.admit(actor, scope.id(), unit, Origin.NAMED, null);
    }
}
