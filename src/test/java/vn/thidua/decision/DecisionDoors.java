package vn.thidua.decision;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.DoorValues;
import vn.thidua.review.ReviewWorld;

/** A registered decision with one line, and what a stranger would send to its doors. */
final class DecisionDoors implements DoorValues {
    private static final String DECISION = "/quyet-dinh/{decision:\\d{1,9}}";

    @Override
    public Map<String, String> addresses(ApplicationContext context) {
        var world = new ReviewWorld(context.getBean(JdbcClient.class), 1);
        var dossier = world.dossier(world.units.get(1), "PROVINCIAL_FLAG", "CONSIDERED");
        var number = TestDecisions.flag(context.getBean(Decisions.class), world, dossier, 1, LocalDate.of(2023, 1, 25));
        return Map.of(
                "/quyet-dinh/{decision}", Integer.toString(number), "/quyet-dinh/{decision}/dong/{position}", "1");
    }

    @Override
    public Map<String, Map<String, String>> forms(ApplicationContext context) {
        var paper = Map.of(
                "paperNumber",
                "9/QĐ-UBND",
                "decidedOn",
                "25/01/2023",
                "signerName",
                "Kẻ lạ",
                "authority",
                "PROVINCE_CHAIR",
                "confirmed",
                "true",
                "reason",
                "Kẻ lạ");
        return Map.of(
                "/quyet-dinh",
                paper,
                DECISION + "/sua",
                paper,
                DECISION + "/huy",
                paper,
                DECISION + "/thong-tin",
                paper,
                DECISION + "/chuyen",
                Map.of("step", "PUBLISH"),
                DECISION + "/dong/{position:\\d{1,6}}",
                Map.of("step", "VOID", "reason", "Kẻ lạ"));
    }
}
