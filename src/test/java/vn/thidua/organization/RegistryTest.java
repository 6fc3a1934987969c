package vn.thidua.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.PageTest;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Ending;
import vn.thidua.kernel.Listing;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.RefusedException;
import vn.thidua.kernel.Role;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.StaleException;

@PageTest
@Transactional
class RegistryTest {
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final Actor SYSTEM = Actor.system();

    @Autowired
    Provinces provinces;

    @Autowired
    Organizations organizations;

    @Autowired
    Reorganizations reorganizations;

    @Autowired
    Council council;

    @Test
    void aMergedProvinceKeepingANameIsANewOneThatSeesBothPasts() {
        var quangTri = province("Quảng Trị thử");
        var quangBinh = province("Quảng Bình thử");
        var merged = provinces.succeed(
                SYSTEM, new SucceedProvinces("Quảng Trị thử", List.of(quangTri, quangBinh), REFORM, "202/2025/QH15"));

        assertThat(merged).isNotEqualTo(quangTri);
        assertThat(provinces.scope(Actor.system(), merged)).containsExactlyInAnyOrder(merged, quangTri, quangBinh);
        assertThat(provinces.scope(Actor.system(), quangTri)).containsExactly(quangTri);
        assertThat(provinces
                        .byName(SYSTEM, "quảng trị thử", REFORM.minusDays(1))
                        .orElseThrow()
                        .id())
                .isEqualTo(quangTri);
        assertThat(provinces
                        .byName(SYSTEM, "Quảng Trị thử", REFORM)
                        .orElseThrow()
                        .id())
                .isEqualTo(merged);
        var old = provinces.find(SYSTEM, quangBinh);
        assertThat(old.successors()).isEqualTo("Quảng Trị thử");
        assertThat(old.validTo()).isEqualTo(REFORM);
        assertThat(provinces.find(SYSTEM, merged).predecessors()).isEqualTo("Quảng Bình thử, Quảng Trị thử");
    }

    @Test
    void aPlaceholderProvinceExistsForItsOwnAccountsOnly() {
        var placeholder = provinces.create(SYSTEM, new CreateProvince("Chưa ghi tỉnh thử", null, null, true));
        var other = officer(province("Hải Dương thử"));
        assertThat(provinces.all(other)).extracting(ProvinceView::id).doesNotContain(placeholder);
        assertThatThrownBy(() -> provinces.find(other, placeholder)).isInstanceOf(NotFoundException.class);
        assertThat(provinces.find(officer(placeholder), placeholder).placeholder())
                .isTrue();
    }

