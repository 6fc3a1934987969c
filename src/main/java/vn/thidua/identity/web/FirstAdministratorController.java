package vn.thidua.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.identity.Accounts;
import vn.thidua.identity.IdentitySettings;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Exists only while an installation has no account at all. */
@Controller
@Navigation(Section.NONE)
class FirstAdministratorController {
    private static final String VIEW = "identity/first-administrator/form";

    private final Accounts accounts;
    private final IdentitySettings settings;

    FirstAdministratorController(Accounts accounts, IdentitySettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @ModelAttribute("minimum")
    int minimum() {
        return settings.minimumPasswordLength();
    }

    @GetMapping(Addresses.FIRST_ADMINISTRATOR)
    String newForm(Actor actor, Model model) {
        check(actor);
        model.addAttribute("form", new FirstAdministratorForm());
        return VIEW;
    }

    @PostMapping(Addresses.FIRST_ADMINISTRATOR)
    Object create(Actor actor, @ModelAttribute("form") FirstAdministratorForm form, BindingResult errors, Flash flash) {
        check(actor);
        var in = new Inputs(errors);
        var secret = in.required("secret", form.secret, "first-administrator.secret", 100);
        var username = in.required("username", form.username, "account.username", 60);
        var name = in.required("displayName", form.displayName, "account.display-name", 200);
        return Submission.of(form, errors, VIEW).act(() -> {
            accounts.createFirstAdministrator(actor, secret, username, name, form.password, form.repeated);
            flash.done("first-administrator.created");
            return "redirect:" + Addresses.SIGN_IN;
        });
    }

    private void check(Actor actor) {
        if (!accounts.isEmpty(actor)) {
            throw new NotFoundException("first administrator");
        }
    }
}
