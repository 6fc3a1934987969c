package vn.thidua.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers which forms were sent, so that a second press of the button is answered with the first result instead of
 * acting twice (UX 3.1). Each statement is its own transaction: the second request must see the first at once.
 */
@Component
class OneUseKeys {
    private static final UUID NOBODY = new UUID(0, 0);
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
    }

    /**
     * What the first sending led to.
     *
     * @param location null while it is still being worked on
     * @param notice the notice that went with it, or null
     */
    record Outcome(@Nullable String location, @Nullable String notice) {}

    /**
     * Whether this is the first sending. One that has no outcome after two minutes died with its server: the form may be
     * sent again, or nobody could ever save what was typed there.
     */
    boolean take(Key key) {
        return jdbc.sql("""
                                insert into one_use_key (key, owner, path) values (?, ?, ?)
                                on conflict (key, owner, path) do update set created_at = now()
                                where one_use_key.location is null
                                  and one_use_key.created_at < now() - interval '2 minutes'
                                """).params(key.value(), key.owner(), key.path()).update() == 1;
    }

    /** Empty when the key is free again because the first sending was refused. */
    Optional<Outcome> outcome(Key key) {
        return jdbc.sql("select location, notice from one_use_key where key = ? and owner = ? and path = ?")
                .params(key.value(), key.owner(), key.path())
                .query((row, number) -> new Outcome(row.getString(1), row.getString(2)))
                .optional();
    }

    void remember(Key key, String location, @Nullable String notice) {
        jdbc.sql("update one_use_key set location = ?, notice = ? where key = ? and owner = ? and path = ?")
                .param(location)
                .param(notice)
                .params(key.value(), key.owner(), key.path())
                .update();
    }

    /** The form was shown again: it may be sent again with the same key. */
    void free(Key key) {
        jdbc.sql("delete from one_use_key where key = ? and owner = ? and path = ?")
                .params(key.value(), key.owner(), key.path())
                .update();
    }

    /** Drops what no browser will send again. */
    void forgetOld() {
        jdbc.sql("delete from one_use_key where created_at < now() - interval '2 days'")
                .update();
    }
}
