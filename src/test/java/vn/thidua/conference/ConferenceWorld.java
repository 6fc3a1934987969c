package vn.thidua.conference;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.TestActors;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.TestBlocs;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.world.TestProvince;

/** A bloc of five units in 2023 with its head, and a sixth unit that is no member. */
public final class ConferenceWorld {
    public final EmulationYear y2023 = new EmulationYear(2023);
    public final ProvinceId province;
    public final List<OrganizationId> units;
    public final BlocYearId year;
    public final Actor officer;
    public final Actor head;
    private final TestProvince ground;

    private ConferenceWorld(TestProvince ground, List<OrganizationId> units, BlocYearId year, Actor officer) {
        this.ground = ground;
        this.province = ground.id();
        this.units = units;
        this.year = year;
        this.officer = officer;
        this.head = TestActors.unit(province, units.get(0));
    }

    /** A unit more of the province, in no bloc yet. */
    public OrganizationId register(String shortName) {
        return ground.provincialUnit(shortName);
    }

    /** Makes worlds through the services. */
    public static final class Founder {
        private final JdbcClient jdbc;
        private final TestBlocs blocs;

        public Founder(JdbcClient jdbc, TestBlocs blocs) {
            this.jdbc = jdbc;
            this.blocs = blocs;
        }

        public ConferenceWorld found() {
            var ground = new TestProvince(jdbc);
            var province = ground.id();
            var units = new ArrayList<OrganizationId>();
            for (var unit : List.of(
                    "Liên hiệp các tổ chức hữu nghị",
                    "Hội Nhà báo",
                    "Hội Luật gia",
                    "Hội Đông y",
                    "Hội Người khuyết tật, Nạn nhân da cam và Bảo trợ quyền trẻ em",
                    "Hội Người mù")) {
                units.add(ground.provincialUnit(unit));
            }
            var officer = TestActors.boardOfficer(province);
            var y2023 = new EmulationYear(2023);
            var scope = blocs.found(
                    officer,
                    province,
                    "Khối thi đua các tổ chức xã hội",
                    "Các tổ chức xã hội",
                    y2023,
                    units.subList(0, 5));
            blocs.name(officer, scope.bloc(), y2023, units.get(0), units.get(1));
            return new ConferenceWorld(ground, units, scope.id(), officer);
        }
    }
}
