package vn.thidua.review;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.DoorValues;
import vn.thidua.kernel.EmulationYear;

/** An open round with two dossiers, and what a stranger would send to its doors. */
final class ReviewDoors implements DoorValues {
    private static final String ROUND = "/dot-xet/{round:\\d{1,9}}";
    private static final String DOSSIER = "/{dossier:[A-Z]+-\\d{4}-\\d+}";

    @Override
    public Map<String, String> addresses(ApplicationContext context) {
        var world = new ReviewWorld(context.getBean(JdbcClient.class), 3);
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
        return Map.of(
                "/dot-xet/{round}",
                round,
                "/dot-xet/{round}/{dossier}",
                first.number(),
                "/duyet/{round}",
                round,
                "/duyet/{round}/{dossier}",
                first.number());
    }

    @Override
    public Map<String, Map<String, String>> forms(ApplicationContext context) {
        return Map.of(
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
                "/duyet/{round:\\d{1,9}}" + DOSSIER, Map.of("choice", "AGREE"));
    }
}
