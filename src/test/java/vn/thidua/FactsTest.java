package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.thidua.identity.Sessions;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Text;
import vn.thidua.rulebook.Rulebook;

/**
 * Every numbered fact of the five articles has a home and is shown where a user would look for it (RULINGS 26). Each
 * fact is one of: SHOWN, SAID-MISSING (the page says so), ABSENT (must not be found) or STRUCTURAL (asserted on the
 * data). The expectations stand here; the articles are not in the repository.
 */
@DemonstrationTest
class FactsTest {
    private static final String MISSING = "Chưa ghi nhận";
    private static final Map<Integer, String> OFFICERS = Map.of(
            0, "chuyenvien", 1, "quantri", 2, "chuyenvien.quangtri", 3, "chuyenvien.hungyen", 4, "chuyenvien.hungyen");
    private static final Map<Integer, String> BLOCS = Map.of(
            0, "Khối thi đua các tổ chức xã hội, tổ chức xã hội - nghề nghiệp",
            1, "Khối thi đua các tổ chức Hội đặc thù",
            2, "Khối thi đua các tổ chức chính trị - xã hội, xã hội - nghề nghiệp tỉnh",
            3, "Khối thi đua các hội có tính chất đặc thù cấp tỉnh",
            4, "Khối thi đua Mặt trận Tổ quốc và các Hội, Đoàn thể tỉnh");
    private static final Map<Integer, Integer> YEARS = Map.of(0, 2023, 1, 2022, 2, 2023, 3, 2024, 4, 2023);
    private static final Map<Integer, Integer> FACTS = Map.of(0, 27, 1, 23, 2, 18, 3, 14, 4, 16);

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Sessions sessions;

    @Autowired
    Rulebook rulebook;

    private final Map<String, String> pages = new HashMap<>();
    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, List<Consumer<FactsTest>>> facts = new HashMap<>();

    FactsTest() {
        hai_duong();
        unnamed_province();
        quang_tri();
        thai_binh();
        hung_yen();
    }

