package vn.thidua.rulebook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;
import vn.thidua.TestActors;
import vn.thidua.bloc.TestBlocs;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.organization.CreateProvince;
import vn.thidua.organization.OrganizationKind;
import vn.thidua.organization.Organizations;
import vn.thidua.organization.Provinces;
import vn.thidua.organization.RegisterOrganization;
import vn.thidua.rulebook.Rulebook;

/** People keep the rulebook: what is added ends what was, what is wrong is corrected with a reason, or goes while nothing was done by it. */
@PageTest
@Transactional
class RulebookKeepingTest {
    private static final String SHARES = "/danh-muc/ty-le-phieu";
    private static final String GROUNDS = "/danh-muc/can-cu-tra-lai";
    private static final String TEXTS = "/danh-muc/van-ban";
    private static final String AWARDS = "/danh-muc/danh-hieu";

    private final Actor administrator = TestActors.administrator();

    @Autowired
    MockMvc mvc;

    @Autowired
    Rulebook rulebook;

    @Autowired
    Provinces provinces;

    @Autowired
    Organizations organizations;

    @Autowired
    TestBlocs blocs;

    @Autowired
    JdbcClient jdbc;

    private ProvinceId province = new ProvinceId(UUID.randomUUID());
    private Actor officer = administrator;
    private Actor foreigner = administrator;

    @BeforeEach
    void aProvinceWithItsBoard() {
        province = provinces.create(
                Actor.system(),
                new CreateProvince("Tỉnh thử " + UUID.randomUUID().toString().substring(0, 8), null, null, false));
        officer = TestActors.boardOfficer(province);
        foreigner = TestActors.boardOfficer(new ProvinceId(UUID.randomUUID()));
    }

    @Test
    void aNewShareEndsTheOneBeforeItTheDayBefore() throws Exception {
        var answer = send(administrator, SHARES + "/moi", share("ca-nuoc", "85,5", "01/02/2026"));
        assertThat(answer.getStatus()).isEqualTo(303);
        var address = location(answer);
        assertThat(rulebook.threshold("GOVERNMENT_FLAG", province, LocalDate.of(2026, 1, 31)))
                .get()
                .satisfies(share -> assertThat(share.percent()).isEqualByComparingTo("80"));
        assertThat(rulebook.threshold("GOVERNMENT_FLAG", province, LocalDate.of(2026, 2, 1)))
                .get()
                .satisfies(share -> assertThat(share.percent()).isEqualByComparingTo("85.5"));
        assertThat(text(administrator, address))
                .contains("Từ 85,5% số thành viên có mặt")
                .contains("31/01/2026")
                .contains("Thêm tỷ lệ phiếu")
                .contains("Lý do: thử");
        assertThat(actions(address)).containsExactly("threshold.added");
    }

