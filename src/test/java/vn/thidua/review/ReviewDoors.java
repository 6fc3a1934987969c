package vn.thidua.review;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.DoorValues;
import vn.thidua.TestActors;
import vn.thidua.bloc.TestBlocs;
import vn.thidua.kernel.EmulationYear;

/** An open round with two dossiers, and what a stranger would send to its doors. */
final class ReviewDoors extends DoorValues {
    private static final String ROUND = "/dot-xet/{round}";
    private static final String DOSSIER = "/{dossier}";

    private final Map<String, Map<String, String>> forms = new HashMap<>();

    @Override
    protected Map<String, String> addresses(ApplicationContext context) {
        var jdbc = context.getBean(JdbcClient.class);
        var world = new ReviewWorld(jdbc, 3);
        var first = world.dossier(world.units.get(1), "GOVERNMENT_FLAG", "APPRAISED");
        var second = world.dossier(world.units.get(2), "GOVERNMENT_FLAG", "APPRAISED");
        var round = Integer.toString(context.getBean(Rounds.class)
                .open(
                        world.officer,
                        new OpenRound(
                                new EmulationYear(2023),
                                "Đợt có cửa",
                                LocalDateTime.now(context.getBean(Clock.class)).plusDays(2),
                                List.of(first.id(), second.id()))));
        var rounds = context.getBean(Rounds.class);
        var deadline = LocalDateTime.now(context.getBean(Clock.class)).plusDays(2);
        var late = world.dossier(world.units.get(0), "PROVINCIAL_FLAG", "APPRAISED");
        var over = rounds.open(
                world.officer, new OpenRound(new EmulationYear(2023), "Đợt đã hết hạn", deadline, List.of(late.id())));
        var met = world.dossier(world.units.get(2), "PROVINCIAL_FLAG", "APPRAISED");
        var closed = rounds.open(
                world.officer, new OpenRound(new EmulationYear(2023), "Đợt đã đóng", deadline, List.of(met.id())));
        jdbc.sql("update review_round set deadline = now() where number in (:over, :closed)")
                .param("over", over)
                .param("closed", closed)
                .update();
        rounds.close(world.officer, closed, 0);
        var blocs = context.getBean(TestBlocs.class);
        blocs.admit(world.officer, world.blocYear(), world.units.get(1));
        var head = blocs.headElsewhere(world.officer, world.province, world.unit("Hội Nhà văn tỉnh"));
        var unit = TestActors.unit(world.province, world.units.get(1));
        neighbours.put("/dot-xet", List.of(head, unit, world.member(1)));
        neighbours.put("/duyet", List.of(head, unit, world.officer, world.leader));
        insiders.put("/dot-xet", world.officer);
        insiders.put("/duyet", world.member(1));
        var third = world.dossier(world.units.get(1), "PROVINCIAL_FLAG", "APPRAISED");
        forms.put(
                "/dot-xet",
                Map.of(
                        "year", "2023",
                        "title", "Đợt của kẻ lạ",
                        "date", "31/12/2030",
                        "confirmed", "true",
                        "dossiers", third.id().toString()));
        return Map.of(
                "/dot-xet/{round}",
                round,
                ROUND + "/chuyen",
                "/dot-xet/" + over + "/chuyen",
                ROUND + DOSSIER,
                "/dot-xet/" + closed + "/" + met.number(),
                "/duyet/{round}",
                round,
                "/duyet/{round}/{dossier}",
                first.number());
    }

    @Override
    protected Map<String, Map<String, String>> forms(ApplicationContext context) {
        forms.putAll(Map.of(
                ROUND + "/chuyen", Map.of("step", "CLOSE"),
                ROUND + "/huy", Map.of("reason", "Chọn nhầm hồ sơ"),
                ROUND + "/gia-han", Map.of("date", "31/12/2030", "time", "17:00"),
                ROUND + DOSSIER,
                        Map.of(
                                "metOn",
                                "21/12/2023",
                                "minutesNumber",
                                "1/BB",
                                "present",
                                "3",
                                "issued",
                                "3",
                                "returned",
                                "3",
                                "valid",
                                "3",
                                "agree",
                                "3"),
                "/duyet/{round}" + DOSSIER, Map.of("choice", "AGREE")));
        return forms;
    }
}
