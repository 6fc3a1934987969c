package vn.thidua.bloc;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.TestActors;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.world.TestProvince;

/** A province with units under names of its own, for one test of this module. */
final class BlocWorld {
    static final String NAME = "Khối thi đua các tổ chức xã hội, tổ chức xã hội - nghề nghiệp";
    private static final List<String> UNITS = List.of(
            "Liên hiệp các tổ chức hữu nghị",
            "Hội Nhà báo",
            "Hội Luật gia",
            "Hội Đông y",
            "Hội Nạn nhân chất độc da cam/dioxin",
            "Hội Người mù");
    private final JdbcClient jdbc;
    private final TestProvince ground;
    final ProvinceId province;
    final Actor officer;
    final List<OrganizationId> units = new ArrayList<>();

    private BlocWorld(JdbcClient jdbc) {
        this.jdbc = jdbc;
        ground = new TestProvince(jdbc);
        province = ground.id();
        officer = TestActors.boardOfficer(province);
        UNITS.forEach(unit -> units.add(unit(unit)));
    }

    static BlocWorld in(JdbcClient jdbc) {
        return new BlocWorld(jdbc);
    }

    OrganizationId unit(String name) {
        return ground.provincialUnit(name);
    }

    /** A unit that another one merged into or that it was split into. */
    OrganizationId successor(OrganizationId predecessor, String kind, String on) {
        var successor = unit("Hội kế thừa " + UUID.randomUUID());
        ground.link(predecessor, successor, kind, on);
        return successor;
    }

    Actor secretary(OrganizationId unit) {
        return ground.secretary(unit);
    }
}
