package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import vn.thidua.DemonstrationTest;
import vn.thidua.TestClock;

/**
 * The main job from the pledge of 2024 to the sent dossiers, in a real browser, by the accounts of the
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

    private final int width;
    private final boolean script;

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    private Visitor.Seat seat;

    MainJob(int width, boolean script) {
        this.width = width;
        this.script = script;
    }

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void runsFromThePledgeToTheSentDossiers(Browser browser) {
        seat = new Visitor.Seat(browser, "http://localhost:" + port, width, script, Path.of("target/story"));
        clock.setTo(LocalDateTime.of(2024, Month.JANUARY, 15, 8, 30));
        theBoardConfirmsTheInferredMember();
        theHeadWritesThePledge();
        clock.setTo(LocalDateTime.of(2024, Month.DECEMBER, 27, 16, 0));
        theBoardCopiesTheBloc();
        theHeadRecordsTheConference();
        theHeadChecksAndLocksTheMinutes();
        clock.setTo(LocalDateTime.of(2025, Month.JANUARY, 3, 9, 0));
        theHeadMakesTheDossiersAndSendsThem();
        theDeputySendsTheHeadsOwn();
    }

    private Visitor as(String username) {
        return seat.signedIn(username, PASSWORD);
    }

    /** The deputy of 2024 was only named in the results of 2023, so the copied list waits for a person's word. */
    private void theBoardConfirmsTheInferredMember() {
        try (var officer = as("chuyenvien")) {
            officer.menu("Khối thi đua").followIn(BLOC, BLOC).follow("Sửa danh sách thành viên");
            officer.pressIn(BLIND, "Xác nhận là thành viên").sees("Đã xác nhận");
        }
    }

    private void theHeadWritesThePledge() {
        try (var head = as("thuky.nhabao")) {
            head.picture("01-tasks-of-the-head");
            head.followIn("Ghi giao ước thi đua năm 2024", "Ghi giao ước").follow("Ghi giao ước");
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
                            "Có mặt",
                            "9/10",
                            "Bận họp Trung ương hội",
                            "Trưởng khối: " + BLIND,
                            "Phó Trưởng khối: " + LAWYERS)
                    .picture("08-check");
            head.press("Chốt biên bản").sees("Đã chốt biên bản", CONFERENCE, "Đã chốt");
            head.picture("09-conference");
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
            head.sees("Đơn vị Trưởng khối không tự gửi hồ sơ của chính mình");
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
}
