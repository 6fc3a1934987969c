package vn.thidua.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.Statements;
import vn.thidua.TestActors;
import vn.thidua.bloc.BlocYearContribution;
import vn.thidua.bloc.MemberView;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.PartOfDay;
import vn.thidua.kernel.PartialDate;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.organization.ChangeSetting;
import vn.thidua.organization.FormOfAddress;
import vn.thidua.organization.Letterheads;
import vn.thidua.organization.ProvinceKind;
import vn.thidua.organization.Provinces;
import vn.thidua.organization.Settings;
import vn.thidua.organization.SucceedProvinces;
import vn.thidua.rulebook.VoteBasis;

/** The pages that only read a conference, its list, its print and what the public sees of it. */
@PageTest
class ConferenceReadingTest extends ConferenceScene {
    @Autowired
    vn.thidua.document.Files files;

    @Autowired
    Provinces provinces;

    @Autowired
    Letterheads letterheads;

    @Autowired
    Settings settings;

    @Autowired
    Collection<BlocYearContribution> contributions;

    private void record(UUID photo) {
        var units = world.units;
        var members = years.members(world.head, world.year).stream()
                .map(MemberView::id)
                .toList();
        drafts.put(
                world.head,
                id,
                new AttendancePart(
                        null,
                        new PartialDate(2023, 12, 25),
                        PartOfDay.AFTERNOON,
                        null,
                        "Hội trường",
                        units.get(3),
                        null,
                        10,
                        null,
                        null,
                        List.of(
                                AttendancePart.Attendee.present(members.get(0)),
                                new AttendancePart.Attendee(
                                        members.get(1), Presence.ABSENT, "Đi công tác", null, null)),
                        List.of(
                                AttendancePart.Guest.person(
                                        "Trần Thị Kim Dung",
                                        "Phó Trưởng Ban Tuyên giáo\nỦy viên Hội đồng",
                                        GuestRole.DIRECTING),
                                AttendancePart.Guest.group("Lãnh đạo các đơn vị", null, GuestRole.MEMBER_LEADERS))),
                new ChairPart(
                        Person.of(null, null, units.get(0)),
                        Person.of("Nguyễn Thị Thư Ký", null, null),
                        null,
                        List.of(
                                new ChairPart.AgendaItem(AgendaKind.YEAR_END_REVIEW, world.y2023, null),
                                new ChairPart.AgendaItem(AgendaKind.LAUNCH, world.y2023.next(), null))),
                new ReportPart(
                        List.of(new ReportPart.Report(
                                ReportKind.YEAR_END,
                                "Báo cáo tổng kết năm 2023",
                                null,
                                units.get(0),
                                true,
                                Adoption.ADOPTED_AFTER_DISCUSSION,
                                VotingMethod.CONSENSUS,
                                null)),
                        List.of(
                                Passage.of(PassageKind.MOVEMENT, "Chung sức xây dựng nông thôn mới", "Hưởng ứng"),
                                Passage.of(PassageKind.SHORTCOMING, "Một số đơn vị gửi báo cáo chậm")),
                        List.of(new ReportPart.Indicator(
                                "Nguồn lực huy động", null, null, "hàng trăm tỷ đồng", "người nghèo"))),
                new DiscussionPart(List.of(
                        new Passage(PassageKind.DISCUSSION, null, null, null, units.get(2), "Đề nghị sửa tiêu chí"))),
                new DirectingPart(List.of(Passage.of(PassageKind.EXPLANATION, "Tiêu chuẩn, số lượng cờ"))),
                new JudgingPart(List.of(
                        AwardLine.counted("PROVINCIAL_FLAG", world.y2023, 2, "Cờ thi đua cho 02 đơn vị"),
                        new AwardLine(
                                null,
                                "GOVERNMENT_FLAG",
                                world.y2023,
                                units.get(4),
                                null,
                                "Cờ thi đua của Chính phủ",
                                true,
                                VotingMethod.SECRET_BALLOT,
                                VoteFigures.ballots(VoteBasis.ALL_MEMBERS, 10, 9, 9, 9, 0, 0, 8)),
                        AwardLine.named("PROVINCIAL_MERIT_CERTIFICATE", world.y2023, units.get(5), null))),
                new OfficersPart(
                        OfficerLine.of(units.get(1), "bầu"),
                        List.of(OfficerLine.of(units.get(2), null)),
                        null,
                        true,
                        world.y2023.next(),
                        null,
                        true,
                        world.y2023.next(),
                        units.get(0),
                        units.get(1),
                        null),
                new PetitionPart(List.of(
                        PetitionPart.Petition.of("UBND tỉnh", "Hỗ trợ kinh phí"),
                        new PetitionPart.Petition(
                                null,
                                "Sở Nội vụ",
                                true,
                                "Mở lớp bồi dưỡng",
                                null,
                                AnswerState.OPEN,
                                null,
                                null,
                                null,
                                null))),
                new ClosingPart(
                        LocalTime.of(16, 30),
                        null,
                        List.of(new ClosingPart.Visit("Vườn nhãn sinh thái, xã Hồng Nam", null)),
                        List.of(
                                ClosingPart.Photo.captioned("Thảo luận tại hội nghị", "tk-1.jpg"),
                                new ClosingPart.Photo(null, "Bàn giao cờ", null, null, photo)),
                        List.of(new ClosingPart.Source("Cổng thông tin", "Tú Linh", null, "GMT+7", "nghề lànghiệp"))));
    }

