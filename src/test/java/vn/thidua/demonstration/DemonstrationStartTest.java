package vn.thidua.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.organization.Provinces;

class DemonstrationStartTest {
    @Test
    void loadsBeforeTheServerAnswersItsFirstRequest() {
        var demonstration = new Demonstration(
                mock(Registry.class),
                mock(Articles.class),
                mock(Meetings.class),
                mock(Provinces.class),
                mock(TransactionTemplate.class));

        assertThat(demonstration.isAutoStartup()).isTrue();
        assertThat(demonstration.getPhase()).isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }
}
