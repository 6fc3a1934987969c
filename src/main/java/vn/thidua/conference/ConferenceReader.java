package vn.thidua.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.bloc.BlocId;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.MemberId;
import vn.thidua.bloc.OfficeView;
import vn.thidua.bloc.Standing;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.organization.Organizations;

/** Reads one conference with all that its pages show, in a number of statements that no row adds to. */
@Component
class ConferenceReader {
    /** After every version. */
    private static final int NOW = Integer.MAX_VALUE;

    private final JdbcClient jdbc;
    private final MinutesReader texts;
    private final MinutesStore minutes;
    private final BlocYears years;
    private final Organizations organizations;

    ConferenceReader(
            JdbcClient jdbc, MinutesReader texts, MinutesStore minutes, BlocYears years, Organizations organizations) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.minutes = minutes;
        this.years = years;
        this.organizations = organizations;
    }

    /** A conference's own row with the label of its bloc-year. */
    record Root(
            ConferenceId id,
            int number,
            ConferenceKind kind,
            String title,
            ConferenceState state,
            int minutesNo,
            @Nullable Instant published,
            @Nullable String unpublishedReason,
            ConferenceDetail.@Nullable Cancellation cancelled,
            BlocYearScope home,
            @Nullable Integer announced) {}

    private static final String ROOT = """
            select c.id, c.number, c.kind, conference_title(c.kind, c.title, c.year) as title, c.state, c.minutes_no,
                   c.published_at, c.unpublished_reason, c.cancelled_at, c.cancelled_by, c.cancelled_reason, c.bloc_year_id, y.bloc_id, y.bloc_number, y.bloc_name,
                   y.bloc_short_name, y.province_id, y.year, y.closed, y.announced_member_count
            from conference c join bloc_year_label y on y.bloc_year_id = c.bloc_year_id
            """;

    Root root(int number) {
        return jdbc.sql(ROOT + " where c.number = :number")
                .param("number", number)
                .query(ConferenceReader::rootOf)
                .optional()
                .orElseThrow(() -> new NotFoundException("conference " + number));
    }

    Root root(ConferenceId id) {
        return jdbc.sql(ROOT + " where c.id = :id")
                .param("id", id.value())
                .query(ConferenceReader::rootOf)
                .optional()
                .orElseThrow(() -> new NotFoundException("conference " + id));
    }

    private static Root rootOf(ResultSet row, int n) throws SQLException {
        return new Root(
                new ConferenceId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                ConferenceKind.valueOf(row.getString("kind")),
                row.getString("title"),
                ConferenceState.valueOf(row.getString("state")),
                row.getInt("minutes_no"),
                row.getObject("published_at") == null ? null : Columns.instant(row, "published_at"),
                row.getString("unpublished_reason"),
                row.getObject("cancelled_at") == null
                        ? null
                        : new ConferenceDetail.Cancellation(
                                Columns.instant(row, "cancelled_at"),
                                row.getString("cancelled_by"),
                                row.getString("cancelled_reason")),
                new BlocYearScope(
                        new BlocYearId(row.getObject("bloc_year_id", UUID.class)),
                        new BlocId(row.getObject("bloc_id", UUID.class)),
                        row.getInt("bloc_number"),
                        row.getString("bloc_name"),
                        row.getString("bloc_short_name"),
                        new ProvinceId(row.getObject("province_id", UUID.class)),
                        new EmulationYear(row.getInt("year")),
                        row.getBoolean("closed"),
                        Standing.NONE),
                Columns.number(row, "announced_member_count"));
    }

    /** What the actor is in the conference's bloc and year; a conference of a bloc it may not see does not exist for it. */
    BlocYearScope scope(Actor actor, Root root) {
        return years.scope(actor, root.home().id());
    }

    ConferenceDetail detail(Actor actor, Root root, BlocYearScope scope) {
        var text = texts.read(root.id());
        var members = members(scope.id());
        var completions = completions(root.id(), NOW, null);
        var units = text.units();
        completions.values().forEach(completion -> units.addAll(completion.units()));
        var names = organizations.names(actor, units, namesOn(scope, text));
        var saved = minutes.sections(root.id());
        var missing = Completeness.missing(
                root.kind(), scope.year().value(), text, facts(scope.id(), members.size()), named(completions));
        var lacking = Completeness.lacking(text);
        boolean published = root.published() != null;
        return new ConferenceDetail(
                root.id(),
                root.number(),
                scope,
                root.kind(),
                root.title(),
                root.state(),
                root.minutesNo(),
                root.published(),
                root.unpublishedReason(),
                root.cancelled(),
                text,
                names,
                members.stream().map(Row::member).toList(),
                completions,
                minutes.locks(root.id()),
                files(root.id()),
                missing,
                lacking,
                Reconciliation.of(
                        text,
                        root.announced(),
                        members.stream()
                                .map(row -> new Reconciliation.Member(
                                        row.member().unit(),
                                        row.listed(),
                                        row.member().accepted()))
                                .toList()),
                Arrays.stream(MinutesSection.values())
                        .map(section -> {
                            var last = saved.get(section);
                            return new ConferenceDetail.SectionState(
                                    section,
                                    last == null ? 0 : last.version(),
                                    text.part(section).isBlank(),
                                    last == null ? null : last.at(),
                                    last == null ? null : last.by(),
                                    last != null
                                            && actor.account() != null
                                            && actor.account().value().equals(last.account()));
                        })
                        .toList(),
                ConferencePolicy.judgeEditing(actor, scope, root.state()),
                ConferencePolicy.judgeLocking(actor, scope, root.state(), lacking),
                ConferencePolicy.judgeReopening(actor, scope, root.state()),
                ConferencePolicy.judgeCorrecting(actor, scope, root.state(), root.minutesNo()),
                ConferencePolicy.judgeRestoring(actor, scope, root.state()),
                ConferencePolicy.judgePublishing(actor, scope, root.state(), published),
                ConferencePolicy.judgeUnpublishing(actor, scope, published),
                ConferencePolicy.judgeCompleting(actor, scope, root.state()),
                ConferencePolicy.judgeAnswering(actor, scope, root.state()),
                ConferencePolicy.judgeAttaching(actor, scope, root.state()));
    }

    /** Names are those of the day it was held, else of the end of the year judged. */
    private static LocalDate namesOn(BlocYearScope scope, Minutes text) {
        var held = text.attendance().held();
        return held == null ? LocalDate.of(scope.year().value(), 12, 31) : held.latest();
    }

    /** A member of the year, and whether it stands in the list rather than in a result only. */
    private record Row(ConferenceDetail.Member member, boolean listed) {}

    private List<Row> members(BlocYearId year) {
        return jdbc.sql("select * from bloc_member_label where bloc_year_id = :id order by position, member_id")
                .param("id", year.value())
                .query((row, n) -> new Row(
                        new ConferenceDetail.Member(
                                new MemberId(row.getObject("member_id", UUID.class)),
                                new OrganizationId(row.getObject("organization_id", UUID.class)),
                                row.getInt("position"),
                                row.getString("name"),
                                row.getString("short_name"),
                                row.getBoolean("accepted")),
                        !"NAMED".equals(row.getString("origin"))))
                .list();
    }

    /** Where the bloc met last before this conference was recorded, in whatever year. */
    LastPlace lastPlace(ConferenceDetail conference) {
        return jdbc.sql("""
                        select c.venue, c.host_id, c.host_text, coalesce(o.full_name, '') as host_name
                        from conference c join bloc_year_label y on y.bloc_year_id = c.bloc_year_id
                             left join organization_label o on o.organization_id = c.host_id
                        where y.bloc_id = :bloc and c.number < :number
                          and num_nonnulls(c.venue, c.host_id, c.host_text) > 0
                        order by c.year desc, c.held_year desc nulls last, c.held_month desc nulls last,
                                 c.held_day desc nulls last, c.number desc
                        limit 1
                        """)
                .param("bloc", conference.scope().bloc().value())
                .param("number", conference.number())
                .query((row, n) -> new LastPlace(
                        row.getString("venue"),
                        Columns.unit(row, "host_id"),
                        row.getString("host_text"),
                        row.getString("host_name")))
                .optional()
                .orElse(LastPlace.NONE);
    }

    /** Terms that the minutes of this conference gave, and no other locked minutes of the same bloc give as well. */
    List<OfficeView> givenBy(ConferenceDetail conference, List<OfficeView> recorded) {
        var given = witnessed(conference, recorded);
        if (given.isEmpty()) {
            return given;
        }
        var elsewhere = namedElsewhere(conference);
        return given.stream()
                .filter(office -> !elsewhere.containsKey(office.organization()))
                .toList();
    }

    /** Other locked minutes that give what the minutes of this conference gave, by the term. */
    Map<OfficeView, Elsewhere> alsoGivenBy(ConferenceDetail conference, List<OfficeView> recorded) {
        var also = new LinkedHashMap<OfficeView, Elsewhere>();
        var given = witnessed(conference, recorded);
        if (!given.isEmpty()) {
            var elsewhere = namedElsewhere(conference);
            given.forEach(office -> {
                var other = elsewhere.get(office.organization());
                if (other != null) {
                    also.put(office, other);
                }
            });
        }
        return also;
    }

    /** Another conference that names a unit as an officer of the same year. */
    record Elsewhere(ConferenceId conference, boolean published) {}

    private static List<OfficeView> witnessed(ConferenceDetail conference, List<OfficeView> recorded) {
        return recorded.stream()
                .filter(office -> conference.id().value().equals(office.witness()))
                .toList();
    }

    private Map<OrganizationId, Elsewhere> namedElsewhere(ConferenceDetail conference) {
        var elsewhere = new LinkedHashMap<OrganizationId, Elsewhere>();
        jdbc.sql("""
                        select r.organization_id, c.id, c.published_at is not null as published
                        from resolution r join conference c on c.id = r.conference_id
                             join bloc_year_label y on y.bloc_year_id = c.bloc_year_id
                        where y.bloc_id = :bloc and r.year = :year and r.kind in ('HEAD', 'DEPUTY')
                          and r.dropped_no is null and c.state = 'LOCKED' and c.id <> :id
                        order by c.published_at is not null, c.number
                        """)
                .param("bloc", conference.scope().bloc().value())
                .param("year", conference.nextYear().value())
                .param("id", conference.id().value())
                .query((ResultSet row) -> {
                    elsewhere.put(
                            new OrganizationId(row.getObject("organization_id", UUID.class)),
                            new Elsewhere(
                                    new ConferenceId(row.getObject("id", UUID.class)), row.getBoolean("published")));
                });
        return elsewhere;
    }

    private Completeness.YearFacts facts(BlocYearId year, int members) {
        return jdbc.sql("""
                        select count(*) filter (where kind <> 'DEPUTY') > 0 as head,
                               count(*) filter (where kind = 'DEPUTY') > 0 as deputy
                        from bloc_officer_label where bloc_year_id = :id
                        """)
                .param("id", year.value())
                .query((row, n) ->
                        new Completeness.YearFacts(members, row.getBoolean("head"), row.getBoolean("deputy")))
                .single();
    }

    private static Map<ResolutionId, Integer> named(Map<ResolutionId, ConferenceDetail.Completion> completions) {
        return completions.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().units().size()));
    }

    /**
     * Names added to lines that had only a number.
     *
     * @param no the version of the minutes they stood beside; {@link #NOW} for those that stand now
     * @param until when that version was opened again; null while it holds
     */
    Map<ResolutionId, ConferenceDetail.Completion> completions(
            ConferenceId conference, int no, @Nullable Instant until) {
        var completions = new LinkedHashMap<ResolutionId, ConferenceDetail.Completion>();
        jdbc.sql("""
                        select line.id, line.names_no, line.completion_reason, line.completed_by, line.completed_at,
                               line.names_corrected_by, line.names_corrected_at, line.names_correction_reason,
                               array_agg(named.organization_id order by named.position) as units
                        from resolution line join resolution named on named.completes_id = line.id
                        where line.conference_id = :id and line.completed_at is not null
                          and (line.dropped_no is null or line.dropped_no > :no)
                          and (named.dropped_no is null or named.dropped_no > :no)
                          and (cast(:until as timestamptz) is null or named.created_at < :until)
                        group by line.id
                        """)
                .param("id", conference.value())
                .param("no", no)
                .param("until", until == null ? null : Columns.utc(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((ResultSet row) -> {
                    completions.put(new ResolutionId(row.getObject("id", UUID.class)), completionOf(row));
                });
        return completions;
    }

    private static ConferenceDetail.Completion completionOf(ResultSet row) throws SQLException {
        return new ConferenceDetail.Completion(
                row.getInt("names_no"),
                Arrays.stream((Object[]) row.getArray("units").getArray())
                        .map(unit -> new OrganizationId((UUID) unit))
                        .toList(),
                row.getString("completion_reason"),
                row.getString("completed_by"),
                Columns.instant(row, "completed_at"),
                row.getObject("names_corrected_at") == null
                        ? null
                        : new ConferenceDetail.NamesCorrection(
                                row.getString("names_corrected_by"),
                                Columns.instant(row, "names_corrected_at"),
                                row.getString("names_correction_reason")));
    }

    /**
     * A conference over whose minutes one locked version is laid: the names added to its lines are those that stood
     * beside that version.
     */
    ConferenceDetail over(Actor actor, ConferenceDetail now, MinutesSnapshot kept) {
        var until = now.locks().stream()
                .filter(lock -> lock.no() == kept.minutesNo())
                .findFirst()
                .map(ConferenceDetail.Lock::reopenedAt)
                .orElse(null);
        var completions = completions(now.id(), kept.minutesNo(), until);
        var units = completions.values().stream()
                .flatMap(completion -> completion.units().stream())
                .collect(Collectors.toSet());
        var names = organizations.names(actor, units, namesOn(now.scope(), kept.minutes()));
        return kept.over(now, completions, names);
    }

    private List<ConferenceDetail.File> files(ConferenceId conference) {
        return jdbc.sql("""
                        select f.id, f.title, s.name, s.media_type, s.size, f.attached_at, f.attached_by
                        from conference_file f join stored_file s on s.id = f.file_id
                        where f.conference_id = :id and f.detached_at is null order by f.attached_at, f.id
                        """)
                .param("id", conference.value())
                .query((row, n) -> new ConferenceDetail.File(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        Columns.instant(row, "attached_at"),
                        row.getString("attached_by")))
                .list();
    }

    /** The stored file of a photo or a paper of this conference. */
    Optional<UUID> file(ConferenceId conference, UUID attachment, boolean photo) {
        return jdbc.sql(
                        photo
                                ? "select file_id from conference_photo where conference_id = :conference and id = :id and file_id is not null"
                                : "select file_id from conference_file where conference_id = :conference and id = :id and detached_at is null")
                .param("conference", conference.value())
                .param("id", attachment)
                .query(UUID.class)
                .optional();
    }
}
