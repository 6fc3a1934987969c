package vn.thidua.conference;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.DoorValues;
import vn.thidua.bloc.TestBlocs;

/** A conference being recorded that proposes two units without names, and what a stranger would send to its doors. */
final class ConferenceDoors implements DoorValues {
    private static final String CONFERENCE = "/hoi-nghi/{number}";

    @Override
    public Map<String, String> addresses(ApplicationContext context) {
        var jdbc = context.getBean(JdbcClient.class);
        var world = new ConferenceWorld.Founder(jdbc, context.getBean(TestBlocs.class)).found();
        var conferences = context.getBean(Conferences.class);
        var id = conferences.create(world.head, world.year, ConferenceKind.YEAR_END);
        var line = UUID.randomUUID();
        jdbc.sql("""
                        insert into resolution (id, conference_id, position, kind, award_code, year, quantity, method,
                                                created_at)
                        values (:id, :conference, 1, 'AWARD', 'PROVINCIAL_FLAG', 2023, 2, 'CONSENSUS', now())
                        """).param("id", line).param("conference", id.value()).update();
        return Map.of(
                CONFERENCE,
                Integer.toString(conferences.number(world.head, id)),
                CONFERENCE + "/ket-qua/{line}",
                line.toString(),
                CONFERENCE + "/bien-ban/{part}",
                "2");
    }

    @Override
    public Map<String, Map<String, String>> forms(ApplicationContext context) {
        return Map.of(
                CONFERENCE + "/bien-ban/chot", Map.of("confirmed", "true"),
                CONFERENCE + "/bien-ban", Map.of("title", "Kẻ lạ", "venue", "Kẻ lạ", "held", "25/12/2023"),
                CONFERENCE + "/bien-ban/{part:[1-9]}", Map.of("venue", "Kẻ lạ", "held", "25/12/2023"),
                CONFERENCE + "/chuyen", Map.of("step", "PUBLISH"),
                CONFERENCE + "/sua", Map.of("kind", "MID_YEAR", "year", "2023", "reason", "Kẻ lạ"),
                CONFERENCE + "/thanh-vien", Map.of("name", "Kẻ lạ"),
                CONFERENCE + "/ket-qua/{line}/bo-sung", Map.of("names", "Hội Nhà báo tỉnh"));
    }
}
