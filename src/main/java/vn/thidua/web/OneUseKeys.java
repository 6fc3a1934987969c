package vn.thidua.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.Addresses;

/**
 * Remembers which forms were sent, so that a second press of the button is answered with the first result instead of
 * acting twice (UX 3.1). Taking, remembering and freeing a key are single statements that commit at once, because the
 * second request must see them; none of them waits for a change that is being written. Only {@link #acted} belongs to
 * the transaction of the change, so that a server which dies between commit and answer left word of what it did.
 *
 * <p>What a form said may be shown once only, such as a one-time link, and so may the address it was sent to. The table
 * knows key and address as one hash, and what was said sealed with the key, which stands in the open page and nowhere
 * else: who reads the database reads neither. Where the form led to is kept in clear.
 */
@Component
class OneUseKeys {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int IV_BYTES = 16;
    private static final String DONE_BEFORE = Flash.notice("frame.done-before");
    private static final String DONE_OTHERWISE = Flash.notice("frame.done-otherwise");
    private final JdbcClient jdbc;
    private final long lifetime;

    OneUseKeys(JdbcClient jdbc, OneUseKeySettings settings) {
        this.jdbc = jdbc;
        lifetime = settings.lifetime().toSeconds();
    }

    /**
     * One form as one person sent it to one address.
     *
     * @param account null for the public
     * @param content everything it says, files by name and size
     */
    record Key(UUID value, @Nullable UUID account, String path, String content) {
        UUID owner() {
            return account == null ? NOBODY : account;
        }

        /** What the table knows of value and address. */
        UUID id() {
            var hash = ByteBuffer.wrap(hash("id" + path));
            return new UUID(hash.getLong(), hash.getLong());
        }

        /** What the table knows of the content: enough to tell whether another sending says the same. */
        private byte[] contentHash() {
            return hash("content" + content);
        }

        private BytesEncryptor seal() {
            return new AesBytesEncryptor(
                    new SecretKeySpec(hash("notice"), "AES"),
                    KeyGenerators.secureRandom(IV_BYTES),
                    AesBytesEncryptor.CipherAlgorithm.GCM);
        }

        private byte[] hash(String purpose) {
            try {
                return MessageDigest.getInstance("SHA-256").digest((purpose + value).getBytes(StandardCharsets.UTF_8));
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
     * Whether this is the first sending. One that changed nothing in its lifetime died with its server: the form may be
     * sent again, or nobody could ever save what was typed there.
     */
    boolean take(Key key) {
        return insert(key) || takeOver(key);
    }

    /** Looks first: against a row whose change is being written, {@code on conflict} would wait for that change. */
    private boolean insert(Key key) {
        return jdbc.sql("""
                                insert into one_use_key (key, owner, content) select :key, :owner, :content
                                where not exists (select from one_use_key where key = :key and owner = :owner)
                                on conflict do nothing
                                """)
                        .param("key", key.id())
                        .param("owner", key.owner())
                        .param("content", key.contentHash())
                        .update()
                == 1;
    }

    /** A row that is locked belongs to a change being written: its server lives. */
    private boolean takeOver(Key key) {
        return jdbc.sql("""
                                update one_use_key set created_at = now(), content = ? where (key, owner) in (
                                    select key, owner from one_use_key
                                    where key = ? and owner = ? and location is null and result is null
                                      and created_at < now() - make_interval(secs => ?)
                                    for update skip locked)
                                """)
                        .params(key.contentHash(), key.id(), key.owner(), lifetime)
                        .update()
                == 1;
    }

    /**
     * Empty when the key is free again because the first sending was refused. What was said is told again during the
     * lifetime only; later, that it was done before. Who sends other words with a key that is used, as after going back
     * in the browser, is told that these were not kept.
     */
    Optional<Outcome> outcome(Key key) {
        return jdbc.sql("""
                        select location, notice, result, created_at > now() - make_interval(secs => ?), coalesce(content = ?, true)
                        from one_use_key where key = ? and owner = ?
                        """)
                .params(lifetime, key.contentHash(), key.id(), key.owner())
                .query((row, number) -> {
                    var notice = row.getBytes(2);
                    return new Outcome(
                            row.getString(1),
                            told(key, notice, row.getBoolean(4), row.getBoolean(5)),
                            row.getString(3));
                })
                .optional();
    }

    private static @Nullable String told(Key key, byte @Nullable [] notice, boolean recent, boolean same) {
        if (!same) {
            return DONE_OTHERWISE;
        }
        return notice == null || recent ? key.opened(notice) : DONE_BEFORE;
    }

    /**
     * Called in the transaction of the change. The last of several changes that has a page names the result: what a
     * change brings with it is published before it.
     *
     * @param address page of what was changed, if it has one
     */
    void acted(Key key, @Nullable String address) {
        jdbc.sql("update one_use_key set result = coalesce(?, result, ?) where key = ? and owner = ?")
                .param(address)
                .params(Addresses.TASKS, key.id(), key.owner())
                .update();
    }

    void remember(Key key, String location, @Nullable String notice) {
        jdbc.sql("update one_use_key set location = ?, notice = ? where key = ? and owner = ?")
                .param(location)
                .param(key.sealed(notice))
                .params(key.id(), key.owner())
                .update();
    }

    /** The form was shown again: it may be sent again with the same key. */
    void free(Key key) {
        jdbc.sql("delete from one_use_key where key = ? and owner = ?")
                .params(key.id(), key.owner())
                .update();
    }

    /** It may be sent again, unless it failed after its change was committed: then it is over, and that is its result. */
    void failed(Key key) {
        var finished = jdbc.sql("""
                        update one_use_key set location = result, notice = ?
                        where key = ? and owner = ? and result is not null
                        """)
                .param(key.sealed(DONE_BEFORE))
                .params(key.id(), key.owner())
                .update();
        if (finished == 0) {
            free(key);
        }
    }

    /** Drops what no browser will send again. */
    @EventListener(ApplicationReadyEvent.class)
    void forgetOld() {
        jdbc.sql("delete from one_use_key where created_at < now() - interval '2 days'")
                .update();
    }
}
