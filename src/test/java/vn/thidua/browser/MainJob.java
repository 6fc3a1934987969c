package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import vn.thidua.DemonstrationTest;
import vn.thidua.TestClock;

/**
 * The main job from the pledge of 2024 to the published decisions, in a real browser, by the accounts of the
 * demonstration: the year after the one its first article tells of, with the head and the deputy elected there. The
 * story's own classes say with which width and with or without script it is lived through.
 */
@DemonstrationTest
@DirtiesContext
@ExtendWith(Browsers.class)
abstract class MainJob {
    private static final String PASSWORD = "giao-uoc-thi-dua-2026";
    private static final String BLOC = "Khối thi đua các tổ chức xã hội, tổ chức xã hội - nghề nghiệp";
    private static final String JOURNALISTS = "Hội Nhà báo tỉnh";
    private static final String BLIND = "Hội Người mù tỉnh";
    private static final String LAWYERS = "Hội Luật gia tỉnh";
    private static final String LEARNING = "Hội Khuyến học tỉnh";
    private static final String MEDICINE = "Hội Đông y tỉnh";
    private static final String PDF = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<<>>\nendobj\n%%EOF\n";
    private static final String CONFERENCE = "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2024";
    private static final String PROVINCIAL_DECISION = "15/QĐ-UBND";
    private static final String GOVERNMENT_DECISION = "82/QĐ-TTg";

    private static final Pattern THEIR_PAGES = Pattern.compile(
            "/(ho-so|duyet|dot-xet|quyet-dinh|cong-khai)\\b.*|/khoi/[^/]+/2024(/(de-nghi|giao-uoc).*)?");

    private final int width;
    private final boolean script;

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    private Visitor.Seat seat;
    private String conference = "";

    MainJob(int width, boolean script) {
        this.width = width;
        this.script = script;
    }

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void runsFromThePledgeToThePublishedDecisions(Browser browser) {
        seat = new Visitor.Seat(browser, "http://localhost:" + port, width, script, Path.of("target/story"));
        clock.setTo(LocalDateTime.of(2024, Month.JANUARY, 15, 8, 30));
        theHeadWritesThePledge();
        clock.setTo(LocalDateTime.of(2024, Month.DECEMBER, 27, 16, 0));
        theBoardCopiesTheBloc();
        theHeadRecordsTheConference();
        theHeadChecksAndLocksTheMinutes();
        clock.setTo(LocalDateTime.of(2025, Month.JANUARY, 3, 9, 0));
        theHeadMakesTheDossiersAndSendsThem();
        theDeputySendsTheHeadsOwn();
        theOfficerReceivesAndReturnsOne();
        theHeadCompletesAndSendsAgain();
        theOfficerAppraises();
        theOfficerOpensARound();
        clock.setTo(LocalDateTime.of(2025, Month.JANUARY, 7, 9, 0));
        theCouncilGivesItsOpinions();
        clock.setTo(LocalDateTime.of(2025, Month.JANUARY, 10, 8, 0));
        theOfficerClosesTheRoundAndRecordsTheVotes();
        clock.setTo(LocalDateTime.of(2025, Month.JANUARY, 20, 8, 0));
        theLeaderForwardsAndDecides();
        theOfficerPublishesTheConference();
        thePublicReads();
        theTrailTells();
        if (script) {
            nothingIsWrongOnTheirPages();
        }
    }

    /** What the story made, as {@link CrawlTest} looks at the demonstration: dossiers, the round, votes, decisions. */
    private void nothingIsWrongOnTheirPages() {
        var crawl = new Crawl(seat.browser(), seat.base(), THEIR_PAGES);
        for (var username : List.of("chuyenvien", "lanhdao", "uyvien1", "thuky.nhabao")) {
            crawl.findsNothingWrong(username, PASSWORD);
        }
        crawl.findsNothingWrong(null, PASSWORD);
    }

    private Visitor as(String username) {
        return seat.signedIn(username, PASSWORD);
    }

