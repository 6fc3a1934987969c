package vn.thidua.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.Blocs;
import vn.thidua.bloc.Handovers;
import vn.thidua.bloc.OfficeView;
import vn.thidua.bloc.Officers;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.Listing;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.PartOfDay;
import vn.thidua.kernel.PartialDate;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Text;
import vn.thidua.kernel.Verdict;

/** Conferences: recorded, found, published, and what became of their petitions. Their minutes: {@link Drafts}. */
@Service
@Transactional(readOnly = true)
public class Conferences {
    private final JdbcClient jdbc;
    private final ConferenceRepository conferences;
    private final ConferenceReader reader;
    private final MinutesReader texts;
    private final MinutesStore minutes;
    private final Blocs blocs;
    private final BlocYears years;
    private final Officers officers;
    private final Handovers handovers;
    private final List<MinutesDependents> dependents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conferences(
            JdbcClient jdbc,
            ConferenceRepository conferences,
            ConferenceReader reader,
            MinutesReader texts,
            MinutesStore minutes,
            Blocs blocs,
            BlocYears years,
            Officers officers,
            Handovers handovers,
            List<MinutesDependents> dependents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.conferences = conferences;
        this.reader = reader;
        this.texts = texts;
        this.minutes = minutes;
        this.blocs = blocs;
        this.years = years;
        this.officers = officers;
        this.handovers = handovers;
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
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (!actor.isAdministrator()) {
            var organization = actor.organization();
            if (actor.isBoard() || actor.isCouncilMember()) {
                conditions.add("y.province_id = any(cast(:provinces as uuid[]))");
                parameters.put("provinces", provinces(actor));
            } else if (organization != null) {
                conditions.add("""
                        y.bloc_id in (select seen.bloc_id from bloc_member_label m
                                      join bloc_year_label seen on seen.bloc_year_id = m.bloc_year_id
                                      where m.organization_id in (select organization_lineage(:organization)))
                        """);
                parameters.put("organization", organization.value());
            } else {
                conditions.add("false");
            }
        }
        return list(filter, conditions, parameters);
    }

    /** Published conferences, the latest first; two statements. */
    public Listing<ConferenceRow> listPublished(Actor actor, ConferenceFilter filter) {
        return list(filter, new ArrayList<>(List.of("c.published_at is not null")), new HashMap<>());
    }

    /** Conferences whose home is this bloc-year, in the order they were held. */
    public List<ConferenceRow> ofYear(Actor actor, BlocYearScope scope) {
        return jdbc.sql(ROWS + " where c.bloc_year_id = :year and c.state <> 'CANCELLED' "
                        + "order by c.held_year nulls last, c.held_month nulls last, c.held_day nulls last, c.number")
                .param("year", scope.id().value())
                .query(Conferences::rowOf)
                .list();
    }

    private static final String ROWS = """
            select c.id, c.number, c.kind, conference_title(c.kind, c.title, c.year) as title, y.bloc_number,
                   y.bloc_name, y.bloc_short_name, c.year, c.held_year, c.held_month, c.held_day, c.part_of_day, c.venue,
                   c.state, c.minutes_no, c.published_at
            from conference c join bloc_year_label y on y.bloc_year_id = c.bloc_year_id
            """;

