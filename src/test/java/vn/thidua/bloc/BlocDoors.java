package vn.thidua.bloc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.DoorValues;
import vn.thidua.TestActors;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.kernel.PartialDate;
import vn.thidua.pledge.Extent;
import vn.thidua.pledge.Occasion;
import vn.thidua.pledge.PledgeDetail;
import vn.thidua.pledge.Pledges;
import vn.thidua.pledge.SignAll;
import vn.thidua.pledge.TargetLine;
import vn.thidua.pledge.WritePledge;

/** A bloc with members, officers, a handover, a monitor and a pledge, and what a stranger would send to their doors. */
final class BlocDoors extends DoorValues {
    private static final EmulationYear YEAR = new EmulationYear(2023);
    private static final String PLEDGE_UNDO = "/khoi/{khoi}/{nam}/giao-uoc/ky/hoan-tac/{lan}";
    private final Map<String, Map<String, String>> attacks = new HashMap<>();

    @Override
    protected Map<String, String> addresses(ApplicationContext context) {
        var jdbc = context.getBean(JdbcClient.class);
        var years = context.getBean(BlocYears.class);
        var world = BlocWorld.in(jdbc);
        var officer = world.officer;
        var blocs = context.getBean(TestBlocs.class);
        var scope = blocs.found(world, 3);
        var year = scope.id();
        blocs.name(officer, scope.bloc(), YEAR, world.units.get(0), world.units.get(1));
        context.getBean(Handovers.class)
                .record(
                        officer,
                        new RecordHandover(
                                year,
                                null,
                                null,
                                world.units.get(0),
                                null,
                                null,
                                new PartialDate(2022, 12, null),
                                null,
                                true,
                                null,
                                null,
                                0));
        context.getBean(Monitors.class).add(officer, year, MonitorKind.OFFICER, null, "Trần Thị Kim Dung", List.of());
        var members = years.members(officer, year);
        var monitor = jdbc.sql("select id from bloc_monitor where bloc_year_id = :year")
                .param("year", year.value())
                .query(UUID.class)
                .single();
        var pledges = context.getBean(Pledges.class);
        pledges.write(
                officer,
                new WritePledge(
                        year,
                        Extent.WRITTEN,
                        "Thi đua",
                        List.of(new TargetLine(null, "Kết nạp hội viên", null, null)),
                        Occasion.UNKNOWN,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        WritePledge.NEW));
        var batch =
                pledges.signAll(officer, new SignAll(year, List.of(world.units.get(0)), new PartialDate(2023, 1, 15)));
        attack(world, members, monitor.toString());
        attackPledge(world, pledges.detail(officer, year));
        var strangers = List.of(
                blocs.headElsewhere(officer, world.province, world.unit("Hội Nhà văn")),
                world.secretary(world.units.get(2)),
                TestActors.councilMember(world.province, new CouncilMemberId(UUID.randomUUID())));
        neighbours.put("/khoi", strangers);
        insiders.put("/khoi", officer);

        var addresses = new HashMap<String, String>();
        addresses.put("/khoi/{khoi}", Integer.toString(scope.number()));
        addresses.put("/khoi/{khoi}/{nam}", YEAR.toString());
        addresses.put(
                "/khoi/{khoi}/{nam}/luan-phien/sua/{nhiemVu}",
                years.officers(officer, year).get(0).id().toString());
        addresses.put("/khoi/{khoi}/{nam}/luan-phien/ban-giao/{lan}", "1");
        addresses.put(PLEDGE_UNDO, batch.toString());
        addresses.put(
                "/khoi/{khoi}/{nam}/giao-uoc/ky/{donVi}",
                Integer.toString(members.get(1).organizationNumber()));
        return addresses;
    }

    private void attack(BlocWorld world, List<MemberView> members, String monitor) {
        var year = "/khoi/{khoi}/{nam}";
        var last = members.get(2).id().toString();
        var head = world.units.get(2).toString();
        attacks.put(
                "/khoi",
                Map.of(
                        "province", world.province.toString(),
                        "kind", "BLOC",
                        "name", "Khối của kẻ lạ",
                        "shortName", "Kẻ lạ",
                        "year", "2023"));
        attacks.put("/khoi/{khoi}/sua", Map.of("kind", "CLUSTER", "name", "Khối lạ", "shortName", "Lạ"));
        attacks.put("/khoi/{khoi}/nam-moi", Map.of("from", "2023", "year", "2024"));
        attacks.put(year + "/so-don-vi", Map.of("count", "99", "source", "x"));
        attacks.put(year + "/chuyen", Map.of("step", "CLOSE"));
        attacks.put(year + "/thanh-vien", Map.of("unit", world.units.get(4).toString()));
        attacks.put(year + "/thanh-vien/thu-tu", Map.of("dong", last, "huong", "len"));
        attacks.put(year + "/thanh-vien/bo", Map.of("dong", last));
        attacks.put(year + "/thanh-vien/xac-nhan", Map.of("dong", last));
        attacks.put(year + "/thanh-vien/khoi-phuc", Map.of("ban", last));
        attacks.put(year + "/thanh-vien/lien-he", Map.of("rows[0].member", last, "rows[0].contact", "Kẻ lạ"));
        attacks.put(year + "/thanh-vien/dan", Map.of("text", "Hội Đông y"));
        attacks.put(
                year + "/thanh-vien/dan/xong",
                Map.of("lines[0].name", "Hội Lạ", "lines[0].choice", "moi", "lines[0].kind", "ASSOCIATION"));
        attacks.put(year + "/theo-doi", Map.of("name", "Kẻ lạ", "titles", "x"));
        attacks.put(year + "/theo-doi/bo", Map.of("dong", monitor));
        attacks.put(year + "/luan-phien/ghi-nhan", Map.of("head", head, "basis", "ELECTED", "replaceReason", "x"));
        attacks.put(year + "/luan-phien/sua/{nhiemVu}", Map.of("step", "CORRECT"));
        attacks.put(
                year + "/luan-phien/quyen-truong",
                Map.of("acting", members.get(1).id().toString()));
        attacks.put(year + "/luan-phien/ban-giao", Map.of("to", head, "flag", "NO"));
        attacks.put(year + "/luan-phien/ban-giao/{lan}", Map.of("to", head, "flag", "NO"));
        attacks.put(year + "/luan-phien/ban-giao/{lan}/bo", Map.of("reason", "Kẻ lạ"));
    }

    private void attackPledge(BlocWorld world, PledgeDetail detail) {
        var target =
                Objects.requireNonNull(detail.pledge()).targets().get(0).id().toString();
        attacks.put(PLEDGE_UNDO, Map.of());
        var pledge = "/khoi/{khoi}/{nam}/giao-uoc";
        attacks.put(pledge + "/sua", Map.of("extent", "WRITTEN", "content", "Kẻ lạ", "occasion", "UNKNOWN"));
        attacks.put(
                pledge + "/ky/tat-ca",
                Map.of("signedOn", "16/01/2023", "units", world.units.get(2).toString()));
        attacks.put(pledge + "/ky/{donVi}", Map.of("state", "SIGNED", "signedOn", "16/01/2023"));
        attacks.put(pledge + "/ket-qua", Map.of("lines[0].target", target, "lines[0].yearEnd", "100"));
    }

    @Override
    protected Map<String, Map<String, String>> forms(ApplicationContext context) {
        return attacks;
    }
}
