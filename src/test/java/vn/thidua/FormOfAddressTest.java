package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.organization.ChangeSetting;
import vn.thidua.organization.FormOfAddress;
import vn.thidua.organization.Settings;
import vn.thidua.review.OpenRound;
import vn.thidua.review.ReviewWorld;
import vn.thidua.review.Rounds;

/** How a person is spoken to is the province's setting, on every page that speaks to one. */
@PageTest
class FormOfAddressTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Settings settings;

    @Autowired
    Rounds rounds;

    @Autowired
    Clock clock;

    @Test
    void speaksToThePersonAsTheProvinceSaid() throws Exception {
        var world = new ReviewWorld(jdbc, 2);
        settings.change(
                world.officer,
                new ChangeSetting(
                        world.province,
                        "Sở Nội vụ",
                        "Ban Thi đua - Khen thưởng",
                        "",
                        "",
                        "",
                        "",
                        FormOfAddress.MR_MRS,
                        -1));
        var dossier = world.dossier(world.units.get(1), "GOVERNMENT_FLAG", "APPRAISED");
        var round = rounds.open(
                world.officer,
                new OpenRound(
                        new EmulationYear(2023),
                        "Đợt 1",
                        LocalDateTime.now(clock).plusDays(2),
                        List.of(dossier.id())));
        var member = world.member(1);
        var opinion = "/duyet/" + round + "/" + dossier.number();

        assertThat(text(member, "/viec")).contains("Ông (bà) " + member.name());
        assertThat(text(member, opinion)).contains("Ý kiến của ông (bà)");
        mvc.perform(post(opinion).with(SignedIn.as(member)).param("choice", "AGREE"));
        assertThat(text(member, opinion)).contains("Ý kiến của ông (bà)");
        assertThat(text(member, "/duyet/" + round + "/da-xong")).contains("Cảm ơn ông (bà)");
    }

    /** The words themselves stand in the messages of the setting and nowhere else. */
    @Test
    void leavesNoWordOfAddressInATextOfItsOwn() {
        assertThat(Sources.messages().entrySet().stream()
                        .filter(message -> !message.getKey().startsWith("FormOfAddress.")
                                && !message.getKey().equals("frame.form-of-address"))
                        .filter(message -> speaks(message.getValue()))
                        .map(message -> message.getKey())
                        .toList())
                .isEmpty();
        assertThat(Sources.templates().entrySet().stream()
                        .filter(template -> {
                            var page = Jsoup.parse(template.getValue());
                            page.select("[th:text]").remove();
                            return speaks(page.text());
                        })
                        .map(template -> template.getKey())
                        .toList())
                .isEmpty();
    }

    private static boolean speaks(String text) {
        var low = text.toLowerCase(Locale.ROOT);
        return low.contains("đồng chí") || low.contains("ông (bà)") || low.contains("anh (chị)");
    }

    private String text(Actor actor, String address) throws Exception {
        var page = Jsoup.parse(mvc.perform(get(address).with(SignedIn.as(actor)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("main")
                .text();
        assertThat(page).as(address).doesNotContainIgnoringCase("đồng chí");
        return page;
    }
}