    private void theHeadWritesThePledge() {
        try (var head = as("thuky.nhabao")) {
            head.picture("01-tasks-of-the-head");
            head.followIn("Ghi giao ước thi đua năm 2024", "Ghi giao ước");
            head.tick("Có nội dung")
                    .write("content", "Các đơn vị trong khối thi đua hoàn thành nhiệm vụ chính trị năm 2024.")
                    .write("lines[0].text", "Kết nạp hội viên mới")
                    .write("lines[0].amount", "1.200")
                    .write("lines[0].unit", "người")
                    .tick("Ký riêng, không tại hội nghị")
                    .write("signedOn", "12/1/2024")
                    .picture("02-pledge-form")
                    .press("Lưu giao ước");
            head.sees("Đã lưu giao ước thi đua năm 2024", "Kết nạp hội viên mới", "1.200 người", "0/10 đơn vị");
            head.follow("Danh sách ký").follow("Ghi nhận 10 đơn vị đã ký");
            head.untick(MEDICINE).press("Ghi nhận đã ký").sees("9/10 đơn vị");
            head.followIn(MEDICINE, "Ghi nhận ký")
                    .tick("Ký muộn")
                    .write("note", "Ký bổ sung ngày 15/01/2024")
                    .press("Lưu chữ ký");
            head.sees("10/10 đơn vị").picture("03-signatures");
        }
    }

    private void theBoardCopiesTheBloc() {
        try (var officer = as("chuyenvien")) {
            officer.menu("Khối thi đua").picture("04-blocs");
            officer.followIn(BLOC, BLOC).sees(JOURNALISTS).picture("05-bloc");
            officer.follow("Sao chép sang năm mới").sees("10 đơn vị thành viên");
            officer.press("Sao chép sang năm mới").on("/khoi/");
            assertThat(officer.text()).contains("Đơn vị thành viên năm 2025");
        }
    }

    private void theHeadRecordsTheConference() {
        try (var head = as("thuky.nhabao")) {
            head.menu("Hội nghị").follow("Lập hội nghị");
            head.choose("bloc", BLOC).write("year", "2024").tick("Tổng kết năm").press("Lập hội nghị");
            head.sees("Đã lập hội nghị").picture("06-editor-empty");
            head.write("held", "27/12/2024")
                    .choose("partOfDay", "Chiều")
                    .write("startsAt", "13h30")
                    .write("venue", "Hội trường Hội Nhà báo tỉnh")
                    .press("Ghi có mặt tất cả")
                    .chooseBeside(MEDICINE, "Vắng", "reason", "Bận họp Trung ương hội")
                    .lineFor("guests[0].name", "Thêm đại biểu")
                    .write("guests[0].name", "Nguyễn Đình Sơn")
                    .write("guests[0].titles", "Lãnh đạo Ban Thi đua - Khen thưởng")
                    .write("chairName", "Phan Văn Tùng")
                    .write("secretaryName", "Đinh Thị Thảo");
            head.choose("reports[0].adopted", "Thông qua")
                    .choose("reports[0].method", "Biểu quyết")
                    .write("reports[0].content", "Mười đơn vị hoàn thành các chỉ tiêu của giao ước năm 2024.");
            head.lineFor("discussion[0].text", "Thêm ý kiến")
                    .choose("discussion[0].kind", "Ý kiến thảo luận")
                    .choose("discussion[0].unit", LAWYERS)
                    .write("discussion[0].text", "Đề nghị chia sẻ kinh nghiệm phổ biến pháp luật.");
            award(head, 0, "Cờ thi đua của Chính phủ", JOURNALISTS, true);
            award(head, 1, "Cờ thi đua của UBND tỉnh", LAWYERS, true);
            award(head, 2, "Bằng khen của Chủ tịch UBND tỉnh", LEARNING, false);
            head.choose("head.unit", BLIND)
                    .lineFor("deputies[0].unit", "Thêm Phó Trưởng khối")
                    .choose("deputies[0].unit", LAWYERS)
                    .tick("Đã bàn giao cờ đơn vị Trưởng khối")
                    .choose("flagFrom", JOURNALISTS)
                    .choose("flagTo", BLIND);
            petition(head, 0, "Bố trí kinh phí hoạt động cho các hội.");
            petition(head, 1, "Mở lớp bồi dưỡng nghiệp vụ thi đua, khen thưởng.");
            head.write("endsAt", "16h30").picture("07-editor-full").press("Lưu nháp");
            head.sees("Đã lưu phần").misses("phải sửa");
        }
    }

    private static void award(Visitor head, int line, String award, String unit, boolean leading) {
        var row = "awards[" + line + "].";
        head.lineFor(row + "award", "Thêm đề nghị")
                .choose(row + "award", award)
                .choose(row + "unit", unit)
                .choose(row + "method", "Bỏ phiếu kín")
                .choose(row + "basis", "tổng số đơn vị được bỏ phiếu")
                .write(row + "eligible", "10")
                .write(row + "inFavour", "9");
        if (leading) {
            head.mark(row + "leading");
        }
    }

