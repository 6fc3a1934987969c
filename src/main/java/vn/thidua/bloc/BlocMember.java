package vn.thidua.bloc;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;

/**
 * A unit's place in a bloc in one year. Rows only named in a result (Hội Người mù in the article on Hải Dương) start
 * unaccepted and are shown "suy ra" until a person accepts or rejects them. Official order is the decision's, not the
 * alphabet's.
 */
@Entity
@Table(name = "bloc_member")
class BlocMember {
    @Id
    private UUID id;

    @Column(name = "bloc_year_id")
    private UUID blocYearId;

    @Column(name = "year")
    private int year;

    private UUID organizationId;

    @Column(name = "position")
    private int position;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private boolean accepted;
    private @Nullable UUID groupId;
    private @Nullable String contactPerson;
    private @Nullable String quotedName;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected BlocMember() {}

    private BlocMember(BlocYearId blocYear, EmulationYear year, OrganizationId unit, int position, Origin origin) {
        this.id = UUID.randomUUID();
        this.blocYearId = blocYear.value();
        this.year = year.value();
        this.organizationId = unit.value();
        this.position = position;
        this.origin = origin;
        this.accepted = origin != Origin.NAMED;
    }

    static BlocMember admitted(
            BlocYearId blocYear,
            EmulationYear year,
            OrganizationId unit,
            int position,
            Origin origin,
            @Nullable String quotedName) {
        var member = new BlocMember(blocYear, year, unit, position, origin);
        member.quotedName = quotedName;
        return member;
    }

    void accept() {
        accepted = true;
    }

    void moveTo(int place) {
        position = place;
    }

    void describe(@Nullable String contact, @Nullable UUID group) {
        contactPerson = contact;
        groupId = group;
    }

    MemberId id() {
        return new MemberId(id);
    }

    BlocYearId blocYear() {
        return new BlocYearId(blocYearId);
    }

    OrganizationId unit() {
        return new OrganizationId(organizationId);
    }

    int position() {
        return position;
    }

    Origin origin() {
        return origin;
    }

    boolean isAccepted() {
        return accepted;
    }

    @Nullable
    UUID groupId() {
        return groupId;
    }

    @Nullable
    String contactPerson() {
        return contactPerson;
    }
}
