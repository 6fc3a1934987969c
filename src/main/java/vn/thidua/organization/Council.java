package vn.thidua.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.Ending;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Verdict;
import vn.thidua.web.Messages;

/** The roster of a province's emulation council: who sits, since when, and who votes. */
@Service
@Transactional(readOnly = true)
public class Council {
    private static final String SELECT = """
            select c.id, c.province_id, c.person_name, c.titles, c.organization_id, l.full_name as leads, c.seat, c.voting,
                   c.valid_from, c.valid_to, c.document, c.end_reason, c.version
            from council_member c left join organization_label l on l.organization_id = c.organization_id
            """;
    private static final String ORDER = """
             order by array_position(array['CHAIR', 'VICE_CHAIR', 'STANDING', 'SECRETARY', 'MEMBER'], c.seat),
                      c.person_name collate "vi-x-icu", c.id
            """;

    private final CouncilMemberRepository repository;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Messages messages;

    Council(CouncilMemberRepository repository, JdbcClient jdbc, ApplicationEventPublisher events, Messages messages) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.events = events;
        this.messages = messages;
    }

    /** Whether this actor may change the roster of that province. */
    public Verdict mayKeep(Actor actor, ProvinceId province) {
        return CouncilPolicy.keep(actor, province);
    }

    /** Gives a person a seat. Two chairs at one time are refused by the schema. */
    @Transactional
    public CouncilMemberId seat(Actor actor, SeatMember command) {
        CouncilPolicy.keep(actor, command.province()).orThrow();
        var member = repository.saveAndFlush(CouncilMember.seat(command));
        events.publishEvent(event(actor, "council.seated", member)
                .with("council.titles", command.titles())
                .with("council.seat", command.seat())
                .with("council.from", command.from())
                .with("council.document", command.document())
                .build());
        return member.id();
    }

    /**
     * Puts a wrongly entered seat right, its end included.
     *
     * @throws RuleViolation when its end is not after its first day
     */
    @Transactional
    public void correct(Actor actor, CorrectSeat command) {
        var member = visible(actor, command.member());
        CouncilPolicy.keep(actor, member.province()).orThrow();
        StaleException.check("council member", command.version(), member.version());
        var name = member.personName();
        var titles = member.titles();
        var seat = member.seat();
        var voting = member.voting();
        var from = member.validFrom();
        var to = member.validTo();
        var ended = member.endReason();
        var leads = find(actor, command.member()).leadsName();
        member.correct(command);
        repository.saveAndFlush(member);
        events.publishEvent(event(actor, "council.corrected", member)
                .changed("council.person-name", name, member.personName())
                .changed("council.titles", titles, member.titles())
                .changed("council.seat", seat, member.seat())
                .changed("council.voting", voting(voting), voting(member.voting()))
                .changed("council.from", from, member.validFrom())
                .changed("council.to", to, member.validTo())
                .changed("council.end-reason", ended, member.endReason())
                .changed("council.leads", leads, find(actor, command.member()).leadsName())
                .with("reason", command.reason())
                .build());
    }

    /**
     * Ends a seat: that day it is no longer held.
     *
     * @throws RuleViolation when it has ended, or the day is not after its first
     */
    @Transactional
    public void end(Actor actor, CouncilMemberId id, Ending ending) {
        var member = visible(actor, id);
        CouncilPolicy.keep(actor, member.province()).orThrow();
        StaleException.check("council member", ending.version(), member.version());
        member.end(ending.on(), ending.reason());
        repository.saveAndFlush(member);
        events.publishEvent(event(actor, "council.ended", member)
                .with("council.to", ending.on())
                .with("reason", ending.reason())
                .build());
    }

    /** Voting members of the province on that day, the chair first. */
    public List<SeatView> roster(Actor actor, ProvinceId province, LocalDate on) {
        require(actor, province);
        return jdbc.sql(SELECT + " where c.province_id = :province and c.voting and c.validity @> cast(:on as date)"
                        + ORDER)
                .param("province", province.value())
                .param("on", on)
                .query(Council::view)
                .list();
    }

    /** Whether anybody votes in that province on that day; names nobody, so any province may be asked about. */
    public boolean sits(Actor actor, ProvinceId province, LocalDate on) {
        return jdbc.sql("""
                        select exists (select from council_member
                                       where province_id = :province and voting and validity @> cast(:on as date))
                        """)
                .param("province", province.value())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    /** Every seat ever held in the province, those held that day first. */
    public List<SeatView> seats(Actor actor, ProvinceId province, LocalDate on) {
        require(actor, province);
        return jdbc
                .sql(SELECT + " where c.province_id = :province" + ORDER)
                .param("province", province.value())
                .query(Council::view)
                .list()
                .stream()
                .sorted((one, other) -> Boolean.compare(other.heldOn(on), one.heldOn(on)))
                .toList();
    }

    /** @throws NotFoundException for an unknown seat, or one of a province outside the actor's scope */
    public SeatView find(Actor actor, CouncilMemberId id) {
        return jdbc.sql(SELECT + " where c.id = :id")
                .param("id", id.value())
                .query(Council::view)
                .optional()
                .filter(seat -> CouncilPolicy.sees(actor, seat.province()))
                .orElseThrow(() -> new NotFoundException("council member " + id));
    }

    private String voting(boolean voting) {
        return messages.text(voting ? "council.voting.yes" : "council.voting.no");
    }

    private static void require(Actor actor, ProvinceId province) {
        if (!CouncilPolicy.sees(actor, province)) {
            throw new NotFoundException("province " + province);
        }
    }

    private CouncilMember visible(Actor actor, CouncilMemberId id) {
        return repository
                .findById(id.value())
                .filter(member -> CouncilPolicy.sees(actor, member.province()))
                .orElseThrow(() -> new NotFoundException("council member " + id));
    }

    private static AuditedEvent.Builder event(Actor actor, String action, CouncilMember member) {
        return AuditedEvent.of(actor, action, "council-member", member.id().value(), member.personName())
                .at(Addresses.COUNCIL)
                .in(member.province());
    }

    private static SeatView view(ResultSet row, int n) throws SQLException {
        return new SeatView(
                new CouncilMemberId(row.getObject("id", UUID.class)),
                new ProvinceId(row.getObject("province_id", UUID.class)),
                row.getString("person_name"),
                row.getString("titles"),
                organization(row.getObject("organization_id", UUID.class)),
                row.getString("leads"),
                Seat.valueOf(row.getString("seat")),
                row.getBoolean("voting"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("document"),
                row.getString("end_reason"),
                row.getLong("version"));
    }

    private static @Nullable OrganizationId organization(@Nullable UUID id) {
        return id == null ? null : new OrganizationId(id);
    }
}