    private static void petition(Visitor head, int line, String text) {
        var row = "petitions[" + line + "].";
        head.lineFor(row + "text", "Thêm kiến nghị")
                .write(row + "addressee", "Ủy ban nhân dân tỉnh")
                .write(row + "text", text);
    }

    private void theHeadChecksAndLocksTheMinutes() {
        try (var head = as("thuky.nhabao")) {
            head.followIn("Viết tiếp biên bản", "Viết tiếp biên bản").press("Lưu và kiểm tra");
            head.sees(
                            "Đơn vị có mặt",
                            "9/10",
                            MEDICINE + ": vắng (Bận họp Trung ương hội)",
                            "Danh sách: 10",
                            "Các số và tên khớp nhau",
                            "Phan Văn Tùng – " + JOURNALISTS,
                            "Trưởng khối năm 2025")
                    .picture("08-check");
            head.press("Chốt biên bản").sees("Đã chốt biên bản", CONFERENCE, "Đã chốt");
            head.picture("09-conference");
            conference = head.path();
            head.menu("Khối của tôi").followIn(BLOC, BLOC).sees("Trưởng khối năm 2025", BLIND);
        }
    }

    private void theHeadMakesTheDossiersAndSendsThem() {
        try (var head = as("thuky.nhabao")) {
            head.picture("10-tasks-after-locking");
            head.followIn("Lập hồ sơ đề nghị năm 2024", "Lập hồ sơ");
            head.press("Lập hồ sơ từ biên bản đã chốt").sees("Đã lập 3 hồ sơ").picture("11-dossiers-of-the-bloc");
            for (var unit : List.of(JOURNALISTS, LAWYERS, LEARNING)) {
                head.menu("Hồ sơ đề nghị").followIn(unit, "HD-2024-");
                complete(head, unit);
            }
            head.menu("Hồ sơ đề nghị").followIn(LAWYERS, "HD-2024-");
            send(head);
            head.menu("Hồ sơ đề nghị").followIn(LEARNING, "HD-2024-");
            send(head);
            head.menu("Hồ sơ đề nghị").followIn(JOURNALISTS, "HD-2024-");
            head.sees("do Phó Trưởng khối gửi, thu hồi hoặc rút");
            assertThat(head.offersLink("Gửi hồ sơ")).isFalse();
        }
    }

    private static void complete(Visitor head, String unit) {
        head.follow("Sửa nội dung hồ sơ")
                .write("summary", unit + " dẫn đầu nhiều chỉ tiêu của khối năm 2024.")
                .press("Lưu hồ sơ")
                .sees("Đã lưu hồ sơ");
        attach(head, "Báo cáo thành tích", "Báo cáo thành tích năm 2024", "bao-cao.pdf");
        attach(head, "Tờ trình", "Tờ trình đề nghị khen thưởng", "to-trinh.pdf");
        head.misses("Còn thiếu: ");
    }

    private static void attach(Visitor head, String kind, String title, String file) {
        head.choose("kind", kind)
                .write("title", title)
                .attach("file", file, PDF)
                .press("Tải lên")
                .sees("Đã tải lên", title);
    }

    private static void send(Visitor sender) {
        sender.follow("Gửi hồ sơ")
                .sees("Kiểm tra trước khi gửi")
                .press("Gửi hồ sơ")
                .sees("Đã gửi");
    }

    private void theDeputySendsTheHeadsOwn() {
        try (var deputy = as("thuky.nguoimu")) {
            deputy.menu("Hồ sơ đề nghị").followIn(JOURNALISTS, "HD-2024-");
            send(deputy);
            deputy.picture("12-dossier-sent");
        }
    }

    private void theOfficerReceivesAndReturnsOne() {
        try (var officer = as("chuyenvien")) {
            officer.picture("13-tasks-of-the-officer");
            for (var unit : List.of(JOURNALISTS, LAWYERS, LEARNING)) {
                officer.menu("Hồ sơ đề nghị")
                        .followIn(unit, "HD-2024-")
                        .press("Tiếp nhận hồ sơ")
                        .sees("Đã tiếp nhận");
            }
            officer.follow("Trả lại để bổ sung")
                    .write("note", "Báo cáo thành tích chưa ghi số liệu khuyến học.")
                    .choose("ground", "Hồ sơ thiếu giấy tờ theo quy định")
                    .write("items", "Số liệu khuyến học năm 2024")
                    .picture("14-return")
                    .press("Trả lại để bổ sung")
                    .sees("Trả lại để bổ sung", "Số liệu khuyến học năm 2024");
        }
    }

