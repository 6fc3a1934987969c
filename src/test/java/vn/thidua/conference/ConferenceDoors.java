package vn.thidua.conference;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.PartialDate;

/** A conference being recorded, one whose minutes are locked with a petition and two units without names, and attacks. */
final class ConferenceDoors extends DoorValues {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String CONFERENCE = "/hoi-nghi/{number}";

    private static final String BLANK = "/hoi-nghi/{number}/ket-qua/{line}/bo-sung";
    private static final String PETITION = CONFERENCE + "/kien-nghi/{petition}/tra-loi";
    private final Map<String, Map<String, String>> forms = new HashMap<>();

    @Override
    protected Map<String, String> addresses(ApplicationContext context) {
        var jdbc = context.getBean(JdbcClient.class);
        var blocs = context.getBean(TestBlocs.class);
        var world = new ConferenceWorld.Founder(jdbc, blocs).found();
        var conferences = context.getBean(Conferences.class);
        var drafts = context.getBean(Drafts.class);
        var id = conferences.create(world.head, world.year, ConferenceKind.MID_YEAR);
        var number = conferences.number(world.head, id);
        drafts.put(
                world.head, id, ConferenceScene.heldOn(new PartialDate(2023, 12, 25)), ConferenceScene.fromASource());
        var attachments = context.getBean(Attachments.class);
        attachments.attach(world.head, number, "Báo cáo", "bao-cao.pdf", new ByteArrayInputStream(PDF), PDF.length);
        attachments.attach(world.head, number, "Bản cũ", "ban-cu.pdf", new ByteArrayInputStream(PDF), PDF.length);
        attachments.addPhoto(world.head, number, "Ảnh", "anh.png", new ByteArrayInputStream(PNG), PNG.length);
        var gone = one(jdbc, "select id from conference_photo where conference_id = :c", id.value());
        var version = attachments.removePhoto(world.head, number, UUID.fromString(gone));
        attachments.addPhoto(world.head, number, "Ảnh", "anh.png", new ByteArrayInputStream(PNG), PNG.length);
        var detached =
                one(jdbc, "select id from conference_file where title = 'Bản cũ' and conference_id = :c", id.value());
        attachments.detach(world.head, number, UUID.fromString(detached));

        var complete = conferences.create(world.head, world.year, ConferenceKind.PLEDGE_SIGNING);
        drafts.put(
                world.head,
                complete,
                ConferenceScene.heldOn(new PartialDate(2023, 2, 25)),
                new DiscussionPart(List.of(Passage.of(PassageKind.DISCUSSION, "Trao đổi"))),
                ConferenceScene.fromASource());
        var locked = conferences.create(world.head, world.year, ConferenceKind.YEAR_END);
        var lockedNumber = conferences.number(world.head, locked);
        drafts.put(
                world.head,
                locked,
                ConferenceScene.heldOn(new PartialDate(2023, 7, 25)),
                new PetitionPart(List.of(PetitionPart.Petition.of("UBND tỉnh", "Mở lớp tập huấn"))),
                ConferenceScene.fromASource());
        var line = UUID.randomUUID();
        jdbc.sql("""
                        insert into resolution (id, conference_id, position, kind, award_code, year, quantity, method,
                                                created_at)
                        values (:id, :conference, 1, 'AWARD', 'PROVINCIAL_FLAG', 2023, 2, 'CONSENSUS', now())
                        """).param("id", line).param("conference", locked.value()).update();
        context.getBean(Lockings.class).lock(world.head, locked);
        var petition = conferences
                .detail(world.head, lockedNumber)
                .minutes()
                .petitions()
                .petitions()
                .get(0)
                .id();
        strangers(world, blocs);
        forms.put(CONFERENCE + "/anh/{photo}/khoi-phuc", Map.of("ban", Integer.toString(version)));
        var drafted = "/hoi-nghi/" + number;
        attack(world, context);
        var photo = one(jdbc, "select id from conference_photo where conference_id = :c", id.value());
        var done = "/hoi-nghi/" + lockedNumber;
        var addresses = new HashMap<String, String>();
        addresses.put(CONFERENCE + "/tep/{file}/khoi-phuc", drafted + "/tep/" + detached + "/khoi-phuc");
        addresses.put(CONFERENCE + "/anh/{photo}/khoi-phuc", drafted + "/anh/" + gone + "/khoi-phuc");
        addresses.put(CONFERENCE, Integer.toString(number));
        addresses.put(
                CONFERENCE + "/bien-ban/chot",
                "/hoi-nghi/" + conferences.number(world.head, complete) + "/bien-ban/chot");
        addresses.put(CONFERENCE + "/bien-ban/{part}", "2");
        addresses.put(
                CONFERENCE + "/tep/{file}",
                one(jdbc, "select id from conference_file where title = 'Báo cáo' and conference_id = :c", id.value()));
        addresses.put(CONFERENCE + "/anh/{photo}", photo);
        addresses.put(CONFERENCE + "/chuyen", done + "/chuyen");
        addresses.put(BLANK, done + "/ket-qua/" + line + "/bo-sung");
        addresses.put(PETITION, done + "/kien-nghi/" + petition + "/tra-loi");
        return addresses;
    }

    private static String one(JdbcClient jdbc, String sql, UUID conference) {
        return jdbc.sql(sql).param("c", conference).query(UUID.class).single().toString();
    }

    private void strangers(ConferenceWorld world, TestBlocs blocs) {
        neighbours.put(
                "/hoi-nghi",
                List.of(
                        blocs.headElsewhere(world.officer, world.province, world.register("Hội Nhà văn")),
                        TestActors.unit(world.province, world.units.get(3)),
                        TestActors.councilMember(world.province, new CouncilMemberId(UUID.randomUUID()))));
        insiders.put("/hoi-nghi", world.officer);
    }

    private void attack(ConferenceWorld world, ApplicationContext context) {
        var bloc =
                context.getBean(BlocYears.class).scope(world.head, world.year).number();
        forms.put("/hoi-nghi/moi", Map.of("bloc", Integer.toString(bloc), "year", "2023", "kind", "THEMATIC"));
        forms.put(CONFERENCE + "/bien-ban/chot", Map.of("confirmed", "true"));
        forms.put(CONFERENCE + "/bien-ban", Map.of("title", "Kẻ lạ", "venue", "Kẻ lạ", "held", "25/12/2023"));
        forms.put(CONFERENCE + "/bien-ban/{part}", Map.of("venue", "Kẻ lạ", "held", "25/12/2023"));
        forms.put(CONFERENCE + "/chuyen", Map.of("step", "PUBLISH"));
        forms.put(CONFERENCE + "/sua", Map.of("kind", "THEMATIC", "year", "2023", "reason", "Kẻ lạ"));
        forms.put(CONFERENCE + "/thanh-vien", Map.of("unit", world.units.get(5).toString()));
        forms.put(CONFERENCE + "/tep", Map.of("kind", "PAPER", "title", "Kẻ lạ"));
        forms.put(CONFERENCE + "/tep/{file}/bo", Map.of());
        forms.put(CONFERENCE + "/tep/{file}/khoi-phuc", Map.of());
        forms.put(CONFERENCE + "/anh/{photo}/bo", Map.of());
        forms.put(BLANK, Map.of("names", "Hội Nhà báo tỉnh"));
        forms.put(PETITION, Map.of("state", "ANSWERED", "answer", "Kẻ lạ"));
    }

    @Override
    protected Map<String, Map<String, String>> forms(ApplicationContext context) {
        return forms;
    }
}
