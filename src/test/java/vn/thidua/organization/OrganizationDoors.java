package vn.thidua.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.DoorValues;
import vn.thidua.TestActors;
import vn.thidua.bloc.TestBlocs;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;

/** A body that two went into, and what a stranger would send to take that back or to change it. */
final class OrganizationDoors extends DoorValues {
    private static final String BODY = "/don-vi/{donVi}";
    private static final String PROVINCE = "/danh-muc/tinh/{tinh}";

    private final Map<String, Map<String, String>> forms = new HashMap<>();

    @Override
    protected Map<String, String> addresses(ApplicationContext context) {
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
        var jdbc = context.getBean(JdbcClient.class);
        var detail = organizations.detail(system, merged);
        var seat = context.getBean(Council.class)
                .seat(system, new SeatMember(province, "Trần Văn A", "Ủy viên", null, Seat.MEMBER, true, null, null));
        var third = organizations.register(
                system,
                new RegisterOrganization(
                        province, OrganizationKind.ASSOCIATION, "Hội cửa ba", "", null, null, List.of("tên cửa ba")));
        var aliased = organizations.detail(system, third);
        attack(province, third);
        strangers(context, province);
        return Map.of(
                BODY,
                Integer.toString(detail.number()),
                BODY + "/ten/{ten}",
                one(jdbc, "select id from organization_name where organization_id = :o", merged.value()),
                BODY + "/bi-danh/{biDanh}/xoa",
                "/don-vi/" + aliased.number() + "/bi-danh/"
                        + one(
                                jdbc,
                                "select id from organization_alias where organization_id = :o",
                                aliased.id().value())
                        + "/xoa",
                "/don-vi/hoan-tac/{viec}",
                act.toString(),
                PROVINCE,
                successor.toString(),
                "/danh-muc/hoi-dong/{uyVien}",
                seat.toString(),
                "/quan-tri/cau-hinh/{tinh}",
                province.toString());
    }

    private static String one(JdbcClient jdbc, String sql, UUID id) {
        return jdbc.sql(sql + " limit 1")
                .param("o", id)
                .query(UUID.class)
                .single()
                .toString();
    }

    private void strangers(ApplicationContext context, ProvinceId province) {
        var officer = TestActors.boardOfficer(province);
        var organizations = context.getBean(Organizations.class);
        var unit = organizations.register(
                officer,
                new RegisterOrganization(
                        province, OrganizationKind.ASSOCIATION, "Hội cửa bốn", "", null, null, List.of()));
        var head = context.getBean(TestBlocs.class).headElsewhere(officer, province, unit);
        var voter = TestActors.councilMember(province, new CouncilMemberId(UUID.randomUUID()));
        List.of("/don-vi", "/danh-muc/hoi-dong", "/quan-tri/cau-hinh").forEach(door -> {
            neighbours.put(door, List.of(head, voter));
            insiders.put(door, officer);
        });
        neighbours.put("/danh-muc/tinh", List.of(head, voter, officer));
        insiders.put("/danh-muc/tinh", TestActors.administrator());
    }

    private void attack(ProvinceId province, OrganizationId second) {
        var seat = Map.of("personName", "Kẻ lạ", "titles", "Kẻ lạ", "seat", "CHAIR", "voting", "true");
        var body = Map.of("kind", "ASSOCIATION", "fullName", "Hội kẻ lạ", "tinh", province.toString());
        forms.put("/don-vi", body);
        forms.put(
                "/don-vi/gop",
                Map.of(
                        "tinh",
                        province.toString(),
                        "predecessors",
                        second.toString(),
                        "fullName",
                        "Hội kẻ lạ",
                        "effectiveOn",
                        "01/04/2025"));
        forms.put("/don-vi/nhap-danh-sach", Map.of("names", "Hội kẻ lạ", "tinh", province.toString()));
        forms.put(
                "/don-vi/nhap-danh-sach/ghi",
                Map.of(
                        "tinh", province.toString(),
                        "kind", "ASSOCIATION",
                        "lines[0].name", "Hội kẻ lạ",
                        "lines[0].decision", "new"));
        forms.put("/don-vi/hoan-tac/{viec}", Map.of());
        forms.put(BODY + "/cham-dut", Map.of("on", "01/04/2025"));
        forms.put(BODY + "/bi-danh", Map.of("alias", "Kẻ lạ", "kind", "SPELLING"));
        forms.put(BODY + "/bi-danh/{biDanh}/xoa", Map.of());
        forms.put(BODY + "/doi-ten", Map.of("fullName", "Kẻ lạ", "since", "01/04/2025"));
        forms.put(BODY + "/ten/{ten}/sua", Map.of("fullName", "Kẻ lạ"));
        forms.put(BODY + "/tach", Map.of("parts", "Hội kẻ lạ một\nHội kẻ lạ hai", "effectiveOn", "01/04/2025"));
        forms.put("/danh-muc/hoi-dong", seat);
        forms.put("/danh-muc/hoi-dong/{uyVien}/sua", seat);
        forms.put("/danh-muc/hoi-dong/{uyVien}/ket-thuc", Map.of("on", "01/04/2025"));
        forms.put("/danh-muc/tinh", Map.of("name", "Tỉnh của kẻ lạ"));
        forms.put("/danh-muc/tinh/hop-nhat", Map.of("name", "Tỉnh kẻ lạ", "effectiveOn", "01/04/2025"));
        forms.put(PROVINCE + "/sua", Map.of("name", "Tỉnh của kẻ lạ"));
        forms.put(PROVINCE + "/ket-thuc", Map.of("on", "01/04/2025"));
        forms.put(PROVINCE + "/hop-nhat", Map.of("effectiveOn", "01/04/2024"));
        forms.put(PROVINCE + "/hop-nhat/hoan-tac", Map.of());
        forms.put("/quan-tri/cau-hinh/{tinh}", Map.of("agencyName", "Kẻ lạ", "formOfAddress", "COMRADE"));
    }

    @Override
    protected Map<String, Map<String, String>> forms(ApplicationContext context) {
        return forms;
    }
}
