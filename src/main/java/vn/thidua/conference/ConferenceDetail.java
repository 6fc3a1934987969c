package vn.thidua.conference;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.MemberId;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Verdict;
import vn.thidua.web.OfProvince;

/**
 * One conference with everything its pages show.
 *
 * @param published null while not published
 * @param cancelled null unless it was recorded by mistake
 * @param correcting whether kind and year may be put right
 * @param names of every unit mentioned, valid when the conference was held
 * @param members of the year in official order
 * @param completions names added later, by the line that had only a number
 * @param missing what a complete record would have and this has not
 * @param lacking what must be there before locking; empty when locking is possible
 * @param sections the state of each section
 */
public record ConferenceDetail(
        ConferenceId id,
        int number,
        BlocYearScope scope,
        ConferenceKind kind,
        String title,
        ConferenceState state,
        int minutesNo,
        @Nullable Instant published,
        @Nullable String unpublishedReason,
        @Nullable Cancellation cancelled,
        Minutes minutes,
        Map<OrganizationId, String> names,
        List<Member> members,
        Map<ResolutionId, Completion> completions,
        List<Lock> locks,
        List<File> files,
        List<Missing> missing,
        List<Missing> lacking,
        Reconciliation reconciliation,
        List<SectionState> sections,
        Verdict editing,
        Verdict locking,
        Verdict reopening,
        Verdict correcting,
        Verdict restoring,
        Verdict publishing,
        Verdict unpublishing,
        Verdict completing,
        Verdict answering,
        Verdict attaching)
        implements OfProvince {
    @Override
    public ProvinceId province() {
        return scope.province();
    }

    /** When, by whom and why a conference recorded by mistake was cancelled. */
    public record Cancellation(Instant at, String by, String reason) {}

    /** A member of the year. */
    public record Member(
            MemberId id, OrganizationId unit, int position, String name, String shortName, boolean accepted) {}

    /**
     * How many units of the year came: the one source of these figures for every page and paper.
     *
     * @param units members of the year, and units marked although not accepted yet; what a paper announces is another
     *     number
     * @param present in person or by a substitute
     */
    public record Turnout(int units, int present, int absent) {
        /** Units of which nothing is said. */
        public int unmarked() {
            return units - present - absent;
        }
    }

    /**
     * Names added to a line that had only a number.
     *
     * @param no which naming of the line this is, from 1
     * @param reason why they are more or fewer than the number
     * @param corrected the last time they were put right; null while they stand as first given
     */
    public record Completion(
            int no,
            List<OrganizationId> units,
            @Nullable String reason,
            String by,
            Instant at,
            @Nullable NamesCorrection corrected) {}

    /** Who put names right that were added to a line, and why. */
    public record NamesCorrection(String by, Instant at, String reason) {}

    /** One locking of the minutes, newest first. */
    public record Lock(
            int no,
            Instant at,
            String by,
            String sha256,
            @Nullable Instant reopenedAt,
            @Nullable String reopenedBy,
            @Nullable String reopenedReason) {}

    /** A paper attached. */
    public record File(UUID id, String title, String name, String mediaType, long size, Instant at, String by) {
        /** Where it is served from, below the conference's address. */
        public String address(int conference) {
            return Addresses.conference(conference) + "/tep/" + id;
        }
    }

    /**
     * How far a section is.
     *
     * @param version 0: never saved
     * @param own whether the account that reads this saved it last
     */
    public record SectionState(
            MinutesSection section,
            int version,
            boolean blank,
            @Nullable Instant savedAt,
            @Nullable String savedBy,
            boolean own) {}

    /** @see Turnout */
    public Turnout turnout() {
        var marked = minutes.attendance().attendees().stream()
                .map(AttendancePart.Attendee::member)
                .collect(Collectors.toSet());
        var units = Stream.concat(
                marked.stream(), members.stream().filter(Member::accepted).map(Member::id));
        return new Turnout(
                (int) units.distinct().count(),
                minutes.attendance().presentCount(),
                minutes.attendance().absentCount());
    }

    /** How many units the meeting or the bloc's papers announce, where that is another number than the list has. */
    public @Nullable Integer announcedOtherwise() {
        var announced = reconciliation.announced();
        return announced != null && announced == turnout().units() ? null : announced;
    }

    /** What is missing beside what must be there before locking: it stands in nobody's way. */
    public List<Missing> missingBeside() {
        return missing.stream().filter(one -> !lacking.contains(one)).toList();
    }

    /** Whether a page about these minutes has the section of that number: of this kind of conference, or not empty. */
    public boolean hasSection(int number) {
        return MinutesSection.of(number)
                .filter(section ->
                        section.belongsTo(kind) || !minutes.part(section).isBlank())
                .isPresent();
    }

    /** Where one locked version is read as a paper. */
    public String printAddress(int no) {
        return Addresses.minutesPrint(number, no);
    }

    public String address() {
        return Addresses.conference(number);
    }

    /** Where the public reads it once it is published. */
    public String publicAddress() {
        return Addresses.publicConference(number, title);
    }

    public String minutesAddress() {
        return Addresses.minutes(number);
    }

    public boolean isLocked() {
        return state == ConferenceState.LOCKED;
    }

    /** The unit's name when the conference was held; empty for none. */
    public String name(@Nullable OrganizationId unit) {
        return unit == null ? "" : names.getOrDefault(unit, "");
    }

    /** The name of a member by its place in the year. */
    public String memberName(MemberId member) {
        return memberName(member.toString());
    }

    /** The name of a member by what a form carries; empty for nobody. */
    public String memberName(String member) {
        return members.stream()
                .filter(one -> one.id().toString().equals(member))
                .map(Member::name)
                .findFirst()
                .orElse("");
    }

    /** The name of any unit the page speaks of, mentioned or member. */
    public String unitName(OrganizationId unit) {
        return members.stream()
                .filter(one -> one.unit().equals(unit))
                .map(Member::name)
                .findFirst()
                .orElseGet(() -> name(unit));
    }

    public @Nullable Completion completion(@Nullable ResolutionId line) {
        return line == null ? null : completions.get(line);
    }

    /** Address of a photo's file, below the conference's address; null when it has no file. */
    public @Nullable String photoAddress(ClosingPart.Photo photo) {
        return photo.file() == null ? null : address() + "/anh/" + photo.id();
    }

    /** What its minutes say that a conference of its kind is not called for. */
    public List<Reconciliation.Mismatch> misfits() {
        return misfitsAs(kind);
    }

    /** The same if it were of another kind. */
    public List<Reconciliation.Mismatch> misfitsAs(ConferenceKind other) {
        return Reconciliation.misfits(other, minutes);
    }

    /** The pledge that was signed at the meeting; null where none was, or its year is not opened yet as far as they tell. */
    public @Nullable String pledgeAddress() {
        var year = minutes.officers().pledgeYear();
        return year != null
                        && (year.equals(scope.year())
                                || year.equals(nextYear())
                                        && isLocked()
                                        && minutes.officers().names())
                ? Addresses.pledge(scope.number(), scope.name(), year.value())
                : null;
    }

    /** The year after the one judged. */
    public EmulationYear nextYear() {
        return scope.year().next();
    }

    /** How many units of an award line nobody has named: all of its number, or what the names added later leave. */
    public int nameless(AwardLine award) {
        if (award.unit() != null || award.quantity() == null) {
            return 0;
        }
        var completion = completion(award.id());
        return completion == null
                ? award.quantity()
                : Math.max(0, award.quantity() - completion.units().size());
    }

    /** Every award its minutes propose for a named unit, also where the name was added to a number later. */
    public Set<ProposedAward> proposed() {
        return minutes.judging().awards().stream()
                .flatMap(award -> {
                    var completion = completion(award.id());
                    var added = completion == null ? Stream.<OrganizationId>of() : completion.units().stream();
                    return Stream.concat(Stream.ofNullable(award.unit()), added)
                            .map(unit -> new ProposedAward(unit, award.awardCode(), award.year()));
                })
                .collect(Collectors.toSet());
    }

    /** Award lines that have neither a unit nor names added later. */
    public List<AwardLine> unnamed() {
        return minutes.judging().awards().stream()
                .filter(award -> award.unit() == null && completion(award.id()) == null)
                .toList();
    }

    /** How far one section is. */
    public SectionState state(MinutesSection section) {
        return sections.get(section.ordinal());
    }

    /** The versions of the nine sections; a page that is checked before an act sends them back. */
    public SectionVersions versions() {
        return new SectionVersions(sections.stream().map(SectionState::version).toList());
    }

    /** Rises with every section saved. */
    public long version() {
        return versions().sum();
    }
}