    private void hai_duong() {
        fact(
                "S0.1",
                absent(0, "conference", "23/4/2023"),
                shown(0, "conference", "Cổng thông tin điện tử tỉnh Hải Dương"));
        fact(
                "S0.2",
                shown(0, "bloc", "xã hội - nghề nghiệp"),
                found(0, "cac to chuc xa hoi nghe nghiep"),
                shown(0, "bloc", "nghề lànghiệp"),
                found(0, "nghề lànghiệp"),
                found(0, "tổ chức xã hội nghề nghiệp"));
        fact("S0.3", shown(0, "conference", "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2023"));
        fact("S0.4", shown(0, "conference", "Chiều 25/12/2023"));
        fact("S0.5", missing(0, "conference", "Địa điểm"));
        fact(
                "S0.6",
                beside(0, "bloc", "Số đơn vị thành viên", "10 (đã liệt kê 9)"),
                beside(0, "conference", "Số đơn vị thành viên", "10 (đã liệt kê 9)"),
                shown(0, "public-bloc", "Nguồn công bố ghi 10 đơn vị, đã liệt kê 9."),
                announced(0, 10));
        fact(
                "S0.7",
                shown(
                        0,
                        "bloc",
                        "Liên hiệp các tổ chức hữu nghị",
                        "Hội Nhà báo",
                        "Hội Luật gia",
                        "Ban Đại diện Hội người cao tuổi",
                        "Hội Khuyến học",
                        "Hội Đông y",
                        "Hội Bảo trợ người khuyết tật và trẻ em",
                        "Hội Nạn nhân chất độc da cam/dioxin",
                        "Hội Cựu thanh niên xung phong"),
                members(0, "LISTED", 9));
        fact("S0.8", shown(0, "bloc", "Hội Người mù", "suy ra"), members(0, "NAMED", 1));
        fact(
                "S0.9",
                shown(
                        0,
                        "bloc",
                        "Hội Bảo trợ người khuyết tật và trẻ em tỉnh",
                        "Hội Nạn nhân chất độc da cam/dioxin tỉnh"),
                absent(0, "bloc", "tổ chức  hữu nghị"));
        fact("S0.10", units(0, "Hội Nhà báo", 1), found(0, "Hội Nhà báo"), found(0, "Hội Nhà báo tỉnh"));
        fact(
                "S0.11",
                shown(0, "bloc", "Ban Đại diện Hội người cao tuổi tỉnh"),
                kind("Ban Đại diện Hội người cao tuổi tỉnh", "REPRESENTATIVE_BOARD"));
        fact(
                "S0.12",
                beside(0, "bloc", "Trưởng khối năm 2023", "Liên hiệp các tổ chức hữu nghị tỉnh"),
                beside(0, "bloc", "Phó Trưởng khối năm 2023", "Hội Nhà báo tỉnh"));
        fact(
                "S0.13",
                shown(0, "conference", "Quy chế", "kế hoạch", "giao ước thi đua năm 2023"),
                shown(0, "pledge", "giao ước thi đua năm 2023"));
        fact("S0.14", shown(0, "conference", "Thống nhất, không ghi số phiếu"));
        fact("S0.15", shown(0, "conference", "Cờ thi đua của Chính phủ", "Liên hiệp các tổ chức hữu nghị tỉnh"));
        fact("S0.16", shown(0, "conference", "Cờ thi đua của UBND tỉnh", "Hội Nhà báo tỉnh"));
        fact("S0.17", shown(0, "conference", "Bằng khen", "Hội Người mù tỉnh", "tặng bằng khen"));
        fact("S0.18", structural("three awards go to three units", t -> assertThat(
                        t.number("select count(distinct r.unit_id) from resolution_of_fact_test r", 0))
                .isEqualTo(3)));
        fact("S0.19", shown(0, "public", "chưa phải quyết định khen thưởng"), shown(0, "conference", "đề nghị"));
        fact(
                "S0.20",
                beside(0, "bloc", "Trưởng khối năm 2024", "Hội Nhà báo tỉnh"),
                beside(0, "bloc", "Phó Trưởng khối năm 2024", "Hội Người mù tỉnh"),
                shown(0, "conference", "thống nhất … bầu"));
        fact("S0.21", shown(0, "rotation", "2023", "2024"), shown(0, "conference", "2024"));
        fact("S0.22", shown(0, "rotation", "Bàn giao", "cờ"), shown(0, "conference", "cờ đơn vị trưởng khối"));
        fact("S0.23", shown(0, "conference", "hỗ trợ kinh phí và cơ sở vật chất", "Ủy ban nhân dân tỉnh"));
        fact("S0.24", shown(0, "conference", "bồi dưỡng nghiệp vụ thi đua, khen thưởng", "suy ra"));
        fact("S0.25", shown(0, "conference", "tkkhoithiduaxhnn-1.jpg", "tkkhoithiduaxhnn-2.jpg", "không có tệp"));
        fact(
                "S0.26",
                beside(0, "conference", "Chủ trì", MISSING),
                beside(0, "conference", "Thư ký", MISSING),
                shown(0, "conference", "Chưa ghi nhận đơn vị có mặt, vắng mặt.", "Chưa ghi nhận đại biểu."),
                absent(0, "conference", "/QĐ-"),
                absent(0, "proposals", "/QĐ-"),
                absent(0, "proposals", "Được đề nghị"));
        fact("S0.27", structural("held before the end of the year judged", t -> assertThat(t.row(
                        "select make_date(held_year, held_month, held_day) < make_date(2023, 12, 31) as value from conference_of_fact_test",
                        0))
                .isEqualTo(true)));
    }

