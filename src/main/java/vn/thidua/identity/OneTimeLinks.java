package vn.thidua.identity;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.AccountId;

/** Links that work once. The table knows a hash; the token itself is seen only by whoever made the link and whoever gets it. */
@Component
class OneTimeLinks {
    private final JdbcClient jdbc;
    private final IdentitySettings settings;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, IdentitySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param account null for the first administrator only */
    record Link(LinkPurpose purpose, @Nullable UUID account, Instant expiresAt) {}

    String issue(@Nullable AccountId account, LinkPurpose purpose) {
        var now = clock.instant();
        var token = Tokens.create();
        jdbc.sql("""
                        insert into one_time_link (token_hash, account_id, purpose, created_at, expires_at)
                        values (:hash, :account, :purpose, :now, :expires)
                        """)
                .param("hash", Tokens.hash(token))
                .param("account", account == null ? null : account.value(), Types.OTHER)
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(settings.linkValidity())))
                .update();
        return token;
    }

    /** A link that can still be used. */
    Optional<Link> find(String token) {
        return jdbc.sql("""
                        select purpose, account_id, expires_at from one_time_link
                        where token_hash = :hash and used_at is null and expires_at > :now
                        """)
                .param("hash", Tokens.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, i) -> new Link(
                        LinkPurpose.valueOf(row.getString("purpose")),
                        row.getObject("account_id", UUID.class),
                        row.getTimestamp("expires_at").toInstant()))
                .optional();
    }

    /** @return false when somebody was faster: of two uses at once exactly one gets true */
    boolean use(String token) {
        var now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                        update one_time_link set used_at = :now
                        where token_hash = :hash and used_at is null and expires_at > :now
                        """).param("now", now).param("hash", Tokens.hash(token)).update() == 1;
    }

    /** Earlier links of an account stop working: only the last one handed over counts. */
    void voidAll(AccountId account) {
        jdbc.sql("update one_time_link set used_at = :now where account_id = :account and used_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account.value())
                .update();
    }
}
