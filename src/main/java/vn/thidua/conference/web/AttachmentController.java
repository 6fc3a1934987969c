package vn.thidua.conference.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.conference.Attachments;
import vn.thidua.conference.Conferences;
import vn.thidua.document.web.FileResponse;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Papers and photos of a conference. */
@Controller
@Navigation(Section.CONFERENCES)
class AttachmentController {
    private static final String VIEW = "conference/attachment/index";
    private final Conferences conferences;
    private final Attachments attachments;
    private final Messages messages;

    AttachmentController(Conferences conferences, Attachments attachments, Messages messages) {
        this.messages = messages;
        this.conferences = conferences;
        this.attachments = attachments;
    }

    @ModelAttribute("fileKinds")
    List<Option> fileKinds() {
        return List.of(
                new Option("PAPER", messages.text("conference.file-kind.paper")),
                new Option("PHOTO", messages.text("conference.file-kind.photo")));
    }

    @GetMapping("/hoi-nghi/{number}/tep")
    String index(Actor actor, @PathVariable int number, Model model) {
        model.addAttribute("form", new AttachmentForm());
        model.addAttribute("detail", conferences.detail(actor, number));
        return VIEW;
    }

    @PostMapping("/hoi-nghi/{number}/tep")
    Object create(
            Actor actor,
            @PathVariable int number,
            @ModelAttribute("form") AttachmentForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var detail = conferences.detail(actor, number);
        detail.attaching().orThrow();
        model.addAttribute("detail", detail);
        var in = new Inputs(errors);
        var title = in.required("title", form.title, "conference.file-title", 500);
        var file = form.file;
        if (file == null || file.isEmpty()) {
            in.reject("file", "conference.file.none");
        }
        return Submission.of(form, errors, VIEW).act(() -> {
            if (file != null) {
                keep(actor, number, form.kind.equals("PHOTO"), title, file);
            }
            flash.done("conference.file-attached");
            return list(number);
        });
    }

    private void keep(Actor actor, int number, boolean photo, String title, MultipartFile file) {
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            if (photo) {
                attachments.addPhoto(actor, number, title, name == null ? "" : name, content, file.getSize());
            } else {
                attachments.attach(actor, number, title, name == null ? "" : name, content, file.getSize());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/hoi-nghi/{number}/tep/{file}")
    ResponseEntity<byte[]> show(Actor actor, @PathVariable int number, @PathVariable UUID file) {
        return FileResponse.attachment(attachments.paper(actor, number, file));
    }

    @GetMapping("/hoi-nghi/{number}/anh/{photo}")
    ResponseEntity<byte[]> photo(Actor actor, @PathVariable int number, @PathVariable UUID photo) {
        return FileResponse.attachment(attachments.photo(actor, number, photo));
    }

    @PostMapping("/hoi-nghi/{number}/tep/{file}/bo")
    String remove(Actor actor, @PathVariable int number, @PathVariable UUID file, Flash flash) {
        attachments.detach(actor, number, file);
        flash.undo("conference.file-detached", Addresses.conference(number) + "/tep/" + file + "/khoi-phuc");
        return list(number);
    }

    @PostMapping("/hoi-nghi/{number}/tep/{file}/khoi-phuc")
    String restore(Actor actor, @PathVariable int number, @PathVariable UUID file, Flash flash) {
        attachments.restore(actor, number, file);
        flash.done("conference.file-restored");
        return list(number);
    }

    @PostMapping("/hoi-nghi/{number}/anh/{photo}/bo")
    String removePhoto(Actor actor, @PathVariable int number, @PathVariable UUID photo, Flash flash) {
        int version = attachments.removePhoto(actor, number, photo);
        flash.undo(
                "conference.photo-removed",
                Addresses.conference(number) + "/anh/" + photo + "/khoi-phuc?ban=" + version);
        return list(number);
    }

    /** @param ban version of section IX that had the photo */
    @PostMapping("/hoi-nghi/{number}/anh/{photo}/khoi-phuc")
    String restorePhoto(
            Actor actor, @PathVariable int number, @PathVariable UUID photo, @RequestParam int ban, Flash flash) {
        attachments.restorePhoto(actor, number, photo, ban);
        flash.done("conference.photo-restored");
        return list(number);
    }

    private static String list(int number) {
        return "redirect:" + Addresses.conference(number) + "/tep";
    }
}
