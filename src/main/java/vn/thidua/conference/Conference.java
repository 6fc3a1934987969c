package vn.thidua.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.Text;

/**
 * The life of one conference's minutes: written as a draft, locked (chốt) with a snapshot, opened again with a reason as
 * the next version, published and taken back by the board. What the sections say is kept by {@link MinutesStore}, whose
 * every write holds the lock on this row. Its home is the bloc-year it judges, whatever the date it was held on.
 */
@Entity
@Table(name = "conference")
class Conference {
    @Id
    private UUID id;

    @Column(name = "bloc_year_id")
    private UUID blocYearId;

    private int year;

    @Enumerated(EnumType.STRING)
    private ConferenceKind kind;

    private @Nullable String title;
    private String folded;

    @Enumerated(EnumType.STRING)
    private ConferenceState state;

    @Column(name = "minutes_no")
    private int minutesNo;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "published_by")
    private @Nullable String publishedBy;

    @Column(name = "unpublished_reason")
    private @Nullable String unpublishedReason;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @Column(name = "cancelled_by")
    private @Nullable String cancelledBy;

    @Column(name = "cancelled_reason")
    private @Nullable String cancelledReason;

    @Version
    private @Nullable Long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @SuppressWarnings("NullAway.Init")
    protected Conference() {}

    private Conference(
            UUID id,
            BlocYearId blocYear,
            EmulationYear year,
            ConferenceKind kind,
            String createdBy,
            Instant createdAt) {
        this.id = id;
        this.blocYearId = blocYear.value();
        this.year = year.value();
        this.kind = kind;
        this.folded = "";
        this.state = ConferenceState.DRAFT;
        this.minutesNo = 1;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    /** A conference of which nothing but bloc, year and kind is known. */
    static Conference record(BlocYearId blocYear, EmulationYear year, ConferenceKind kind, String by, Instant at) {
        return new Conference(UUID.randomUUID(), blocYear, year, kind, by, at);
    }

    ConferenceId id() {
        return new ConferenceId(id);
    }

    BlocYearId blocYear() {
        return new BlocYearId(blocYearId);
    }

    EmulationYear year() {
        return new EmulationYear(year);
    }

    ConferenceKind kind() {
        return kind;
    }

    ConferenceState state() {
        return state;
    }

    int minutesNo() {
        return minutesNo;
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    /** @param found words a search finds it by */
    void entitle(@Nullable String ownTitle, String found) {
        title = ownTitle;
        folded = Text.fold(found);
    }

    void lock() {
        state = ConferenceState.LOCKED;
    }

    /** The next version is a draft; what was published of the one before is taken back with the same reason. */
    void reopen(String reason) {
        state = ConferenceState.DRAFT;
        minutesNo++;
        if (publishedAt != null) {
            unpublish(reason);
        }
    }

    /** Recorded by mistake: it stays, out of sight. */
    void cancel(String reason, String by, Instant at) {
        state = ConferenceState.CANCELLED;
        cancelledReason = reason;
        cancelledBy = by;
        cancelledAt = at;
    }

    /** Cancelled by mistake: it is written on. */
    void restore() {
        state = ConferenceState.DRAFT;
        cancelledReason = null;
        cancelledBy = null;
        cancelledAt = null;
    }

    /** Recorded under a wrong kind or in a wrong year of its bloc. */
    void correct(ConferenceKind right, BlocYearId home, EmulationYear rightYear) {
        kind = right;
        blocYearId = home.value();
        year = rightYear.value();
    }

    void publish(String by, Instant at) {
        publishedAt = at;
        publishedBy = by;
        unpublishedReason = null;
    }

    void unpublish(String reason) {
        publishedAt = null;
        publishedBy = null;
        unpublishedReason = reason;
    }
}
