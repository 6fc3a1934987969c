package vn.thidua.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.TestActors;
import vn.thidua.kernel.Actor;
import vn.thidua.organization.Organizations;
import vn.thidua.review.ReviewWorld;

/** The page of a unit tells its blocs by year, its dossiers and what it was awarded, each to those who may know. */
@PageTest
@Transactional
class UnitPageTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Organizations organizations;

    @Autowired
    Decisions decisions;

    private ReviewWorld world;
    private String address = "";
    private int decision;

    @BeforeEach
    void aUnitWithAPast() {
        world = new ReviewWorld(jdbc, 1);
        var unit = world.units.get(1);
        address = organizations.detail(world.officer, unit).address();
        var member = UUID.randomUUID();
        jdbc.sql("""
                        insert into bloc_member (id, bloc_year_id, year, organization_id, position, origin, accepted, version)
                        select :id, y.id, y.year, :unit, 1, 'LISTED', true, 0
                        from bloc_year y join bloc b on b.id = y.bloc_id where b.number = :bloc
                        """)
                .param("id", member)
                .param("unit", unit.value())
                .param("bloc", world.blocNumber)
                .update();
        jdbc.sql("""
                        insert into bloc_office (id, bloc_year_id, member_id, kind, position, basis, in_advance, disclosed, recorded_by,
                                                 version)
                        select :id, bloc_year_id, id, 'DEPUTY', 1, 'ELECTED', false, true, 'Thư ký', 0
                        from bloc_member where id = :member
                        """).param("id", UUID.randomUUID()).param("member", member).update();
        world.dossier(unit, "PROVINCIAL_MERIT_CERTIFICATE", "DRAFT");
        var dossier = world.dossier(unit, "PROVINCIAL_FLAG", "CONSIDERED");
        decision = TestDecisions.flag(decisions, world, dossier, 8, LocalDate.of(2023, 12, 29));
    }

    @Test
    void theBoardReadsBlocsDossiersAndDecisionsPublishedOrNot() throws Exception {
        var text = read(world.officer);
        assertThat(text)
                .contains("Khối, cụm thi đua qua các năm 2023: Khối ")
                .contains(", Phó Trưởng khối")
                .contains("Bằng khen của Chủ tịch UBND tỉnh, hồ sơ")
                .contains("Đang soạn");
        jdbc.sql(
                        "update decision set state = 'REGISTERED', registered_at = now(), published_at = null where number = :n")
                .param("n", decision)
                .update();
        assertThat(read(world.officer))
                .contains("Cờ thi đua của UBND tỉnh theo Quyết định số 8")
                .contains("(chưa công bố)");
    }

    @Test
    void anotherUnitReadsWhatIsPublishedAndNoDossier() throws Exception {
        var neighbour = TestActors.unit(world.province, world.units.get(2));
        jdbc.sql(
                        "update decision set state = 'REGISTERED', registered_at = now(), published_at = null where number = :n")
                .param("n", decision)
                .update();
        assertThat(read(neighbour))
                .doesNotContain("Đã được khen thưởng")
                .doesNotContain("Hồ sơ đề nghị Cờ")
                .doesNotContain("hồ sơ TK-");
        jdbc.sql("update decision set state = 'PUBLISHED', published_at = now() where number = :n")
                .param("n", decision)
                .update();
        assertThat(read(neighbour))
                .contains("Cờ thi đua của UBND tỉnh theo Quyết định số 8")
                .doesNotContain("hồ sơ TK-");
        assertThat(read(TestActors.unit(world.province, world.units.get(1)))).contains("hồ sơ TK-");
    }

    @Test
    void aWrongNameInTheAddressLeadsToTheRightOneForGood() throws Exception {
        var number = address.substring("/don-vi/".length()).replaceAll("-.*", "");
        for (var wrong : List.of(number, number + "-ten-cu")) {
            var answer = mvc.perform(get("/don-vi/" + wrong).with(SignedIn.as(world.officer)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(301);
            assertThat(answer.getHeader("Location")).isEqualTo(address);
        }
        var stranger = TestActors.boardOfficer(new vn.thidua.kernel.ProvinceId(UUID.randomUUID()));
        assertThat(mvc.perform(get("/don-vi/" + number + "-ten-cu").with(SignedIn.as(stranger)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private String read(Actor actor) throws Exception {
        var answer =
                mvc.perform(get(address).with(SignedIn.as(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8))
                .select("main")
                .text();
    }
}
