package vn.thidua.bloc;

import java.util.Arrays;
import java.util.List;
import vn.thidua.TestActors;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;

/** Blocs for tests of any module, made through the services as a board officer makes them. */
public final class TestBlocs {
    private final Blocs blocs;
    private final BlocYears years;
    private final Admissions admissions;
    private final Officers officers;

    TestBlocs(Blocs blocs, BlocYears years, Admissions admissions, Officers officers) {
        this.blocs = blocs;
        this.years = years;
        this.admissions = admissions;
        this.officers = officers;
    }

    /** A bloc with these members in its first year, and nobody in office. */
    public BlocYearScope found(
            Actor officer,
            ProvinceId province,
            String name,
            String shortName,
            EmulationYear year,
            List<OrganizationId> members) {
        var bloc = blocs.create(officer, CreateBloc.of(province, BlocKind.BLOC, name, shortName, year));
        var id = years.find(officer, bloc, year).orElseThrow();
        members.forEach(unit -> admit(officer, id, unit));
        return years.scope(officer, id);
    }

    /** A bloc of the world's first units in 2023. */
    BlocYearScope found(BlocWorld world, int members) {
        return found(
                world.officer,
                world.province,
                BlocWorld.NAME,
                "Các tổ chức xã hội",
                new EmulationYear(2023),
                world.units.subList(0, members));
    }

    /** A unit more at the end of the list. */
    public void admit(Actor actor, BlocYearId year, OrganizationId unit) {
        admissions.admit(actor, year, unit, Origin.LISTED, null);
    }

    /** A unit that only a result names. */
    public void infer(Actor actor, BlocYearId year, OrganizationId unit) {
        admissions.admit(actor, year, unit, Origin.NAMED, null);
    }

    /** Head and deputies elected by a conference. */
    public void name(Actor actor, BlocId bloc, EmulationYear year, OrganizationId head, OrganizationId... deputies) {
        officers.name(
                actor,
                new NameOfficers(
                        bloc,
                        year,
                        Officer.of(head),
                        Arrays.stream(deputies).map(Officer::of).toList(),
                        Basis.ELECTED,
                        "Biên bản hội nghị tổng kết",
                        null,
                        false,
                        null));
    }

    /** The secretary of the head unit of a bloc of its own: a stranger to every other bloc of the province. */
    public Actor headElsewhere(Actor officer, ProvinceId province, OrganizationId unit) {
        var year = new EmulationYear(2023);
        var scope = found(officer, province, "Khối bên cạnh", "Bên cạnh", year, List.of(unit));
        name(officer, scope.bloc(), year, unit);
        return TestActors.unit(province, unit);
    }
}
