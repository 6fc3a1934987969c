package vn.thidua.bloc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Role;
import vn.thidua.kernel.Text;

/** A province with units under names of its own, for one test of this module. */
final class BlocWorld {
    private static final List<String> UNITS = List.of(
            "Liên hiệp các tổ chức hữu nghị",
            "Hội Nhà báo",
            "Hội Luật gia",
            "Hội Đông y",
            "Hội Nạn nhân chất độc da cam/dioxin",
            "Hội Người mù");
    private final JdbcClient jdbc;
    final ProvinceId province;
    final List<OrganizationId> units = new ArrayList<>();

    private BlocWorld(JdbcClient jdbc, ProvinceId province) {
        this.jdbc = jdbc;
        this.province = province;
    }

    static BlocWorld in(JdbcClient jdbc) {
        var province = new ProvinceId(UUID.randomUUID());
        var name = "Tỉnh " + province.value();
        jdbc.sql("insert into province (id, name, folded) values (:id, :name, :folded)")
                .param("id", province.value())
                .param("name", name)
                .param("folded", Text.fold(name))
                .update();
        var world = new BlocWorld(jdbc, province);
        UNITS.forEach(unit -> world.units.add(world.unit(unit)));
        return world;
    }

    OrganizationId unit(String name) {
        var id = new OrganizationId(UUID.randomUUID());
        jdbc.sql(
                        "insert into organization (id, province_id, kind, changed_at) values (:id, :province, 'ASSOCIATION', now())")
                .param("id", id.value())
                .param("province", province.value())
                .update();
        jdbc.sql("""
                        insert into organization_name (id, organization_id, province_id, full_name, short_name, folded)
                        values (:id, :unit, :province, :name, :short, :folded)
                        """)
                .param("id", UUID.randomUUID())
                .param("unit", id.value())
                .param("province", province.value())
                .param("name", name + " tỉnh")
                .param("short", name)
                .param("folded", Text.fold(name + " tỉnh"))
                .update();
        return id;
    }

    void merge(OrganizationId predecessor, OrganizationId successor) {
        jdbc.sql(
                        "insert into organization_link (predecessor_id, successor_id, kind, effective_on) values (:p, :s, 'MERGED', '2025-07-01')")
                .param("p", predecessor.value())
                .param("s", successor.value())
                .update();
    }

    Actor officer() {
        return new Actor(
                new AccountId(UUID.randomUUID()),
                "chuyenvien",
                "Chuyên viên",
                Role.BOARD_OFFICER,
                province,
                Set.of(province),
                null,
                null);
    }

    Actor secretary(OrganizationId unit) {
        return new Actor(
                new AccountId(UUID.randomUUID()), "thuky", "Thư ký", Role.UNIT, province, Set.of(province), unit, null);
    }
}