    private void unnamed_province() {
        fact(
                "S1.1",
                shown(1, "bloc", "Chưa ghi tỉnh"),
                absent(1, "public-blocs", "Khối thi đua các tổ chức Hội đặc thù"));
        fact("S1.2", shown(1, "bloc", "Khối thi đua các tổ chức Hội đặc thù"));
        fact(
                "S1.3",
                shown(1, "conference", "tổng kết công tác thi đua, khen thưởng năm 2022", "2023"),
                missing(1, "conference", "Thời gian"),
                missing(1, "conference", "Địa điểm"));
        fact(
                "S1.4",
                shown(
                        1,
                        "conference",
                        "Lãnh đạo các đơn vị thuộc Khối thi đua",
                        "Công chức phụ trách công tác thi đua, khen thưởng",
                        "Lãnh đạo, chuyên viên Ban Thi đua - Khen thưởng tỉnh theo dõi Khối thi đua"));
        fact(
                "S1.5",
                shown(
                        1,
                        "conference",
                        "Trần Thị Kim Dung",
                        "Phó Trưởng Ban Tuyên giáo Tỉnh ủy",
                        "Ủy viên Hội đồng Thi đua - Khen thưởng tỉnh",
                        "Phụ trách theo dõi Khối thi đua"),
                shown(1, "bloc", "Trần Thị Kim Dung"));
        fact("S1.6", shown(1, "conference", "chỉ đạo"));
        fact(
                "S1.7",
                shown(
                        1,
                        "conference",
                        "Hoàng Thị Hào",
                        "Trưởng Ban Thi đua - Khen thưởng, Sở Nội vụ",
                        "Trưởng Ban Thi đua - Khen thưởng tỉnh"),
                absent(1, "conference", "Đ/c Hoàng Thị Hào"),
                absent(1, "conference", "đồng chí Hoàng Thị Hào"));
        fact(
                "S1.8",
                shown(1, "conference", "Hội đồng Thi đua - Khen thưởng tỉnh", "Hội đồng Thi đua, Khen thưởng tỉnh"));
        fact(
                "S1.9",
                beside(1, "bloc", "Trưởng khối năm 2022", "Hội Nhà báo tỉnh"),
                shown(1, "conference", "Đại diện Hội Nhà báo tỉnh - đơn vị Khối trưởng"));
        fact(
                "S1.10",
                beside(1, "bloc", "Phó Trưởng khối năm 2022", MISSING),
                beside(1, "bloc", "Số đơn vị thành viên", MISSING),
                beside(1, "conference", "Số đơn vị thành viên", MISSING),
                members(1, "LISTED", 0),
                announced(1, null));
        fact("S1.11", shown(1, "conference", "Dự thảo Báo cáo tổng kết năm 2022"));
        fact("S1.12", shown(1, "conference", "trao đổi, tham luận", "Thông qua"));
        fact("S1.13", shown(1, "conference", "ưu điểm", "tồn tại, hạn chế"));
        fact("S1.14", shown(1, "pledge", "ngay từ đầu năm", "mục tiêu, chỉ tiêu, giải pháp"));
        fact("S1.15", shown(1, "conference", "Chỉ thị số 26/CT-TTg", "Chỉ thị số 11/CT-UBND"));
        fact("S1.16", shown(1, "conference", "Đánh giá cao hiệu quả phong trào thi đua"));
        fact("S1.17", shown(1, "proposals", "Cờ thi đua của UBND tỉnh", "chưa ghi số"));
        fact("S1.18", shown(1, "conference", "02 đơn vị"));
        fact("S1.19", shown(1, "conference", "thống nhất, bình xét, đề nghị"));
        fact(
                "S1.20",
                beside(1, "bloc", "Trưởng khối năm 2023", "Hội Luật gia tỉnh"),
                beside(1, "bloc", "Phó Trưởng khối năm 2023", "Liên hiệp các tổ chức Hữu nghị tỉnh"),
                shown(1, "conference", "suy tôn Hội Luật gia làm Trưởng Khối"));
        fact("S1.21", shown(1, "conference", "Khối trưởng", "Trưởng Khối"));
        fact(
                "S1.22",
                times(1, "conference", "· không có tệp", 3),
                shown(1, "conference", "trình bày dự thảo báo cáo tổng kết năm 2022 · không có tệp"),
                shown(1, "conference", "Hoàng Thị Hào, Trưởng Ban Thi đua - Khen thưởng"),
                times(1, "conference", "Đại diện Khối trưởng trình bày dự thảo báo cáo tổng kết năm 2022", 1));
        fact(
                "S1.23",
                shown(1, "conference", "Các đơn vị đề cập một số nội dung"),
                missing(1, "conference", "Trả lời:"));
    }

