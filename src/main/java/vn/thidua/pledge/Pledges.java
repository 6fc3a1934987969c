package vn.thidua.pledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.MemberId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.PartialDate;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Sql;
import vn.thidua.kernel.StaleException;

/** The pledges of blocs, year by year. */
@Service
@Transactional(readOnly = true)
public class Pledges {
    private static final String UNITS = """
            select m.member_id, m.organization_id, o.number, m.position, m.name, s.state, s.signed_year, s.signed_month,
                   s.signed_day, s.signer_name, s.signer_title, s.note, s.recorded_by, s.recorded_at,
                   coalesce(s.version, -1) as version
            from bloc_member_label m
            join organization_label o on o.organization_id = m.organization_id
            left join pledge p on p.bloc_year_id = m.bloc_year_id
            left join pledge_signature s on s.pledge_id = p.id and s.member_id = m.member_id
            where m.bloc_year_id = :year and m.accepted
            order by m.position, m.member_id
            """;

    private final JdbcClient jdbc;
    private final BlocYears blocYears;
    private final PledgeRepository pledges;
    private final PledgeSignatureRepository signatures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pledges(
            JdbcClient jdbc,
            BlocYears blocYears,
            PledgeRepository pledges,
            PledgeSignatureRepository signatures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.blocYears = blocYears;
        this.pledges = pledges;
        this.signatures = signatures;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Everything the pledge page shows; a year without a pledge has a page too.
     *
     * @throws NotFoundException when there is no such bloc and year, or none this actor may see
     */
    public PledgeDetail detail(Actor actor, int blocNumber, EmulationYear year) {
        return detail(actor, blocYears.scope(actor, blocNumber, year));
    }

    /** See {@link #detail(Actor, int, EmulationYear)}. */
    public PledgeDetail detail(Actor actor, BlocYearId id) {
        return detail(actor, blocYears.scope(actor, id));
    }

    private PledgeDetail detail(Actor actor, BlocYearScope scope) {
        var pledge = view(scope.id()).orElse(null);
        var exists = pledge != null;
        var address = address(scope);
        var units = jdbc.sql(UNITS)
                .param("year", scope.id().value())
                .query((row, n) -> {
                    var unit = new OrganizationId(row.getObject("organization_id", UUID.class));
                    var state = row.getString("state");
                    return new UnitSignature(
                            new MemberId(row.getObject("member_id", UUID.class)),
                            unit,
                            row.getInt("number"),
                            row.getInt("position"),
                            row.getString("name"),
                            state == null ? null : SignatureState.valueOf(state),
                            date(row),
                            row.getString("signer_name"),
                            row.getString("signer_title"),
                            row.getString("note"),
                            row.getString("recorded_by"),
                            Sql.instant(row, "recorded_at"),
                            row.getLong("version"),
                            PledgePolicy.judgeSigning(actor, scope, exists, unit),
                            address + "/ky/" + row.getInt("number"));
                })
                .list();
        var previous = jdbc.sql("""
                        select max(y.year) from pledge p join bloc_year_label y on y.bloc_year_id = p.bloc_year_id
                        where y.bloc_id = :bloc and y.year < :year and p.content is not null
                        """)
                .param("bloc", scope.bloc().value())
                .param("year", scope.year().value())
                .query(Integer.class)
                .optional()
                .orElse(null);
        return new PledgeDetail(
                scope,
                pledge,
                units,
                previous,
                PledgePolicy.judgeWriting(actor, scope),
                PledgePolicy.judgeSigningAll(actor, scope, exists),
                PledgePolicy.judgeResults(actor, scope, exists));
    }

    /** The pledge of an earlier year of the same bloc, offered as a start; empty when it has none. */
    public Optional<PledgeView> template(Actor actor, BlocYearScope scope, EmulationYear from) {
        return blocYears.find(actor, scope.bloc(), from).flatMap(this::view).filter(pledge -> pledge.content() != null);
    }

    /** Conferences of the bloc in this year or the year before, where the pledge may have been signed. */
    public List<ConferenceChoice> conferences(Actor actor, BlocYearId id) {
        var scope = blocYears.scope(actor, id);
        return jdbc.sql("""
                        select c.conference_id, c.number, c.title
                        from conference_label c join bloc_year_label y on y.bloc_year_id = c.bloc_year_id
                        where y.bloc_id = :bloc and y.year in (:year - 1, :year)
                        order by y.year desc, c.number desc
                        """)
                .param("bloc", scope.bloc().value())
                .param("year", scope.year().value())
                .query((row, n) -> new ConferenceChoice(
                        row.getObject("conference_id", UUID.class), row.getInt("number"), row.getString("title")))
                .list();
    }

    /**
     * Writes the pledge of a bloc and year, the first time or anew.
     *
     * @throws RuleViolation when what is said of the occasion or the text contradicts itself, or the conference is
     *     none of this bloc's
     * @throws StaleException when somebody else wrote meanwhile
     */
    @Transactional
    public PledgeId write(Actor actor, WritePledge command) {
        var scope = blocYears.scope(actor, command.blocYear());
        PledgePolicy.judgeWriting(actor, scope).orThrow();
        var conference = command.conference();
        if (conference != null
                && conferences(actor, scope.id()).stream()
                        .noneMatch(choice -> choice.id().equals(conference))) {
            throw new RuleViolation("conference", "pledge.conference.other-bloc");
        }
        var found = pledges.findByBlocYearId(scope.id().value());
        StaleException.check(
                "pledge of " + scope.id(),
                command.version(),
                found.map(Pledge::version).orElse(WritePledge.NEW));
        var event = AuditedEvent.of(
                actor,
                found.isEmpty() ? "pledge.written" : "pledge.revised",
                "pledge",
                scope.id().value(),
                scope.name());
        Pledge pledge;
        if (found.isEmpty()) {
            pledge = Pledge.begin(command, actor.name(), clock.instant());
            event.with("pledge.content", command.content())
                    .with("pledge.targets", targets(command.targets()))
                    .with("pledge.signed-on", command.signedOn());
        } else {
            pledge = found.get();
            event.changed("pledge.content", pledge.content(), command.content())
                    .changed(
                            "pledge.targets",
                            pledge.targets().stream().map(PledgeTarget::text).collect(Collectors.joining("; ")),
                            targets(command.targets()))
                    .changed("pledge.signed-on", pledge.signedOn(), command.signedOn());
            pledge.write(command, actor.name(), clock.instant());
        }
        event.with("pledge.source", command.sourceNote());
        pledges.saveAndFlush(pledge);
        publish(event, scope);
        return pledge.id();
    }

    /**
     * Records one unit's signature, or that it has not signed; without a note on why, that takes a wrong record away.
     *
     * @throws RuleViolation when a unit that has not signed is given a day or a signer
     * @throws StaleException when somebody else recorded it meanwhile
     */
    @Transactional
    public void sign(Actor actor, RecordSignature command) {
        var scope = blocYears.scope(actor, command.blocYear());
        var pledge = pledges.findByBlocYearId(scope.id().value());
        PledgePolicy.judgeSigning(actor, scope, pledge.isPresent(), command.unit())
                .orThrow();
        var member = member(scope, command.unit());
        var id = pledge.orElseThrow().id();
        var found = signatures.findByPledgeIdAndMemberId(id.value(), member.id().value());
        StaleException.check(
                "signature of " + command.unit(),
                command.version(),
                found.map(PledgeSignature::version).orElse(-1L));
        var event = AuditedEvent.of(actor, "pledge.signed", "pledge", scope.id().value(), scope.name())
                .with("pledge.unit", member.name())
                .changed("pledge.state", found.map(PledgeSignature::state).orElse(null), command.state())
                .changed(
                        "pledge.signed-on", found.map(PledgeSignature::signedOn).orElse(null), command.signedOn())
                .changed("pledge.signer", found.map(PledgeSignature::signerName).orElse(null), command.signerName())
                .changed(
                        "pledge.signer-title",
                        found.map(PledgeSignature::signerTitle).orElse(null),
                        command.signerTitle())
                .changed("pledge.note", found.map(PledgeSignature::note).orElse(null), command.note());
        if (command.saysNothing()) {
            if (found.isEmpty()) {
                return;
            }
            signatures.delete(found.get());
            signatures.flush();
        } else if (found.isPresent()) {
            found.get().record(command, actor.name(), clock.instant());
            signatures.saveAndFlush(found.get());
        } else {
            signatures.saveAndFlush(PledgeSignature.of(id, member.id(), command, actor.name(), clock.instant()));
        }
        publish(event, scope);
    }

    /**
     * Records that all these units signed the same day; those recorded already stay as they are.
     *
     * @return what takes the whole press back, see {@link #undoSigning}
     * @throws RuleViolation when none is left to record
     */
    @Transactional
    public UUID signAll(Actor actor, SignAll command) {
        var scope = blocYears.scope(actor, command.blocYear());
        var pledge = pledges.findByBlocYearId(scope.id().value());
        PledgePolicy.judgeSigningAll(actor, scope, pledge.isPresent()).orThrow();
        var chosen = new HashSet<>(command.units());
        var units = detail(actor, scope).unrecorded().stream()
                .filter(unit -> chosen.contains(unit.unit()))
                .toList();
        if (units.isEmpty()) {
            throw new RuleViolation("units", "pledge.signing.none-left");
        }
        var batch = UUID.randomUUID();
        var id = pledge.orElseThrow().id();
        signatures.saveAllAndFlush(units.stream()
                .map(unit -> PledgeSignature.signedTogether(
                        id, scope.id(), unit.member(), command.signedOn(), batch, actor.name(), clock.instant()))
                .toList());
        publish(
                AuditedEvent.of(actor, "pledge.signed-all", "pledge", scope.id().value(), scope.name())
                        .with("pledge.signed-on", command.signedOn())
                        .with("pledge.units", names(units)),
                scope);
        return batch;
    }

    /** Takes back the records of one press that nobody has touched since. */
    @Transactional
    public int undoSigning(Actor actor, BlocYearId blocYear, UUID batch) {
        var scope = blocYears.scope(actor, blocYear);
        var pledge = pledges.findByBlocYearId(scope.id().value());
        PledgePolicy.judgeSigningAll(actor, scope, pledge.isPresent()).orThrow();
        var records =
                signatures.findByPledgeIdAndBatch(pledge.orElseThrow().id().value(), batch);
        if (records.isEmpty()) {
            return 0;
        }
        signatures.deleteAll(records);
        signatures.flush();
        publish(
                AuditedEvent.of(
                                actor,
                                "pledge.signing-undone",
                                "pledge",
                                scope.id().value(),
                                scope.name())
                        .with("pledge.count", records.size()),
                scope);
        return records.size();
    }

    /**
     * Records what became of the targets and of the pledge as a whole.
     *
     * @throws StaleException when somebody else changed the pledge meanwhile
     */
    @Transactional
    public void recordResults(Actor actor, RecordResults command) {
        var scope = blocYears.scope(actor, command.blocYear());
        var found = pledges.findByBlocYearId(scope.id().value());
        PledgePolicy.judgeResults(actor, scope, found.isPresent()).orThrow();
        var pledge = found.orElseThrow();
        StaleException.check("pledge of " + scope.id(), command.version(), pledge.version());
        var before = results(pledge);
        var event = AuditedEvent.of(
                        actor, "pledge.results-recorded", "pledge", scope.id().value(), scope.name())
                .changed("pledge.mid-year", pledge.midYearNote(), command.midYearNote())
                .changed("pledge.year-end", pledge.yearEndNote(), command.yearEndNote());
        pledge.results(command, actor.name(), clock.instant());
        pledges.saveAndFlush(pledge);
        publish(event.changed("pledge.results", before, results(pledge)), scope);
    }

    private static String results(Pledge pledge) {
        return pledge.targets().stream()
                .map(target -> target.text() + ": " + Objects.requireNonNullElse(target.resultAt(Period.MID_YEAR), "–")
                        + " / " + Objects.requireNonNullElse(target.resultAt(Period.YEAR_END), "–"))
                .collect(Collectors.joining("; "));
    }

    private static String targets(List<TargetLine> lines) {
        return lines.stream().map(TargetLine::text).collect(Collectors.joining("; "));
    }

    private static String names(List<UnitSignature> units) {
        return units.stream().map(UnitSignature::name).collect(Collectors.joining("; "));
    }

    private record Member(MemberId id, String name) {}

    private Member member(BlocYearScope scope, OrganizationId unit) {
        return jdbc.sql("""
                        select member_id, name from bloc_member_label
                        where bloc_year_id = :year and organization_id = :unit and accepted
                        """)
                .param("year", scope.id().value())
                .param("unit", unit.value())
                .query((row, n) ->
                        new Member(new MemberId(row.getObject("member_id", UUID.class)), row.getString("name")))
                .optional()
                .orElseThrow(() -> new NotFoundException("member " + unit + " of " + scope.id()));
    }

    private Optional<PledgeView> view(BlocYearId id) {
        return jdbc.sql("""
                        select p.*, c.number, c.title, c.held_from from pledge p
                        left join conference_label c on c.conference_id = p.conference_id
                        where p.bloc_year_id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new PledgeView(
                        new PledgeId(row.getObject("id", UUID.class)),
                        Extent.valueOf(row.getString("extent")),
                        row.getString("content"),
                        Occasion.valueOf(row.getString("occasion")),
                        row.getObject("conference_id", UUID.class),
                        row.getObject("number", Integer.class),
                        row.getString("title"),
                        row.getString("conference_text"),
                        row.getObject("held_from", LocalDate.class),
                        date(row),
                        row.getString("signed_when"),
                        row.getString("place"),
                        row.getString("witness"),
                        row.getString("source_note"),
                        row.getString("mid_year_note"),
                        row.getString("year_end_note"),
                        targets(row.getObject("id", UUID.class)),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getLong("version")))
                .optional();
    }

    private List<PledgeTargetView> targets(UUID pledge) {
        return jdbc.sql("select * from pledge_target where pledge_id = :pledge order by position")
                .param("pledge", pledge)
                .query((row, n) -> new PledgeTargetView(
                        row.getObject("id", UUID.class),
                        row.getInt("position"),
                        row.getString("text"),
                        row.getBigDecimal("amount"),
                        row.getString("unit"),
                        result(row, "mid_year"),
                        result(row, "year_end")))
                .list();
    }

    private static @Nullable PledgeResult result(ResultSet row, String period) throws SQLException {
        var text = row.getString(period + "_text");
        return text == null ? null : new PledgeResult(text, row.getBigDecimal(period + "_number"));
    }

    private static @Nullable PartialDate date(ResultSet row) throws SQLException {
        var year = row.getObject("signed_year", Integer.class);
        return year == null
                ? null
                : new PartialDate(
                        year, row.getObject("signed_month", Integer.class), row.getObject("signed_day", Integer.class));
    }

    private static String address(BlocYearScope scope) {
        return Addresses.pledge(scope.number(), scope.name(), scope.year().value());
    }

    private void publish(AuditedEvent.Builder event, BlocYearScope scope) {
        events.publishEvent(event.at(address(scope))
                .in(scope.province())
                .in(scope.bloc().value(), scope.year())
                .build());
    }
}
