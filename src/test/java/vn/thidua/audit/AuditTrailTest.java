package vn.thidua.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.TestActors;
import vn.thidua.TestClock;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Role;

@PageTest
class AuditTrailTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    final ProvinceId province = new ProvinceId(UUID.randomUUID());
    final Actor officer = TestActors.boardOfficer(province);
    final UUID subject = UUID.randomUUID();

    @AfterEach
    void time() {
        clock.reset();
    }

    AuditedEvent.Builder event(String label) {
        return AuditedEvent.of(officer, "account.changed", "account", subject, label)
                .in(province);
    }

    void publish(AuditedEvent event) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(event));
    }

    long rows() {
        return jdbc.sql("select count(*) from audit_entry where subject_id = :id")
                .param("id", subject)
                .query(Long.class)
                .single();
    }

    @Test
    void ofALongTrailOnlyTheFirstTenThousandAreCountedAndEveryPageIsReached() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into audit_entry (happened_at, username, actor_name, action, subject_kind, label,
                                province_id, folded)
                            select now() - n * interval '1 second', 'thu', 'Người thử', 'account.changed', 'account',
                                   'dòng ' || n, :province, 'dong'
                            from generate_series(1, 10060) n
                            """).param("province", province.value()).update();
            var first = trail.list(officer, new AuditFilter(null, null, null), 1);
            assertThat(first.total()).isEqualTo(AuditTrail.MOST_COUNTED);
            assertThat(first.capped()).isTrue();
            var beyond = trail.list(officer, new AuditFilter(null, null, null), 201);
            assertThat(beyond.rows()).hasSize(50);
            assertThat(beyond.hasNext()).isTrue();
            var last = trail.list(officer, new AuditFilter(null, null, null), 202);
            assertThat(last.to()).isEqualTo(10_060);
            assertThat(last.hasNext()).isFalse();
            assertThat(page()).contains("1–50 trong hơn 10.000").doesNotContain("Cuối");
            status.setRollbackOnly();
        });
    }

    private String page() {
        try {
            return org.jsoup.Jsoup.parse(mvc.perform(get("/nhat-ky").with(SignedIn.as(officer)))
                            .andReturn()
                            .getResponse()
                            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                    .select("nav.pager")
                    .text();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aChangeThatIsTakenBackLeavesNoRow() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            events.publishEvent(event("x").build());
            status.setRollbackOnly();
        });
        assertThat(rows()).isZero();
    }

    @Test
    void aChangeThatCannotBeWrittenDownDoesNotHappen() {
        var mark = "khong.ghi." + UUID.randomUUID();
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    jdbc.sql(
                                    "insert into sign_in_failure (id, username, client_address, failed_at) values (:id, :name, 'x', now())")
                            .param("id", UUID.randomUUID())
                            .param("name", mark)
                            .update();
                    // no action: the trail's own constraint refuses
                    events.publishEvent(AuditedEvent.of(officer, "", "account", subject, "x")
                            .build());
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(jdbc.sql("select count(*) from sign_in_failure where username = :name")
                        .param("name", mark)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aChangeOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> events.publishEvent(event("x").build()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theDatabaseRefusesToChangeTheTrail() {
        publish(event("x").build());
        for (var sql : new String[] {
            "update audit_entry set label = 'y' where subject_id = '" + subject + "'",
            "delete from audit_entry where subject_id = '" + subject + "'",
            "truncate audit_entry"
        }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).hasRootCauseMessage(jdbcMessage());
        }
        assertThat(rows()).isEqualTo(1);
    }

    private static String jdbcMessage() {
        return "ERROR: audit_entry is append-only\n  Where: PL/pgSQL function audit_entry_refuse_change() line 3 at RAISE";
    }

    @Test
    void showsWhoDidWhatFromWhatToWhat() throws Exception {
        publish(event("Hội " + subject)
                .changed("role", Role.BOARD_OFFICER, Role.BOARD_LEADER)
                .with("reason", java.time.LocalDate.of(2023, 12, 5))
                .build());
        mvc.perform(get("/nhat-ky").param("q", subject.toString()).with(SignedIn.as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sửa tài khoản")))
                .andExpect(content().string(not(containsString("Không có thao tác"))))
                .andExpect(content().string(containsString("<del>Chuyên viên thi đua, khen thưởng</del>")))
                .andExpect(content().string(containsString("<ins>Lãnh đạo cơ quan thi đua, khen thưởng</ins>")))
                .andExpect(content().string(containsString("05/12/2023")));
    }

    @Test
    void findsWithoutMarksAndBetweenDates() throws Exception {
        clock.setTo(LocalDateTime.of(2023, 12, 25, 23, 30));
        publish(event("Khối Đoàn Kết " + subject).build());
        clock.reset();
        var me = SignedIn.as(officer);
        mvc.perform(get("/nhat-ky?q=khoi doan ket&tu=25/12/2023&den=25/12/2023").with(me))
                .andExpect(content().string(containsString(subject.toString())))
                .andExpect(content().string(containsString("25/12/2023 23:30:00")));
        mvc.perform(get("/nhat-ky?q=khoi doan ket&tu=26/12/2023").with(me))
                .andExpect(content().string(containsString("Không có thao tác trong khoảng này")));
        mvc.perform(get("/nhat-ky?tu=31/02/2023&q=giu lai").with(me))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("31/02/2023")))
                .andExpect(content().string(containsString("giu lai")));
    }

    @Test
    void theBoardSeesItsProvinceTheAdministratorAllAndAUnitNothing() throws Exception {
        publish(event("Hội " + subject).build());
        var elsewhere = TestActors.boardOfficer(new ProvinceId(UUID.randomUUID()));
        var unit = TestActors.unit(province, new vn.thidua.kernel.OrganizationId(UUID.randomUUID()));
        mvc.perform(get("/nhat-ky?q=" + subject).with(SignedIn.as(elsewhere)))
                .andExpect(content().string(not(containsString("Hội " + subject))));
        mvc.perform(get("/nhat-ky?q=" + subject).with(SignedIn.as(TestActors.administrator())))
                .andExpect(content().string(containsString("Hội " + subject)));
        mvc.perform(get("/nhat-ky").with(SignedIn.as(unit)))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("do cơ quan thi đua, khen thưởng xem")));
        assertThat(jdbc.sql("select count(*) from audit_entry where account_id = :id and action = 'refused'")
                        .param(
                                "id",
                                unit.account() == null ? null : unit.account().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void givesABlocsYearToItsHistory() {
        var bloc = UUID.randomUUID();
        publish(event("2023").in(bloc, new EmulationYear(2023)).build());
        publish(event("2024").in(bloc, new EmulationYear(2024)).build());
        assertThat(trail.ofBloc(officer, bloc, 2023))
                .extracting(AuditEntry::label)
                .containsExactly("2023");
        assertThat(trail.ofSubject(officer, subject))
                .extracting(AuditEntry::label)
                .containsExactly("2024", "2023");
    }
}
