package vn.thidua.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Text;

/**
 * Getting in with a name and a password. Every try is counted before the password is looked at and taken back when it
 * was right, so that a thousand tries at the same moment, on several nodes, are still counted one by one.
 */
@Service
public class SignIns {
    private static final Duration KEPT_AFTER_END = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final StashedForms stashes;
    private final PasswordEncoder passwords;
    private final IdentitySettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String nobodysHash;

    SignIns(
            JdbcClient jdbc,
            Sessions sessions,
            StashedForms stashes,
            PasswordEncoder passwords,
            IdentitySettings settings,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.stashes = stashes;
        this.passwords = passwords;
        this.settings = settings;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.nobodysHash = String.valueOf(passwords.encode(Tokens.create()));
    }

    private record Known(
            AccountId id,
            String name,
            @Nullable ProvinceId province,
            @Nullable String hash,
            AccountState state) {}

    /**
     * Signs in.
     *
     * @param actor who asks so far, normally nobody
     * @return the new session's token, for the cookie
     * @throws RuleViolation beside {@code password}: wrong (the same words whether the name exists or not), typed with
     *     marked letters, too many tries, or, only after the right password, an account that is disabled
     */
    public String signIn(
            Actor actor, String username, String password, String clientAddress, @Nullable String userAgent) {
        var name = Text.fold(username);
        var attempt = count(name, clientAddress);
        var known = find(name);
        var right = passwords.matches(password, known.map(Known::hash).orElse(nobodysHash));
        if (known.isEmpty() || !right || known.get().hash() == null) {
            refuse(actor, known, "sign-in.failed");
            throw new RuleViolation(
                    "password",
                    PasswordRules.hasMarkedLetters(password) ? "password.marked-letters-again" : "sign-in.wrong");
        }
        if (known.get().state() != AccountState.ACTIVE) {
            refuse(actor, known, "sign-in.refused-disabled");
            throw new RuleViolation("username", "sign-in.disabled");
        }
        return enter(known.get(), name, attempt, password, clientAddress, userAgent);
    }

    private UUID count(String name, String address) {
        var wait = new Duration[] {Duration.ZERO};
        var attempt = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('sign-in ' || :name, 0))")
                    .param("name", name)
                    .query(Integer.class)
                    .single();
            var byName = waiting("username", name, settings.failuresPerUsername(), now);
            var byAddress = waiting("client_address", address, settings.failuresPerAddress(), now);
            wait[0] = byName.compareTo(byAddress) >= 0 ? byName : byAddress;
            if (wait[0].isZero()) {
                jdbc.sql(
                                "insert into sign_in_failure (id, username, client_address, failed_at) values (:id, :name, :address, :now)")
                        .param("id", attempt)
                        .param("name", name)
                        .param("address", address)
                        .param("now", Timestamp.from(now))
                        .update();
            }
        });
        if (!wait[0].isZero()) {
            throw new RuleViolation("password", "sign-in.wait", SignInThrottle.minutes(wait[0]));
        }
        return attempt;
    }

    private Duration waiting(String column, String value, int limit, Instant now) {
        List<Instant> failures = jdbc.sql("select failed_at from sign_in_failure where " + column
                        + " = :value and failed_at > :since order by failed_at desc limit :limit")
                .param("value", value)
                .param("since", Timestamp.from(now.minus(settings.failureWindow())))
                .param("limit", limit)
                .query((row, i) -> row.getTimestamp(1).toInstant())
                .list();
        return SignInThrottle.waiting(failures, limit, settings.failureWindow(), now);
    }

    private Optional<Known> find(String name) {
        return jdbc.sql(
                        "select id, display_name, province_id, password_hash, state from account where username = :name")
                .param("name", name)
                .query((row, i) -> new Known(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("display_name"),
                        Optional.ofNullable(row.getObject("province_id", UUID.class))
                                .map(ProvinceId::new)
                                .orElse(null),
                        row.getString("password_hash"),
                        AccountState.valueOf(row.getString("state"))))
                .optional();
    }

    /** A name nobody has is not written down: people type their password into the wrong field. */
    private void refuse(Actor actor, Optional<Known> known, String action) {
        transaction.executeWithoutResult(status -> events.publishEvent(known.map(k -> event(actor, action, k))
                .orElseGet(() ->
                        AuditedEvent.of(actor, action, "account", null, "").build())));
    }

    private String enter(
            Known known, String name, UUID attempt, String password, String address, @Nullable String userAgent) {
        var token = transaction.execute(status -> {
            var now = clock.instant();
            jdbc.sql("delete from sign_in_failure where username = :name or id = :attempt or failed_at < :old")
                    .param("name", name)
                    .param("attempt", attempt)
                    .param("old", Timestamp.from(now.minus(KEPT_AFTER_END)))
                    .update();
            if (passwords.upgradeEncoding(known.hash())) {
                jdbc.sql("update account set password_hash = :hash where id = :id")
                        .param("hash", passwords.encode(password))
                        .param("id", known.id().value())
                        .update();
            }
            jdbc.sql("update account set last_signed_in_at = :now where id = :id")
                    .param("now", Timestamp.from(now))
                    .param("id", known.id().value())
                    .update();
            sessions.purge(now.minus(KEPT_AFTER_END));
            stashes.purge(now);
            var session = sessions.begin(known.id(), address, userAgent);
            var entered = sessions.resolve(session).map(CurrentSession::actor).orElse(Actor.anonymous());
            events.publishEvent(event(entered, "sign-in.done", known));
            return session;
        });
        if (token == null) {
            throw new IllegalStateException("no session was begun");
        }
        return token;
    }

    private static AuditedEvent event(Actor actor, String action, Known known) {
        var event = AuditedEvent.of(actor, action, "account", known.id().value(), known.name())
                .at(Addresses.account(known.id().value()));
        return (known.province() == null ? event : event.in(known.province())).build();
    }
}
