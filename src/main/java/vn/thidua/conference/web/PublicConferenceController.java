package vn.thidua.conference.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.conference.ClosingPart;
import vn.thidua.conference.ConferenceFilter;
import vn.thidua.conference.ConferenceKind;
import vn.thidua.conference.Conferences;
import vn.thidua.document.FileId;
import vn.thidua.document.Files;
import vn.thidua.document.web.FileResponse;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.Numbered;
import vn.thidua.web.NumberedSlug;
import vn.thidua.web.Section;

/** What the public reads of conferences: published ones, without votes and contacts. */
@Controller
@RequestMapping("/cong-khai/hoi-nghi")
@Navigation(Section.PUBLIC_CONFERENCES)
class PublicConferenceController {
    private final Conferences conferences;
    private final Files files;
    private final Messages messages;
    private final ConferenceTexts texts;

    PublicConferenceController(Conferences conferences, Files files, Messages messages, ConferenceTexts texts) {
        this.conferences = conferences;
        this.files = files;
        this.messages = messages;
        this.texts = texts;
    }

    @GetMapping
    String index(
            @RequestParam(name = "nam", required = false) @Nullable String year,
            @RequestParam(name = "loai", required = false) @Nullable String kind,
            @RequestParam(name = "q", required = false) @Nullable String query,
            @RequestParam(name = "trang", defaultValue = "1") String page,
            Model model) {
        var filter = new ConferenceFilter(
                Filters.year(year), Filters.choice(ConferenceKind.class, kind), query, Filters.page(page));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", Filters.options(messages, ConferenceKind.values()));
        model.addAttribute("listing", conferences.listPublished(Actor.anonymous(), filter));
        return "conference/public/index";
    }

    @GetMapping("/{hoiNghi}")
    String show(@PathVariable NumberedSlug hoiNghi, Model model) {
        var page = conferences.published(Actor.anonymous(), hoiNghi.number());
        model.addAttribute("page", page);
        model.addAttribute("place", Numbered.of(page.number(), page.title()));
        model.addAttribute("text", texts.decided(page));
        return "conference/public/show";
    }

    @GetMapping("/{hoiNghi}/anh/{anh}")
    ResponseEntity<byte[]> photo(@PathVariable NumberedSlug hoiNghi, @PathVariable UUID anh) {
        var actor = Actor.anonymous();
        return conferences.published(actor, hoiNghi.number()).minutes().closing().photos().stream()
                .filter(photo -> anh.equals(photo.id()))
                .map(ClosingPart.Photo::file)
                .filter(Objects::nonNull)
                .findFirst()
                .map(file -> FileResponse.attachment(files.open(actor, new FileId(file))))
                .orElseThrow(() -> new NotFoundException("photo " + anh));
    }
}
