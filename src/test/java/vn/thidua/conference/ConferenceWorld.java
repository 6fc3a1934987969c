package vn.thidua.conference;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.TestActors;
import vn.thidua.bloc.Basis;
import vn.thidua.bloc.BlocKind;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.Blocs;
import vn.thidua.bloc.CreateBloc;
import vn.thidua.bloc.NameOfficers;
import vn.thidua.bloc.Officer;
import vn.thidua.bloc.Origin;
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
        private final Blocs blocs;
        private final BlocYears years;

        public Founder(JdbcClient jdbc, Blocs blocs, BlocYears years) {
            this.jdbc = jdbc;
            this.blocs = blocs;
            this.years = years;
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
            var bloc = blocs.create(
                    officer,
                    CreateBloc.of(
                            province, BlocKind.BLOC, "Khối thi đua các tổ chức xã hội", "Các tổ chức xã hội", y2023));
            var year = years.find(officer, bloc, y2023).orElseThrow();
            units.subList(0, 5).forEach(unit -> years.admit(officer, year, unit, Origin.LISTED, null));
            years.nameOfficers(
                    officer,
                    new NameOfficers(
                            bloc,
                            y2023,
                            Officer.of(units.get(0)),
                            List.of(Officer.of(units.get(1))),
                            Basis.ELECTED,
                            null,
                            null,
                            false));
            return new ConferenceWorld(ground, units, year, officer);
        }
    }
}
