package vn.thidua.bloc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.PageTest;
import vn.thidua.Race;
import vn.thidua.SignedIn;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;

@PageTest
class OfficersTest {
    private static final EmulationYear Y2023 = new EmulationYear(2023);
    private static final EmulationYear Y2024 = Y2023.next();

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestBlocs blocs;

    @Autowired
    BlocYears years;

    @Autowired
    Officers officers;

    @Autowired
    TransactionTemplate transactions;

    private BlocWorld world;
    private Actor officer;
    private BlocYearScope scope;

    @BeforeEach
    void found() {
        world = BlocWorld.in(jdbc);
        officer = world.officer;
        scope = blocs.found(world, 5);
    }

    @Test
    void namesOfficersOfTheNextYearAndOpensItByCopying() {
        blocs.name(officer, scope.bloc(), Y2023, world.units.get(0), world.units.get(1));
        var secretary = world.secretary(world.units.get(0));

        blocs.name(secretary, scope.bloc(), Y2024, world.units.get(1), world.units.get(5));

        var next = years.find(secretary, scope.bloc(), Y2024).orElseThrow();
        assertThat(years.members(secretary, next))
                .extracting(MemberView::shortName, MemberView::origin, MemberView::accepted)
                .hasSize(6)
                .contains(tuple("Hội Luật gia", Origin.COPIED, true), tuple("Hội Người mù", Origin.NAMED, true));
        assertThat(years.officers(secretary, next))
                .extracting(OfficeView::kind, OfficeView::name)
                .containsExactly(
                        tuple(OfficeKind.HEAD, "Hội Nhà báo tỉnh"), tuple(OfficeKind.DEPUTY, "Hội Người mù tỉnh"));
        assertThat(years.scope(secretary, scope.id()).standing()).isEqualTo(Standing.HEAD);
        assertThat(years.scope(secretary, next).standing()).isEqualTo(Standing.MEMBER);
    }

    @Test
    void acceptsAnInferredUnitThatIsNamedOfficer() {
        var blind = world.units.get(5);
        blocs.infer(officer, scope.id(), blind);

        blocs.name(officer, scope.bloc(), Y2023, world.units.get(0), blind);

        assertThat(years.members(officer, scope.id()))
                .filteredOn(member -> member.organization().equals(blind))
                .extracting(MemberView::accepted)
                .containsExactly(true);
        assertThat(jdbc.sql("""
                                select count(*) from audit_entry
                                where action = 'bloc.member-accepted' and bloc_id = :bloc and actor_name = :by
                                """)
                        .param("bloc", scope.bloc().value())
                        .param("by", officer.name())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void keepsTheReplacedHeadInTheHistory() {
        blocs.name(officer, scope.bloc(), Y2023, world.units.get(0), world.units.get(1));
        blocs.name(officer, scope.bloc(), Y2023, world.units.get(1), world.units.get(2), world.units.get(3));

        assertThat(years.officers(officer, scope.id()))
                .extracting(OfficeView::name)
                .containsExactly("Hội Nhà báo tỉnh", "Hội Luật gia tỉnh", "Hội Đông y tỉnh");
        assertThat(jdbc.sql("select count(*) from bloc_office where bloc_year_id = :id and end_kind = 'REPLACED'")
                        .param("id", scope.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void refusesOneUnitInTwoOffices() {
        assertThatThrownBy(() -> blocs.name(officer, scope.bloc(), Y2023, world.units.get(0), world.units.get(0)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void letsOneOfTwoHeadsNamedAtOnceWinAndTellsTheOther() throws Exception {
        // the first has named its head and not committed when the other presses the button
        var lost = new AtomicReference<MockHttpServletResponse>();
        new Race(transactions)
                .run(() -> blocs.name(officer, scope.bloc(), Y2023, world.units.get(0)), () -> lost.set(press()))
                .get(30, TimeUnit.SECONDS);

        assertThat(lost.get().getStatus()).isEqualTo(422);
        var page = Jsoup.parse(lost.get().getContentAsString());
        assertThat(page.select("#head-error").text()).contains("Năm này vừa có Trưởng khối do người khác ghi nhận");
        assertThat(page.select("#head option[selected]").val())
                .isEqualTo(world.units.get(1).toString());
        assertThat(years.officers(officer, scope.id()))
                .extracting(OfficeView::name)
                .containsExactly("Liên hiệp các tổ chức hữu nghị tỉnh");
    }

    /** Names the second unit head on the page. */
    private MockHttpServletResponse press() {
        try {
            return mvc.perform(post(scope.address() + "/luan-phien/ghi-nhan")
                            .with(SignedIn.as(officer))
                            .param("head", world.units.get(1).toString())
                            .param("basis", "ELECTED")
                            .param("version", "0"))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tellsASecondEditorThatTheOfficersChanged() {
        long seen = officers.version(scope.id());
        blocs.name(officer, scope.bloc(), Y2023, world.units.get(0));
        refusesAsStale(seen, world.units.get(1));
    }

    @Test
    void tellsASecondEditorThatOnlyThePersonOfTheSameHeadChanged() {
        blocs.name(officer, scope.bloc(), Y2023, world.units.get(0));
        long seen = officers.version(scope.id());
        officers.name(officer, represented("Nguyễn Văn Doanh"), seen, null);

        refusesAsStale(seen, world.units.get(0));
        assertThat(years.officers(officer, scope.id()))
                .extracting(OfficeView::representativeName)
                .containsExactly("Nguyễn Văn Doanh");
        officers.name(officer, represented("Trần Thị Bình"), officers.version(scope.id()), null);
    }

    private NameOfficers represented(String person) {
        return new NameOfficers(
                scope.bloc(),
                Y2023,
                new Officer(world.units.get(0), person, null),
                List.of(),
                Basis.ELECTED,
                null,
                null,
                false,
                null);
    }

    private void refusesAsStale(long seen, OrganizationId head) {
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> officers.name(
                        officer,
                        new NameOfficers(
                                scope.bloc(),
                                Y2023,
                                Officer.of(head),
                                List.of(),
                                Basis.APPOINTED,
                                null,
                                null,
                                false,
                                null),
                        seen,
                        "Quyết định mới"));
    }
}
