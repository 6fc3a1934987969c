package vn.thidua.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultMatcher;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.kernel.Actor;
import vn.thidua.rulebook.VoteBasis;

/** Two people, or two tabs of one, write the same minutes. */
@PageTest
class MinutesMergeTest extends ConferenceScene {
    private Document open(Actor actor) throws Exception {
        return Jsoup.parse(mvc.perform(get(editor).with(SignedIn.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private MvcResult send(Document page, Actor actor, ResultMatcher expected, String... typed) throws Exception {
        return mvc.perform(EditorForm.send(page, actor, editor, typed))
                .andExpect(expected)
                .andReturn();
    }

    private static Document page(MvcResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private Document after(MvcResult saved) throws Exception {
        return Jsoup.parse(mvc.perform(get(saved.getResponse().getRedirectedUrl())
                        .with(SignedIn.as(world.head))
                        .cookie(saved.getResponse().getCookies()))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private List<AwardLine> awards() {
        return conferences.detail(world.head, number).minutes().judging().awards();
    }

    private void putAwards() {
        drafts.put(world.head, id, new JudgingPart(List.of(line("GOVERNMENT_FLAG", 0), line("PROVINCIAL_FLAG", 1))));
    }

    private AwardLine line(String award, int unit) {
        return new AwardLine(
                null,
                award,
                world.y2023,
                world.units.get(unit),
                null,
                null,
                false,
                VotingMethod.OPEN,
                VoteFigures.counted(VoteBasis.ALL_MEMBERS, 5, 5, 3, 2));
    }

    @Test
    void savesAtOnceWhatTheTwoSidesChangedInDifferentFieldsAndTellsWhatCameFromTheOther() throws Exception {
        putAwards();
        var mine = open(world.head);
        send(
                open(world.officer),
                world.officer,
                status().isSeeOther(),
                "awards[1].inFavour",
                "4",
                "awards[1].against",
                "1");
        var saved = send(mine, world.head, status().isSeeOther(), "awards[0].wording", "tặng Cờ", "venue", "Nhà khách");
        assertThat(awards().get(0).wording()).isEqualTo("tặng Cờ");
        assertThat(awards().get(1).figures().inFavour()).isEqualTo(4);
        assertThat(after(saved).select("[data-notice]").text())
                .contains("Đã lưu phần I, VI")
                .contains(world.officer.name())
                .contains("Đề nghị 2 (Cờ thi đua của UBND tỉnh, Hội Nhà báo tỉnh) – Đồng ý");
    }

    @Test
    void namesRowPersonAndBothTextsOfWhatBothChanged() throws Exception {
        putAwards();
        var mine = open(world.head);
        send(
                open(world.officer),
                world.officer,
                status().isSeeOther(),
                "awards[0].wording",
                "nguồn của chuyên viên",
                "awards[1].inFavour",
                "2");
        var conflict =
                page(send(mine, world.head, status().isConflict(), "awards[1].inFavour", "1", "venue", "Nhà khách"));
        var notice = conflict.select("main [role=alert]");
        assertThat(notice.select("h2").text()).isEqualTo("Người khác vừa sửa nội dung này");
        assertThat(notice.text()).contains("Phần VI", world.officer.name());
        var rows = notice.select("tbody tr");
        assertThat(rows).hasSize(1);
        assertThat(rows.text()).contains("Đề nghị 2 (Cờ thi đua của UBND tỉnh, Hội Nhà báo tỉnh): Đồng ý 1 2");
        assertThat(rows.select("a").attr("href")).isEqualTo("#awards-1-inFavour");
        assertThat(notice.select("details").text()).contains("Nguồn ghi", "nguồn của chuyên viên");
        assertThat(conflict.select("[name=awards[0].wording]").attr("value")).isEqualTo("nguồn của chuyên viên");
        assertThat(conflict.select("[name=awards[1].inFavour]").attr("value")).isEqualTo("1");
        assertThat(awards().get(1).figures().inFavour()).isEqualTo(2);
        send(conflict, world.head, status().isSeeOther());
        assertThat(awards().get(1).figures().inFavour()).isEqualTo(1);
        assertThat(awards().get(0).wording()).isEqualTo("nguồn của chuyên viên");
    }

    @Test
    void putsTheSavedTextIntoAFieldAtOnePressAndLeavesTheOthersToChoose() throws Exception {
        putAwards();
        var mine = open(world.head);
        send(
                open(world.officer),
                world.officer,
                status().isSeeOther(),
                "awards[1].inFavour",
                "2",
                "venue",
                "Nhà khách, phòng 2");
        var conflict =
                page(send(mine, world.head, status().isConflict(), "awards[1].inFavour", "1", "venue", "Hội trường"));
        var rows = conflict.select("main [role=alert] tbody tr");
        assertThat(rows.select("button[name=dung]").eachAttr("form")).containsOnly("merged");
        var longer = page(mvc.perform(EditorForm.send(conflict, world.head, editor, "them", "petitions")
                        .param(
                                "choices[0].field",
                                rows.get(0).select("[name$=field]").attr("value"))
                        .param(
                                "choices[0].saved",
                                rows.get(0).select("[name$=saved]").attr("value")))
                .andExpect(status().isOk())
                .andReturn());
        assertThat(longer.select("main [role=alert] tbody tr"))
                .as("a row more leaves what is to be chosen")
                .hasSize(1);
        var chosen = mvc.perform(EditorForm.send(conflict, world.head, editor, "dung", "0")
                        .param(
                                "choices[0].field",
                                rows.get(0).select("[name$=field]").attr("value"))
                        .param(
                                "choices[0].saved",
                                rows.get(0).select("[name$=saved]").attr("value"))
                        .param(
                                "choices[1].field",
                                rows.get(1).select("[name$=field]").attr("value"))
                        .param(
                                "choices[1].saved",
                                rows.get(1).select("[name$=saved]").attr("value")))
                .andExpect(status().isOk())
                .andReturn();
        var left = page(chosen);
        assertThat(left.select("[name=venue]").attr("value")).isEqualTo("Nhà khách, phòng 2");
        assertThat(left.select("[name=awards[1].inFavour]").attr("value")).isEqualTo("1");
        assertThat(left.select("main [role=alert] tbody tr").text())
                .contains("Đồng ý 1 2")
                .doesNotContain("Địa điểm");
        send(left, world.head, status().isSeeOther());
        assertThat(conferences.detail(world.head, number).minutes().attendance().venue())
                .isEqualTo("Nhà khách, phòng 2");
        assertThat(awards().get(1).figures().inFavour()).isEqualTo(1);
    }

    @Test
    void callsTheOwnTextOfAnotherMachineTheOwnOne() throws Exception {
        var mine = open(world.head);
        send(open(world.head), world.head, status().isSeeOther(), "venue", "Nhà khách");
        var notice = page(send(mine, world.head, status().isConflict(), "venue", "Hội trường"))
                .select("main [role=alert]");
        assertThat(notice.text())
                .contains("Bản đồng chí gõ ở máy khác đã được lưu trước")
                .doesNotContain("Người khác", world.head.name());
        var other = open(world.head);
        send(
                open(world.head),
                world.head,
                status().isSeeOther(),
                "host",
                world.units.get(1).toString());
        assertThat(after(send(other, world.head, status().isSeeOther(), "venue", "Hội trường lớn"))
                        .select("[data-notice]")
                        .text())
                .contains("Vẫn giữ chỗ máy khác vừa lưu: Đơn vị đăng cai");
    }

    @Test
    void savesTheSameTextTwiceWithoutAQuestion() throws Exception {
        var first = open(world.head);
        var second = open(world.head);
        for (var page : List.of(first, second)) {
            send(
                    page,
                    world.head,
                    status().isSeeOther(),
                    "venue",
                    "Nhà khách",
                    "discussion[0].text",
                    "Thống nhất",
                    "awards[1].unit",
                    world.units.get(1).toString());
        }
        assertThat(awards()).hasSize(1);
        assertThat(conferences.detail(world.head, number).minutes().discussion().passages())
                .hasSize(1);
    }

    @Test
    void asksAboutTheUnitWhoseAttendanceBothTold() throws Exception {
        var mine = open(world.head);
        send(open(world.officer), world.officer, status().isSeeOther(), "attendees[2].presence", "SUBSTITUTE");
        var rows = page(send(mine, world.head, status().isConflict(), "attendees[2].presence", "ABSENT"))
                .select("main [role=alert] tbody tr");
        assertThat(rows.text()).contains("Hội Luật gia", "Vắng", "Dự thay");
        assertThat(rows).hasSize(1);
    }

    /** The page was opened before another tab saved the section: what is typed into a proposal stays with that proposal. */
    @Test
    void keepsWhatIsTypedWithItsProposalThroughARefusalWhenTheOtherTabMovedTheRows() throws Exception {
        putAwards();
        var mine = open(world.head);
        var moved = new ArrayList<>(awards());
        moved.add(0, line("PROVINCIAL_MERIT_CERTIFICATE", 2));
        drafts.put(world.officer, id, new JudgingPart(List.of(moved.get(0), moved.get(2), moved.get(1))));
        var refused = page(send(
                mine,
                world.head,
                status().isUnprocessableContent(),
                "awards[0].inFavour",
                "4",
                "awards[0].against",
                "1",
                "held",
                "31/02/2023"));
        assertThat(refused.select("[name=awards[0].inFavour]").attr("value")).isEqualTo("4");
        send(refused, world.head, status().isSeeOther(), "held", "25/12/2023");
        assertThat(awards().stream()
                        .map(award -> award.awardCode() + " " + award.figures().inFavour()))
                .containsExactly("PROVINCIAL_MERIT_CERTIFICATE 3", "PROVINCIAL_FLAG 3", "GOVERNMENT_FLAG 4");
    }

    /** The rows offered for a section never saved have no record yet: they are known by their award. */
    @Test
    void keepsWhatIsTypedIntoAnOfferedProposalWhenTheOtherTabSavedAnother() throws Exception {
        var mine = open(world.head);
        send(
                open(world.officer),
                world.officer,
                status().isSeeOther(),
                "awards[1].unit",
                world.units.get(1).toString());
        var typed = new String[] {
            "awards[0].unit", world.units.get(0).toString(),
            "awards[0].method", "OPEN",
            "awards[0].inFavour", "x"
        };
        var refused = page(send(mine, world.head, status().isUnprocessableContent(), typed));
        send(refused, world.head, status().isSeeOther(), "awards[0].inFavour", "3");
        assertThat(awards().stream().map(award -> award.awardCode() + " " + (award.figures() == null)))
                .containsExactlyInAnyOrder("PROVINCIAL_FLAG true", "GOVERNMENT_FLAG false");
    }

    @Test
    void saysBesideTheFieldWhatTheTwoSidesContradictTogether() throws Exception {
        putAwards();
        var mine = open(world.head);
        send(
                open(world.officer),
                world.officer,
                status().isSeeOther(),
                "awards[1].against",
                "1",
                "awards[1].inFavour",
                "4");
        var refused = page(send(mine, world.head, status().isUnprocessableContent(), "awards[1].present", "4"));
        assertThat(refused.select("#awards-1-inFavour-error").text()).contains("nhiều hơn số đơn vị tham gia (4)");
        assertThat(refused.select("main [role=alert]").text()).contains(world.officer.name(), "Đã lấy từ bản đã lưu");
    }
}
