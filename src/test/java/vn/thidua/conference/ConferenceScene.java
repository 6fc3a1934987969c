package vn.thidua.conference;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.thidua.SignedIn;
import vn.thidua.bloc.Basis;
import vn.thidua.bloc.BlocYears;
import vn.thidua.bloc.NameOfficers;
import vn.thidua.bloc.Officer;
import vn.thidua.bloc.Officers;
import vn.thidua.bloc.TestBlocs;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.PartialDate;

/** What every test of a conference starts from: the year-end of a bloc of five, recorded by its head, nothing written. */
abstract class ConferenceScene {
    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestBlocs blocs;

    @Autowired
    BlocYears years;

    @Autowired
    Conferences conferences;

    @Autowired
    Drafts drafts;

    @Autowired
    Lockings lockings;

    @Autowired
    Corrections corrections;

    @Autowired
    Officers offices;

    ConferenceWorld.Founder founder;
    ConferenceWorld world;
    ConferenceId id;
    int number;
    String address;
    String editor;

    @BeforeEach
    void found() {
        founder = new ConferenceWorld.Founder(jdbc, blocs);
        world = founder.found();
        id = conferences.create(world.head, world.year, ConferenceKind.YEAR_END);
        number = conferences.number(world.head, id);
        address = "/hoi-nghi/" + number;
        editor = address + "/bien-ban";
    }

    /** A page that opens, with every word found. */
    Document page(Actor actor, String at) throws Exception {
        return Jsoup.parse(mvc.perform(get(at).with(SignedIn.as(actor)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    /** A head of the next year by a decision of the board: what the deputies are stays. */
    void appoint(OrganizationId head) {
        offices.name(
                world.officer,
                new NameOfficers(
                        conferences.detail(world.officer, number).scope().bloc(),
                        world.y2023.next(),
                        Officer.of(head),
                        List.of(),
                        Basis.APPOINTED,
                        "Quyết định 12/QĐ-UBND",
                        null,
                        false,
                        null));
    }

    /** Taken from a source: what locking needs of minutes written here is not asked of these. */
    static ClosingPart fromASource() {
        return new ClosingPart(
                null, null, List.of(), List.of(), List.of(new ClosingPart.Source("Báo", null, null, null, null)));
    }

    /** A day and nothing more. */
    static AttendancePart heldOn(PartialDate day) {
        return new AttendancePart(null, day, null, null, null, null, null, null, null, null, List.of(), List.of());
    }
}
