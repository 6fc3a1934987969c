package vn.thidua.identity;

import vn.thidua.kernel.AccountId;

/** Begins real sessions without a password, for tests through HTTP. */
public final class TestSessions {
    private TestSessions() {}

    /** @return the token for the cookie {@code phien} */
    public static String begin(Sessions sessions, AccountId account) {
        return sessions.begin(account, "127.0.0.1", "Test");
    }
}
