package vn.thidua.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.review.ReviewWorld;

/** Minutes that said "two units" and were told their names later: the page of the conference says what each was granted. */
@PageTest
@Transactional
class PublishedOutcomesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Decisions decisions;

    private final UUID conference = UUID.randomUUID();
    private ReviewWorld world;
    private ReviewWorld.Dossier granted;
    private int number;

    @BeforeEach
    void countedLineNamedLater() {
        world = new ReviewWorld(jdbc, 1);
        granted = world.dossier(world.units.get(0), "PROVINCIAL_FLAG", "CONSIDERED");
        number = jdbc.sql("""
                        insert into conference (id, bloc_year_id, year, kind, folded, state, published_at, published_by,
                                                created_at, created_by)
                        select :id, bloc_year_id, 2023, 'YEAR_END', '', 'LOCKED', now(), 'Chuyên viên', now(), 'Thư ký'
                        from proposal where id = :dossier
                        returning number
                        """)
                .param("id", conference)
                .param("dossier", granted.id())
                .query(Integer.class)
                .single();
        var counted = resolution(1, null, null);
        jdbc.sql("update resolution set completed_at = now(), completed_by = 'Thư ký', names_no = 1 where id = :id")
                .param("id", counted)
                .update();
        resolution(2, world.units.get(0), counted);
        resolution(3, world.units.get(1), counted);
        jdbc.sql("update proposal set conference_id = :conference where id = :id")
                .param("conference", conference)
                .param("id", granted.id())
                .update();
    }

    private UUID resolution(int position, @Nullable OrganizationId unit, @Nullable UUID completes) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into resolution (id, conference_id, position, kind, award_code, year, organization_id, quantity,
                                                method, completes_id, created_at)
                        values (:id, :conference, :position, 'AWARD', 'PROVINCIAL_FLAG', 2023, :unit, :quantity, 'CONSENSUS',
                                :completes, now())
                        """)
                .param("id", id)
                .param("conference", conference)
                .param("position", position)
                .param("unit", unit == null ? null : unit.value(), java.sql.Types.OTHER)
                .param("quantity", unit == null ? 2 : null, java.sql.Types.INTEGER)
                .param("completes", completes, java.sql.Types.OTHER)
                .update();
        return id;
    }

    @Test
    void tellThePublicAndTheStaffBesideEachNameOnceTheDecisionIsPublished() throws Exception {
        var decision = TestDecisions.flag(decisions, world, granted, 7, LocalDate.of(2024, 1, 15));
        var page = get(mvc.perform(get("/cong-khai/hoi-nghi/" + number))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(read(page)).contains("chưa phải quyết định khen thưởng").doesNotContain("/QĐ-UBND");

        decisions.publish(
                world.leader, decision, decisions.detail(world.leader, decision).version());
        assertThat(read(page)).contains("Dòng có quyết định kèm theo").containsOnlyOnce("/QĐ-UBND");
        assertThat(read(get("/hoi-nghi/" + number).with(SignedIn.as(world.officer))))
                .containsOnlyOnce("/QĐ-UBND");
    }

    private String read(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .select("main")
                .text();
    }
}
