package vn.thidua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.identity.AccountDetail;
import vn.thidua.identity.Accounts;
import vn.thidua.identity.IdentitySettings;
import vn.thidua.identity.Sessions;
import vn.thidua.identity.TextSize;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Navigation;
import vn.thidua.web.Option;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** One's own account: what it is, password, text size, and where one is signed in. */
@Controller
@RequestMapping(Addresses.ACCOUNT)
@Navigation(Section.ACCOUNT)
class OwnAccountController {
    private static final UUID NO_SESSION = new UUID(0, 0);
    private static final String VIEW = "identity/own/show";
    private static final String PASSWORD_VIEW = "identity/own/password";

    private final Accounts accounts;
    private final Sessions sessions;
    private final IdentitySettings settings;
    private final Messages messages;

    OwnAccountController(Accounts accounts, Sessions sessions, IdentitySettings settings, Messages messages) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.settings = settings;
        this.messages = messages;
    }

    @ModelAttribute("minimum")
    int minimum() {
        return settings.minimumPasswordLength();
    }

    @GetMapping
    String show(Actor actor, Model model) {
        var form = new TextSizeForm();
        form.textSize = fill(actor, model).textSize().name();
        model.addAttribute("form", form);
        return VIEW;
    }

    private AccountDetail fill(Actor actor, Model model) {
        var account = accounts.ownDetail(actor);
        model.addAttribute("account", account);
        model.addAttribute("places", sessions.own(actor, session()));
        model.addAttribute("sizes", sizes());
        return account;
    }

    private List<Option> sizes() {
        return Arrays.stream(TextSize.values())
                .map(size -> new Option(size.name(), messages.label(size)))
                .toList();
    }

    @PostMapping("/co-chu")
    Object update(
            Actor actor,
            @ModelAttribute("form") TextSizeForm form,
            BindingResult errors,
            Flash flash,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var size = new Inputs(errors).requiredChoice("textSize", form.textSize, "account.text-size", TextSize.class);
        return Submission.of(form, errors, VIEW).again(() -> fill(actor, model)).act(() -> {
            accounts.read(actor, size);
            TextSizes.write(request, response, size);
            flash.done("account.text-size");
            return "redirect:" + Addresses.ACCOUNT;
        });
    }

    @GetMapping("/mat-khau")
    String editForm(Actor actor, Model model) {
        model.addAttribute("form", new PasswordForm());
        return PASSWORD_VIEW;
    }

    @PostMapping("/mat-khau")
    Object update(Actor actor, @ModelAttribute("form") PasswordForm form, BindingResult errors, Flash flash) {
        return Submission.of(form, errors, PASSWORD_VIEW).act(() -> {
            accounts.changePassword(actor, session(), form.present, form.password, form.repeated);
            flash.done("account.password-changed");
            return "redirect:" + Addresses.ACCOUNT;
        });
    }

    @PostMapping("/phien")
    String remove(Actor actor, Flash flash) {
        sessions.endOthers(actor, session());
        flash.done("session.others-ended");
        return "redirect:" + Addresses.ACCOUNT;
    }

    private static UUID session() {
        return RequestActor.signedIn().map(SessionAuthentication::sessionId).orElse(NO_SESSION);
    }
}
