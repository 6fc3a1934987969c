package vn.thidua.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RuleViolation;

/**
 * The seat of a person (ủy viên) on the emulation council of a province. It begins on a day, may end on a day, and is
 * never deleted: a round frozen last year still names who sat then. A person who changes seat (an ordinary member who
 * becomes vice chair) ends one seat and takes another. A person may hold several offices; they are kept and printed in
 * the order given. The unit a person leads is kept because its dossiers are not judged by its own leader.
 */
@Entity
class CouncilMember {
    @Id
    private UUID id;

    @Column(name = "province_id")
    private UUID provinceId;

    @Column(name = "person_name")
    private String personName;

    private String titles;

    @Column(name = "organization_id")
    private @Nullable UUID organizationId;

    @Enumerated(EnumType.STRING)
    private Seat seat;

    private boolean voting;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private @Nullable String document;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected CouncilMember() {}

    private CouncilMember(SeatMember command) {
        id = UUID.randomUUID();
        provinceId = command.province().value();
        personName = command.personName();
        titles = command.titles();
        organizationId = value(command.leads());
        seat = command.seat();
        voting = command.voting();
        validFrom = command.from();
        document = command.document();
    }

    static CouncilMember seat(SeatMember command) {
        return new CouncilMember(command);
    }

    void correct(CorrectSeat command) {
        var to = validTo == null ? null : command.to();
        if (command.from() != null && to != null && !command.from().isBefore(to)) {
            throw new RuleViolation(to.equals(validTo) ? "from" : "to", "council.end-before-start");
        }
        validTo = to;
        endReason = to == null ? null : command.endReason();
        personName = command.personName();
        titles = command.titles();
        organizationId = value(command.leads());
        seat = command.seat();
        voting = command.voting();
        validFrom = command.from();
        document = command.document();
    }

    /** The seat is no longer held from that day on. */
    void end(LocalDate on, String reason) {
        if (validTo != null) {
            throw new RuleViolation("on", "council.already-ended", personName);
        }
        if (validFrom != null && !validFrom.isBefore(on)) {
            throw new RuleViolation("on", "council.end-before-start");
        }
        validTo = on;
        endReason = reason;
    }

    CouncilMemberId id() {
        return new CouncilMemberId(id);
    }

    ProvinceId province() {
        return new ProvinceId(provinceId);
    }

    String personName() {
        return personName;
    }

    String titles() {
        return titles;
    }

    Seat seat() {
        return seat;
    }

    boolean voting() {
        return voting;
    }

    @Nullable
    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    @Nullable
    String endReason() {
        return endReason;
    }

    long version() {
        return version == null ? 0 : version;
    }

    private static @Nullable UUID value(@Nullable OrganizationId organization) {
        return organization == null ? null : organization.value();
    }
}