    @Test
    void onlyTheAdministratorKeepsProvinces() {
        var officer = officer(province("Hưng Yên thử"));
        assertThatThrownBy(() -> provinces.create(officer, new CreateProvince("Mới", null, null, false)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void namesFollowTheDay() {
        var province = province("Tỉnh đổi tên");
        var id = register(province, "Hội Đông y");
        organizations.rename(
                SYSTEM,
                new RenameOrganization(id, "Hội Y học cổ truyền", "", LocalDate.of(2020, 3, 1), "QĐ 12", version(id)));

        assertThat(organizations.names(SYSTEM, List.of(id), LocalDate.of(2020, 2, 29)))
                .containsEntry(id, "Hội Đông y");
        assertThat(organizations.names(SYSTEM, List.of(id), LocalDate.of(2020, 3, 1)))
                .containsEntry(id, "Hội Y học cổ truyền");
        var match = organizations.match(officer(province), province, "hội đông y tỉnh");
        assertThat(match.kind()).isEqualTo(NameMatch.Likeness.ALIAS);
        assertThat(organizations
                        .list(officer(province), new OrganizationFilter("dong y", 1))
                        .rows())
                .extracting(OrganizationRow::id)
                .contains(id);
    }

    @Test
    void aNameBeforeItsFirstDayIsTheNearest() {
        var id = organizations.register(
                SYSTEM,
                new RegisterOrganization(
                        province("Tỉnh có ngày"),
                        OrganizationKind.ASSOCIATION,
                        "Hội Khuyến học",
                        "",
                        LocalDate.of(2010, 1, 1),
                        null,
                        List.of()));
        assertThat(organizations.names(SYSTEM, List.of(id), LocalDate.of(2000, 1, 1)))
                .containsEntry(id, "Hội Khuyến học");
    }

    @Test
    void oneNameAtATimeInAProvince() {
        var province = province("Tỉnh một tên");
        register(province, "Hội Luật gia");
        assertThatThrownBy(() -> register(province, "HỘI  LUẬT GIA"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("organization_name_once_in_province");
    }

    @Test
    void mergedBodiesEndAndPointToWhatTheyAreNow() {
        var province = province("Tỉnh sáp nhập");
        var disabled = register(province, "Hội Người khuyết tật");
        var orange = register(province, "Hội Nạn nhân chất độc da cam/dioxin");
        var now = reorganizations.merge(
                officer(province),
                new MergeOrganizations(
                        List.of(disabled, orange),
                        null,
                        new NewOrganization(
                                OrganizationKind.ASSOCIATION,
                                "Hội Người khuyết tật, Nạn nhân da cam và Bảo trợ quyền trẻ em",
                                "",
                                null),
                        LocalDate.of(2022, 5, 1),
                        "QĐ 900"));

        var old = organizations.detail(SYSTEM, disabled);
        assertThat(old.hasEnded()).isTrue();
        assertThat(old.successors()).singleElement().satisfies(link -> assertThat(link.id())
                .isEqualTo(now));
        assertThat(organizations.lineage(SYSTEM, now)).containsExactlyInAnyOrder(now, disabled, orange);
        assertThat(organizations.choices(SYSTEM, province))
                .extracting(OrganizationChoice::id)
                .containsExactly(now);
        assertThat(organizations
                        .list(officer(province), new OrganizationFilter("", Listing.ALL))
                        .rows())
                .filteredOn(row -> row.id().equals(orange))
                .singleElement()
                .satisfies(row -> assertThat(row.successors())
                        .isEqualTo("Hội Người khuyết tật, Nạn nhân da cam và Bảo trợ quyền trẻ em"));
        assertThatThrownBy(() -> reorganizations.dissolve(
                        SYSTEM, orange, new Ending(LocalDate.of(2023, 1, 1), "nhập sai", version(orange))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aSplitBodyMayGoOn() {
        var province = province("Tỉnh chia tách");
        var id = register(province, "Liên hiệp hội thử");
        var parts = reorganizations.split(
                SYSTEM,
                new SplitOrganization(
                        id,
                        List.of(new NewOrganization(OrganizationKind.ASSOCIATION, "Hội mới tách", "", null)),
                        true,
                        LocalDate.of(2021, 1, 1),
                        null,
                        version(id)));
        assertThat(organizations.detail(SYSTEM, id).hasEnded()).isFalse();
        assertThat(organizations.lineage(SYSTEM, parts.get(0))).containsExactly(parts.get(0), id);
    }

    @Test
    void aCorrectionIsRefusedWhenSomebodyElseWasFirst() {
        var id = register(province("Tỉnh sửa tên"), "Hội Nhà báu");
        var name = organizations.detail(SYSTEM, id).names().get(0).id();
        var version = version(id);
        organizations.correctName(SYSTEM, new CorrectName(id, name, "Hội Nhà báo", "", null, null, "gõ nhầm", version));
        assertThat(organizations.detail(SYSTEM, id).name()).isEqualTo("Hội Nhà báo");
        assertThatThrownBy(() -> organizations.correctName(
                        SYSTEM, new CorrectName(id, name, "Hội Nhà Báo", "", null, null, "gõ nhầm", version)))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void anAliasIsKnownOnce() {
        var id = register(province("Tỉnh bí danh"), "Liên hiệp các Hội Khoa học và Kỹ thuật");
        organizations.addAlias(SYSTEM, new AddAlias(id, "Liên hiệp Hội", AliasKind.SHORT, null));
        assertThatThrownBy(() ->
                        organizations.addAlias(SYSTEM, new AddAlias(id, "liên hiệp hội", AliasKind.SPELLING, null)))
                .isInstanceOf(RuleViolation.class);
        var alias = organizations.detail(SYSTEM, id).aliases().get(0).id();
        organizations.removeAlias(SYSTEM, id, alias);
        assertThat(organizations.detail(SYSTEM, id).aliases()).isEmpty();
    }

    @Test
    void anotherProvincesBodyDoesNotExist() {
        var id = register(province("Tỉnh khác một"), "Hội Người mù");
        assertThatThrownBy(() -> organizations.detail(officer(province("Tỉnh khác hai")), id))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theRosterOfADayHasTheVotingMembersOfThatDay() {
        var province = province("Tỉnh hội đồng");
        var from = LocalDate.of(2023, 1, 1);
        var chair = seat(province, "Phan Văn An", Seat.CHAIR, true, from);
        seat(province, "Đỗ Thị Bình", Seat.MEMBER, true, from);
        seat(province, "Lê Văn Cường", Seat.SECRETARY, false, from);
        assertThat(council.roster(SYSTEM, province, from))
                .extracting(SeatView::personName)
                .containsExactly("Phan Văn An", "Đỗ Thị Bình");
        council.end(SYSTEM, chair, new Ending(LocalDate.of(2024, 1, 1), "nghỉ hưu", 0));
        assertThat(council.roster(SYSTEM, province, LocalDate.of(2024, 1, 1)))
                .extracting(SeatView::personName)
                .containsExactly("Đỗ Thị Bình");
        seat(province, "Trần Văn Dũng", Seat.CHAIR, true, LocalDate.of(2024, 1, 1));
        assertThatThrownBy(() -> seat(province, "Hai Chủ Tịch", Seat.CHAIR, true, LocalDate.of(2024, 6, 1)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("council_member_one_chair");
    }

    private ProvinceId province(String name) {
        return provinces.create(SYSTEM, new CreateProvince(name, null, null, false));
    }

    private OrganizationId register(ProvinceId province, String name) {
        return organizations.register(
                SYSTEM,
                new RegisterOrganization(province, OrganizationKind.ASSOCIATION, name, "", null, null, List.of()));
    }

    private vn.thidua.kernel.CouncilMemberId seat(
            ProvinceId province, String name, Seat seat, boolean voting, @Nullable LocalDate from) {
        return council.seat(SYSTEM, new SeatMember(province, name, "Ủy viên", null, seat, voting, from, null));
    }

    private long version(OrganizationId id) {
        return organizations.detail(SYSTEM, id).version();
    }

    private static Actor officer(ProvinceId province) {
        return new Actor(
                new AccountId(UUID.randomUUID()),
                "chuyenvien",
                "Chuyên viên",
                Role.BOARD_OFFICER,
                province,
                Set.of(province),
                null,
                Set.of(),
                null);
    }
}