    private UUID picture() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return files.store(world.head, "anh.png", bytes.toByteArray()).value();
    }

    private Document publicPage(String path) throws Exception {
        var html = mvc.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(html);
    }

    @Test
    void showsEverythingRecordedAndSaysWhatIsNot() throws Exception {
        var empty = page(world.head, address).text();
        assertThat(empty).contains("Chưa ghi nhận", "Soạn biên bản", "Ngày họp");
        record(picture());
        var shown = page(world.head, address);
        assertThat(shown.text())
                .contains("Chiều 25/12/2023", "10 (đã liệt kê 5)", "Suy ra từ kết quả: Hội Người mù tỉnh")
                .contains("Đại diện Liên hiệp các tổ chức hữu nghị tỉnh (họ tên chưa ghi nhận)")
                .contains("Tổng kết năm 2023", "Triển khai, phát động năm 2024")
                .contains("“hàng trăm tỷ đồng”", "dự thảo", "Thông qua sau thảo luận", "Tồn tại, hạn chế")
                .contains("2 đơn vị, chưa ghi tên", "nguồn ghi: “Cờ thi đua cho 02 đơn vị”")
                .contains(
                        "đồng ý 8/9 phiếu hợp lệ",
                        "80,0% tính trên tổng số đơn vị được bỏ phiếu (10)",
                        "Thống nhất, không ghi số phiếu")
                .contains("Sở Nội vụ suy ra", "Chưa trả lời", "không có tệp; nguồn ghi tên tệp tk-1.jpg")
                .contains("cờ năm 2024", "Giao ước thi đua năm 2024", "Tú Linh", "nghề lànghiệp")
                .contains("Hội Người khuyết tật, Nạn nhân da cam và Bảo trợ quyền trẻ em tỉnh")
                .contains("Phó Trưởng Ban Tuyên giáo", "Đi công tác", "Công bố 10 đơn vị, danh sách có 5.");
        assertThat(shown.select("figure img")).hasSize(1);
        var stranger = TestActors.boardOfficer(new ProvinceId(UUID.randomUUID()));
        mvc.perform(get(shown.select("figure img").attr("src").replace("/hoi-nghi/", "/cong-khai/hoi-nghi/")))
                .andExpect(status().isNotFound());
        mvc.perform(get(address).with(SignedIn.as(stranger))).andExpect(status().isNotFound());
    }

    @Test
    void printsTheMinutesInTheStatesLayout() throws Exception {
        record(null);
        var draft = page(world.head, address + "/bien-ban/in").select("article.paper");
        assertThat(draft.text())
                .contains("BẢN NHÁP – in lúc", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: …/BB-KTĐ")
                .contains(("UBND tỉnh " + provinceName()).toUpperCase(java.util.Locale.ROOT))
                .contains("ngày 25 tháng 12 năm 2023", "16 giờ 30 phút", "./.", "Nơi nhận", "Lưu: VT, Hồ sơ")
                .contains("8/9 phiếu hợp lệ 80,0% (8/10)", "2 đơn vị")
                .contains("Tỷ lệ tính trên tổng số đơn vị được bỏ phiếu.");
        var votes = draft.select("table:has(caption:contains(bình xét))");
        assertThat(votes.select("th").eachText())
                .containsSubsequence("Phát ra", "Thu về", "Hợp lệ", "Phiếu không hợp lệ", "Đồng ý", "Tỷ lệ");
        assertThat(votes.select("tbody tr").eachText().get(1)).contains("Chính phủ năm 2023 9 9 9 0 8/9");
        assertThat(draft.select(".paper-sign strong").eachText()).startsWith("THƯ KÝ", "Nguyễn Thị Thư Ký", "CHỦ TỌA");
        lockings.lock(world.head, id);
        assertThat(page(world.head, address + "/bien-ban/in").text())
                .doesNotContain("BẢN NHÁP")
                .contains("mã kiểm tra");
    }

    private String provinceName() {
        return jdbc.sql("select name from province where id = :id")
                .param("id", world.province.value())
                .query(String.class)
                .single();
    }

    @Test
    void headsThePaperWithTheAuthorityOfItsDay() throws Exception {
        record(null);
        var print = address + "/bien-ban/in";
        // since 2025 the province is part of a city, but these minutes are of 2023
        var admin = TestActors.administrator();
        var city = provinces.succeed(
                admin,
                new SucceedProvinces(
                        "Thành phố mới " + number,
                        ProvinceKind.CITY,
                        List.of(world.province),
                        LocalDate.of(2025, 7, 1),
                        null));
        assertThat(page(world.head, print).select(".paper-head p").first().text())
                .isEqualToIgnoringCase("UBND tỉnh " + provinceName());
        assertThat(letterheads
                        .of(world.head, world.province, LocalDate.of(2025, 12, 20))
                        .superior())
                .isEqualTo("UBND thành phố Thành phố mới " + number);
        assertThat(letterheads.of(admin, city, LocalDate.of(2025, 12, 20)).superior())
                .startsWith("UBND thành phố");
        settings.change(
                world.officer,
                new ChangeSetting(
                        world.province,
                        "Sở Nội vụ",
                        "Ban Thi đua - Khen thưởng",
                        "",
                        "",
                        "",
                        "Hội đồng Thi đua - Khen thưởng tỉnh",
                        FormOfAddress.MR_MRS,
                        -1));
        var paper = page(world.head, print);
        assertThat(paper.select(".paper-head p").first().text())
                .isEqualToIgnoringCase("Hội đồng Thi đua - Khen thưởng tỉnh");
        assertThat(paper.text()).contains("- Ông (bà) Trần Thị Kim Dung").doesNotContainIgnoringCase("đồng chí");
        assertThat(paper.select(".paper-copies").text()).contains("- Ban Thi đua - Khen thưởng;");
    }

    @Test
    void showsThePublicOnlyWhatIsPublished() throws Exception {
        record(picture());
        var open = Addresses.publicConference(
                number, conferences.detail(world.head, number).title());
        mvc.perform(get(open)).andExpect(status().isNotFound());
        lockings.lock(world.head, id);
        assertThat(page(world.head, address).text()).contains("Công khai: Việc này do chuyên viên cơ quan thi đua");
        conferences.publish(world.officer, number);
        var shown = publicPage(open);
        assertThat(shown.text())
                .contains("chưa phải quyết định khen thưởng", "Hội Người khuyết tật, Nạn nhân da cam")
                .contains("2 đơn vị", "Trưởng khối năm 2024 Hội Nhà báo tỉnh", "Hỗ trợ kinh phí")
                .doesNotContain("8/10", "80,0%", "Bỏ phiếu kín", "Trần Thị Kim Dung", "Đi công tác");
        mvc.perform(get(shown.select("figure img").attr("src"))).andExpect(status().isOk());
        assertThat(publicPage("/cong-khai/hoi-nghi?nam=2023&loai=YEAR_END").select("#conferences tbody tr"))
                .isNotEmpty();
        var scope = years.scope(world.officer, world.year);
        assertThat(contributions.stream().flatMap(one -> one.published(scope).stream()))
                .anySatisfy(entry -> assertThat(entry.address()).startsWith("/cong-khai/hoi-nghi/" + number));

        conferences.unpublish(world.officer, number, "Công khai nhầm bản");
        mvc.perform(get(open)).andExpect(status().isNotFound());
        assertThat(page(world.head, address).text()).contains("Đã thu hồi bản công khai: Công khai nhầm bản");
    }

    @Test
    void reopensWithAReasonAndKeepsTheLockInTheHistory() throws Exception {
        record(null);
        lockings.lock(world.head, id);
        lockings.reopen(world.head, number, "Sửa tên người chủ trì");
        assertThat(page(world.head, address).text()).contains("Bản 2", "Chốt bản 1", "Sửa tên người chủ trì");
    }

    @Test
    void findsConferencesWithoutMarks() throws Exception {
        record(null);
        var own = "khoi=" + conferences.detail(world.head, number).scope().number();
        assertThat(page(world.head, "/hoi-nghi?nam=2023&loai=YEAR_END&trang-thai=DRAFT&" + own)
                        .select("#conferences tbody tr"))
                .hasSize(1);
        var none = page(world.head, "/hoi-nghi?trang-thai=LOCKED&" + own);
        assertThat(none.select("#conferences tbody tr")).isEmpty();
        assertThat("khoi=" + none.select("#khoi option[selected]").val()).isEqualTo(own);
        assertThat(none.text()).contains("Chưa có hội nghị nào khớp");
        assertThat(page(world.head, "/hoi-nghi?q=to chuc xa hoi&nam=la").select("#conferences tbody tr"))
                .hasSize(1);
        assertThat(page(
                                world.head,
                                conferences.detail(world.head, number).scope().address() + "/hoi-nghi")
                        .select("#conferences tbody tr"))
                .hasSize(1);
    }

    @Test
    void asksTheDatabaseABoundedNumberOfTimes() throws Exception {
        record(null);
        assertThat(Statements.count(() -> page(world.head, "/hoi-nghi"))).isLessThanOrEqualTo(8);
        assertThat(Statements.count(() -> page(world.head, address))).isLessThanOrEqualTo(25);
        assertThat(Statements.count(() -> publicPage("/cong-khai/hoi-nghi"))).isLessThanOrEqualTo(8);
    }
}
