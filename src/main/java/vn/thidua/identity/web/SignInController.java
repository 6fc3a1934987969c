package vn.thidua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.identity.DemonstrationAccounts;
import vn.thidua.identity.Sessions;
import vn.thidua.identity.SignIns;
import vn.thidua.identity.StashedForms;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** In and out. */
@Controller
@Navigation(Section.NONE)
class SignInController {
    private static final String VIEW = "identity/sign-in/form";

    private final SignIns signIns;
    private final Sessions sessions;
    private final StashedForms stashes;
    private final ObjectProvider<DemonstrationAccounts> demonstration;

    SignInController(
            SignIns signIns,
            Sessions sessions,
            StashedForms stashes,
            ObjectProvider<DemonstrationAccounts> demonstration) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.stashes = stashes;
        this.demonstration = demonstration;
    }

    @ModelAttribute("demonstration")
    @Nullable
    DemonstrationAccounts demonstration() {
        return demonstration.getIfAvailable();
    }

    @GetMapping(Addresses.SIGN_IN)
    String newForm(
            Actor actor,
            @RequestParam(name = Doors.NEXT, required = false) @Nullable String next,
            @RequestParam(name = Doors.LATE, required = false) @Nullable String late,
            @RequestParam(name = Doors.AGAIN, required = false) @Nullable String again,
            HttpServletRequest request,
            Model model) {
        if (!actor.isAnonymous()) {
            return "redirect:" + Doors.next(next);
        }
        var form = new SignInForm();
        form.next = next == null ? "" : next;
        form.late = late == null ? "" : Doors.LATE;
        model.addAttribute("form", form);
        model.addAttribute("again", again != null);
        model.addAttribute(
                "shutOut",
                Cookies.SESSION.read(request).filter(sessions::isShutOut).isPresent());
        return VIEW;
    }

    @PostMapping(Addresses.SIGN_IN)
    Object create(
            Actor actor,
            @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        var in = new Inputs(errors);
        var username = in.required("username", form.username, "account.username", 100);
        if (form.password.isEmpty()) {
            in.reject("password", "password.needed");
        }
        var submission = Submission.of(form, errors, VIEW);
        return submission.act(() -> {
            var token = signIns.signIn(
                    actor, username, form.password, request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT));
            Cookies.CSRF.clear(request, response);
            Cookies.SESSION.write(request, response, token);
            return "redirect:" + afterwards(token, form.next, request, response);
        });
    }

    private String afterwards(String token, String next, HttpServletRequest request, HttpServletResponse response) {
        var entered = sessions.resolve(token);
        entered.ifPresent(session -> TextSizes.write(request, response, session.textSize()));
        var stash = Cookies.STASH.read(request);
        return entered.isPresent()
                        && stash.isPresent()
                        && stashes.waits(entered.get().actor(), stash.get())
                ? Addresses.STASHED_FORM
                : Doors.next(next);
    }

    @PostMapping(Addresses.SIGN_OUT)
    String remove(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        RequestActor.signedIn().ifPresent(signedIn -> sessions.end(actor, signedIn.sessionId()));
        Cookies.SESSION.clear(request, response);
        Cookies.STASH.clear(request, response);
        return "redirect:" + Addresses.HOME;
    }

    /** Who forgot the password reads here whom to ask: no mail goes out yet. */
    @GetMapping(Addresses.FORGOTTEN_PASSWORD)
    String forgotten() {
        return "identity/sign-in/forgotten";
    }
}