    private Listing<ConferenceRow> list(
            ConferenceFilter filter, List<String> conditions, Map<String, Object> parameters) {
        if (filter.year() != null) {
            conditions.add("c.year = :year");
            parameters.put("year", filter.year().value());
        }
        if (filter.kind() != null) {
            conditions.add("c.kind = :kind");
            parameters.put("kind", filter.kind().name());
        }
        if (filter.state() != null) {
            conditions.add("c.state = :state");
            parameters.put("state", filter.state().name());
        } else {
            conditions.add("c.state <> 'CANCELLED'");
        }
        if (filter.bloc() != null) {
            conditions.add("y.bloc_number = :bloc");
            parameters.put("bloc", filter.bloc());
        }
        if (Text.line(filter.query()) != null) {
            conditions.add("case when c.title is null then conference_title_folded(c.kind, c.year) || ' ' else '' end"
                    + " || c.folded like :query");
            parameters.put("query", Text.likePattern(filter.query()));
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var rows = jdbc.sql(ROWS + where
                        + " order by c.year desc, c.held_year desc nulls last, c.held_month desc nulls last,"
                        + " c.held_day desc nulls last, c.number desc limit :size offset :offset")
                .params(parameters)
                .param("size", Listing.size(filter.page()))
                .param("offset", Listing.offset(filter.page(), Listing.size(filter.page())))
                .query(Conferences::rowOf)
                .list();
        long total = jdbc.sql(
                        "select count(*) from conference c join bloc_year_label y on y.bloc_year_id = c.bloc_year_id"
                                + where)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Listing<>(rows, total, Math.max(filter.page(), 1), Listing.size(filter.page()));
    }

    private static ConferenceRow rowOf(ResultSet row, int n) throws SQLException {
        var heldYear = MinutesStore.number(row, "held_year");
        return new ConferenceRow(
                new ConferenceId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                ConferenceKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getInt("bloc_number"),
                row.getString("bloc_name"),
                row.getString("bloc_short_name"),
                new EmulationYear(row.getInt("year")),
                heldYear == null
                        ? null
                        : new PartialDate(
                                heldYear, MinutesStore.number(row, "held_month"), MinutesStore.number(row, "held_day")),
                MinutesStore.choice(row, "part_of_day", PartOfDay.class),
                row.getString("venue"),
                ConferenceState.valueOf(row.getString("state")),
                row.getInt("minutes_no"),
                row.getObject("published_at") == null ? null : MinutesStore.instant(row, "published_at"));
    }

    /**
     * Puts right the kind, and the year of its bloc, of a conference recorded under wrong ones.
     *
     * @throws vn.thidua.kernel.RefusedException once its minutes were locked, or when the actor may not run the right year
     * @throws RuleViolation without a reason, or for another year when sections are written already: they speak of the
     *     members of the year they were written in
     */
    @Transactional
    public void correct(Actor actor, int number, ConferenceKind kind, EmulationYear year, String reason) {
        var root = reader.root(number);
        var scope = reader.scope(actor, root);
        var conference = forWriting(root);
        ConferencePolicy.judgeCorrecting(actor, scope, conference.state(), conference.minutesNo())
                .orThrow();
        var given = reason(reason);
        var home = scope;
        if (!year.equals(scope.year())) {
            if (!minutes.sections(root.id()).isEmpty()) {
                throw new RuleViolation("year", "conference.correct.written");
            }
            home = years.find(actor, scope.bloc(), year)
                    .map(id -> years.scope(actor, id))
                    .orElseThrow(() -> new RuleViolation("year", "conference.correct.no-year", year));
            ConferencePolicy.judgeCreating(actor, home).orThrow();
        }
        conference.correct(kind, home.id(), home.year());
        conferences.saveAndFlush(conference);
        events.publishEvent(event(actor, "conference.corrected", reader.root(root.id()))
                .changed("kind", root.kind(), kind)
                .changed("year", scope.year(), year)
                .with("reason", given)
                .build());
    }

    /**
     * Cancels a conference recorded by mistake: it keeps its number and its history, and leaves the lists. Officers and
     * the handover that its minutes gave when they were locked end with it, with the same reason.
     *
     * @throws RuleViolation without a reason, or when something rests on minutes once locked: {@link #restingOn}
     */
    @Transactional
    public void cancel(Actor actor, int number, String reason) {
        var root = reader.root(number);
        var scope = reader.scope(actor, root);
        var conference = forWriting(root);
        ConferencePolicy.judgeCancelling(actor, scope, conference.state()).orThrow();
        var given = reason(reason);
        if (conference.minutesNo() > 1) {
            var detail = reader.detail(actor, reader.root(root.id()), scope);
            var resting = restingOn(actor, detail);
            if (!resting.isEmpty()) {
                throw new RuleViolation("reason", "conference.cancel.rests", resting.size());
            }
            years.find(actor, scope.bloc(), detail.nextYear())
                    .ifPresent(next ->
                            officers.takeBack(actor, next, reader.givenBy(detail, years.officers(actor, next)), given));
            handovers.takeBack(actor, root.id().value(), given);
        }
        conference.cancel(given, actor.name(), clock.instant());
        conferences.saveAndFlush(conference);
        events.publishEvent(
                event(actor, "conference.cancelled", root).with("reason", given).build());
    }

    /** Takes up again a conference that was cancelled by mistake. */
    @Transactional
    public void restore(Actor actor, int number, String reason) {
        var root = reader.root(number);
        var scope = reader.scope(actor, root);
        var conference = forWriting(root);
        ConferencePolicy.judgeRestoring(actor, scope, conference.state()).orThrow();
        var given = reason(reason);
        conference.restore();
        conferences.saveAndFlush(conference);
        events.publishEvent(
                event(actor, "conference.restored", root).with("reason", given).build());
    }

    private static String reason(String reason) {
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
        var conference = forWriting(root);
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
        var conference = forWriting(root);
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

    /**
     * Records what became of a petition. The minutes as locked keep what was said then; the page shows the answer beside.
     *
     * @throws NotFoundException when the petition is not one of this conference
     * @throws RuleViolation for an answer of a day to come, or of one before the conference
     */
    @Transactional
    public void answer(Actor actor, int number, AnswerPetition command) {
        var root = reader.root(number);
        ConferencePolicy.judgeAnswering(actor, reader.scope(actor, root), root.state())
                .orThrow();
        var conference = forWriting(root);
        var text = texts.read(root.id());
        var part = text.petitions();
        var before = part.petitions().stream()
                .filter(petition -> command.petition().equals(petition.id()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("petition " + command.petition()));
        boolean open = command.state() == AnswerState.OPEN;
        if (!open) {
            command.checkDay(text.attendance().held(), LocalDate.now(clock));
        }
        var after = new PetitionPart.Petition(
                before.id(),
                before.addressee(),
                before.inferred(),
                before.text(),
                before.raisedBy(),
                command.state(),
                open ? null : command.answer(),
                open ? null : command.answeredBy(),
                open ? null : command.answeredOn(),
                open ? null : command.document());
        minutes.write(
                conference,
                List.of(new PetitionPart(part.petitions().stream()
                        .map(petition -> petition.equals(before) ? after : petition)
                        .toList())),
                actor,
                clock.instant());
        events.publishEvent(event(actor, "conference.petition-answered", root)
                .with("petition", before.text())
                .changed("answer-state", before.answerState(), after.answerState())
                .changed("answer", before.answer(), after.answer())
                .changed("answered-by", before.answeredBy(), after.answeredBy())
                .changed("answered-on", before.answeredOn(), after.answeredOn())
                .changed("document", before.answerDocument(), after.answerDocument())
                .build());
    }

    private Conference forWriting(ConferenceReader.Root root) {
        return conferences
                .findForWriting(root.id().value())
                .orElseThrow(() -> new NotFoundException("conference " + root.id()));
    }

    static AuditedEvent.Builder event(Actor actor, String action, ConferenceReader.Root root) {
        return AuditedEvent.of(actor, action, "conference", root.id().value(), root.title())
                .at(Addresses.conference(root.number()))
                .in(root.home().province())
                .in(root.home().bloc().value(), root.home().year());
    }

    private static String provinces(Actor actor) {
        return actor.provinces().stream().map(ProvinceId::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
