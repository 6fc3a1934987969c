package vn.thidua.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.DoorValues;
import vn.thidua.TestActors;
import vn.thidua.bloc.TestBlocs;
import vn.thidua.review.ReviewWorld;

/** A registered decision with one line, and what a stranger would send to its doors. */
final class DecisionDoors extends DoorValues {
    private static final String DECISION = "/quyet-dinh/{decision}";
    private final Map<String, Map<String, String>> forms = new HashMap<>();

    @Override
    protected Map<String, String> addresses(ApplicationContext context) {
        var world = new ReviewWorld(context.getBean(JdbcClient.class), 1);
        var decisions = context.getBean(Decisions.class);
        var dossier = world.dossier(world.units.get(1), "PROVINCIAL_FLAG", "CONSIDERED");
        var number = TestDecisions.flag(decisions, world, dossier, 1, LocalDate.of(2023, 1, 25));
        var drafted = world.dossier(world.units.get(2), "PROVINCIAL_FLAG", "CONSIDERED");
        var open = world.dossier(world.units.get(0), "PROVINCIAL_FLAG", "CONSIDERED");
        var draft = decisions.record(
                world.officer,
                DecisionKind.AWARD,
                TestDecisions.paper("8/QĐ-UBND", LocalDate.of(2023, 1, 25)),
                List.of(TestDecisions.awarded(drafted, "PROVINCIAL_FLAG")));
        var blocs = context.getBean(TestBlocs.class);
        blocs.admit(world.officer, world.blocYear(), world.units.get(1));
        neighbours.put(
                "/quyet-dinh",
                List.of(
                        blocs.headElsewhere(world.officer, world.province, world.unit("Hội Nhà văn tỉnh")),
                        TestActors.unit(world.province, world.units.get(1)),
                        world.member(0)));
        insiders.put("/quyet-dinh", world.leader);
        attack(dossier, drafted, open);
        return Map.of(
                DECISION,
                Integer.toString(number),
                DECISION + "/dong/{position}",
                "1",
                DECISION + "/sua",
                "/quyet-dinh/" + draft + "/sua");
    }

    private void attack(ReviewWorld.Dossier lined, ReviewWorld.Dossier drafted, ReviewWorld.Dossier open) {
        forms.put("/quyet-dinh", paper(open));
        forms.put(DECISION + "/sua", paper(drafted));
        forms.put(DECISION + "/huy", paper(lined));
        forms.put(DECISION + "/thong-tin", paper(lined));
        forms.put(DECISION + "/them", paper(open));
        forms.put(DECISION + "/tep", Map.of());
        forms.put(DECISION + "/chuyen", Map.of("step", "PUBLISH"));
        forms.put(DECISION + "/dong/{position}", Map.of("kind", "REMOVE", "reason", "Kẻ lạ"));
    }

    private static Map<String, String> paper(ReviewWorld.Dossier dossier) {
        return Map.of(
                "year", "2023",
                "paperNumber", "9/QĐ-UBND",
                "decidedOn", "25/01/2023",
                "signerName", "Kẻ lạ",
                "authority", "PROVINCE_CHAIR",
                "confirmed", "true",
                "reason", "Kẻ lạ",
                "dossiers", dossier.number());
    }

    @Override
    protected Map<String, Map<String, String>> forms(ApplicationContext context) {
        return forms;
    }
}