    private void quang_tri() {
        fact("S2.1", shown(2, "conference", "Tú Linh"), absent(2, "conference", "GMT+7"));
        fact(
                "S2.2",
                shown(2, "bloc", "chính trị - xã hội, xã hội - nghề nghiệp", "chính trị-xã hội"),
                found(2, "chính trị-xã hội"));
        fact("S2.3", shown(2, "conference", "tổng kết", "Triển khai nhiệm vụ năm 2024"));
        fact("S2.4", shown(2, "conference", "Sáng 09/01/2024"));
        fact("S2.5", structural("the year judged is not the date's", t -> assertThat(
                        t.row("select held_year = 2024 and year = 2023 as value from conference_of_fact_test", 2))
                .isEqualTo(true)));
        fact(
                "S2.6",
                beside(2, "bloc", "Trưởng khối năm 2023", "Ban Đại diện Hội Người cao tuổi tỉnh"),
                beside(2, "bloc", "Phó Trưởng khối năm 2023", MISSING));
        fact(
                "S2.7",
                beside(2, "bloc", "Số đơn vị thành viên", "16 (đã liệt kê 0", "không liệt kê tên"),
                beside(2, "conference", "Số đơn vị thành viên", "16 (đã liệt kê 0"),
                shown(2, "public-bloc", "Nguồn công bố ghi 16 đơn vị, đã liệt kê 0"),
                announced(2, 16),
                members(2, "LISTED", 0));
        fact("S2.8", shown(2, "next-pledge", "ký kết giao ước thi đua năm 2024"));
        fact("S2.9", shown(2, "conference", "khá toàn diện"));
        fact("S2.10", shown(2, "conference", "TW4 (khóa XII)", "Năm 2024"));
        fact("S2.11", shown(2, "conference", "Hội Cựu thanh niên xung phong tỉnh", "Hội Luật gia tỉnh"));
        fact(
                "S2.12",
                shown(2, "conference", "Hội Người khuyết tật, Nạn nhân da cam và Bảo trợ quyền trẻ em"),
                units(2, "Hội Người khuyết tật, Nạn nhân da cam và Bảo trợ quyền trẻ em", 1));
        fact("S2.13", structural("one unit for both flags", t -> assertThat(t.number(
                        "select count(distinct r.award_code) from resolution_of_fact_test r join organization_label o on o.organization_id = r.unit_id where o.full_name like 'Hội Người khuyết tật,%'",
                        2))
                .isEqualTo(2)));
        fact("S2.14", shown(2, "conference", "Cờ thi đua năm 2023"));
        fact("S2.15", shown(2, "conference", "Thống nhất, không ghi số phiếu"));
        fact(
                "S2.16",
                beside(2, "conference", "Trưởng khối năm 2024", MISSING),
                beside(2, "conference", "Phó Trưởng khối năm 2024", MISSING));
        fact(
                "S2.17",
                beside(2, "conference", "Thời gian", "Sáng 09/01/2024"),
                beside(2, "conference", "Năm thi đua", "2023"),
                structural("under the law of the day it was held, not of the year it judged", t -> {
                    assertThat(t.lawOn(LocalDate.of(2024, 1, 9))).contains("06/2022/QH15", "98/2023");
                    assertThat(t.lawOn(LocalDate.of(2023, 12, 31))).doesNotContain("06/2022/QH15");
                }));
        fact("S2.18", absent(2, "conference", "{name}"), absent(2, "conference", "bình luận"));
    }

