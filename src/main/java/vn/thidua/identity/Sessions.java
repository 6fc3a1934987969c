package vn.thidua.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Role;

/**
 * Who is signed in where. A session is one row found by the hash of its cookie, so it survives a restart, works on
 * several nodes, and ends at once for everybody when its account is disabled (docs/decisions/0001-sessions.md).
 */
@Service
public class Sessions {
    /** The row is touched no more often than this, so that reading pages does not write. */
    private static final Duration TOUCH = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final IdentitySettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sessions(JdbcClient jdbc, IdentitySettings settings, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The session a cookie stands for: one statement by primary key, without a transaction round it, on every page of
     * everybody who is signed in. Empty when it never was, has ended, ran out, or its account is not active.
     */
    public Optional<CurrentSession> resolve(String token) {
        var now = clock.instant();
        var hash = Tokens.hash(token);
        var found = jdbc.sql("""
                        select s.id, s.last_seen_at, a.id account_id, a.username, a.display_name, a.role,
                               a.province_id, a.organization_id, a.council_member_id, a.text_size,
                               array(select v.covers_id from province_scope v where v.province_id = a.province_id) covers,
                               case when a.organization_id is null then '{}' else
                                 array(select organization_speaks_for(a.organization_id, :today)) end units
                        from sign_in_session s
                        join account a on a.id = s.account_id
                        where s.token_hash = :hash and s.ended_at is null and s.expires_at > :now
                          and s.last_seen_at > :idle and a.state = 'ACTIVE'
                        """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.minus(settings.sessionIdle())))
                .param("today", LocalDate.now(clock))
                .query((row, i) -> new Found(row.getTimestamp("last_seen_at").toInstant(), session(row)))
                .optional();
        found.filter(f -> f.seen().plus(TOUCH).isBefore(now)).ifPresent(f -> jdbc.sql(
                        "update sign_in_session set last_seen_at = :now where token_hash = :hash and last_seen_at < :now")
                .param("now", Timestamp.from(now))
                .param("hash", hash)
                .update());
        return found.map(Found::session);
    }

    private record Found(Instant seen, CurrentSession session) {}

    private static CurrentSession session(ResultSet row) throws SQLException {
        var actor = new Actor(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                optional(row, "province_id").map(ProvinceId::new).orElse(null),
                keys(row.getArray("covers"), ProvinceId::new),
                optional(row, "organization_id").map(OrganizationId::new).orElse(null),
                keys(row.getArray("units"), OrganizationId::new),
                optional(row, "council_member_id").map(CouncilMemberId::new).orElse(null));
        return new CurrentSession(row.getObject("id", UUID.class), actor, TextSize.valueOf(row.getString("text_size")));
    }

    private static Optional<UUID> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    private static <I> Set<I> keys(Array values, Function<UUID, I> key) throws SQLException {
        return Stream.of((UUID[]) values.getArray()).map(key).collect(Collectors.toUnmodifiableSet());
    }

    /** Whose session a cookie stood for, ended and run-out ones included: what was typed under it is this account's. */
    @Transactional(readOnly = true)
    public Optional<AccountId> ownerOf(String token) {
        return jdbc.sql("select account_id from sign_in_session where token_hash = :hash")
                .param("hash", Tokens.hash(token))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Whether a cookie stood for a session of an account that is disabled now: its holder is told so, nobody else. */
    @Transactional(readOnly = true)
    public boolean isShutOut(String token) {
        return jdbc.sql("""
                        select exists (select from sign_in_session s join account a on a.id = s.account_id
                                       where s.token_hash = :hash and a.state = 'DISABLED')
                        """)
                .param("hash", Tokens.hash(token))
                .query(Boolean.class)
                .single();
    }

    /** The actor's open sessions, this one first, then the last used. */
    @Transactional(readOnly = true)
    public List<SessionView> own(Actor actor, UUID current) {
        var now = clock.instant();
        return jdbc.sql("""
                        select id, coalesce(device, '') device, client_address, created_at, last_seen_at, id = :current is_current
                        from sign_in_session
                        where account_id = :account and ended_at is null and expires_at > :now and last_seen_at > :idle
                        order by is_current desc, last_seen_at desc
                        """)
                .param("current", current)
                .param("account", value(actor))
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.minus(settings.sessionIdle())))
                .query((row, i) -> new SessionView(
                        row.getObject("id", UUID.class),
                        row.getString("device"),
                        row.getString("client_address"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_seen_at").toInstant(),
                        row.getBoolean("is_current")))
                .list();
    }

    /** Signs the actor out on every other machine. */
    @Transactional
    public void endOthers(Actor actor, UUID current) {
        var ended = endAllBut(value(actor), current);
        events.publishEvent(
                event(actor, "session.others-ended").with("sessions", ended).build());
    }

    /** Signs the actor out here. Twice is the same as once. */
    @Transactional
    public void end(Actor actor, UUID session) {
        var ended = jdbc.sql("""
                        update sign_in_session set ended_at = :now
                        where id = :session and account_id = :account and ended_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("session", session)
                .param("account", value(actor))
                .update();
        if (ended > 0) {
            events.publishEvent(event(actor, "session.ended").build());
        }
    }

    /** A new session with a new token, whatever the browser sent before: nobody can prepare one for somebody else. */
    String begin(AccountId account, String clientAddress, @Nullable String userAgent) {
        var now = clock.instant();
        var token = Tokens.create();
        jdbc.sql("""
                        insert into sign_in_session (token_hash, id, account_id, client_address, device, created_at, last_seen_at, expires_at)
                        values (:hash, :id, :account, :address, :device, :now, :now, :expires)
                        """)
                .param("hash", Tokens.hash(token))
                .param("id", UUID.randomUUID())
                .param("account", account.value())
                .param("address", clientAddress)
                .param("device", Device.of(userAgent))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(settings.sessionLifetime())))
                .update();
        return token;
    }

    /** Ends every session of an account: it was disabled, or its password was set by a link. */
    int endAll(AccountId account) {
        return endAllBut(account.value(), new UUID(0, 0));
    }

    private int endAllBut(UUID account, UUID kept) {
        return jdbc.sql("""
                        update sign_in_session set ended_at = :now
                        where account_id = :account and id <> :kept and ended_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account)
                .param("kept", kept)
                .update();
    }

    /** Own password changed: this machine stays, all others are signed out. */
    int endOthersSilently(Actor actor, UUID current) {
        return endAllBut(value(actor), current);
    }

    /** Forgets sessions nobody can ask about any more. */
    void purge(Instant before) {
        jdbc.sql("delete from sign_in_session where expires_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static UUID value(Actor actor) {
        var account = actor.account();
        if (account == null) {
            throw new IllegalArgumentException("nobody is signed in");
        }
        return account.value();
    }

    private static AuditedEvent.Builder event(Actor actor, String action) {
        var event = AuditedEvent.of(actor, action, "account", value(actor), actor.name())
                .at(Addresses.account(value(actor)));
        return actor.province() == null ? event : event.in(actor.province());
    }
}
