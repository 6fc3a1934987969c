package vn.thidua.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.identity.Accounts;
import vn.thidua.identity.IdentitySettings;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.web.Flash;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** The page behind a one-time link: a first password, or a new one. */
@Controller
@Navigation(Section.NONE)
class ActivationController {
    private static final String VIEW = "identity/activation/form";

    private final Accounts accounts;
    private final IdentitySettings settings;

    ActivationController(Accounts accounts, IdentitySettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @ModelAttribute("minimum")
    int minimum() {
        return settings.minimumPasswordLength();
    }

    @GetMapping(Addresses.ACTIVATION + "/{token}")
    String newForm(Actor actor, @PathVariable String token, Model model) {
        var username = accounts.invited(actor, token);
        if (username.isEmpty()) {
            return "identity/activation/used";
        }
        model.addAttribute("username", username.get());
        model.addAttribute("form", new PasswordForm());
        return VIEW;
    }

    @PostMapping(Addresses.ACTIVATION + "/{token}")
    Object create(
            Actor actor,
            @PathVariable String token,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var username = accounts.invited(actor, token);
        if (username.isEmpty()) {
            return "identity/activation/used";
        }
        model.addAttribute("username", username.get());
        return Submission.of(form, errors, VIEW).act(() -> {
            accounts.activate(actor, token, form.password, form.repeated);
            flash.done("account.password-set");
            return "redirect:" + Addresses.SIGN_IN;
        });
    }
}
