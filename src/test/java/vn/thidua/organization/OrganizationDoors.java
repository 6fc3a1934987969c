package vn.thidua.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.DoorValues;
import vn.thidua.kernel.Actor;

/** A body that two went into, and what a stranger would send to take that back or to change it. */
final class OrganizationDoors implements DoorValues {
    private static final String BODY = "/don-vi/{donVi}";
    private static final String PROVINCE = "/danh-muc/tinh/{tinh}";

    @Override
    public Map<String, String> addresses(ApplicationContext context) {
        var system = Actor.system();
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var provinces = context.getBean(Provinces.class);
        var province = provinces.create(system, new CreateProvince("Tỉnh của cửa " + mark, null, null, false));
        var organizations = context.getBean(Organizations.class);
        var bodies = List.of("Hội cửa một", "Hội cửa hai").stream()
                .map(name -> organizations.register(
                        system,
                        new RegisterOrganization(
                                province, OrganizationKind.ASSOCIATION, name, "", null, null, List.of("bí danh"))))
                .toList();
        var merged = context.getBean(Reorganizations.class)
                .merge(
                        system,
                        new MergeOrganizations(
                                bodies,
                                null,
                                new NewOrganization(OrganizationKind.ASSOCIATION, "Hội cửa chung", "", null),
                                LocalDate.of(2024, 3, 1),
                                null));
        var act = context.getBean(JdbcClient.class)
                .sql("select id from organization_act where province_id = :p")
                .param("p", province.value())
                .query(UUID.class)
                .single();
        var successor = provinces.succeed(
                system,
                new SucceedProvinces(
                        "Tỉnh hợp nhất của cửa " + mark,
                        List.of(
                                provinces.create(system, new CreateProvince("Tỉnh vào " + mark, null, null, false)),
                                provinces.create(system, new CreateProvince("Tỉnh theo " + mark, null, null, false))),
                        LocalDate.of(2024, 3, 1),
                        null));
        return Map.of(
                BODY,
                Integer.toString(organizations.detail(system, merged).number()),
                "/don-vi/hoan-tac/{viec}",
                act.toString(),
                PROVINCE,
                successor.toString());
    }

    @Override
    public Map<String, Map<String, String>> forms(ApplicationContext context) {
        return Map.of(
                PROVINCE + "/hop-nhat", Map.of("effectiveOn", "01/04/2024"),
                BODY + "/cham-dut", Map.of("on", "01/04/2025"),
                BODY + "/bi-danh", Map.of("alias", "Kẻ lạ", "kind", "SPELLING"),
                BODY + "/doi-ten", Map.of("fullName", "Kẻ lạ", "since", "01/04/2025"));
    }
}
