package vn.thidua.award;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.DoorValues;
import vn.thidua.TestActors;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.TestBlocs;
import vn.thidua.document.Files;
import vn.thidua.kernel.EmulationYear;
import vn.thidua.review.ReviewWorld;

/** A draft dossier with a paper, and what a stranger would send to its doors and to those of a bloc's proposals. */
final class AwardDoors extends DoorValues {
    private static final String DOSSIER = "/ho-so/{so}";
    private static final String PROPOSALS = "/khoi/{khoi}/{nam}/de-nghi";

    private final Map<String, Map<String, String>> forms = new HashMap<>();

    @Override
    protected Map<String, String> addresses(ApplicationContext context) {
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
        var blocs = context.getBean(TestBlocs.class);
        world.units.subList(0, 3).forEach(unit -> blocs.admit(world.officer, world.blocYear(), unit));
        var bloc = context.getBean(BlocYears.class)
                .scope(world.officer, world.blocYear())
                .bloc();
        blocs.name(world.officer, bloc, new EmulationYear(2023), world.units.get(2));
        var head = TestActors.unit(world.province, world.units.get(2));
        var removed = UUID.randomUUID();
        jdbc.sql("""
                        insert into proposal_paper (id, proposal_id, kind, title, file_id, attached_at, attached_by)
                        select :id, proposal_id, 'OTHER', 'Bản cũ', file_id, attached_at, attached_by
                        from proposal_paper where id = :paper
                        """).param("id", removed).param("paper", paper).update();
        context.getBean(DossierContents.class).detach(head, new ProposalId(dossier.id()), removed);
        var strangers = List.of(
                blocs.headElsewhere(world.officer, world.province, world.unit("Hội Nhà văn tỉnh")),
                TestActors.unit(world.province, world.units.get(1)),
                world.member(0));
        neighbours.put(DOSSIER, strangers);
        neighbours.put(PROPOSALS + "/gui", strangers);
        insiders.put(DOSSIER, head);
        insiders.put(PROPOSALS + "/gui", head);
        insiders.put(DOSSIER + "/cho-phep", world.officer);
        var own = world.dossier(world.units.get(2), "PROVINCIAL_FLAG", "DRAFT");
        return Map.of(
                DOSSIER,
                dossier.number(),
                DOSSIER + "/tep/{tep}",
                paper.toString(),
                DOSSIER + "/tep/{tep}/hoan-tac",
                "/ho-so/" + dossier.number() + "/tep/" + removed + "/hoan-tac",
                DOSSIER + "/cho-phep",
                "/ho-so/" + own.number() + "/cho-phep",
                PROPOSALS + "/gui",
                "/khoi/" + world.blocNumber + "/2023/de-nghi/gui");
    }

    @Override
    protected Map<String, Map<String, String>> forms(ApplicationContext context) {
        forms.put(DOSSIER + "/chuyen", Map.of("step", "SUBMIT", "note", "x"));
        forms.put(DOSSIER + "/sua", Map.of("summary", "Kẻ lạ", "achievements", "Kẻ lạ"));
        forms.put(DOSSIER + "/giai-trinh", Map.of("kind", "PAPERS", "reason", "Kẻ lạ"));
        forms.put(DOSSIER + "/cho-phep", Map.of("reason", "Kẻ lạ"));
        forms.put(DOSSIER + "/tep", Map.of("kind", "ACHIEVEMENT_REPORT", "title", "Kẻ lạ"));
        forms.put(DOSSIER + "/tep/{tep}/bo", Map.of());
        forms.put(DOSSIER + "/tep/{tep}/hoan-tac", Map.of());
        forms.put(PROPOSALS, Map.of("reason", "Kẻ lạ"));
        forms.put(
                PROPOSALS + "/chi-tieu",
                Map.of("code", "PROVINCIAL_FLAG", "quantity", "9", "source", "Kẻ lạ", "version", "-1"));
        forms.put(PROPOSALS + "/to-trinh", Map.of("number", "1/TTr", "date", "01/12/2023", "version", "-1"));
        forms.put(PROPOSALS + "/gui", Map.of("note", "x"));
        return forms;
    }
}