    private void theHeadCompletesAndSendsAgain() {
        try (var head = as("thuky.nhabao")) {
            head.sees("Báo cáo thành tích chưa ghi số liệu khuyến học.").followIn("Bổ sung hồ sơ", "Bổ sung hồ sơ");
            attach(head, "Văn bản xác nhận", "Xác nhận số liệu khuyến học", "xac-nhan.pdf");
            send(head);
        }
    }

    private void theOfficerAppraises() {
        try (var officer = as("chuyenvien")) {
            officer.menu("Hồ sơ đề nghị")
                    .followIn(LEARNING, "HD-2024-")
                    .press("Tiếp nhận hồ sơ")
                    .sees("Đã tiếp nhận");
            for (var unit : List.of(JOURNALISTS, LAWYERS, LEARNING)) {
                officer.menu("Hồ sơ đề nghị")
                        .followIn(unit, "HD-2024-")
                        .follow("Ghi ý kiến thẩm định")
                        .write("note", "Đủ điều kiện, tiêu chuẩn.")
                        .press("Ghi ý kiến thẩm định")
                        .sees("Đã thẩm định");
            }
            officer.picture("15-dossier-appraised");
        }
    }

    private void theOfficerOpensARound() {
        try (var officer = as("chuyenvien")) {
            officer.menu("Đợt lấy ý kiến")
                    .follow("Lập đợt lấy ý kiến")
                    .write("title", "Đợt 1 năm 2024")
                    .write("date", "9/1/2025")
                    .write("time", "17h")
                    .picture("16-round-form")
                    .press("Kiểm tra trước khi mở");
            officer.sees("Đợt 1 năm 2024", "17:00", JOURNALISTS, LAWYERS)
                    .press("Mở đợt lấy ý kiến")
                    .sees("Đã mở đợt lấy ý kiến");
            officer.picture("17-round-open");
        }
    }

    private void theCouncilGivesItsOpinions() {
        for (var seatNumber = 1; seatNumber <= 9; seatNumber++) {
            try (var member = as("uyvien" + seatNumber)) {
                if (seatNumber == 1) {
                    member.picture("18-tasks-of-a-council-member");
                }
                member.followIn("Cho ý kiến về", "Cho ý kiến về");
                if (seatNumber == 1) {
                    member.atHand("Gửi và sang hồ sơ tiếp").picture("19-opinion");
                }
                if (seatNumber == 9) {
                    member.tick("Không đồng ý")
                            .pressInVain("Gửi và sang hồ sơ tiếp")
                            .sees("Nhập lý do hoặc chọn một lý do có sẵn")
                            .write("reason", "Kết quả chưa nổi bật.")
                            .press("Gửi và sang hồ sơ tiếp");
                }
                while (member.offers("Gửi và sang hồ sơ tiếp")) {
                    member.tick("Đồng ý").press("Gửi và sang hồ sơ tiếp");
                }
                // the fifth leads one of the two units and is asked about the other only
                member.sees(seatNumber == 5 ? "Đã xong 1/1 hồ sơ" : "Đã xong 2/2 hồ sơ", "Đợt 1 năm 2024");
                if (seatNumber == 5) {
                    assertThat(member.textIn(LAWYERS)).contains("Không tham gia");
                    member.picture("20-opinions-given-one-recused");
                }
            }
        }
    }

    private void theOfficerClosesTheRoundAndRecordsTheVotes() {
        try (var officer = as("chuyenvien")) {
            officer.menu("Đợt lấy ý kiến").followIn("Đợt 1 năm 2024", "Đợt 1 năm 2024");
            officer.follow("Đóng đợt").press("Đóng đợt lấy ý kiến").sees("Đã đóng đợt lấy ý kiến");
            officer.picture("21-round-closed");
            officer.followIn("Ghi kết quả", "Ghi kết quả");
            while (officer.has("agree")) {
                if (!officer.text().contains("Ngày họp, số biên bản và số người tham gia điền sẵn")) {
                    officer.write("metOn", "9/1/2025")
                            .write("minutesNumber", "01/BB-HĐTĐKT")
                            .write("present", "9");
                }
                officer.write("issued", "9")
                        .write("returned", "9")
                        .write("valid", "9")
                        .write("agree", "8");
                if (officer.has("outcome")) {
                    officer.tick("Hội đồng đề nghị khen thưởng").write("outcomeSource", "Mục 3 biên bản họp");
                }
                officer.picture("22-vote").press("Ghi kết quả bỏ phiếu");
                officer.sees("Đã ghi kết quả bỏ phiếu về hồ sơ");
            }
            officer.sees("8/9", "Hội đồng đề nghị khen thưởng").picture("23-round-with-votes");
        }
    }

