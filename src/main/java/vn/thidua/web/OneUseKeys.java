package vn.thidua.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Remembers which forms were sent, so that a second press of the button is answered with the first result instead of
 * acting twice (UX 3.1). Each statement is its own transaction: the second request must see the first at once. A notice
 * may hold what is shown once, such as a one-time link: it is sealed with the form's key, of which the table knows a hash
 * only, so that whoever reads the database reads nothing.
 * Only {@link #acted} belongs to the transaction of the change: a server that dies between commit and answer left word.
 */
@Component
class OneUseKeys {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int IV_BYTES = 16;
    private final JdbcClient jdbc;

    OneUseKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One form as one person sent it to one address.
     *
     * @param account null for the public
     */
    record Key(UUID value, @Nullable UUID account, String path) {
        UUID owner() {
            return account == null ? NOBODY : account;
        }

        /** What the table knows of the value. */
        UUID id() {
            var hash = ByteBuffer.wrap(hash("id"));
            return new UUID(hash.getLong(), hash.getLong());
        }

        private BytesEncryptor seal() {
            return new AesBytesEncryptor(
                    new SecretKeySpec(hash("notice"), "AES"),
                    KeyGenerators.secureRandom(IV_BYTES),
                    AesBytesEncryptor.CipherAlgorithm.GCM);
        }

        private byte[] hash(String purpose) {
            try {
                return MessageDigest.getInstance("SHA-256")
                        .digest((purpose + value).getBytes(StandardCharsets.US_ASCII));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private byte @Nullable [] sealed(@Nullable String notice) {
            return notice == null ? null : seal().encrypt(notice.getBytes(StandardCharsets.US_ASCII));
        }

        private @Nullable String opened(byte @Nullable [] notice) {
            return notice == null ? null : new String(seal().decrypt(notice), StandardCharsets.US_ASCII);
        }
    }

    /**
     * What the first sending led to.
     *
     * @param location null while it is still being worked on
     * @param notice the notice that went with it, or null
     * @param result page of what it changed; null while nothing is committed
     */
    record Outcome(
            @Nullable String location,
            @Nullable String notice,
            @Nullable String result) {}

    /**
     * Whether this is the first sending. One that changed nothing in two minutes died with its server: the form may be
     * sent again, or nobody could ever save what was typed there.
     */
    boolean take(Key key) {
        return jdbc.sql("""
                                insert into one_use_key (key, owner, path) values (?, ?, ?)
                                on conflict (key, owner, path) do update set created_at = now()
                                where one_use_key.location is null and one_use_key.result is null
                                  and one_use_key.created_at < now() - interval '2 minutes'
                                """).params(key.id(), key.owner(), key.path()).update() == 1;
    }

    /** Empty when the key is free again because the first sending was refused. */
    Optional<Outcome> outcome(Key key) {
        return jdbc.sql("select location, notice, result from one_use_key where key = ? and owner = ? and path = ?")
                .params(key.id(), key.owner(), key.path())
                .query((row, number) -> new Outcome(row.getString(1), key.opened(row.getBytes(2)), row.getString(3)))
                .optional();
    }

    /** Called in the transaction of the change; the first of several changes names the result. */
    void acted(Key key, String result) {
        jdbc.sql("update one_use_key set result = ? where key = ? and owner = ? and path = ? and result is null")
                .param(result)
                .params(key.id(), key.owner(), key.path())
                .update();
    }

    void remember(Key key, String location, @Nullable String notice) {
        jdbc.sql("update one_use_key set location = ?, notice = ? where key = ? and owner = ? and path = ?")
                .param(location)
                .param(key.sealed(notice))
                .params(key.id(), key.owner(), key.path())
                .update();
    }

    /** The form was shown again: it may be sent again with the same key. */
    void free(Key key) {
        jdbc.sql("delete from one_use_key where key = ? and owner = ? and path = ?")
                .params(key.id(), key.owner(), key.path())
                .update();
    }

    /** It failed: it may be sent again, unless it failed after its change was committed. */
    void freeUnlessActed(Key key) {
        jdbc.sql("delete from one_use_key where key = ? and owner = ? and path = ? and result is null")
                .params(key.id(), key.owner(), key.path())
                .update();
    }

    /** Drops what no browser will send again. */
    void forgetOld() {
        jdbc.sql("delete from one_use_key where created_at < now() - interval '2 days'")
                .update();
    }
}
