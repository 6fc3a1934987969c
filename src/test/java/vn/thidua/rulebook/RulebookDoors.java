package vn.thidua.rulebook;

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
import vn.thidua.review.ReviewWorld;

/** Rules of the whole country, which no board changes, and what a stranger would send to their doors. */
final class RulebookDoors extends DoorValues {
    private static final List<String> RULES =
            List.of("/danh-muc/danh-hieu", "/danh-muc/ty-le-phieu", "/danh-muc/can-cu-tra-lai", "/danh-muc/van-ban");
    private static final String AWARD = "/danh-muc/danh-hieu/{phienBan}";
    private static final String SHARE = "/danh-muc/ty-le-phieu/{tyLe}";
    private static final String GROUND = "/danh-muc/can-cu-tra-lai/{canCu}";
    private static final String TEXT = "/danh-muc/van-ban/{vanBan}";

    @Override
    protected Map<String, String> addresses(ApplicationContext context) {
        var on = LocalDate.of(2026, 1, 1);
        var actor = Actor.system();
        var world = new ReviewWorld(context.getBean(JdbcClient.class), 1);
        var head = context.getBean(TestBlocs.class).headElsewhere(world.officer, world.province, world.units.get(0));
        RULES.forEach(table -> {
            neighbours.put(table, List.of(head, world.officer, world.member(0)));
            insiders.put(table, TestActors.administrator());
        });
        var unused = context.getBean(Rulebook.class)
                .add(
                        actor,
                        new KeepAwardType(
                                // a name once for all: the doors are opened more than once on one database
                                "Cờ chưa dùng " + UUID.randomUUID(),
                                AwardCategory.TITLE,
                                Decider.PROVINCE_CHAIR,
                                Recipients.COLLECTIVE,
                                false,
                                99,
                                "x",
                                LocalDate.of(2027, 1, 1),
                                null,
                                "x",
                                false));
        return Map.of(
                AWARD + "/bo",
                AWARD.replace("{phienBan}", unused.toString()) + "/bo",
                AWARD,
                context.getBean(Rulebook.class)
                        .awardType("GOVERNMENT_FLAG", on)
                        .id()
                        .toString(),
                SHARE,
                context.getBean(Thresholds.class)
                        .list(actor, on)
                        .get(0)
                        .threshold()
                        .id()
                        .toString(),
                GROUND,
                context.getBean(ReturnGrounds.class).list(actor, on).get(0).id().toString(),
                TEXT,
                context.getBean(LegalTexts.class).list(actor, on).get(0).id().toString());
    }

    @Override
    protected Map<String, Map<String, String>> forms(ApplicationContext context) {
        var award = Map.of(
                "name", "Cờ của kẻ lạ",
                "category", "TITLE",
                "decider", "PROVINCE_CHAIR",
                "recipient", "COLLECTIVE",
                "rank", "1",
                "legalBasis", "x",
                "validFrom", "01/01/2027");
        var share = Map.of(
                "award", "GOVERNMENT_FLAG",
                "province", "ca-nuoc",
                "percent", "1",
                "basis", "PRESENT",
                "source", "x",
                "validFrom", "01/01/2027");
        var ground = Map.of("text", "Kẻ lạ", "rank", "1", "validFrom", "01/01/2027");
        var text = Map.of("number", "1/KL", "title", "Kẻ lạ", "kind", "LAW");
        var end = Map.of("on", "01/02/2027");
        var forms = new HashMap<String, Map<String, String>>();
        forms.put("/danh-muc/danh-hieu/moi", award);
        forms.put(AWARD + "/phien-ban-moi", award);
        forms.put(AWARD + "/sua", award);
        forms.put(AWARD + "/ket-thuc", end);
        forms.put("/danh-muc/ty-le-phieu/moi", share);
        forms.put(SHARE + "/sua", share);
        forms.put(SHARE + "/ket-thuc", end);
        forms.put("/danh-muc/can-cu-tra-lai/moi", ground);
        forms.put(GROUND + "/phien-ban-moi", ground);
        forms.put(GROUND + "/sua", ground);
        forms.put(GROUND + "/ket-thuc", end);
        forms.put("/danh-muc/van-ban/moi", text);
        forms.put(TEXT + "/sua", text);
        forms.put(TEXT + "/ket-thuc", end);
        for (var rule : List.of(AWARD, SHARE, GROUND, TEXT)) {
            forms.put(rule + "/bo", Map.of("reason", "x"));
        }
        return forms;
    }
}