    private void thai_binh() {
        fact("S3.1", shown(3, "bloc", "Khối thi đua các hội có tính chất đặc thù cấp tỉnh", "Thái Bình"));
        fact(
                "S3.2",
                missing(3, "conference", "Thời gian"),
                missing(3, "conference", "Địa điểm"),
                missing(3, "conference", "Chủ trì"),
                missing(3, "bloc", "Trưởng khối"));
        fact("S3.3", shown(3, "conference", "tháng 1 đến tháng 6/2024", "tháng 7 đến tháng 12/2024"));
        fact(
                "S3.4",
                shown(3, "conference", "hướng dẫn của trung ương, của tỉnh và Hội đồng Thi đua - Khen thưởng tỉnh"));
        fact("S3.5", shown(3, "conference", "Cả nước chung sức xây dựng nông thôn mới"));
        fact("S3.6", shown(3, "conference", "Vì người nghèo - không để ai bị bỏ lại phía sau", "còn để mở"));
        fact("S3.7", shown(3, "conference", "hàng trăm tỷ đồng"));
        fact(
                "S3.8",
                shown(
                        3,
                        "conference",
                        "người cao tuổi, người có công, người nghèo, trẻ khuyết tật, nạn nhân chất độc da cam"));
        fact("S3.9", shown(3, "conference", "sáng tạo khoa học kỹ thuật"));
        fact("S3.10", shown(3, "conference", "bồi dưỡng đội ngũ"));
        fact("S3.11", shown(3, "conference", "hội đồng thi đua - khen thưởng cấp cơ sở"));
        fact(
                "S3.12",
                shown(3, "conference", "Hội nghị này không ghi nhận bình xét, đề nghị khen thưởng."),
                shown(3, "conference", "Kiến nghị, đề xuất Chưa ghi nhận."),
                absent(3, "conference", "phiếu"),
                structural("no award, no vote, no petition", t -> {
                    assertThat(t.number(
                                    "select count(*) from resolution r join conference_of_fact_test c on c.id = r.conference_id",
                                    3))
                            .isZero();
                    assertThat(t.number(
                                    "select count(*) from petition p join conference_of_fact_test c on c.id = p.conference_id",
                                    3))
                            .isZero();
                }));
        fact("S3.13", shown(3, "conference", "Thu Hoài"));
        fact("S3.14", absent(3, "conference", "13.09.2024"), absent(3, "conference", "13/09/2024"));
    }

    private void hung_yen() {
        fact("S4.1", shown(4, "bloc", "Khối thi đua Mặt trận Tổ quốc và các Hội, Đoàn thể tỉnh"));
        fact("S4.2", shown(4, "conference", "tháng 1 đến tháng 6/2023", "tháng 7 đến tháng 12/2023"));
        fact("S4.3", shown(4, "conference", "10/08/2023"));
        fact("S4.4", shown(4, "conference", "Hội Nông dân tỉnh"));
        fact(
                "S4.5",
                shown(
                        4,
                        "conference",
                        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
                        "Chủ tịch, các Phó Chủ tịch Liên hiệp Hội",
                        "các đơn vị thành viên",
                        "chuyên viên Ban Thi đua - Khen thưởng, Sở Nội vụ"));
        fact("S4.6", alias("Liên hiệp Hội", "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh"));
        fact(
                "S4.7",
                beside(4, "bloc", "Trưởng khối năm 2023", "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh"),
                shown(
                        4,
                        "bloc",
                        "Nguyễn Văn Doanh",
                        "Phó Chủ tịch Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh",
                        "suy ra"));
        fact("S4.8", shown(4, "conference", "Nguyễn Văn Doanh, thay mặt Khối thi đua", "Dự thảo báo cáo"));
        fact("S4.9", shown(4, "conference", "giai đoạn 2021-2025"));
        fact("S4.10", shown(4, "conference", "nhất trí", "Thống nhất, không ghi số phiếu"));
        fact("S4.11", shown(4, "conference", "Hội nghị này không ghi nhận bình xét, đề nghị khen thưởng."));
        fact("S4.11", structural("no judging, no awards", t -> assertThat(t.number(
                        "select count(*) from resolution r join conference_of_fact_test c on c.id = r.conference_id",
                        4))
                .isZero()));
        fact("S4.12", shown(4, "conference", "Vườn nhãn sinh thái", "xã Hồng Nam, thành phố Hưng Yên"));
        fact(
                "S4.13",
                shown(4, "conference", "Toàn cảnh Hội nghị · không có tệp", "lưu niệm tại hội nghị · không có tệp"));
        fact("S4.14", shown(4, "conference", "Trần Thị Lan Phương"));
        fact(
                "S4.15",
                beside(4, "bloc", "Phó Trưởng khối năm 2023", MISSING),
                beside(4, "bloc", "Số đơn vị thành viên", MISSING),
                beside(4, "conference", "Số đơn vị thành viên", MISSING),
                members(4, "LISTED", 0));
        fact(
                "S4.16",
                absent(4, "conference", "HỘI NGHỊ SƠ KẾT CÔNG TÁC"),
                shown(4, "conference", "Hội nghị sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2023"));
    }

