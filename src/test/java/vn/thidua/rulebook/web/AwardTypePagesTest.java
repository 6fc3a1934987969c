package vn.thidua.rulebook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.TestActors;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.rulebook.Decider;
import vn.thidua.rulebook.Rulebook;

@PageTest
@Transactional
class AwardTypePagesTest {
    private final Actor officer = TestActors.boardOfficer(new ProvinceId(UUID.randomUUID()));

    @Autowired
    MockMvc mvc;

    @Autowired
    Rulebook rulebook;

    @Test
    void theCatalogueShowsTheLawOfTheDay() throws Exception {
        assertThat(text(officer, "09/01/2024"))
                .contains("Cờ thi đua của Chính phủ")
                .contains("Nghị định 98/2023/NĐ-CP")
                .contains("Từ 80% tổng số thành viên Hội đồng");
        assertThat(text(officer, "01/03/2027")).contains("Chưa có quy định cho ngày 01/03/2027");
        mvc.perform(get("/danh-muc/danh-hieu").param("ngay", "31/02/2024").with(SignedIn.as(officer)))
                .andExpect(status().is(422));
    }

    @Test
    void theAdministratorReplacesARuleFromADayOn() throws Exception {
        var present = rulebook.awardType("COMMENDATION_CERTIFICATE", LocalDate.of(2026, 11, 1));
        var address = "/danh-muc/danh-hieu/" + present.id() + "/phien-ban-moi";
        mvc.perform(get(address).with(SignedIn.as(officer))).andExpect(status().isForbidden());
        mvc.perform(get(address).with(SignedIn.as(TestActors.administrator()))).andExpect(status().isOk());
        for (var day : new String[] {"01/09/2026", "01/12/2026"}) {
            mvc.perform(post(address)
                            .param("name", "Giấy khen")
                            .param("category", "FORM")
                            .param("decider", "PROVINCE_CHAIR")
                            .param("recipient", "EITHER")
                            .param("rank", "160")
                            .param("legalBasis", "Nghị định thử")
                            .param("validFrom", day)
                            .param("reason", "thử")
                            .param("version", Long.toString(present.version()))
                            .with(SignedIn.as(TestActors.administrator())))
                    .andExpect(status().is(day.startsWith("01/09") ? 422 : 303));
        }
        assertThat(rulebook.awardType("COMMENDATION_CERTIFICATE", LocalDate.of(2026, 12, 1))
                        .decider())
                .isEqualTo(Decider.PROVINCE_CHAIR);
        assertThat(mvc.perform(get("/danh-muc/danh-hieu/" + present.id()).with(SignedIn.as(officer)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Nghị định thử")
                .contains("30/11/2026");
    }

    @Test
    void anEndedRuleIsPutRightAndNotEndedAgain() throws Exception {
        var ended = rulebook.awardType("GOVERNMENT_FLAG", LocalDate.of(2024, 1, 9));
        var present = rulebook.awardType("GOVERNMENT_FLAG", LocalDate.of(2026, 11, 1));
        assertThat(ended.id()).isNotEqualTo(present.id());
        var page = page("/danh-muc/danh-hieu/" + present.id());
        assertThat(page.select("a[href$=/" + present.id() + "/ket-thuc]")).hasSize(1);
        assertThat(page.select("a[href$=/" + ended.id() + "/ket-thuc]")).isEmpty();
        assertThat(page.select("a[href$=/" + ended.id() + "/sua]").text()).startsWith("Sửa chỗ nhập sai");
        for (var act : Map.of("sua", "(không bắt buộc)", "phien-ban-moi", "Ngày bắt đầu áp dụng")
                .entrySet()) {
            assertThat(page("/danh-muc/danh-hieu/" + ended.id() + "/" + act.getKey())
                            .select("label[for=validFrom]")
                            .text())
                    .endsWith(act.getValue());
        }
    }

    private org.jsoup.nodes.Document page(String address) throws Exception {
        return org.jsoup.Jsoup.parse(mvc.perform(get(address).with(SignedIn.as(TestActors.administrator())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private String text(Actor actor, String day) throws Exception {
        return org.jsoup.Jsoup.parse(mvc.perform(
                                get("/danh-muc/danh-hieu").param("ngay", day).with(SignedIn.as(actor)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .select("main")
                .text();
    }
}
