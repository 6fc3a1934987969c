package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.TestBlocs;
import vn.thidua.conference.ConferenceKind;
import vn.thidua.conference.ConferenceWorld;
import vn.thidua.conference.Conferences;
import vn.thidua.identity.web.TestAuthentication;
import vn.thidua.kernel.Addresses;

/** What a form finds whose first sending was cut off by the death of the server. */
@PageTest
class OneUseKeysTest {
    private static final String FORM = "/hoi-nghi/moi";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestBlocs blocs;

    @Autowired
    BlocYears years;

    @Autowired
    Conferences conferences;

    @Autowired
    OneUseKeyInterceptor interceptor;

    @Autowired
    OneUseKeys keys;

    @Autowired
    OneUseKeySettings settings;

    @Autowired
    TransactionTemplate transaction;

    private final UUID key = UUID.randomUUID();
    private ConferenceWorld world;

    @BeforeEach
    void found() {
        world = new ConferenceWorld.Founder(jdbc, blocs).found();
    }

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
    }

    /** A request that takes its key and never answers. */
    private void beginAndNeverAnswer() throws Exception {
        SecurityContextHolder.getContext().setAuthentication(TestAuthentication.of(world.head));
        var request = new MockHttpServletRequest("POST", FORM);
        request.setParameter(OneUseKeyInterceptor.FIELD, key.toString());
        words().forEach(request::setParameter);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        interceptor.preHandle(request, new MockHttpServletResponse(), this);
    }

    private void serverDiedLongAgo() {
        forget();
        jdbc.sql("update one_use_key set created_at = now() - interval '3 minutes' where key = ?")
                .param(new OneUseKeys.Key(key, null, FORM, "").id())
                .update();
    }

    private MockHttpServletResponse sendAgain() throws Exception {
        return send(words());
    }

    private Map<String, String> words() {
        var bloc = years.scope(world.head, world.year).number();
        return Map.of("bloc", Integer.toString(bloc), "year", "2023", "kind", "YEAR_END");
    }

    private MockHttpServletResponse send(Map<String, String> words) throws Exception {
        var form = post(FORM).param(OneUseKeyInterceptor.FIELD, key.toString()).with(SignedIn.as(world.head));
        words.forEach(form::param);
        return mvc.perform(form).andReturn().getResponse();
    }

    private static String told(MockHttpServletResponse response) {
        var notice = response.getCookie(Flash.COOKIE);
        return notice == null
                ? ""
                : new String(Base64.getUrlDecoder().decode(notice.getValue()), StandardCharsets.UTF_8);
    }

    private OneUseKeys.Key taken(String path) {
        var taken = new OneUseKeys.Key(UUID.randomUUID(), UUID.randomUUID(), path, "a=[1]");
        assertThat(keys.take(taken)).isTrue();
        return taken;
    }

    private void makeOld(OneUseKeys.Key of, String age) {
        jdbc.sql("update one_use_key set created_at = now() - cast(? as interval) where key = ?")
                .params(age, of.id())
                .update();
    }

    private int recorded() {
        return conferences
                .ofYear(world.head, years.scope(world.head, world.year))
                .size();
    }

    @Test
    void leadsToTheFirstResultWhenTheServerDiedBetweenCommitAndAnswer() throws Exception {
        beginAndNeverAnswer();
        var number =
                conferences.number(world.head, conferences.create(world.head, world.year, ConferenceKind.YEAR_END));
        serverDiedLongAgo();
        var response = sendAgain();
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo(Addresses.conference(number));
        assertThat(told(response)).startsWith("frame.done-before");
        assertThat(recorded()).isEqualTo(1);
    }

    @Test
    void actsWhenTheServerDiedBeforeTheCommit() throws Exception {
        beginAndNeverAnswer();
        transaction.executeWithoutResult(status -> {
            conferences.create(world.head, world.year, ConferenceKind.YEAR_END);
            status.setRollbackOnly();
        });
        serverDiedLongAgo();
        assertThat(sendAgain().getStatus()).isEqualTo(303);
        assertThat(recorded()).isEqualTo(1);
    }

    @Test
    void keepsTheResultOfAFormThatFailedAfterItsCommit() throws Exception {
        beginAndNeverAnswer();
        conferences.create(world.head, world.year, ConferenceKind.YEAR_END);
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        var failed = new MockHttpServletResponse();
        failed.setStatus(500);
        interceptor.afterCompletion(request, failed, this, null);
        forget();
        var sentAgain = System.nanoTime();
        var response = sendAgain();
        assertThat(Duration.ofNanos(System.nanoTime() - sentAgain)).isLessThan(settings.patience());
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(told(response)).startsWith("frame.done-before");
        assertThat(recorded()).isEqualTo(1);
    }

    @Test
    void doesNotClaimToHaveKeptOtherWordsSentWithAUsedKey() throws Exception {
        var first = send(words());
        assertThat(first.getStatus()).isEqualTo(303);
        assertThat(told(send(words()))).isEqualTo(told(first));
        var otherwise = new HashMap<>(words());
        otherwise.put("kind", "MID_YEAR");
        var second = send(otherwise);
        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(told(second)).startsWith("frame.done-otherwise");
        assertThat(recorded()).isEqualTo(1);
    }

    @Test
    void aSecondPressDoesNotWaitForTheChangeThatIsBeingWritten() {
        for (var age : List.of("1 second", "3 minutes")) {
            var first = taken(FORM);
            makeOld(first, age);
            transaction.executeWithoutResult(status -> {
                keys.acted(first, "/hoi-nghi/1");
                assertThat(CompletableFuture.supplyAsync(() -> keys.take(first)))
                        .succeedsWithin(Duration.ofSeconds(5))
                        .isEqualTo(false);
            });
        }
    }

    @Test
    void tellsAnotherAccountNothingOfAFormItDidNotSend() {
        var first = taken(FORM);
        keys.remember(first, "/hoi-nghi/1", Flash.notice("conference.created"));
        var other = new OneUseKeys.Key(first.value(), UUID.randomUUID(), FORM, first.content());
        assertThat(keys.outcome(other)).isEmpty();
        assertThat(keys.take(other)).isTrue();
        assertThat(keys.outcome(other)).hasValue(new OneUseKeys.Outcome(null, null, null));
    }

    @Test
    void tellsWhatItSaidForAShortWhileAndLaterOnlyThatItWasDone() {
        var first = taken(FORM);
        var said = Flash.notice("conference.created");
        keys.remember(first, "/hoi-nghi/1", said);
        assertThat(keys.outcome(first)).hasValue(new OneUseKeys.Outcome("/hoi-nghi/1", said, null));
        makeOld(first, "3 minutes");
        assertThat(keys.outcome(first))
                .hasValue(new OneUseKeys.Outcome("/hoi-nghi/1", Flash.notice("frame.done-before"), null));
    }

    @Test
    void theLastChangeWithAPageNamesTheResult() {
        var first = taken(FORM);
        keys.acted(first, null);
        assertThat(keys.outcome(first).orElseThrow().result()).isEqualTo(Addresses.TASKS);
        keys.acted(first, "/khoi/1");
        keys.acted(first, "/hoi-nghi/1");
        keys.acted(first, null);
        assertThat(keys.outcome(first).orElseThrow().result()).isEqualTo("/hoi-nghi/1");
    }

    @Test
    void forgetsAfterTwoDays() {
        var old = taken(FORM);
        var recent = taken(FORM);
        makeOld(old, "49 hours");
        makeOld(recent, "47 hours");
        keys.forgetOld();
        assertThat(keys.outcome(old)).isEmpty();
        assertThat(keys.outcome(recent)).isPresent();
    }
}
