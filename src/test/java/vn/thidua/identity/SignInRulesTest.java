package vn.thidua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.kernel.RuleViolation;

class SignInRulesTest {
    static final Instant NOW = Instant.parse("2024-01-09T02:00:00Z");
    static final Duration WINDOW = Duration.ofMinutes(15);

    static void refused(String password, String repeated, String key) {
        assertThatThrownBy(() -> PasswordRules.check("thuky.nhabao", password, repeated, 14))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.key())
                        .isEqualTo(key));
    }

    @Test
    void fewFailuresWaitForNothing() {
        assertThat(SignInThrottle.waiting(List.of(NOW, NOW), 3, WINDOW, NOW)).isZero();
    }

    @Test
    void waitsUntilTheOldestOfTheLastFailuresIsForgotten() {
        var failures =
                List.of(NOW.minusSeconds(10), NOW.minusSeconds(60), NOW.minusSeconds(300), NOW.minusSeconds(800));
        assertThat(SignInThrottle.waiting(failures, 3, WINDOW, NOW)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void tellsWholeMinutesAndNeverNone() {
        assertThat(SignInThrottle.minutes(Duration.ofMillis(3))).isEqualTo(1);
        assertThat(SignInThrottle.minutes(Duration.ofSeconds(61))).isEqualTo(2);
    }

    @Test
    void takesALongSentenceWithoutMarks() {
        assertThatCode(() -> PasswordRules.check("thuky", "trau do truoc cong", "trau do truoc cong", 14))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsShortMarkedGuessableOrTypedTwoWays() {
        refused("", "", "password.needed");
        refused("ngan qua", "ngan qua", "password.too-short");
        refused("mật khẩu thật dài", "mật khẩu thật dài", "password.marked-letters");
        refused("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "password.easily-guessed");
        refused("toi la thuky.nhabao", "toi la thuky.nhabao", "password.easily-guessed");
        refused("trau do truoc cong", "trau do sau cong ne", "password.not-repeated");
        refused("0123456789".repeat(8), "0123456789".repeat(8), "password.too-long");
    }

    @Test
    void namesBrowserAndSystem() {
        assertThat(
                        Device.of(
                                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0"))
                .isEqualTo("Edge, Windows");
        assertThat(Device.of("curl/8")).isNull();
    }
}
