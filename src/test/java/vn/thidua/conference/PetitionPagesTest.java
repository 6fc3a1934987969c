package vn.thidua.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.time.Month;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.TestClock;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.PartialDate;
import vn.thidua.kernel.Task;

/** What becomes of a petition: who is reminded of it, what is taken for an answer, who reads it. */
@PageTest
class PetitionPagesTest extends ConferenceScene {
    @Autowired
    ConferenceTasks tasks;

    @Autowired
    TestClock clock;

    private String answer;

    @BeforeEach
    void lockWithAPetition() {
        clock.setTo(LocalDateTime.of(2024, Month.MARCH, 20, 9, 0));
        drafts.put(
                world.head,
                id,
                heldOn(new PartialDate(2023, 12, 25)),
                new DiscussionPart(List.of(Passage.of(PassageKind.DISCUSSION, "Trao đổi"))),
                new PetitionPart(List.of(
                        PetitionPart.Petition.of("UBND tỉnh", "Mở lớp tập huấn\ncho các hội"),
                        PetitionPart.Petition.of(null, "Không ghi nơi nhận"))),
                fromASource());
        lockings.lock(world.head, id);
        var petitions =
                conferences.detail(world.head, number).minutes().petitions().petitions();
        answer = address + "/kien-nghi/" + petitions.get(0).id() + "/tra-loi";
    }

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    private String refused(String day) throws Exception {
        return Jsoup.parse(mvc.perform(post(answer)
                                .with(SignedIn.as(world.officer))
                                .param("state", "ANSWERED")
                                .param("answer", "Đã mở hai lớp")
                                .param("answeredOn", day))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("#answeredOn-error")
                .text();
    }

    private void answered() throws Exception {
        mvc.perform(post(answer)
                        .with(SignedIn.as(world.officer))
                        .param("state", "ANSWERED")
                        .param("answer", "Đã mở hai lớp")
                        .param("answeredBy", "UBND tỉnh")
                        .param("answeredOn", "01/03/2024"))
                .andExpect(redirectedUrl(address));
    }

    private List<Task> toAnswer(Actor actor) {
        return tasks.tasksFor(actor).stream()
                .filter(task -> task.title().equals("conference.task.petition"))
                .toList();
    }

    @Test
    void refusesAnAnswerOfADayToComeOrBeforeTheConference() throws Exception {
        assertThat(refused("21/03/2024")).contains("từ hôm nay trở về trước");
        assertThat(refused("24/12/2023")).contains("từ ngày họp (25/12/2023) trở về sau");
        answered();
    }

    @Test
    void remindsTheBoardOfEveryPetitionThatWaitsForAnAnswer() throws Exception {
        assertThat(toAnswer(world.officer)).singleElement().satisfies(task -> {
            assertThat(task.address()).isEqualTo(answer);
            assertThat(task.titleArguments()).containsExactly("UBND tỉnh");
            assertThat(task.hintArguments()).last().isEqualTo("Mở lớp tập huấn cho các hội");
        });
        assertThat(toAnswer(world.head)).isEmpty();
        assertThat(toAnswer(founder.found().officer)).isEmpty();
        page(world.officer, answer);
        answered();
        assertThat(toAnswer(world.officer)).isEmpty();
    }

    @Test
    void showsThePublicWhoWasAskedAndWhatWasAnswered() throws Exception {
        conferences.publish(world.officer, number);
        assertThat(publicPage()).contains("Gửi: UBND tỉnh").doesNotContain("Chưa trả lời");
        answered();
        assertThat(publicPage()).contains("Đã trả lời, UBND tỉnh, ngày 01/03/2024: Đã mở hai lớp");
    }

    private String publicPage() throws Exception {
        return Jsoup.parse(
                        mvc.perform(get(conferences.detail(world.head, number).publicAddress()))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .select("main")
                .text();
    }
}
