package vn.thidua.award;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.DoorValues;
import vn.thidua.document.Files;
import vn.thidua.review.ReviewWorld;

/** A draft dossier with a paper, and what a stranger would send to its doors and to those of a bloc's proposals. */
final class AwardDoors implements DoorValues {
    private static final String DOSSIER = "/ho-so/{so:[A-Z]+-\\d{4}-\\d+}";
    private static final String PROPOSALS = "/khoi/{khoi}/{nam}/de-nghi";

    @Override
    public Map<String, String> addresses(ApplicationContext context) {
        var jdbc = context.getBean(JdbcClient.class);
        var world = new ReviewWorld(jdbc, 1);
        var dossier = world.dossier(world.units.get(0), "PROVINCIAL_FLAG", "DRAFT");
        var file = context.getBean(Files.class)
                .store(
                        world.officer,
                        "bao-cao.pdf",
                        "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
        var paper = UUID.randomUUID();
        jdbc.sql("""
                        insert into proposal_paper (id, proposal_id, kind, title, file_id, attached_at, attached_by)
                        values (:id, :proposal, 'ACHIEVEMENT_REPORT', 'Báo cáo', :file, now(), 'Thư ký')
                        """)
                .param("id", paper)
                .param("proposal", dossier.id())
                .param("file", file.value())
                .update();
        return Map.of("/ho-so/{so}", dossier.number(), "/ho-so/{so}/tep/{tep}", paper.toString());
    }

    @Override
    public Map<String, Map<String, String>> forms(ApplicationContext context) {
        return Map.of(
                DOSSIER + "/chuyen", Map.of("step", "SUBMIT", "note", "x"),
                DOSSIER + "/sua", Map.of("summary", "Kẻ lạ", "achievements", "Kẻ lạ"),
                DOSSIER + "/giai-trinh", Map.of("kind", "PAPERS", "reason", "Kẻ lạ"),
                PROPOSALS + "/chi-tieu",
                        Map.of("code", "PROVINCIAL_FLAG", "quantity", "9", "source", "Kẻ lạ", "version", "-1"),
                PROPOSALS + "/to-trinh", Map.of("number", "1/TTr", "date", "01/12/2023", "version", "-1"),
                PROPOSALS + "/gui", Map.of("note", "x"));
    }
}