    @Test
    void aShareOfAProvinceIsKeptByItsBoardAndUnknownElsewhere() throws Exception {
        assertThat(send(officer, SHARES + "/moi", share("ca-nuoc", "85", "01/02/2026"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(foreigner, SHARES + "/moi", share(province.toString(), "85", "01/02/2026"))
                        .getStatus())
                .isEqualTo(403);
        var address = location(send(officer, SHARES + "/moi", share(province.toString(), "75", "01/02/2026")));
        assertThat(text(officer, SHARES + "?ngay=02/02/2026")).contains("Từ 75%");
        assertThat(text(foreigner, SHARES + "?ngay=02/02/2026")).doesNotContain("Từ 75%");
        for (var page : List.of("", "/sua", "/ket-thuc")) {
            assertThat(read(officer, address + page).getStatus()).isEqualTo(200);
            assertThat(read(foreigner, address + page).getStatus()).isEqualTo(404);
        }
        assertThat(rulebook.threshold("GOVERNMENT_FLAG", province, LocalDate.of(2026, 2, 2)))
                .get()
                .satisfies(share -> assertThat(share.percent()).isEqualByComparingTo("75"));
        var national = rulebook.threshold("GOVERNMENT_FLAG", null, LocalDate.of(2026, 2, 2))
                .orElseThrow();
        var refused = read(officer, SHARES + "/" + national.id() + "/sua");
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(main(refused)).contains("do quản trị hệ thống giữ");
    }

    @Test
    void anEmptyShareIsToldEverythingAtOnceAndWhatIsChosenIsNotToBeTyped() throws Exception {
        var empty = send(administrator, SHARES + "/moi", Map.of());
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(main(empty))
                .contains(
                        "Chọn danh hiệu, hình thức",
                        "Chọn nơi áp dụng",
                        "Nhập tỷ lệ phiếu tán thành",
                        "Chọn cơ sở tính",
                        "Nhập lý do");
    }

    @Test
    void aWrongShareIsCorrectedWithAReasonAndTwoEditorsSeeBothTexts() throws Exception {
        var address = location(send(officer, SHARES + "/moi", share(province.toString(), "75", "01/02/2026")));
        var wrong =
                send(officer, address + "/sua", with(share(province.toString(), "175", "32/02/2026"), "version", "0"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        var form = Jsoup.parse(wrong.getContentAsString(StandardCharsets.UTF_8));
        assertThat(form.select("#percent").val()).isEqualTo("175");
        assertThat(form.select("#validFrom").val()).isEqualTo("32/02/2026");
        assertThat(form.select("#percent-error, #validFrom-error")).hasSize(2);
        assertThat(send(officer, address + "/sua", with(share(province.toString(), "76", ""), "version", "0"))
                        .getStatus())
                .isEqualTo(303);
        var stale = send(officer, address + "/sua", with(share(province.toString(), "77", ""), "version", "0"));
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(stale.getContentAsString(StandardCharsets.UTF_8))
                .contains("76")
                .contains("77");
        assertThat(text(officer, address)).contains("Sửa tỷ lệ phiếu").contains("75 → 76");
        assertThat(actions(address)).containsExactly("threshold.added", "threshold.corrected");
    }

    @Test
    void aShareEndsOnADayWithoutASuccessor() throws Exception {
        var address = location(send(officer, SHARES + "/moi", share(province.toString(), "75", "01/02/2026")));
        assertThat(send(officer, address + "/ket-thuc", end("01/02/2026", "0")).getStatus())
                .isEqualTo(422);
        assertThat(send(officer, address + "/ket-thuc", end("01/03/2026", "0")).getStatus())
                .isEqualTo(303);
        assertThat(send(officer, address + "/ket-thuc", end("01/04/2026", "0")).getStatus())
                .isEqualTo(409);
        assertThat(send(officer, address + "/ket-thuc", end("01/04/2026", "1")).getStatus())
                .isEqualTo(422);
        assertThat(rulebook.threshold("GOVERNMENT_FLAG", province, LocalDate.of(2026, 3, 1)))
                .get()
                .satisfies(share -> assertThat(share.percent()).isEqualByComparingTo("80"));
    }

    @Test
    void aDayForWhichNothingIsKeptSaysSo() throws Exception {
        assertThat(text(officer, SHARES + "?ngay=01/01/2030")).contains("Chưa có quy định về tỷ lệ phiếu cho ngày này");
        assertThat(text(officer, SHARES + "?ngay=")).contains("Tất cả quy định đã ghi");
        assertThat(read(officer, SHARES + "?ngay=31/02/2026").getStatus()).isEqualTo(422);
        assertThat(text(officer, TEXTS + "?ngay=01/01/2024")).contains("98/2023/NĐ-CP");
    }

    @Test
    void groundsAreAddedReplacedCorrectedAndEnded() throws Exception {
        var ground = Map.of(
                "text", "Thiếu xác nhận của cơ quan thuế",
                "legalBasis", "",
                "rank", "45",
                "validFrom", "01/01/2026",
                "reason", "thử");
        assertThat(send(officer, GROUNDS + "/moi", ground).getStatus()).isEqualTo(403);
        assertThat(send(administrator, GROUNDS + "/moi", with(ground, "rank", "x"))
                        .getStatus())
                .isEqualTo(422);
        var first = location(send(administrator, GROUNDS + "/moi", ground));
        assertThat(offered(LocalDate.of(2026, 2, 1))).contains("Thiếu xác nhận của cơ quan thuế");
        var next = with(with(ground, "text", "Thiếu xác nhận nộp thuế"), "validFrom", "01/06/2026");
        assertThat(send(administrator, first + "/phien-ban-moi", with(next, "version", "7"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(send(
                                administrator,
                                first + "/phien-ban-moi",
                                with(with(next, "validFrom", "01/01/2026"), "version", "0"))
                        .getStatus())
                .isEqualTo(422);
        var second = location(send(administrator, first + "/phien-ban-moi", with(next, "version", "0")));
        assertThat(offered(LocalDate.of(2026, 5, 31))).contains("Thiếu xác nhận của cơ quan thuế");
        assertThat(offered(LocalDate.of(2026, 6, 1)))
                .contains("Thiếu xác nhận nộp thuế")
                .doesNotContain("Thiếu xác nhận của cơ quan thuế");
        assertThat(send(
                                administrator,
                                second + "/sua",
                                with(with(next, "text", "Chưa xác nhận nộp thuế"), "version", "0"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(administrator, second + "/ket-thuc", end("01/07/2026", "1"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(offered(LocalDate.of(2026, 6, 30))).contains("Chưa xác nhận nộp thuế");
        assertThat(offered(LocalDate.of(2026, 7, 1))).doesNotContain("Chưa xác nhận nộp thuế");
        assertThat(actions(second))
                .containsExactly("return-ground.added", "return-ground.corrected", "return-ground.ended");
        assertThat(text(officer, second)).contains("31/05/2026").contains("Chưa xác nhận nộp thuế");
    }

    @Test
    void aLegalTextIsEnteredOnceByTheAdministrator() throws Exception {
        var number = "9" + UUID.randomUUID().toString().substring(0, 6) + "/NĐ-CP";
        var decree = Map.of("number", number, "title", "Nghị định thử", "kind", "DECREE", "reason", "thử");
        assertThat(send(officer, TEXTS + "/moi", decree).getStatus()).isEqualTo(403);
        var known = send(administrator, TEXTS + "/moi", with(decree, "number", "152/2025/NĐ-CP"));
        assertThat(known.getStatus()).isEqualTo(422);
        assertThat(known.getContentAsString(StandardCharsets.UTF_8)).contains("Danh mục đã có văn bản mang số này");
    }

    @Test
    void aLegalTextKeepsItsPast() throws Exception {
        var number = "9" + UUID.randomUUID().toString().substring(0, 6) + "/NĐ-CP";
        var decree = Map.of("number", number, "title", "Nghị định thử", "kind", "DECREE", "reason", "thử");
        var address = location(send(administrator, TEXTS + "/moi", decree));
        assertThat(send(
                                administrator,
                                address + "/sua",
                                with(with(decree, "title", "Nghị định thử hai"), "version", "0"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(administrator, address + "/sua", with(decree, "version", "0"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(send(administrator, address + "/ket-thuc", end("01/07/2026", "1"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(text(officer, address)).contains("hết 30/06/2026").contains("Nghị định thử → Nghị định thử hai");
        assertThat(read(officer, TEXTS + "/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
    }

    @Test
    void anAwardThatWasNotInTheCatalogueIsAddedCorrectedAndEnded() throws Exception {
        var name = "Kỷ niệm chương thử " + UUID.randomUUID().toString().substring(0, 6);
        var award = Map.of(
                "name", name,
                "category", "FORM",
                "decider", "PROVINCE_CHAIR",
                "recipient", "PERSON",
                "rank", "170",
                "legalBasis", "Nghị định thử",
                "validFrom", "01/01/2026",
                "reason", "thử");
        assertThat(send(officer, AWARDS + "/moi", award).getStatus()).isEqualTo(403);
        assertThat(send(administrator, AWARDS + "/moi", with(award, "name", "GIẤY KHEN"))
                        .getStatus())
                .isEqualTo(422);
        var address = location(send(administrator, AWARDS + "/moi", award));
        assertThat(text(officer, AWARDS + "?ngay=02/01/2026")).contains(name);
        assertThat(send(administrator, address + "/sua", with(with(award, "needsCouncil", "true"), "version", "0"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(administrator, address + "/sua", with(award, "version", "0"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(text(officer, address)).contains("Hội đồng phải bỏ phiếu: Không → Có");
        assertThat(send(administrator, address + "/ket-thuc", end("01/07/2026", "1"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(text(officer, AWARDS + "?ngay=01/07/2026")).doesNotContain(name);
        assertThat(actions(address)).containsExactly("award-type.added", "award-type.corrected", "award-type.ended");
    }

    @Test
    void aVersionEnteredByMistakeIsTakenOutAndTheOneBeforeHoldsOn() throws Exception {
        var first = location(send(administrator, GROUNDS + "/moi", ground("Thiếu xác nhận thuế", "01/01/2026")));
        var second = location(send(
                administrator,
                first + "/phien-ban-moi",
                with(ground("Thiếu xác nhận nộp thuế", "01/06/2026"), "version", "0")));
        assertThat(read(officer, second + "/bo").getStatus()).isEqualTo(403);
        assertThat(text(administrator, second + "/bo"))
                .contains("Bản áp dụng từ 01/06/2026 đến nay rời danh mục")
                .contains("Bản trước (từ 01/01/2026) áp dụng tiếp");
        assertThat(send(administrator, second + "/bo", Map.of("version", "0")).getStatus())
                .isEqualTo(422);
        assertThat(send(administrator, second + "/bo", Map.of("version", "4", "reason", "nhầm"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(send(administrator, second + "/bo", Map.of("version", "0", "reason", "nhầm"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(read(administrator, second).getStatus()).isEqualTo(404);
        assertThat(offered(LocalDate.of(2026, 7, 1))).contains("Thiếu xác nhận thuế");
        assertThat(text(administrator, first)).contains("Áp dụng tiếp vì bỏ bản sau");
        assertThat(actions(second)).containsExactly("return-ground.added", "return-ground.removed");
        var share = location(send(officer, SHARES + "/moi", share(province.toString(), "75", "01/02/2026")));
        assertThat(send(foreigner, share + "/bo", Map.of("version", "0", "reason", "x"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(officer, share + "/bo", Map.of("version", "0", "reason", "nhầm"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(rulebook.threshold("GOVERNMENT_FLAG", province, LocalDate.of(2026, 2, 2)))
                .get()
                .satisfies(kept -> assertThat(kept.percent()).isEqualByComparingTo("80"));
    }

    @Test
    void aVersionThatAMistakenOneCutShortGetsItsOwnEndBack() throws Exception {
        var until = with(ground("Thiếu xác nhận thuế", "01/01/2026"), "validTo", "01/03/2027");
        var first = location(send(administrator, GROUNDS + "/moi", until));
        assertThat(text(administrator, first)).contains("28/02/2027");
        var second = location(send(
                administrator,
                first + "/phien-ban-moi",
                with(ground("Thiếu xác nhận nộp thuế", "01/06/2026"), "version", "0")));
        assertThat(text(administrator, second + "/bo"))
                .contains("Bản trước (từ 01/01/2026) áp dụng tiếp đến hết 28/02/2027");
        remove(second);
        assertThat(offered(LocalDate.of(2027, 2, 28))).contains("Thiếu xác nhận thuế");
        assertThat(offered(LocalDate.of(2027, 3, 1))).doesNotContain("Thiếu xác nhận thuế");

        // the middle one of three: the first holds on to where the third begins
        var open = location(send(administrator, GROUNDS + "/moi", ground("Chưa đối chiếu", "01/01/2026")));
        var middle = location(send(
                administrator, open + "/phien-ban-moi", with(ground("Chưa so sánh", "01/06/2026"), "version", "0")));
        send(administrator, middle + "/phien-ban-moi", with(ground("Chưa kiểm tra", "01/09/2026"), "version", "0"));
        assertThat(send(administrator, middle + "/bo", Map.of("version", "1", "reason", "nhầm"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(offered(LocalDate.of(2026, 8, 31))).contains("Chưa đối chiếu");
        assertThat(offered(LocalDate.of(2026, 9, 1))).contains("Chưa kiểm tra").doesNotContain("Chưa đối chiếu");
        // one that had ended of itself on that day is not made longer
        var ended = location(send(
                administrator,
                GROUNDS + "/moi",
                with(ground("Thiếu dấu giáp lai", "01/01/2026"), "validTo", "01/06/2026")));
        remove(location(send(
                administrator, ended + "/phien-ban-moi", with(ground("Thiếu dấu nổi", "01/06/2026"), "version", "0"))));
        assertThat(offered(LocalDate.of(2026, 6, 1))).doesNotContain("Thiếu dấu giáp lai");

        send(officer, SHARES + "/moi", with(share(province.toString(), "75", "01/02/2026"), "validTo", "01/09/2026"));
        remove(location(send(officer, SHARES + "/moi", share(province.toString(), "76", "01/06/2026"))));
        assertThat(rulebook.threshold("GOVERNMENT_FLAG", province, LocalDate.of(2026, 8, 31)))
                .get()
                .satisfies(kept -> assertThat(kept.percent()).isEqualByComparingTo("75"));
        assertThat(rulebook.threshold("GOVERNMENT_FLAG", province, LocalDate.of(2026, 9, 1)))
                .get()
                .satisfies(kept -> assertThat(kept.percent()).isEqualByComparingTo("80"));

        var award = Map.of(
                "name", "Kỷ niệm chương thử " + UUID.randomUUID().toString().substring(0, 6),
                "category", "FORM",
                "decider", "PROVINCE_CHAIR",
                "recipient", "PERSON",
                "rank", "170",
                "legalBasis", "Nghị định thử",
                "validFrom", "01/01/2026",
                "validTo", "01/03/2027",
                "reason", "thử");
        var kept = location(send(administrator, AWARDS + "/moi", award));
        var next = with(with(with(award, "validFrom", "01/06/2026"), "validTo", ""), "version", "0");
        assertThat(send(administrator, kept + "/phien-ban-moi", next).getStatus())
                .isEqualTo(303);
        var id = UUID.fromString(kept.substring(kept.lastIndexOf('/') + 1));
        var mistaken = jdbc.sql("""
                        select one.id from award_type one join award_type other on other.code = one.code
                        where other.id = :id and one.id <> :id
                        """).param("id", id).query(UUID.class).single();
        remove(AWARDS + "/" + mistaken);
        assertThat(rulebook.version(id).validTo()).isEqualTo(LocalDate.of(2027, 3, 1));
    }

    private void remove(String address) throws Exception {
        assertThat(send(administrator, address + "/bo", Map.of("version", "0", "reason", "nhầm"))
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void whatSomethingRestsOnStays() throws Exception {
        var award = Map.of(
                "name", "Kỷ niệm chương thử " + UUID.randomUUID().toString().substring(0, 6),
                "category", "FORM",
                "decider", "PROVINCE_CHAIR",
                "recipient", "PERSON",
                "rank", "170",
                "legalBasis", "Nghị định 1/2026/NĐ-CP",
                "validFrom", "01/01/2026",
                "reason", "thử");
        var address = location(send(administrator, AWARDS + "/moi", award));
        assertThat(text(administrator, address + "/bo")).contains("Bỏ bản này");
        var code = jdbc.sql("select code from award_type where id = cast(:id as uuid)")
                .param("id", address.substring(address.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
        var share = location(
                send(administrator, SHARES + "/moi", with(share("ca-nuoc", "75", "01/02/2026"), "award", code)));
        assertThat(text(administrator, address + "/bo")).doesNotContain("Bỏ bản này");
        assertThat(send(administrator, share + "/bo", Map.of("version", "0", "reason", "nhầm"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(text(administrator, address + "/bo")).contains("Bỏ bản này");
        jdbc.sql("""
                        insert into award_quota (bloc_year_id, award_code, source, version)
                        select :bloc, code, 'thử', 0 from award_type where id = cast(:id as uuid)
                        """)
                .param("bloc", blocYear())
                .param("id", address.substring(address.lastIndexOf('/') + 1))
                .update();
        var refused = send(administrator, address + "/bo", Map.of("version", "0", "reason", "nhầm"));
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(main(refused)).contains("Đã có đề nghị, hồ sơ, tỷ lệ phiếu, phiếu hoặc quyết định theo bản này");
        assertThat(text(administrator, address + "/bo")).doesNotContain("Bỏ bản này");
        // of an award that is in use, a version that has not begun is nobody's yet
        var next = with(with(award, "validFrom", "01/01/2040"), "version", "0");
        assertThat(send(administrator, address + "/phien-ban-moi", next).getStatus())
                .isEqualTo(303);
        var later = jdbc.sql("""
                        select one.id from award_type one join award_type other on other.code = one.code
                        where other.id = cast(:id as uuid) and one.valid_from = date '2040-01-01'
                        """)
                .param("id", address.substring(address.lastIndexOf('/') + 1))
                .query(UUID.class)
                .single();
        assertThat(send(administrator, AWARDS + "/" + later + "/bo", Map.of("version", "0", "reason", "nhầm"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(rulebook.version(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)))
                        .validTo())
                .isNull();
        var number = "1/2026/NĐ-CP";
        var decree = location(send(
                administrator,
                TEXTS + "/moi",
                Map.of("number", number, "title", "Nghị định thử", "kind", "DECREE", "reason", "thử")));
        assertThat(text(administrator, decree + "/bo")).contains("Danh mục còn quy định ghi căn cứ là " + number);
        var free = location(send(
                administrator,
                TEXTS + "/moi",
                Map.of("number", "77/2026/TT-BNV", "title", "Thông tư thử", "kind", "CIRCULAR", "reason", "thử")));
        assertThat(send(administrator, free + "/bo", Map.of("version", "0", "reason", "nhầm"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(read(administrator, free).getStatus()).isEqualTo(404);
    }

    @Test
    void daysLeftWithoutARuleAreSaidAndConfirmed() throws Exception {
        var first = location(send(administrator, GROUNDS + "/moi", ground("Thiếu xác nhận thuế", "01/01/2026")));
        var second = location(send(
                administrator,
                first + "/phien-ban-moi",
                with(ground("Thiếu xác nhận nộp thuế", "01/06/2026"), "version", "0")));
        var later = with(ground("Thiếu xác nhận nộp thuế", "01/07/2026"), "version", "0");
        var warned = send(administrator, second + "/sua", later);
        assertThat(warned.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(warned.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.selectFirst("#gapAccepted-error").text())
                .contains("Từ ngày 01/06/2026 đến hết ngày 30/06/2026 sẽ không có quy định nào");
        assertThat(page.selectFirst("#validFrom").val()).isEqualTo("01/07/2026");
        assertThat(send(administrator, second + "/sua", with(later, "gapAccepted", "true"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(offered(LocalDate.of(2026, 6, 15))).doesNotContain("Thiếu xác nhận thuế");
        assertThat(main(read(administrator, second + "/sua"))).doesNotContain("không có quy định");
        var national = location(send(administrator, SHARES + "/moi", share("ca-nuoc", "85", "01/02/2026")));
        assertThat(send(administrator, national + "/sua", with(share("ca-nuoc", "85", "01/03/2026"), "version", "0"))
                        .getStatus())
                .isEqualTo(422);
    }

    private static Map<String, String> ground(String text, String from) {
        return Map.of("text", text, "rank", "45", "validFrom", from, "reason", "thử");
    }

    private UUID blocYear() {
        var unit = organizations.register(
                Actor.system(),
                new RegisterOrganization(
                        province, OrganizationKind.ASSOCIATION, "Hội thử danh mục", "", null, null, List.of()));
        return blocs.found(officer, province, "Khối thử danh mục", "Khối thử", new EmulationYear(2026), List.of(unit))
                .id()
                .value();
    }

    private static Map<String, String> share(String province, String percent, String from) {
        return Map.of(
                "award", "GOVERNMENT_FLAG",
                "province", province,
                "percent", percent,
                "basis", "PRESENT",
                "source", "Quyết định thử",
                "validFrom", from,
                "reason", "thử");
    }

    private static Map<String, String> end(String on, String version) {
        return Map.of("on", on, "reason", "thử", "version", version);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var more = new java.util.HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private List<String> offered(LocalDate on) {
        return rulebook.returnGrounds(on).stream().map(ground -> ground.text()).toList();
    }

    private List<String> actions(String address) {
        return jdbc.sql("select action from audit_entry where subject_id = cast(:id as uuid) order by id")
                .param("id", address.substring(address.lastIndexOf('/') + 1))
                .query(String.class)
                .list();
    }

    private MockHttpServletResponse read(Actor actor, String address) throws Exception {
        return mvc.perform(get(address).with(SignedIn.as(actor))).andReturn().getResponse();
    }

    private MockHttpServletResponse send(Actor actor, String address, Map<String, String> fields) throws Exception {
        var form = post(address);
        fields.forEach(form::param);
        return mvc.perform(form.with(SignedIn.as(actor))).andReturn().getResponse();
    }

    private static String location(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(303);
        return java.util.Objects.requireNonNull(answer.getHeader("Location"));
    }

    private String text(Actor actor, String address) throws Exception {
        var answer = read(actor, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return main(answer);
    }

    private static String main(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8))
                .select("main")
                .text();
    }
}