    @TestFactory
    Stream<DynamicTest> holdsAndShowsEveryFact() {
        return facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> DynamicTest.dynamicTest(
                        fact.getKey(), () -> fact.getValue().forEach(check -> check.accept(this))));
    }

    @Test
    void leavesNoFactOut() {
        var expected = FACTS.entrySet().stream()
                .flatMap(article ->
                        IntStream.rangeClosed(1, article.getValue()).mapToObj(n -> "S" + article.getKey() + "." + n))
                .toList();
        assertThat(facts.keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @SafeVarargs
    private void fact(String number, Consumer<FactsTest>... checks) {
        facts.computeIfAbsent(number, key -> new ArrayList<>()).addAll(List.of(checks));
    }

    private static Consumer<FactsTest> shown(int article, String page, String... texts) {
        return t ->
                assertThat(t.page(article, page)).as("S" + article + " " + page).contains(texts);
    }

    private static Consumer<FactsTest> absent(int article, String page, String text) {
        return t ->
                assertThat(t.page(article, page)).as("S" + article + " " + page).doesNotContain(text);
    }

    private static Consumer<FactsTest> times(int article, String page, String text, int times) {
        return t -> assertThat(t.page(article, page).split(java.util.regex.Pattern.quote(text), -1))
                .hasSize(times + 1);
    }

    /** The label stands on the page and, in the row or line beside it, that nothing is recorded. */
    private static Consumer<FactsTest> missing(int article, String page, String label) {
        return t -> assertThat(t.page(article, page))
                .as("S" + article + " " + page)
                .containsPattern(label + "[^.]{0,40}?" + MISSING);
    }

    private static Consumer<FactsTest> found(int article, String query) {
        return t -> assertThat(t.text(OFFICERS.get(article), "/khoi?nam=" + YEARS.get(article) + "&q=" + query))
                .contains(BLOCS.get(article));
    }

    private static Consumer<FactsTest> announced(int article, Integer count) {
        return t -> assertThat(t.row(
                        "select y.announced_member_count as value from bloc_year y join bloc b on b.id = y.bloc_id where b.name = :bloc and y.year = :year",
                        article))
                .isEqualTo(count);
    }

    private static Consumer<FactsTest> members(int article, String origin, int count) {
        return t -> assertThat(t.number(
                        "select count(*) from bloc_member_label m join bloc_year_label y on y.bloc_year_id = m.bloc_year_id where y.bloc_name = :bloc and y.year = :year and m.origin = '"
                                + origin + "'",
                        article))
                .isEqualTo(count);
    }

    /** What a person reads beside that label, where it stands first: begins with the first text, holds the others. */
    private static Consumer<FactsTest> beside(int article, String page, String label, String first, String... more) {
        return t -> {
            var read = assertThat(t.beside(article, page, label)).as("S" + article + " " + page + " " + label);
            read.startsWith(first);
            List.of(more).forEach(read::contains);
        };
    }

    private static Consumer<FactsTest> units(int article, String name, int count) {
        return t -> assertThat(t.number(
                        "select count(*) from organization_label o where o.province_id = (select province_id from bloc where name = :bloc) and :year > 0 and o.folded like '%"
                                + Text.fold(name) + "%'",
                        article))
                .isEqualTo(count);
    }

    private static Consumer<FactsTest> kind(String unit, String kind) {
        return t -> assertThat(t.jdbc.sql(
                                "select distinct o.kind from organization o join organization_label l on l.organization_id = o.id where l.full_name = :name")
                        .param("name", unit)
                        .query(String.class)
                        .list())
                .containsExactly(kind);
    }

    private static Consumer<FactsTest> alias(String alias, String unit) {
        return t ->
                assertThat(t.text("chuyenvien.hungyen", "/don-vi?q=" + alias)).contains(unit);
    }

    private static Consumer<FactsTest> structural(String what, Consumer<FactsTest> check) {
        return check;
    }

    private long number(String sql, int article) {
        return ((Number) row(sql.replaceFirst("count\\((.*?)\\)", "count($1) as value"), article)).longValue();
    }

    private Object row(String sql, int article) {
        var with = """
                with conference_of_fact_test as (
                    select c.* from conference c join bloc_year_label y on y.bloc_year_id = c.bloc_year_id
                    where y.bloc_name = :bloc and y.year = :year),
                resolution_of_fact_test as (
                    select r.award_code, r.organization_id as unit_id from resolution r
                    join conference_of_fact_test c on c.id = r.conference_id where r.award_code is not null)
                """;
        return jdbc.sql(with + sql)
                .param("bloc", BLOCS.get(article))
                .param("year", YEARS.get(article))
                .query()
                .singleRow()
                .get("value");
    }

    private String page(int article, String page) {
        return pages.computeIfAbsent(article + page, key -> {
            var name = BLOCS.get(article);
            var year = YEARS.get(article);
            var bloc = jdbc.sql("select number from bloc where name = :name")
                    .param("name", name)
                    .query(Integer.class)
                    .single();
            var address =
                    switch (page) {
                        case "bloc" -> Addresses.blocYear(bloc, name, year);
                        case "rotation" -> Addresses.rotation(bloc, name, year);
                        case "pledge" -> Addresses.pledge(bloc, name, year);
                        case "next-pledge" -> Addresses.pledge(bloc, name, year + 1);
                        case "proposals" -> Addresses.blocProposals(bloc, name, year);
                        case "conference" -> Addresses.conference(conference(article));
                        case "public" -> publicConference(article);
                        case "public-bloc" -> Addresses.publicBlocYear(bloc, name, year);
                        case "public-blocs" -> Addresses.PUBLIC_BLOCS + "?nam=" + year;
                        default -> throw new IllegalArgumentException(page);
                    };
            var document = document(page.startsWith("public") ? null : OFFICERS.get(article), address);
            documents.put(key, document);
            return document.select("main").text();
        });
    }

    private String beside(int article, String page, String label) {
        page(article, page);
        return documents.get(article + page).select("main dt, main th").stream()
                .filter(named -> named.text().equals(label))
                .map(named -> String.valueOf(
                        named.nextElementSibling() == null
                                ? null
                                : named.nextElementSibling().text()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no “" + label + "” on " + page));
    }

    private String lawOn(LocalDate day) {
        return rulebook.awardType("PROVINCIAL_FLAG", day).legalBasis();
    }

    private int conference(int article) {
        return ((Number) row("select number as value from conference_of_fact_test", article)).intValue();
    }

    private String publicConference(int article) {
        var title = (String) row("select title as value from conference_of_fact_test", article);
        return Addresses.publicConference(conference(article), title);
    }

    /** What a person reads on the page: no markup, blanks as a browser shows them, attributes left out. */
    private String text(String username, String address) {
        return document(username, address).select("main").text();
    }

    private Document document(String username, String address) {
        try {
            var request =
                    get(address.contains("?") ? java.net.URI.create(encoded(address)) : java.net.URI.create(address));
            if (username != null) {
                request.cookie(SignedIn.cookie(sessions, account(username)));
            }
            var response = mvc.perform(request).andReturn().getResponse();
            assertThat(response.getStatus()).as(address).isEqualTo(200);
            return Jsoup.parse(response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new AssertionError(address, e);
        }
    }

    private AccountId account(String username) {
        return new AccountId(jdbc.sql("select id from account where username = :username")
                .param("username", username)
                .query(java.util.UUID.class)
                .single());
    }

    private static String encoded(String address) {
        var query = address.indexOf("q=");
        return query < 0
                ? address
                : address.substring(0, query + 2)
                        + java.net.URLEncoder.encode(
                                        address.substring(query + 2), java.nio.charset.StandardCharsets.UTF_8)
                                .replace("+", "%20");
    }
}