    private void theLeaderForwardsAndDecides() {
        try (var leader = as("lanhdao")) {
            leader.picture("24-tasks-of-the-leader");
            leader.menu("Hồ sơ đề nghị")
                    .followIn(JOURNALISTS, "HD-2024-")
                    .follow("Trình cấp trên")
                    .press("Trình cấp trên")
                    .sees("Đã trình cấp trên");
            leader.menu("Quyết định").follow("Ghi nhận quyết định");
            leader.sees(LAWYERS, LEARNING);
            decide(leader, PROVINCIAL_DECISION, "16/1/2025", "Lưu Văn Bản", "Chủ tịch Ủy ban nhân dân tỉnh");
            leader.menu("Quyết định").follow("Ghi nhận quyết định").follow("Thủ tướng Chính phủ");
            leader.sees(JOURNALISTS);
            decide(leader, GOVERNMENT_DECISION, "17/1/2025", "Phạm Minh", "Thủ tướng Chính phủ");
            leader.menu("Hồ sơ đề nghị").sees("Đã có quyết định");
            leader.picture("27-dossiers-decided");
        }
    }

    private static void decide(Visitor leader, String number, String on, String signer, String office) {
        leader.write("paperNumber", number)
                .write("decidedOn", on)
                .write("signerName", signer)
                .write("signerTitle", office)
                .attach("file", "quyet-dinh.pdf", PDF)
                .picture("25-decision-form")
                .press("Kiểm tra trước khi ghi");
        leader.sees(number, signer).press("Ghi nhận quyết định").sees("Đã ghi nhận quyết định");
        leader.follow("Kiểm tra trước khi công bố").sees("Được tặng", signer);
        leader.press("Công bố quyết định").sees("Đã công bố quyết định").picture("26-decision");
    }

    private void theOfficerPublishesTheConference() {
        try (var officer = as("chuyenvien")) {
            officer.open(conference).follow("Công khai hội nghị").sees("Công chúng sẽ đọc");
            officer.press("Công khai hội nghị").sees("Đã công khai hội nghị");
        }
    }

    private void thePublicReads() {
        try (var anybody = seat.visitor()) {
            anybody.open("/")
                    .sees(CONFERENCE, PROVINCIAL_DECISION, GOVERNMENT_DECISION)
                    .picture("28-public-front");
            anybody.menu("Khối thi đua").followIn(BLOC, BLOC).picture("29-public-blocs-latest-year");
            anybody.follow("2024").sees(JOURNALISTS, BLIND, CONFERENCE, PROVINCIAL_DECISION, GOVERNMENT_DECISION);
            anybody.picture("30-public-bloc");
            anybody.follow(CONFERENCE).sees("Đề nghị Cờ thi đua của Chính phủ", JOURNALISTS, LAWYERS, LEARNING);
            anybody.sees(PROVINCIAL_DECISION, GOVERNMENT_DECISION).misses("Bận họp Trung ương hội");
            anybody.picture("31-public-conference");
            anybody.menu("Quyết định khen thưởng").picture("32-public-decisions");
            anybody.follow(PROVINCIAL_DECISION)
                    .sees(LAWYERS, LEARNING, "Lưu Văn Bản")
                    .misses(JOURNALISTS);
            anybody.picture("33-public-decision");
        }
    }

    private void theTrailTells() {
        try (var officer = as("chuyenvien")) {
            officer.menu("Danh mục")
                    .follow("Nhật ký")
                    .write("tu", "1/1/2025")
                    .write("den", "31/1/2025")
                    .press("Tìm");
            officer.sees("Công khai hội nghị", "Công bố quyết định", "Trình hồ sơ lên cấp trên")
                    .picture("34-trail");
        }
    }
}
