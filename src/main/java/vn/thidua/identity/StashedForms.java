package vn.thidua.identity;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.Actor;

/**
 * Forms that were sent when the session had ended, so that nothing typed is lost. Kept a day, encrypted with a key that
 * only the sending browser has: whoever reads the database reads nothing.
 */
@Service
@Transactional(readOnly = true)
public class StashedForms {
    /** The longest minutes typed by hand stay far below; anything larger is no form of ours. */
    private static final int LARGEST = 2_000_000;

    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 16;
    private static final int IV_BYTES = 16;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final IdentitySettings settings;
    private final Clock clock;

    StashedForms(JdbcClient jdbc, JsonMapper json, IdentitySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps a form.
     *
     * @param owner the account it was typed under, if that is known: nobody else will see it
     * @return what the browser has to bring back; empty when the form is too large to keep
     */
    @Transactional
    public Optional<String> keep(Actor actor, @Nullable AccountId owner, StashedInput form) {
        var content = json.writeValueAsBytes(form);
        if (content.length > LARGEST) {
            return Optional.empty();
        }
        var id = UUID.randomUUID();
        var key = Tokens.random(KEY_BYTES);
        var typedBy = owner != null ? owner : actor.account();
        jdbc.sql(
                        "insert into stashed_form (id, account_id, content, created_at) values (:id, :account, :content, :now)")
                .param("id", id)
                .param("account", typedBy == null ? null : typedBy.value(), java.sql.Types.OTHER)
                .param("content", cipher(key).encrypt(content))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        var both = ByteBuffer.allocate(ID_BYTES + KEY_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(key)
                .array();
        return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(both));
    }

    /** Whether something waits to be shown to this actor; shown once by itself, afterwards only on request. */
    public boolean waits(Actor actor, String cookie) {
        return parse(cookie)
                .flatMap(key -> find(actor, key))
                .filter(row -> !row.shown())
                .isPresent();
    }

    /** The form, for the account that typed it. Empty when there is none, it is too old, or it is somebody else's. */
    @Transactional
    public Optional<StashedInput> show(Actor actor, String cookie) {
        var key = parse(cookie);
        var row = key.flatMap(k -> find(actor, k));
        if (key.isEmpty() || row.isEmpty()) {
            return Optional.empty();
        }
        jdbc.sql("update stashed_form set shown_at = coalesce(shown_at, :now) where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", key.get().id())
                .update();
        try {
            return Optional.of(
                    json.readValue(cipher(key.get().secret()).decrypt(row.get().content()), StashedInput.class));
        } catch (IllegalStateException | JacksonException forged) {
            return Optional.empty();
        }
    }

    /** The person does not want it any more. */
    @Transactional
    public void drop(Actor actor, String cookie) {
        parse(cookie).filter(key -> find(actor, key).isPresent()).ifPresent(key -> jdbc.sql(
                        "delete from stashed_form where id = :id")
                .param("id", key.id())
                .update());
    }

    void purge(Instant now) {
        jdbc.sql("delete from stashed_form where created_at < :before")
                .param("before", Timestamp.from(now.minus(settings.stashValidity())))
                .update();
    }

    private record Key(UUID id, byte[] secret) {}

    private record Row(byte[] content, boolean shown) {}

    private Optional<Row> find(Actor actor, Key key) {
        var account = actor.account();
        if (account == null) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select content, shown_at is not null shown from stashed_form
                        where id = :id and created_at > :since and (account_id is null or account_id = :account)
                        """)
                .param("id", key.id())
                .param("since", Timestamp.from(clock.instant().minus(settings.stashValidity())))
                .param("account", account.value())
                .query((row, i) -> new Row(row.getBytes("content"), row.getBoolean("shown")))
                .optional();
    }

    private static Optional<Key> parse(String cookie) {
        try {
            var both = Base64.getUrlDecoder().decode(cookie);
            if (both.length != ID_BYTES + KEY_BYTES) {
                return Optional.empty();
            }
            var id = ByteBuffer.wrap(both);
            return Optional.of(new Key(
                    new UUID(id.getLong(), id.getLong()), Arrays.copyOfRange(both, ID_BYTES, ID_BYTES + KEY_BYTES)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static BytesEncryptor cipher(byte[] key) {
        return new AesBytesEncryptor(
                new SecretKeySpec(key, "AES"),
                KeyGenerators.secureRandom(IV_BYTES),
                AesBytesEncryptor.CipherAlgorithm.GCM);
    }
}
