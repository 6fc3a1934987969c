package vn.thidua.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultMatcher;
import vn.thidua.PageTest;
import vn.thidua.SignedIn;

/** Papers and photos kept with a conference. */
@PageTest
class AttachmentPagesTest extends ConferenceScene {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Test
    void takesNothingForAPhotoThatNoPageCanShow() throws Exception {
        var refused = upload("PHOTO", "anh.pdf", PDF, status().isUnprocessableContent());
        assertThat(Jsoup.parse(refused.getResponse().getContentAsString())
                        .select("#file-error")
                        .text())
                .contains("anh.pdf là PDF. Ảnh phải là tệp JPG hoặc PNG");
        // its name makes it no picture either
        upload("PHOTO", "anh.jpg", PDF, status().isUnprocessableContent());
        assertThat(photos()).isEmpty();
        upload("PAPER", "anh.pdf", PDF, redirectedUrl(address + "/tep"));
        upload("PHOTO", "anh.png", PNG, redirectedUrl(address + "/tep"));
        assertThat(photos()).hasSize(1);
    }

    @Test
    void takesAPhotoOutAndPutsItBackWhereItStood() throws Exception {
        upload("PHOTO", "anh.png", PNG, redirectedUrl(address + "/tep"));
        upload("PHOTO", "anh.png", PNG, redirectedUrl(address + "/tep"));
        var first = photos().get(0);
        assertThat(page(world.head, address + "/tep").select("form[action$=/bo]"))
                .hasSize(2);
        var removed = mvc.perform(post(address + "/anh/" + first.id() + "/bo").with(SignedIn.as(world.head)))
                .andExpect(redirectedUrl(address + "/tep"))
                .andReturn();
        assertThat(photos()).hasSize(1);
        var undo = undo(removed);
        mvc.perform(post(undo).with(SignedIn.as(world.head))).andExpect(redirectedUrl(address + "/tep"));
        assertThat(photos())
                .extracting(ClosingPart.Photo::file)
                .hasSize(2)
                .first()
                .isEqualTo(first.file());
        // a second press puts nothing more back
        mvc.perform(post(undo).with(SignedIn.as(world.head))).andExpect(redirectedUrl(address + "/tep"));
        assertThat(photos()).hasSize(2);
    }

    @Test
    void leavesThePhotosOfLockedMinutesUntilTheyAreOpenedAgain() throws Exception {
        upload("PHOTO", "anh.png", PNG, redirectedUrl(address + "/tep"));
        drafts.put(
                world.head,
                id,
                new DiscussionPart(List.of(Passage.of(PassageKind.DISCUSSION, "Trao đổi"))),
                new ClosingPart(null, null, List.of(), photos(), fromASource().sources()));
        lockings.lock(world.head, id);
        var list = page(world.head, address + "/tep");
        assertThat(list.select("form[action$=/bo], input[value=PHOTO]")).isEmpty();
        assertThat(list.select(".reason").text()).contains("Biên bản đã chốt. Mở lại");
        mvc.perform(post(address + "/anh/" + photos().get(0).id() + "/bo").with(SignedIn.as(world.head)))
                .andExpect(status().isForbidden());
        assertThat(photos()).hasSize(1);
    }

    @Test
    void putsAPaperBackOnTheList() throws Exception {
        upload("PAPER", "ban-ky.pdf", PDF, redirectedUrl(address + "/tep"));
        var paper = conferences.detail(world.head, number).files().get(0).address(number);
        var removed = mvc.perform(post(paper + "/bo").with(SignedIn.as(world.head)))
                .andExpect(redirectedUrl(address + "/tep"))
                .andReturn();
        mvc.perform(get(paper).with(SignedIn.as(world.head))).andExpect(status().isNotFound());
        mvc.perform(post(undo(removed)).with(SignedIn.as(world.head))).andExpect(redirectedUrl(address + "/tep"));
        mvc.perform(get(paper).with(SignedIn.as(world.head))).andExpect(status().isOk());
    }

    private List<ClosingPart.Photo> photos() {
        return conferences.detail(world.head, number).minutes().closing().photos();
    }

    /** Where the page after offers to take the act back. */
    private String undo(MvcResult removed) throws Exception {
        return Jsoup.parse(mvc.perform(get(address + "/tep")
                                .with(SignedIn.as(world.head))
                                .cookie(removed.getResponse().getCookies()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("form[action*=/khoi-phuc]")
                .attr("action");
    }

    private MvcResult upload(String kind, String name, byte[] content, ResultMatcher expected) throws Exception {
        return mvc.perform(multipart(address + "/tep")
                        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                        .param("kind", kind)
                        .param("title", "Toàn cảnh")
                        .with(SignedIn.as(world.head)))
                .andExpect(expected)
                .andReturn();
    }
}
