package vn.thidua.review;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.TestActors;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Text;
import vn.thidua.world.TestProvince;

/** A province with a bloc of 2023, its council, and dossiers in any state, for tests of rounds and decisions. */
public final class ReviewWorld {
    /** When its stories begin. */
    public static final LocalDateTime MORNING = LocalDateTime.of(2024, 1, 3, 8, 0);

    private static final AtomicInteger SERIES = new AtomicInteger(1000);
    private final JdbcClient jdbc;
    private final UUID blocYear = UUID.randomUUID();
    private final TestProvince ground;
    public final ProvinceId province;
    public final int blocNumber;
    public final List<OrganizationId> units = new ArrayList<>();
    public final List<CouncilMemberId> seats = new ArrayList<>();
    public final Actor officer;
    public final Actor leader;

    /** @param members voting council members; the first leads the first unit */
    public ReviewWorld(JdbcClient jdbc, int members) {
        this.jdbc = jdbc;
        ground = new TestProvince(jdbc);
        province = ground.id();
        for (var name : List.of("Hội Nhà báo tỉnh", "Hội Luật gia tỉnh", "Hội Người mù tỉnh")) {
            units.add(unit(name));
        }
        var bloc = UUID.randomUUID();
        blocNumber = jdbc.sql("""
                        insert into bloc (id, province_id, kind, name, short_name, folded, version)
                        values (:id, :province, 'BLOC', :name, :name, :name, 0) returning number
                        """)
                .param("id", bloc)
                .param("province", province.value())
                .param("name", "Khối " + bloc)
                .query(Integer.class)
                .single();
        jdbc.sql("insert into bloc_year (id, bloc_id, year, state, version) values (:id, :bloc, 2023, 'OPEN', 0)")
                .param("id", blocYear)
                .param("bloc", bloc)
                .update();
        for (var i = 0; i < members; i++) {
            seats.add(seat("Ủy viên " + (char) ('A' + i), i == 0 ? units.get(0) : null));
        }
        officer = TestActors.boardOfficer(province);
        leader = TestActors.boardLeader(province);
    }

    public BlocYearId blocYear() {
        return new BlocYearId(blocYear);
    }

    public OrganizationId unit(String name) {
        return ground.unit(name, name);
    }

    private CouncilMemberId seat(String name, @Nullable OrganizationId leads) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into council_member (id, province_id, person_name, titles, organization_id, seat, voting)
                        values (:id, :province, :name, 'Ủy viên Hội đồng', :leads, 'MEMBER', true)
                        """)
                .param("id", id)
                .param("province", province.value())
                .param("name", name)
                .param("leads", leads == null ? null : leads.value())
                .update();
        return new CouncilMemberId(id);
    }

    public Actor member(int i) {
        return TestActors.councilMember(province, seats.get(i));
    }

    /** A dossier of that unit in that state, with a number of its own. */
    public Dossier dossier(OrganizationId unit, String award, String state) {
        var number = "TK-2023-" + SERIES.incrementAndGet();
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into proposal (id, number, province_id, bloc_year_id, year, organization_id, award_code, state,
                            source_wording, leads, vote_method, folded, created_by, version, created_at,
                            council_outcome, council_met_on, council_closed_on)
                        values (:id, :number, :province, :blocYear, 2023, :unit, :award, :state, 'như biên bản', true,
                            'CONSENSUS', :folded, 'Thư ký', 0, now(),
                            case when :voted then 'PASSED' end, case when :voted then date '2023-12-20' end,
                            case when :voted then date '2023-12-19' end)
                        """)
                .param("id", id)
                .param("number", number)
                .param("province", province.value())
                .param("blocYear", blocYear)
                .param("unit", unit.value())
                .param("award", award)
                .param("state", state)
                .param("voted", List.of("CONSIDERED", "FORWARDED").contains(state))
                .param("folded", Text.fold(number))
                .update();
        return new Dossier(id, number);
    }

    /** A dossier by its id and its number. */
    public record Dossier(UUID id, String number) {}

    public String state(Dossier dossier) {
        return jdbc.sql("select state from proposal where id = :id")
                .param("id", dossier.id())
                .query(String.class)
                .single();
    }

    /** Closes the bloc-year of all its dossiers. */
    public void closeYear() {
        jdbc.sql("update bloc_year set state = 'CLOSED' where id = :id")
                .param("id", blocYear)
                .update();
    }

    public void hold(Dossier dossier) {
        jdbc.sql("update proposal set resumes = state, state = 'ON_HOLD' where id = :id")
                .param("id", dossier.id())
                .update();
    }
}
