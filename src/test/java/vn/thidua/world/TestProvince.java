package vn.thidua.world;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.TestActors;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Text;

/** A province under a name of its own and the units in it: the ground on which the world of one test stands. */
public final class TestProvince {
    private final JdbcClient jdbc;
    private final ProvinceId id = new ProvinceId(UUID.randomUUID());

    public TestProvince(JdbcClient jdbc) {
        this.jdbc = jdbc;
        var name = "Tỉnh " + id.value();
        jdbc.sql("insert into province (id, name, folded) values (:id, :name, :folded)")
                .param("id", id.value())
                .param("name", name)
                .param("folded", Text.fold(name))
                .update();
    }

    public ProvinceId id() {
        return id;
    }

    /** A unit whose full name says that it is of the province, as in {@code Hội Nhà báo tỉnh}. */
    public OrganizationId provincialUnit(String shortName) {
        return unit(shortName + " tỉnh", shortName);
    }

    public OrganizationId unit(String fullName, String shortName) {
        var unit = new OrganizationId(UUID.randomUUID());
        jdbc.sql(
                        "insert into organization (id, province_id, kind, changed_at) values (:id, :province, 'ASSOCIATION', now())")
                .param("id", unit.value())
                .param("province", id.value())
                .update();
        jdbc.sql("""
                        insert into organization_name (id, organization_id, province_id, full_name, short_name, folded)
                        values (gen_random_uuid(), :unit, :province, :full, :short, :folded)
                        """)
                .param("unit", unit.value())
                .param("province", id.value())
                .param("full", fullName)
                .param("short", shortName)
                .param("folded", Text.fold(fullName))
                .update();
        return unit;
    }

    /** A secretary as signed in today: of that unit, and of those that merged into it. */
    public Actor secretary(OrganizationId unit) {
        var units = jdbc
                .sql("select organization_speaks_for(:unit, current_date)")
                .param("unit", unit.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(OrganizationId::new)
                .toList();
        return TestActors.unit(id, unit, units);
    }

    /** That day one unit merged into the other, or it was split into it. */
    public void link(OrganizationId predecessor, OrganizationId successor, String kind, String on) {
        jdbc.sql("""
                        insert into organization_link (predecessor_id, successor_id, kind, effective_on)
                        values (:predecessor, :successor, :kind, cast(:on as date))
                        """)
                .param("predecessor", predecessor.value())
                .param("successor", successor.value())
                .param("kind", kind)
                .param("on", on)
                .update();
    }
}
