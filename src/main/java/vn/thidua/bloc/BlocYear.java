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

/**
 * A bloc in one emulation year, the spine of the product. The number of members a document or article announces is a
 * field of its own and is never overwritten by counting rows: the article on Hải Dương announces ten and lists nine. A
 * year is open until the board closes it; then nothing of it changes until it is reopened with a reason.
 */
@Entity
@Table(name = "bloc_year")
class BlocYear {
    @Id
    private UUID id;

    @Column(name = "bloc_id")
    private UUID blocId;

    @Column(name = "year")
    private int year;

    private @Nullable Integer announcedMemberCount;
    private @Nullable String announcedSource;
    private @Nullable String memberListDocument;

    @Enumerated(EnumType.STRING)
    private BlocYearState state;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected BlocYear() {}

    void announce(@Nullable Integer count, @Nullable String source, @Nullable String listDocument) {
        announcedMemberCount = count;
        announcedSource = source;
        memberListDocument = listDocument;
    }

    void close() {
        state = BlocYearState.CLOSED;
    }

    void reopen() {
        state = BlocYearState.OPEN;
    }

    BlocYearId id() {
        return new BlocYearId(id);
    }

    BlocId bloc() {
        return new BlocId(blocId);
    }

    EmulationYear year() {
        return new EmulationYear(year);
    }

    @Nullable
    Integer announcedMemberCount() {
        return announcedMemberCount;
    }

    @Nullable
    String announcedSource() {
        return announcedSource;
    }

    @Nullable
    String memberListDocument() {
        return memberListDocument;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
