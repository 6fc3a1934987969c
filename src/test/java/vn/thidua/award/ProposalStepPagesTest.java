package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.TestActors;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.TestBlocs;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.review.ReviewWorld;

/** The steps that stop a dossier or take it back, each through its form: what it asks, what it keeps, who reads why. */
@PageTest
class ProposalStepPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestBlocs blocs;

    @Autowired
    BlocYears years;

    private ReviewWorld world;
    private ReviewWorld.Dossier dossier;
    private Actor recipient;
    private Actor head;
    private Actor headElsewhere;
    private String address;

    @BeforeEach
    void send() throws Exception {
        world = new ReviewWorld(jdbc, 1);
        world.units.subList(0, 3).forEach(unit -> blocs.admit(world.officer, world.blocYear(), unit));
        var bloc = years.scope(world.officer, world.blocYear()).bloc();
        blocs.name(world.officer, bloc, new EmulationYear(2023), world.units.get(2));
        recipient = TestActors.unit(world.province, world.units.get(0));
        head = TestActors.unit(world.province, world.units.get(2));
        headElsewhere = blocs.headElsewhere(world.officer, world.province, world.unit("Hội Nhà văn tỉnh"));
        dossier = world.dossier(world.units.get(0), "PROVINCIAL_FLAG", "DRAFT");
        address = "/ho-so/" + dossier.number();
        take(head, "SUBMIT", Map.of("note", "Giấy tờ nộp sau"), "SUBMITTED");
    }

    @Test
    void holdsWithAReasonAndReleasesWithAConclusionToWhereItWas() throws Exception {
        refuse(world.officer, "HOLD", Map.of("note", ""), Map.of("note", "Nhập lý do tạm giữ"));
        take(world.officer, "HOLD", Map.of("note", "Có đơn phản ánh về đơn vị"), "ON_HOLD");
        read("Có đơn phản ánh về đơn vị", recipient, head, world.officer, world.leader);
        assertThat(ask(head, "RELEASE").getStatus()).isEqualTo(403);

        refuse(world.officer, "RELEASE", Map.of("note", ""), Map.of("note", "Nhập kết luận để thôi tạm giữ"));
        take(world.officer, "RELEASE", Map.of("note", "Đơn không có căn cứ"), "SUBMITTED");
        read("Đơn không có căn cứ", recipient, head, world.officer, world.leader);
    }

    @Test
    void recallsToWhereItWasSentFromAsLongAsNobodyReceivedIt() throws Exception {
        assertThat(ask(world.officer, "RECALL").getStatus()).isEqualTo(403);
        assertThat(ask(recipient, "RECALL").getStatus()).isEqualTo(403);
        take(head, "RECALL", Map.of(), "DRAFT");
        assertThat(open(recipient).select("ol.history").text()).contains("Thu hồi");
        take(head, "SUBMIT", Map.of("note", "Gửi lại"), "SUBMITTED");
        take(world.officer, "RECEIVE", Map.of(), "RECEIVED");
        assertThat(ask(head, "RECALL").getStatus()).isIn(403, 404);
        assertThat(world.state(dossier)).isEqualTo("RECEIVED");
    }

    @Test
    void withdrawsForTheHeadWithAReasonAndForTheBoardWithTheBlocsLetterToo() throws Exception {
        refuse(head, "WITHDRAW", Map.of("note", ""), Map.of("note", "Nhập lý do rút hồ sơ"));
        refuse(
                world.officer,
                "WITHDRAW",
                Map.of("note", "Khối xin rút vì trùng hình thức", "document", ""),
                Map.of("document", "Nhập số, ngày văn bản đề nghị rút của khối"));
        refuse(
                world.officer,
                "WITHDRAW",
                Map.of("note", "", "document", "12/CV-KTĐ ngày 05/01/2024"),
                Map.of("note", "Nhập lý do rút hồ sơ"));
        take(
                world.officer,
                "WITHDRAW",
                Map.of("note", "Khối xin rút vì trùng hình thức", "document", "12/CV-KTĐ ngày 05/01/2024"),
                "WITHDRAWN");
        read("Khối xin rút vì trùng hình thức", recipient, head, world.officer, world.leader);
        read("12/CV-KTĐ ngày 05/01/2024", recipient, head);
    }

    @Test
    void letsTheHeadWithdrawWithoutALetter() throws Exception {
        take(head, "WITHDRAW", Map.of("note", "Đơn vị xin rút"), "WITHDRAWN");
        read("Đơn vị xin rút", recipient, head, world.officer);
    }

    @Test
    void declinesForTheLeaderWithAReasonAndAGround() throws Exception {
        take(world.officer, "RECEIVE", Map.of(), "RECEIVED");
        var ground = page(world.leader, "DECLINE")
                .select("#ground option[value]:not([value=''])")
                .first();
        refuse(world.leader, "DECLINE", Map.of("note", "Chưa đủ hai năm liên tục"), Map.of("ground", "Chọn căn cứ"));
        refuse(
                world.leader,
                "DECLINE",
                Map.of("note", "", "ground", ground.val()),
                Map.of("note", "Nhập lý do không được tặng"));
        assertThat(ask(world.officer, "DECLINE").getStatus()).isEqualTo(403);
        take(
                world.leader,
                "DECLINE",
                Map.of("note", "Chưa đủ hai năm liên tục", "ground", ground.val()),
                "NOT_AWARDED");
        read("Chưa đủ hai năm liên tục", recipient, head, world.officer, world.leader);
        read(ground.text(), recipient);
    }

    private MockHttpServletResponse ask(Actor actor, String step) throws Exception {
        return mvc.perform(get(address + "/chuyen?buoc=" + step).with(SignedIn.as(actor)))
                .andReturn()
                .getResponse();
    }

    private Document page(Actor actor, String step) throws Exception {
        var answer = ask(actor, step);
        assertThat(answer.getStatus()).as(step).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private Document open(Actor actor) throws Exception {
        var answer =
                mvc.perform(get(address).with(SignedIn.as(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    /** Sends the form as the page drew it, with what was typed. */
    private MockHttpServletResponse press(Actor actor, String step, Map<String, String> typed) throws Exception {
        var form = page(actor, step).select("main form").first();
        var request = post(form.attr("action"))
                .param("step", form.select("[name=step]").val())
                .param("version", form.select("[name=version]").val());
        typed.forEach((field, value) -> {
            assertThat(form.select("[name=" + field + "]"))
                    .as(step + " " + field)
                    .isNotEmpty();
            request.param(field, value);
        });
        return mvc.perform(request.with(SignedIn.as(actor))).andReturn().getResponse();
    }

    private void take(Actor actor, String step, Map<String, String> typed, String reached) throws Exception {
        var answer = press(actor, step, typed);
        assertThat(answer.getStatus()).as(step).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo(address);
        assertThat(world.state(dossier)).as(step).isEqualTo(reached);
    }

    /** Each field that is wrong has its sentence, all that was typed is still there, and nothing has happened. */
    private void refuse(Actor actor, String step, Map<String, String> typed, Map<String, String> wrong)
            throws Exception {
        var state = world.state(dossier);
        var answer = press(actor, step, typed);
        assertThat(answer.getStatus()).as(step).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString());
        wrong.forEach((field, sentence) ->
                assertThat(page.select("#" + field + "-error").text()).contains(sentence));
        var unasked = new ArrayList<>(List.of("note", "ground", "document"));
        unasked.removeAll(wrong.keySet());
        unasked.forEach(field -> assertThat(page.select("#" + field + "-error")).isEmpty());
        typed.forEach((field, value) -> assertThat(
                        field.equals("ground")
                                ? page.select("#ground option[selected]").val()
                                : page.select("#" + field).val())
                .as(step + " keeps " + field)
                .isEqualTo(value));
        assertThat(world.state(dossier)).isEqualTo(state);
    }

    /** On the page of the dossier, among its steps; and nowhere for another bloc. */
    private void read(String words, Actor... readers) throws Exception {
        for (var reader : readers) {
            assertThat(open(reader).select("ol.history").text())
                    .as(reader.role().name())
                    .contains(words);
        }
        var stranger = mvc.perform(get(address).with(SignedIn.as(headElsewhere)))
                .andReturn()
                .getResponse();
        assertThat(stranger.getStatus()).isEqualTo(404);
    }
}
