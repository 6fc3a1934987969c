package vn.thidua.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.Statements;
import vn.thidua.TestActors;
import vn.thidua.award.ProposalDrafts;
import vn.thidua.bloc.Openings;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.PartialDate;
import vn.thidua.kernel.Task;

@PageTest
class MinutesPagesTest extends ConferenceScene {
    @Autowired
    Openings openings;

    @Autowired
    ConferenceTasks tasks;

    @Autowired
    ProposalDrafts dossiers;

    @Test
    void recordsAConferenceFromThreeFacts() throws Exception {
        int bloc = conferences.detail(world.head, number).scope().number();
        var form = page(world.head, "/hoi-nghi/moi?khoi=" + bloc + "&nam=2023&loai=MID_YEAR");
        assertThat(form.select("input[name=kind][checked]").attr("value")).isEqualTo("MID_YEAR");
        mvc.perform(post("/hoi-nghi/moi")
                        .with(SignedIn.as(world.head))
                        .param("bloc", "" + bloc)
                        .param("year", "2023")
                        .param("kind", "MID_YEAR"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/hoi-nghi/" + (number + 1) + "/bien-ban"));
        mvc.perform(post("/hoi-nghi/moi").with(SignedIn.as(world.head)).param("year", "x"))
                .andExpect(status().isUnprocessableContent());
        var unknown = mvc.perform(post("/hoi-nghi/moi")
                        .with(SignedIn.as(world.head))
                        .param("bloc", "" + bloc)
                        .param("year", "2019")
                        .param("kind", "MID_YEAR"))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        var again = Jsoup.parse(unknown.getResponse().getContentAsString());
        assertThat(again.select("#year-error").text()).contains("Khối chưa có năm 2019", "2023");
        assertThat(again.select("input[name=kind][checked]").attr("value")).isEqualTo("MID_YEAR");
        mvc.perform(post("/hoi-nghi/moi")
                        .with(SignedIn.as(world.head))
                        .param("bloc", "999999")
                        .param("year", "2023")
                        .param("kind", "MID_YEAR"))
                .andExpect(status().isNotFound());
    }

    @Test
    void writesALeanYearEndAndLocksIt() throws Exception {
        var page = page(world.head, editor);
        assertThat(page.select("section[id^=phan-]")).hasSize(9);
        assertThat(page.select("select[name$=presence] option[selected]:not([value=''])"))
                .isEmpty();
        page = Jsoup.parse(mvc.perform(EditorForm.send(
                        page, world.head, editor, "lam", "co-mat-ca", "attendees[4].presence", "SUBSTITUTE"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Đã ghi có mặt cho các đơn vị chưa điểm danh")))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.select("select[name$=presence] option[selected]").eachAttr("value"))
                .containsExactly("PRESENT", "PRESENT", "PRESENT", "PRESENT", "SUBSTITUTE");
        assertThat(page.select("[autofocus]").eachAttr("name")).containsExactly("attendees[0].presence");
        assertThat(page.select("button[value=luan-phien]").text())
                .isEqualTo("Dùng gợi ý luân phiên: Trưởng khối Hội Nhà báo tỉnh; Phó Trưởng khối Hội Luật gia tỉnh");
        page = sent(EditorForm.send(page, world.head, editor, "lam", "luan-phien"));
        assertThat(page.select("select[name=head.unit] option[selected]").attr("value"))
                .isEqualTo(world.units.get(1).toString());
        assertThat(page.select("button[value=luan-phien]")).isEmpty();
        mvc.perform(EditorForm.send(
                        page,
                        world.head,
                        editor,
                        "held",
                        "25/12/2023",
                        "startsAt",
                        "14:00",
                        "discussion[0].text",
                        "Các đơn vị thống nhất",
                        "awards[0].unit",
                        world.units.get(0).toString(),
                        "awards[1].unit",
                        world.units.get(1).toString(),
                        "petitions[0].text",
                        "Hỗ trợ kinh phí",
                        "toi",
                        "kiem-tra"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(editor + "/kiem-tra"));
        var check = page(world.head, editor + "/kiem-tra");
        assertThat(check.text())
                .contains("Thứ Hai, 25/12/2023")
                .contains("Các đơn vị thống nhất")
                .contains("2024");
        mvc.perform(post(editor + "/chot")
                        .with(SignedIn.as(world.head))
                        .param("version", check.select("input[name=version]").attr("value")))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/hoi-nghi/" + number));
        var detail = conferences.detail(world.head, number);
        assertThat(detail.isLocked()).isTrue();
        assertThat(detail.minutes().judging().awards()).hasSize(2);
        assertThat(years.find(world.head, detail.scope().bloc(), detail.nextYear()))
                .isPresent();
        mvc.perform(post(editor + "/chot").with(SignedIn.as(world.head)).param("version", "1"))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("đã được chốt")));
        mvc.perform(get(editor).with(SignedIn.as(world.head))).andExpect(status().isForbidden());
        reopensWithAReason();
    }

    /** Whatever a page offers chosen is recorded by whoever saves it: what only the meeting can tell stays open. */
    @Test
    void choosesNothingThatOnlyTheMeetingCanTell() throws Exception {
        var page = page(world.head, editor);
        assertThat(page.select("select[name$=adopted] option[selected]").eachAttr("value"))
                .containsExactly("NOT_RECORDED");
        assertThat(page.select("select[name$=method] option[selected]:not([value=''])"))
                .isEmpty();
        assertThat(page.select("form[data-draft] input[type=checkbox][checked]"))
                .isEmpty();
        assertThat(page.select("#phan-7 select:not([name=flagFrom]) option[selected]:not([value=''])"))
                .isEmpty();
        mvc.perform(EditorForm.send(
                        page,
                        world.head,
                        editor,
                        "awards[0].unit",
                        world.units.get(0).toString()))
                .andExpect(status().isSeeOther());
        var detail = conferences.detail(world.head, number);
        assertThat(detail.minutes().judging().awards().get(0).method()).isEqualTo(VotingMethod.NOT_RECORDED);
        assertThat(detail.minutes().attendance().attendees()).isEmpty();
        assertThat(detail.minutes().officers().names())
                .as("whom the rotation proposes nobody chose")
                .isFalse();
        assertThat(page(world.head, editor).select("#phan-2 h2").text()).contains("Điền sẵn");
        assertThat(page(world.head, editor + "/kiem-tra").text()).contains("Chốt biên bản là xác nhận đúng như vậy");
        assertThat(detail.minutes().reports().reports())
                .as("a title alone tells of no report")
                .isEmpty();
        assertThat(detail.missing().stream().map(Missing::key)).anyMatch(key -> key.endsWith("award-method"));
        assertThat(page(world.head, "/hoi-nghi/" + number).select("#awards").text())
                .contains("Cách thống nhất chưa ghi nhận");
    }

    @Test
    void tellsTheYearsProgressOfAMeetingWithoutADay() throws Exception {
        var bloc =
                page(world.head, conferences.detail(world.head, number).scope().address());
        assertThat(bloc.text()).contains("Tổng kết: đang soạn");
    }

    @Test
    void namesAndLinksWhatLacksWhenLockingIsRefused() throws Exception {
        var refused = mvc.perform(post(editor + "/chot").with(SignedIn.as(world.head)))
                .andExpect(status().isForbidden())
                .andReturn();
        var lacking = Jsoup.parse(refused.getResponse().getContentAsString()).select("[role=alert] li a");
        assertThat(lacking.eachText())
                .containsExactly(
                        "Phần I: Ngày họp",
                        "Phần I: Điểm danh đơn vị thành viên",
                        "Phần II: Người chủ trì",
                        "Phần II: Thư ký");
        assertThat(lacking.eachAttr("href"))
                .containsExactly(editor + "/1", editor + "/1", editor + "/2", editor + "/2");
    }

    /** As with the lock: one page that shows what the public will read and what is lacking, and one button. */
    @Test
    void checksWhatThePublicWillReadBeforePublishing() throws Exception {
        drafts.put(
                world.head,
                id,
                new JudgingPart(List.of(AwardLine.counted("PROVINCIAL_FLAG", world.y2023, 2, "cho 02 đơn vị"))),
                new DirectingPart(List.of(Passage.of(PassageKind.DIRECTING_SPEECH, "Biểu dương kết quả"))),
                fromASource());
        lockings.lock(world.head, id);
        var check = "/hoi-nghi/" + number + "/chuyen?step=PUBLISH";
        assertThat(page(world.officer, "/hoi-nghi/" + number)
                        .select("a.button[href='" + check + "']")
                        .text())
                .isEqualTo("Công khai hội nghị");
        var page = page(world.officer, check);
        assertThat(page.title()).startsWith("Công khai hội nghị: Hội nghị tổng kết");
        assertThat(page.select("section.warning").text())
                .contains("Còn thiếu", "Tên 2 đơn vị: Cờ thi đua của UBND tỉnh", "Phần I: Ngày họp");
        assertThat(page.select("section[aria-labelledby=told-heading]").text())
                .contains(
                        "Công chúng sẽ đọc", "Đề nghị Cờ thi đua của UBND tỉnh năm 2023 2 đơn vị", "Biểu dương kết quả")
                .doesNotContain("02 đơn vị");
        var leader = TestActors.boardLeader(world.province);
        mvc.perform(get(check).with(SignedIn.as(leader)))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("chuyên viên")));
    }

    private void reopensWithAReason() throws Exception {
        var move = "/hoi-nghi/" + number + "/chuyen";
        page(world.head, move + "?step=REOPEN");
        mvc.perform(post(move)
                        .with(SignedIn.as(world.head))
                        .param("step", "REOPEN")
                        .param("reason", " "))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(move).with(SignedIn.as(world.head)).param("step", "PUBLISH"))
                .andExpect(status().isForbidden());
        mvc.perform(post(move)
                        .with(SignedIn.as(world.officer))
                        .param("step", "PUBLISH")
                        .param("version", "7"))
                .andExpect(status().isConflict());
        mvc.perform(post(move)
                        .with(SignedIn.as(world.officer))
                        .param("step", "PUBLISH")
                        .param("version", "1"))
                .andExpect(status().isSeeOther());
        mvc.perform(post(move)
                        .with(SignedIn.as(world.head))
                        .param("step", "REOPEN")
                        .param("reason", "Sai tên"))
                .andExpect(redirectedUrl(editor));
        assertThat(conferences.detail(world.head, number).minutesNo()).isEqualTo(2);
        assertThat(page(world.head, editor).select("input[name=version]")).isNotEmpty();
    }

    @Test
    void savesNothingWhenNothingChangedSinceTheLastSaving() throws Exception {
        mvc.perform(EditorForm.send(page(world.head, editor), world.head, editor))
                .andExpect(status().isSeeOther());
        long before = conferences.detail(world.head, number).version();
        mvc.perform(EditorForm.send(page(world.head, editor), world.head, editor))
                .andExpect(status().isSeeOther());
        assertThat(conferences.detail(world.head, number).version()).isEqualTo(before);
    }

    @Test
    void addsARowWithoutScriptAndKeepsWhatWasTyped() throws Exception {
        var page = page(world.head, editor);
        var again = Jsoup.parse(mvc.perform(EditorForm.send(
                        page, world.head, editor, "venue", "  Hội trường  lớn", "held", "31/02/2023", "them", "guests"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(again.select("input[name=guests[0].name]")).hasSize(1);
        assertThat(again.select("[autofocus]").eachAttr("name")).containsExactly("guests[0].name");
        assertThat(again.select("aside .tasks .badge").first().text()).isEqualTo("Chưa lưu");
        assertThat(again.select("input[name=venue]").attr("value")).isEqualTo("  Hội trường  lớn");
        assertThat(again.select("input[name=held]").attr("value")).isEqualTo("31/02/2023");
        assertThat(conferences.detail(world.head, number).version()).isZero();
    }

    @Test
    void showsWrongInputAgainWithEverythingTyped() throws Exception {
        var body = mvc.perform(EditorForm.send(
                        page(world.head, editor),
                        world.head,
                        editor,
                        "held",
                        "31/02/2023",
                        "discussion[0].text",
                        "Giữ nguyên",
                        "awards[0].unit",
                        world.units.get(0).toString(),
                        "awards[0].method",
                        "SECRET_BALLOT",
                        "awards[0].eligible",
                        "mười"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var page = Jsoup.parse(body);
        assertThat(page.select("#discussion-0-text").text()).isEqualTo("Giữ nguyên");
        assertThat(page.select("#held-error").text()).contains("ngày có thật");
        assertThat(page.select("aside .tasks .badge").eachText())
                .containsExactly(
                        "Chưa lưu",
                        "Điền sẵn, chưa lưu",
                        "Trống",
                        "Chưa lưu",
                        "Trống",
                        "Chưa lưu",
                        "Trống",
                        "Trống",
                        "Trống");
        assertThat(page.select("#awards-0-eligible-error")).isNotEmpty();
        assertThat(page.select(".error-summary a")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void tellsAQuantityThatIsNoNumberOnce() throws Exception {
        var refused = mvc.perform(
                        EditorForm.send(page(world.head, editor), world.head, editor, "awards[0].quantity", "hai"))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        assertThat(Jsoup.parse(refused.getResponse().getContentAsString())
                        .select(".field .error")
                        .eachText())
                .singleElement()
                .satisfies(error -> assertThat(error).contains("Số lượng chưa có tên"));
    }

    @Test
    void keepsAnIndicatorAsItIsWrittenAndComplainsOnceOfWhatIsNoAmount() throws Exception {
        var page = sent(EditorForm.send(page(world.head, editor), world.head, editor, "them", "indicators"));
        for (var wrong : List.of("12 tỷ", "-5")) {
            var refused = mvc.perform(EditorForm.send(
                            page,
                            world.head,
                            editor,
                            "indicators[0].name",
                            "Quà tặng",
                            "indicators[0].amount",
                            wrong,
                            "indicators[0].unit",
                            "suất"))
                    .andExpect(status().isUnprocessableContent())
                    .andReturn();
            assertThat(Jsoup.parse(refused.getResponse().getContentAsString()).select(".error-summary a"))
                    .as(wrong)
                    .hasSize(1);
        }
        mvc.perform(EditorForm.send(
                        page,
                        world.head,
                        editor,
                        "indicators[0].name",
                        "Quà tặng",
                        "indicators[0].amount",
                        "1.234.567",
                        "indicators[0].unit",
                        "suất"))
                .andExpect(status().isSeeOther());
        var saved = page(world.head, editor);
        assertThat(saved.select("input[name=indicators[0].amount]").attr("value"))
                .isEqualTo("1.234.567");
        long version = conferences.detail(world.head, number).version();
        mvc.perform(EditorForm.send(saved, world.head, editor)).andExpect(status().isSeeOther());
        assertThat(conferences.detail(world.head, number).version()).isEqualTo(version);
    }

    @Test
    void refusesFiguresThatDoNotAddUpBesideTheField() throws Exception {
        var body = mvc.perform(EditorForm.send(
                        page(world.head, editor),
                        world.head,
                        editor,
                        "awards[0].unit",
                        world.units.get(0).toString(),
                        "awards[0].method",
                        "SECRET_BALLOT",
                        "awards[0].returned",
                        "10",
                        "awards[0].valid",
                        "9",
                        "awards[0].invalid",
                        "0"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(body).select("#awards-0-valid-error").text()).contains("phải bằng 10 phiếu thu về");
    }

    @Test
    void showsBothTextsWhenASectionChangedOnBothSides() throws Exception {
        var mine = page(world.head, editor);
        drafts.put(
                world.officer,
                id,
                new DiscussionPart(List.of(Passage.of(PassageKind.DISCUSSION, "Bản của chuyên viên"))),
                new DirectingPart(List.of(Passage.of(PassageKind.DIRECTING_SPEECH, "Chỉ đạo"))));
        var body = mvc.perform(EditorForm.send(mine, world.head, editor, "discussion[0].text", "Bản của thư ký"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var page = Jsoup.parse(body);
        assertThat(page.text()).contains("Bản của chuyên viên");
        assertThat(page.select("#discussion-0-text").text()).isEqualTo("Bản của thư ký");
        assertThat(page.select("#directing-0-text").text()).isEqualTo("Chỉ đạo");
        mvc.perform(EditorForm.send(page, world.head, editor)).andExpect(status().isSeeOther());
        var minutes = conferences.detail(world.head, number).minutes();
        assertThat(minutes.discussion().passages().get(0).text()).isEqualTo("Bản của thư ký");
        assertThat(minutes.directing().passages().get(0).text()).isEqualTo("Chỉ đạo");
    }

    @Test
    void showsWhatChangedSinceTheCheckPageInsteadOfLocking() throws Exception {
        var full = ready();
        var check = page(world.head, editor + "/kiem-tra");
        drafts.put(
                world.officer,
                id,
                new DiscussionPart(
                        List.of(Passage.of(PassageKind.DISCUSSION, "Ý kiến ghi sau khi mở trang kiểm tra"))));
        var stale = Jsoup.parse(mvc.perform(lock(check))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(conferences.detail(world.head, number).isLocked()).isFalse();
        assertThat(stale.select("[role=alert]").text())
                .contains("Phần IV: Ý kiến thảo luận – " + world.officer.name())
                .contains("(để trống) Ý kiến ghi sau khi mở trang kiểm tra");
        assertThat(stale.text()).contains(full);
        // the page is fresh: what it shows is what is locked
        mvc.perform(lock(stale)).andExpect(redirectedUrl("/hoi-nghi/" + number));
        assertThat(conferences.detail(world.head, number).isLocked()).isTrue();
    }

    @Test
    void locksOnceForADoubleClick() throws Exception {
        ready();
        var check = page(world.head, editor + "/kiem-tra");
        var key = check.select("form[action$=chot] input[name=_khoa]").attr("value");
        assertThat(key).isNotEmpty();
        for (int click = 0; click < 2; click++) {
            mvc.perform(lock(check).param("_khoa", key))
                    .andExpect(status().isSeeOther())
                    .andExpect(redirectedUrl("/hoi-nghi/" + number));
        }
        assertThat(conferences.detail(world.head, number).locks()).hasSize(1);
    }

    private MockHttpServletRequestBuilder lock(Document check) {
        return post(editor + "/chot")
                .with(SignedIn.as(world.head))
                .param("version", check.select("input[name=version]").attr("value"));
    }

    /** Everything that locking needs. */
    private String ready() throws Exception {
        mvc.perform(EditorForm.send(
                        page(world.head, editor),
                        world.head,
                        editor,
                        "held",
                        "25/12/2023",
                        "venue",
                        "Hội trường Hội Nhà báo",
                        "startsAt",
                        "14:00",
                        "attendees[0].presence",
                        "PRESENT",
                        "head.unit",
                        world.units.get(1).toString(),
                        "deputies[0].unit",
                        world.units.get(2).toString(),
                        "awards[0].unit",
                        world.units.get(0).toString()))
                .andExpect(status().isSeeOther());
        return "Hội trường Hội Nhà báo";
    }

    @Test
    void offersWhereTheBlocMetLastAndPutsNothingIn() throws Exception {
        ready();
        var next = conferences.number(world.head, conferences.create(world.head, world.year, ConferenceKind.THEMATIC));
        var address = "/hoi-nghi/" + next + "/bien-ban";
        var page = page(world.head, address);
        for (var field : List.of("venue", "startsAt", "held")) {
            assertThat(page.select("input[name=" + field + "]").attr("value"))
                    .as(field)
                    .isEmpty();
        }
        assertThat(page.select("#phan-1 h2").text()).doesNotContain("Điền sẵn");
        assertThat(page.select("button[value=nhu-lan-truoc]").text())
                .isEqualTo("Như lần trước: Hội trường Hội Nhà báo");
        mvc.perform(EditorForm.send(page, world.head, address, "held", "10/07/2023"))
                .andExpect(status().isSeeOther());
        var saved = conferences.detail(world.head, next).minutes().attendance();
        assertThat(saved.venue()).isNull();
        assertThat(saved.startsAt()).isNull();
        var offered = sent(EditorForm.send(page(world.head, address), world.head, address, "lam", "nhu-lan-truoc"));
        assertThat(offered.select("input[name=venue]").attr("value")).isEqualTo("Hội trường Hội Nhà báo");
        assertThat(offered.select("input[name=startsAt]").attr("value")).isEmpty();
        assertThat(offered.select("button[value=nhu-lan-truoc]")).isEmpty();
    }

    private Document sent(org.springframework.test.web.servlet.RequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request).andReturn().getResponse().getContentAsString());
    }

    @Test
    void tellsTheSameFiguresOfAttendanceEverywhereAndWhoIsNotMarkedYet() throws Exception {
        mvc.perform(EditorForm.send(
                        page(world.head, editor),
                        world.head,
                        editor,
                        "held",
                        "25/12/2023",
                        "announcedMembers",
                        "11",
                        "attendees[0].presence",
                        "PRESENT",
                        "attendees[1].presence",
                        "SUBSTITUTE",
                        "attendees[1].delegate",
                        "Trần Văn Bình",
                        "attendees[1].delegateTitles",
                        "Phó Chủ tịch",
                        "attendees[2].presence",
                        "ABSENT"))
                .andExpect(status().isSeeOther());
        for (var address : List.of(editor + "/in", editor + "/kiem-tra")) {
            assertThat(page(world.head, address).text())
                    .as(address)
                    .contains("2/5; vắng: 1; chưa điểm danh: 2")
                    .contains("người dự Trần Văn Bình, Phó Chủ tịch");
        }
        assertThat(page(world.head, editor + "/in").text()).contains("Số đơn vị công bố: 11.");
        assertThat(page(world.head, "/hoi-nghi/" + number)
                        .select("#attendance-caption")
                        .text())
                .isEqualTo("Có mặt 2/5 đơn vị, vắng 1, chưa điểm danh 2");
        var row = page(world.head, editor).select(".roll > .row");
        assertThat(row.select("details[open]")).as("substitute and absent").hasSize(2);
    }

    @Test
    void tellsBeforeLockingWhichRecordedOfficersItReplaces() throws Exception {
        ready();
        blocs.name(
                world.officer,
                conferences.detail(world.head, number).scope().bloc(),
                world.y2023.next(),
                world.units.get(3),
                world.units.get(4));
        var warned = page(world.head, editor + "/kiem-tra").text();
        assertThat(warned)
                .contains(
                        "Đã ghi nhận Trưởng khối năm 2024: Hội Đông y tỉnh (Bầu, suy tôn; Biên bản hội nghị tổng kết); chốt biên bản này sẽ thay bằng")
                .contains("Đã ghi nhận Phó Trưởng khối năm 2024: ");
    }

    @Test
    void tellsBeforeLockingAgainWhoStaysAndWhatOfOthersIsReplaced() throws Exception {
        ready();
        lockings.lock(world.head, id);
        appoint(world.units.get(3));
        lockings.reopen(world.head, number, "Sửa chính tả");
        assertThat(page(world.head, editor + "/kiem-tra").text())
                .contains("Trưởng khối năm 2024 Hội Đông y tỉnh (Cử bằng quyết định; Quyết định 12/QĐ-UBND). Phần VII")
                .contains("giữ nguyên các ghi nhận đó")
                .doesNotContain("sẽ thay bằng");
        mvc.perform(EditorForm.send(
                        page(world.head, editor),
                        world.head,
                        editor,
                        "head.unit",
                        world.units.get(4).toString()))
                .andExpect(status().isSeeOther());
        assertThat(page(world.head, editor + "/kiem-tra").text())
                .contains("Trưởng khối năm 2024: Hội Đông y tỉnh (Cử bằng quyết định; Quyết định 12/QĐ-UBND); chốt biên"
                        + " bản này sẽ thay bằng")
                .doesNotContain("giữ nguyên các ghi nhận đó");
    }

    /** Minutes rewritten after dossiers were made from them do not agree with what was made. */
    @Test
    void namesTheDossiersThatMinutesLockedAgainLeaveBehind() throws Exception {
        ready();
        lockings.lock(world.head, id);
        var scope = conferences.detail(world.head, number).scope();
        var making = page(world.head, address).select("a:contains(Lập hồ sơ đề nghị)");
        assertThat(making.attr("href")).isEqualTo(Addresses.blocProposals(scope.number(), scope.name(), 2023));
        var member = TestActors.unit(world.province, world.units.get(3));
        assertThat(page(member, address).select("a:contains(Lập hồ sơ đề nghị)"))
                .isEmpty();
        dossiers.draft(world.head, world.year, null, null);
        var dossier = jdbc.sql("select number from proposal where conference_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
        lockings.reopen(world.head, number, "Ghi nhầm đơn vị");
        drafts.put(world.head, id, heldOn(new PartialDate(2023, 12, 25)));
        assertThat(page(world.head, address).select("a:contains(Lập hồ sơ đề nghị)"))
                .isEmpty();
        assertThat(page(world.head, editor + "/kiem-tra").text())
                .contains("khớp nhau")
                .doesNotContain(dossier);
        mvc.perform(EditorForm.send(
                        page(world.head, editor),
                        world.head,
                        editor,
                        "awards[0].unit",
                        world.units.get(4).toString()))
                .andExpect(status().isSeeOther());
        var check = page(world.head, editor + "/kiem-tra");
        assertThat(check.select(".notice.warning:has(h2:contains(Đối chiếu)) li")
                        .text())
                .contains(dossier, "năm 2023: Đang soạn");
        assertThat(check.text()).doesNotContain("khớp nhau");
        assertThat(page(member, editor + "/kiem-tra").text()).doesNotContain(dossier);
    }

    @Test
    void keepsEveryLockedVersionReadable() throws Exception {
        ready();
        lockings.lock(world.head, id);
        lockings.reopen(world.head, number, "Ghi nhầm nơi họp");
        mvc.perform(EditorForm.send(page(world.head, editor), world.head, editor, "venue", "Nhà văn hóa"))
                .andExpect(status().isSeeOther());
        var first = page(world.head, editor + "/in?ban=1");
        assertThat(first.select(".paper").text())
                .contains("Địa điểm: Hội trường Hội Nhà báo.", "Bản 1, mã kiểm tra")
                .doesNotContain("BẢN NHÁP");
        assertThat(first.select(".notice.warning").text()).contains("Đây là bản 1", "Bản 2 đang soạn.");
        lockings.lock(world.head, id);
        var history = page(world.head, "/hoi-nghi/" + number).select("#lich-su + ol a");
        assertThat(history.eachAttr("href")).containsExactly(editor + "/in?ban=2", editor + "/in?ban=1");
        assertThat(page(world.head, editor + "/in?ban=1")
                        .select(".notice.warning a")
                        .attr("href"))
                .isEqualTo(editor + "/in?ban=2");
        assertThat(page(world.head, editor + "/in?ban=2").select(".paper").text())
                .contains("Địa điểm: Nhà văn hóa.");
        mvc.perform(get(editor + "/in?ban=3").with(SignedIn.as(world.head))).andExpect(status().isNotFound());
    }

    @Test
    void saysOnceWhatAReviewLacksAndLeavesOutWhatItHasNot() throws Exception {
        var review =
                conferences.number(world.head, conferences.create(world.head, world.year, ConferenceKind.MID_YEAR));
        var check = page(world.head, "/hoi-nghi/" + review + "/bien-ban/kiem-tra");
        assertThat(check.select("li:contains(Ngày họp)")).hasSize(1);
        assertThat(check.select("li:contains(Điểm danh)")).hasSize(1);
        assertThat(check.select("h2").eachText()).noneMatch(heading -> heading.startsWith("VI. "));
        assertThat(check.select("h2").eachText()).noneMatch(heading -> heading.startsWith("VII. "));
    }

    @Test
    void putsAWrongKindOrYearRightWithAReason() throws Exception {
        var correction = "/hoi-nghi/" + number + "/sua";
        var form = page(world.head, correction);
        assertThat(form.select("input[name=year]").attr("value")).isEqualTo("2023");
        mvc.perform(correct(correction, "MID_YEAR", "2023", " ")).andExpect(status().isUnprocessableContent());
        mvc.perform(correct(correction, "MID_YEAR", "2031", "Nhầm năm"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Khối chưa có năm 2031")));
        openings.open(
                world.officer, conferences.detail(world.officer, number).scope().bloc(), world.y2023.next());
        // a day and the usual agenda bind nothing to the wrong year
        mvc.perform(EditorForm.send(page(world.head, editor), world.head, editor, "held", "10/07/2024"))
                .andExpect(status().isSeeOther());
        mvc.perform(post(correction)
                        .with(SignedIn.as(world.officer))
                        .param("kind", "MID_YEAR")
                        .param("year", "2024")
                        .param("reason", "Nhầm năm"))
                .andExpect(redirectedUrl("/hoi-nghi/" + number));
        var right = conferences.detail(world.officer, number);
        assertThat(right.kind()).isEqualTo(ConferenceKind.MID_YEAR);
        assertThat(right.scope().year()).isEqualTo(world.y2023.next());
        assertThat(right.title()).endsWith("2024");
        assertThat(right.minutes().chair().agenda())
                .extracting(ChairPart.AgendaItem::year)
                .containsExactly(
                        world.y2023.next(),
                        world.y2023.next(),
                        world.y2023.next().next());
    }

    @Test
    void namesWhatNoLongerFitsAKindPutRight() throws Exception {
        ready();
        drafts.put(world.head, id, heldOn(new PartialDate(2023, 12, 25)));
        var correction = "/hoi-nghi/" + number + "/sua";
        assertThat(page(world.head, correction).select(".notice.warning li").text())
                .contains("Sơ kết 6 tháng: Phần II: chương trình", "Phần VI: có 1 đề nghị", "Phần VII: có Trưởng khối");
        assertThat(page(world.head, editor + "/kiem-tra").text())
                .contains("khớp nhau")
                .doesNotContain("loại hội nghị này không bình xét");
        mvc.perform(correct(correction, "MID_YEAR", "2023", "Nhầm loại")).andExpect(status().isSeeOther());
        assertThat(page(world.head, editor + "/kiem-tra").text()).doesNotContain("khớp nhau");
        assertThat(page(world.head, editor + "/kiem-tra")
                        .select(".notice.warning:has(h2:contains(Đối chiếu)) li")
                        .eachText())
                .anyMatch(line -> line.startsWith("Phần II: chương trình"))
                .anyMatch(line -> line.contains("loại hội nghị này không bình xét"))
                .anyMatch(line -> line.contains("chốt thì ghi nhận vào khối"));
    }

    @Test
    void keepsTheYearOfWrittenMinutesAndEverythingOfLockedOnes() throws Exception {
        ready();
        var correction = "/hoi-nghi/" + number + "/sua";
        mvc.perform(correct(correction, "YEAR_END", "2022", "Nhầm năm"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Hủy hội nghị rồi lập ở đúng năm")));
        lockings.lock(world.head, id);
        mvc.perform(get(correction).with(SignedIn.as(world.head))).andExpect(status().isForbidden());
        lockings.reopen(world.head, number, "Sửa tên");
        mvc.perform(get(correction).with(SignedIn.as(world.head)))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("Lập nhầm thì hủy hội nghị rồi lập lại")));
    }

    @Test
    void cancelsAMeetingOnceLockedWithTheOfficersItNamedUnlessSomethingRestsOnIt() throws Exception {
        ready();
        lockings.lock(world.head, id);
        var cancel = "/hoi-nghi/" + number + "/chuyen";
        mvc.perform(get(cancel + "?step=CANCEL").with(SignedIn.as(world.head))).andExpect(status().isForbidden());
        lockings.reopen(world.head, number, "Lập nhầm hội nghị");
        var detail = conferences.detail(world.officer, number);
        var next = years.find(world.officer, detail.scope().bloc(), detail.nextYear())
                .orElseThrow();
        var begun = conferences.create(world.officer, next, ConferenceKind.MID_YEAR);
        assertThat(page(world.head, cancel + "?step=CANCEL")
                        .select(".notice.warning a")
                        .attr("href"))
                .isEqualTo("/hoi-nghi/" + conferences.number(world.officer, begun));
        mvc.perform(cancelling(cancel)).andExpect(status().isUnprocessableContent());
        corrections.cancel(world.officer, conferences.number(world.officer, begun), "Lập nhầm");
        assertThat(page(world.head, cancel + "?step=CANCEL").text())
                .contains("Bỏ ghi nhận theo biên bản này", "Trưởng khối năm 2024 Hội Nhà báo tỉnh");
        mvc.perform(cancelling(cancel)).andExpect(redirectedUrl("/hoi-nghi/" + number));
        assertThat(years.officers(world.officer, next)).isEmpty();
    }

    private MockHttpServletRequestBuilder cancelling(String address) {
        return post(address)
                .with(SignedIn.as(world.head))
                .param("step", "CANCEL")
                .param("reason", "Khối không họp tổng kết");
    }

    @Test
    void tellsBeforeLockingWhichOfficersEndBecauseTheMinutesNameThemNoMore() throws Exception {
        ready();
        lockings.lock(world.head, id);
        lockings.reopen(world.head, number, "Chưa bầu");
        mvc.perform(EditorForm.send(
                        page(world.head, editor), world.head, editor, "head.unit", "", "deputies[0].unit", ""))
                .andExpect(status().isSeeOther());
        assertThat(page(world.head, editor + "/kiem-tra").text())
                .contains(
                        "Trưởng khối năm 2024: Hội Nhà báo tỉnh; chốt biên bản này sẽ bỏ ghi nhận đó",
                        "Phó Trưởng khối năm 2024: Hội Luật gia tỉnh; chốt biên bản này sẽ bỏ ghi nhận đó");
    }

    @Test
    void cancelsAConferenceRecordedByMistakeAndTakesItUpAgain() throws Exception {
        var move = "/hoi-nghi/" + number + "/chuyen";
        var list = "/hoi-nghi?khoi="
                + conferences.detail(world.head, number).scope().number();
        var scope = conferences.detail(world.head, number).scope();
        var year = Addresses.blocYear(scope.number(), scope.name(), 2023);
        assertThat(page(world.head, year).text()).contains("đang soạn").doesNotContain("Tổng kết: chưa ghi nhận");
        assertThat(page(world.head, move + "?step=CANCEL").select("h1").text()).isEqualTo("Hủy hội nghị");
        mvc.perform(post(move).with(SignedIn.as(world.head)).param("step", "CANCEL"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(move)
                        .with(SignedIn.as(world.head))
                        .param("step", "CANCEL")
                        .param("reason", "Lập hai lần"))
                .andExpect(redirectedUrl("/hoi-nghi/" + number));
        assertThat(page(world.head, "/hoi-nghi/" + number).text()).contains("Hội nghị đã hủy", "Lập hai lần");
        assertThat(page(world.head, year).text())
                .contains("Tổng kết: chưa ghi nhận")
                .doesNotContain("đang soạn");
        assertThat(page(world.head, list).select("#conferences tbody tr")).isEmpty();
        assertThat(page(world.head, list + "&trang-thai=CANCELLED").select("#conferences tbody tr"))
                .hasSize(1);
        assertThat(tasks.tasksFor(world.head)).extracting(Task::title).containsExactly("conference.task.record");
        mvc.perform(get(editor).with(SignedIn.as(world.head))).andExpect(status().isForbidden());
        mvc.perform(post(move)
                        .with(SignedIn.as(world.head))
                        .param("step", "RESTORE")
                        .param("reason", "Không nhầm"))
                .andExpect(redirectedUrl("/hoi-nghi/" + number));
        assertThat(page(world.head, list).select("#conferences tbody tr")).hasSize(1);
        page(world.head, editor);
    }

    /** The head hands the flag over; a unit of neither year can neither give nor take it, and hears so where it is named. */
    @Test
    void letsOnlyMembersOfEitherYearHandTheFlagOver() throws Exception {
        var form = page(world.head, editor);
        assertThat(form.select("select[name=flagFrom] option[selected]").attr("value"))
                .isEqualTo(world.units.get(0).toString());
        assertThat(form.select("#flagTo-hint").text()).isEqualTo("Để trống là Trưởng khối của năm ghi ở trên");
        var stranger = world.units.get(5).toString();
        for (var field : List.of("flagFrom", "flagTo")) {
            var refused = mvc.perform(
                            EditorForm.send(form, world.head, editor, "flagHandedOver", "true", field, stranger))
                    .andExpect(status().isUnprocessableContent())
                    .andReturn();
            assertThat(Jsoup.parse(refused.getResponse().getContentAsString())
                            .select("#" + field + "-error")
                            .text())
                    .contains("phải là đơn vị thành viên năm 2024 hoặc năm trước đó");
        }
        mvc.perform(EditorForm.send(form, world.head, editor, "flagHandedOver", "true"))
                .andExpect(status().isSeeOther());
        var saved = conferences.detail(world.head, number).minutes().officers();
        assertThat(saved.flagFrom()).isEqualTo(world.units.get(0));
        assertThat(saved.flagTo()).isNull();
        // who is named head of that year is a member of it, though of neither year yet
        mvc.perform(EditorForm.send(
                        page(world.head, editor),
                        world.head,
                        editor,
                        "head.unit",
                        stranger,
                        "flagHandedOver",
                        "true",
                        "flagTo",
                        stranger))
                .andExpect(status().isSeeOther());
    }

    /** This year's head gives by default: left empty, the receiver of this year's flag would be the same unit. */
    @Test
    void refusesAFlagThatItsGiverWouldReceiveBesideTheGiver() throws Exception {
        for (var typed : List.of(
                List.of("flagYear", "2023"),
                List.of("flagTo", world.units.get(0).toString()))) {
            var refused = mvc.perform(EditorForm.send(
                            page(world.head, editor),
                            world.head,
                            editor,
                            "flagHandedOver",
                            "true",
                            typed.get(0),
                            typed.get(1)))
                    .andExpect(status().isUnprocessableContent())
                    .andReturn();
            assertThat(Jsoup.parse(refused.getResponse().getContentAsString())
                            .select("#flagFrom-error")
                            .text())
                    .contains(typed.get(0).equals("flagYear") ? "Trưởng khối năm 2023" : "hai đơn vị khác nhau");
        }
        // the head named in these very minutes receives, whoever was recorded before
        blocs.name(
                world.officer,
                conferences.detail(world.head, number).scope().bloc(),
                world.y2023.next(),
                world.units.get(0));
        mvc.perform(EditorForm.send(
                        page(world.head, editor),
                        world.head,
                        editor,
                        "head.unit",
                        world.units.get(1).toString(),
                        "flagHandedOver",
                        "true"))
                .andExpect(status().isSeeOther());
    }

    /** Whoever records another head after the minutes were saved makes giver and receiver one: the check says so. */
    @Test
    void namesOnTheCheckWhyAFlagCannotBeRecorded() throws Exception {
        ready();
        var giver = world.units.get(1);
        drafts.put(
                world.head,
                id,
                new OfficersPart(null, List.of(), null, false, null, null, true, null, giver, null, null));
        var bloc = conferences.detail(world.head, number).scope().bloc();
        blocs.name(world.officer, bloc, world.y2023.next(), giver);
        var check = page(world.head, editor + "/kiem-tra");
        assertThat(check.text()).contains("trao cho Trưởng khối năm 2024", "chưa rõ bên nhận");
        var refused = mvc.perform(lock(check))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        var notice = Jsoup.parse(refused.getResponse().getContentAsString()).select(".notice[role=alert]");
        assertThat(notice.text())
                .contains("Chưa chốt được biên bản", "Phần VII: Bên giao đang là Trưởng khối năm 2024");
        assertThat(notice.select("a").attr("href")).isEqualTo(editor + "/7");
        assertThat(conferences.detail(world.head, number).isLocked()).isFalse();
    }

    private MockHttpServletRequestBuilder correct(String address, String kind, String year, String reason) {
        return post(address)
                .with(SignedIn.as(world.head))
                .param("kind", kind)
                .param("year", year)
                .param("reason", reason);
    }

    @Test
    void savesOneSectionOnItsOwnPage() throws Exception {
        var page = page(world.head, editor + "/4");
        assertThat(page.select("section[id^=phan-]")).hasSize(1);
        mvc.perform(EditorForm.send(page, world.head, editor + "/4", "discussion[0].text", "Trên điện thoại"))
                .andExpect(redirectedUrl(editor + "/4"));
        var detail = conferences.detail(world.head, number);
        assertThat(detail.version()).isEqualTo(1);
        assertThat(detail.minutes().attendance().isBlank()).isTrue();
    }

    @Test
    void dropsJudgingFromAReviewUnlessAsked() throws Exception {
        var review =
                conferences.number(world.head, conferences.create(world.head, world.year, ConferenceKind.MID_YEAR));
        assertThat(page(world.head, "/hoi-nghi/" + review + "/bien-ban").select("section[id^=phan-]"))
                .hasSize(7);
        assertThat(page(world.head, "/hoi-nghi/" + review + "/bien-ban?hien=6.7")
                        .select("section[id^=phan-]"))
                .hasSize(9);
    }

    @Test
    void refusesMembersAndHidesFromStrangers() throws Exception {
        var member = TestActors.unit(world.province, world.units.get(2));
        mvc.perform(get(editor).with(SignedIn.as(member)))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("Trưởng khối năm 2023")));
        var stranger = new ConferenceWorld.Founder(jdbc, blocs).found().head;
        mvc.perform(get(editor).with(SignedIn.as(stranger))).andExpect(status().isNotFound());
        mvc.perform(post(editor).with(SignedIn.as(stranger))).andExpect(status().isNotFound());
        mvc.perform(get("/hoi-nghi/999999/bien-ban").with(SignedIn.as(world.head)))
                .andExpect(status().isNotFound());
    }

    @Test
    void completesNamesAnswersPetitionsAndKeepsFiles() throws Exception {
        drafts.put(
                world.head,
                id,
                new JudgingPart(List.of(AwardLine.counted("PROVINCIAL_FLAG", world.y2023, 2, "cho 02 đơn vị"))),
                new PetitionPart(List.of(PetitionPart.Petition.of("UBND tỉnh", "Mở lớp tập huấn"))),
                fromASource());
        lockings.lock(world.head, id);
        var detail = conferences.detail(world.head, number);
        assertThat(tasks.tasksFor(world.head)).hasSize(1);
        assertThat(tasks.tasksFor(world.officer))
                .extracting(Task::title)
                .containsExactly("conference.task.names", "conference.task.petition");
        var names = detail.address() + "/ket-qua/" + detail.unnamed().get(0).id() + "/bo-sung";
        assertThat(page(world.head, names).select("input[name=units]")).hasSize(5);
        mvc.perform(naming(names, 0, "", 2)).andExpect(status().isUnprocessableContent());
        mvc.perform(naming(names, 0, "", 2, 3)).andExpect(redirectedUrl(detail.address()));
        var told = page(world.head, detail.address());
        assertThat(told.select("#con-thieu ~ ul").text()).doesNotContain("Tên 2 đơn vị");
        assertThat(told.select("#awards a[href=" + names + "]").text()).isEqualTo("Sửa tên đã bổ sung");
        assertThat(page(world.head, names).select("input[name=units][checked]").eachAttr("value"))
                .containsExactly(
                        world.units.get(2).toString(), world.units.get(3).toString());
        // one name of two, then a unit that stands in no list
        mvc.perform(naming(names, 1, "Nghe nhầm tên", 2)).andExpect(redirectedUrl(detail.address()));
        assertThat(page(world.head, detail.address()).select("#awards").text()).contains("Còn thiếu 1 tên");
        mvc.perform(naming(names, 2, "Đã hỏi lại", 2)
                        .param("others[0]", world.units.get(5).toString()))
                .andExpect(redirectedUrl(detail.address()));
        assertThat(page(world.head, names).select("fieldset .hint").text()).contains("Suy ra từ kết quả");
        mvc.perform(naming(names, 2, "Trang cũ", 2, 3)).andExpect(status().isConflict());
        mvc.perform(naming(names, 3, "Nghe nhầm tên", 2, 3)).andExpect(redirectedUrl(detail.address()));
        var answer = detail.address() + "/kien-nghi/"
                + detail.minutes().petitions().petitions().get(0).id() + "/tra-loi";
        page(world.officer, answer);
        mvc.perform(post(answer)
                        .with(SignedIn.as(world.officer))
                        .param("state", "ANSWERED")
                        .param("answer", "Đã mở hai lớp")
                        .param("answeredOn", "01/03/2024"))
                .andExpect(redirectedUrl(detail.address()));
        mvc.perform(multipart(detail.address() + "/tep")
                        .file(new MockMultipartFile(
                                "file", "ban-ky.pdf", "application/pdf", "xin".getBytes(StandardCharsets.UTF_8)))
                        .param("kind", "PAPER")
                        .param("title", "Bản ký")
                        .with(SignedIn.as(world.head)))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(multipart(detail.address() + "/tep")
                        .file(new MockMultipartFile(
                                "file",
                                "ban-ky.pdf",
                                "application/pdf",
                                "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.UTF_8)))
                        .param("kind", "PAPER")
                        .param("title", "Bản ký")
                        .with(SignedIn.as(world.head)))
                .andExpect(redirectedUrl(detail.address() + "/tep"));
        var papers = page(world.head, detail.address() + "/tep");
        assertThat(papers.text()).contains("Bản ký");
        mvc.perform(get(conferences.detail(world.head, number).files().get(0).address(number))
                        .with(SignedIn.as(world.head)))
                .andExpect(status().isOk());
        lockings.reopen(world.head, number, "Ghi thêm");
        assertThat(page(world.head, editor + "/kiem-tra").text())
                .doesNotContain("chưa có tên")
                .contains("Hội Luật gia tỉnh; Hội Đông y tỉnh");
    }

    private MockHttpServletRequestBuilder naming(String names, int seen, String reason, int... units) {
        return post(names)
                .with(SignedIn.as(world.head))
                .param("version", Integer.toString(seen))
                .param("reason", reason)
                .param(
                        "units",
                        IntStream.of(units)
                                .mapToObj(unit -> world.units.get(unit).toString())
                                .toArray(String[]::new));
    }

    /** The bar for a record is 25 (RULINGS 28); rows must not add to it. */
    @Test
    void drawsAndSavesInAsManyStatementsForManyRowsAsForFew() throws Exception {
        drafts.put(world.head, id, wordy(1));
        page(world.head, editor);
        int drawn = Statements.count(() -> page(world.head, editor));
        assertThat(drawn).isLessThanOrEqualTo(25);
        int saved = Statements.count(() -> drafts.put(world.head, id, wordy(2)));
        drafts.put(world.head, id, wordy(60));
        assertThat(Statements.count(() -> page(world.head, editor))).isEqualTo(drawn);
        assertThat(Statements.count(() -> drafts.put(world.head, id, wordy(61))))
                .isEqualTo(saved);
        var page = page(world.head, editor);
        int one = Statements.count(() -> mvc.perform(
                        EditorForm.send(page, world.head, editor, "discussion[0].text", "Một phần, một lần lưu"))
                .andExpect(status().isSeeOther()));
        assertThat(one).isLessThanOrEqualTo(25);
    }

    private MinutesPart[] wordy(int rows) {
        var units = world.units;
        var members = years.members(world.head, world.year);
        return new MinutesPart[] {
            new AttendancePart(
                    null,
                    null,
                    null,
                    null,
                    "Hội trường " + rows,
                    null,
                    null,
                    null,
                    null,
                    null,
                    members.stream()
                            .limit(1 + rows)
                            .map(member -> AttendancePart.Attendee.present(member.id()))
                            .toList(),
                    rows(rows, n -> AttendancePart.Guest.person("Đại biểu " + n, null, GuestRole.GUEST))),
            new ChairPart(
                    null,
                    null,
                    "Khai mạc",
                    rows(rows, n -> new ChairPart.AgendaItem(AgendaKind.OTHER, world.y2023, "Nội dung " + n))),
            new ReportPart(
                    rows(
                            rows,
                            n -> new ReportPart.Report(
                                    ReportKind.OTHER, "Văn bản " + n, null, null, false, Adoption.ADOPTED, null, null)),
                    rows(rows, n -> Passage.of(PassageKind.MOVEMENT, "Phong trào " + n)),
                    rows(rows, n -> new ReportPart.Indicator("Số liệu " + n, null, null, "nhiều", null))),
            new DiscussionPart(rows(rows, n -> Passage.of(PassageKind.DISCUSSION, "Ý kiến " + n))),
            new DirectingPart(rows(rows, n -> Passage.of(PassageKind.DIRECTING_SPEECH, "Chỉ đạo " + n))),
            new JudgingPart(rows(
                    rows, n -> AwardLine.counted("PROVINCIAL_FLAG", world.y2023, 1 + n, "Cờ cho " + n + " đơn vị"))),
            OfficersPart.of(
                    OfficerLine.of(units.get(1), "bầu " + rows),
                    units.subList(2, Math.min(2 + rows, units.size())).stream()
                            .map(unit -> OfficerLine.of(unit, null))
                            .toList()),
            new PetitionPart(rows(rows, n -> PetitionPart.Petition.of("UBND tỉnh", "Kiến nghị " + n))),
            new ClosingPart(
                    null,
                    null,
                    rows(rows, n -> new ClosingPart.Visit("Nơi " + n, null)),
                    rows(rows, n -> ClosingPart.Photo.captioned("Ảnh " + n, null)),
                    rows(rows, n -> new ClosingPart.Source("Báo " + n, null, null, null, null)))
        };
    }

    private static <T> List<T> rows(int count, IntFunction<T> row) {
        return IntStream.range(0, count).mapToObj(row).toList();
    }
}
