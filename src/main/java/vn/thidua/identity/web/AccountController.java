package vn.thidua.identity.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.thidua.identity.AccountDetail;
import vn.thidua.identity.Accounts;
import vn.thidua.identity.OneTimeLink;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.web.Flash;
import vn.thidua.web.Inputs;
import vn.thidua.web.Navigation;
import vn.thidua.web.Section;
import vn.thidua.web.Submission;

/** Accounts, as the board keeps them for its province and a unit for its own people. */
@Controller
@RequestMapping(Addresses.ACCOUNTS)
@Navigation(Section.ADMINISTRATION)
class AccountController {
    private static final String FORM = "identity/account/form";
    private static final String LINK = "identity/account/link";

    private final Accounts accounts;
    private final AccountChoices choices;

    AccountController(Accounts accounts, AccountChoices choices) {
        this.accounts = accounts;
        this.choices = choices;
    }

    @GetMapping
    String index(
            Actor actor,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        var listing = accounts.list(actor, q, page);
        model.addAttribute("q", q);
        model.addAttribute("listing", listing);
        model.addAttribute("provinces", choices.provinceNames(actor));
        return "identity/account/index";
    }

    @GetMapping("/moi")
    String newForm(
            Actor actor,
            @RequestParam(name = "tinh", required = false) @Nullable UUID province,
            @RequestParam(name = "vai-tro", required = false) @Nullable String role,
            Model model) {
        accounts.keeping(actor).orThrow();
        if (actor.isAdministrator() && province == null && role == null) {
            model.addAttribute("provinces", choices.provinces(actor));
            return "identity/account/province";
        }
        var form = new AccountForm();
        form.province = province == null ? "" : province.toString();
        form.role = role == null ? "" : role;
        form.fix(actor);
        model.addAttribute("form", form);
        offer(actor, form, model);
        return FORM;
    }

    @PostMapping
    Object create(
            Actor actor, @ModelAttribute("form") AccountForm form, BindingResult errors, Flash flash, Model model) {
        accounts.keeping(actor).orThrow();
        form.fix(actor);
        offer(actor, form, model);
        var in = new Inputs(errors);
        var command = form.toCommand(in);
        return Submission.of(form, errors, FORM).act(() -> handOver(accounts.create(actor, command), flash));
    }

    /** The page that is led to shows the link this once; a second press of the button leads to the same page and link. */
    private static String handOver(OneTimeLink link, Flash flash) {
        flash.hand(link.token());
        return "redirect:" + Addresses.account(link.account().value()) + Addresses.ONE_TIME_LINK;
    }

    @GetMapping("/{account}" + Addresses.ONE_TIME_LINK)
    String link(Actor actor, @PathVariable UUID account, Flash flash, Model model) {
        var token = flash.handed();
        var link = token == null
                ? null
                : accounts.link(actor, new AccountId(account), token).orElse(null);
        if (link == null) {
            return "redirect:" + Addresses.account(account);
        }
        model.addAttribute("link", link);
        model.addAttribute(
                "whole",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(link.address())
                        .toUriString());
        return LINK;
    }

    @GetMapping("/{account}")
    String show(Actor actor, @PathVariable UUID account, Model model) {
        draw(accounts.find(actor, new AccountId(account)), actor, model);
        model.addAttribute("form", new AccountStepForm());
        return "identity/account/show";
    }

    private void draw(AccountDetail account, Actor actor, Model model) {
        model.addAttribute("account", account);
        var province = account.scope().province();
        if (province != null && !actor.isUnit()) {
            model.addAttribute("province", choices.provinceNames(actor).get(province.value()));
        }
    }

    @GetMapping("/{account}/sua")
    String editForm(Actor actor, @PathVariable UUID account, Model model) {
        var detail = accounts.find(actor, new AccountId(account));
        detail.change().orThrow();
        var form = AccountForm.of(detail);
        model.addAttribute("account", detail);
        model.addAttribute("form", form);
        offer(actor, form, model);
        return FORM;
    }

    @PostMapping("/{account}/sua")
    Object update(
            Actor actor,
            @PathVariable UUID account,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var id = new AccountId(account);
        var detail = accounts.find(actor, id);
        var kept = AccountForm.of(detail);
        form.username = kept.username;
        form.province = kept.province;
        if (actor.isUnit()) {
            form.role = kept.role;
            form.organization = kept.organization;
        }
        model.addAttribute("account", detail);
        offer(actor, form, model);
        var command = form.toChange(new Inputs(errors));
        return Submission.of(form, errors, FORM)
                .current(() -> AccountForm.of(accounts.find(actor, id)))
                .act(() -> {
                    accounts.change(actor, id, command);
                    flash.done("account.changed", command.displayName());
                    return "redirect:" + Addresses.account(account);
                });
    }

    @PostMapping("/{account}" + Addresses.ONE_TIME_LINK)
    String issue(Actor actor, @PathVariable UUID account, Flash flash) {
        return handOver(accounts.issueLink(actor, new AccountId(account)), flash);
    }

    @PostMapping("/{account}/chuyen")
    Object move(
            Actor actor,
            @PathVariable UUID account,
            @ModelAttribute("form") AccountStepForm form,
            BindingResult errors,
            Flash flash,
            Model model) {
        var id = new AccountId(account);
        var detail = accounts.find(actor, id);
        draw(detail, actor, model);
        var in = new Inputs(errors);
        var reason = in.required("reason", form.reason, "account.reason", 500);
        return Submission.of(form, errors, "identity/account/show").act(() -> {
            switch (form.step) {
                case "DISABLE" -> {
                    accounts.disable(actor, id, reason);
                    flash.done("account.disabled", detail.displayName());
                }
                case "ENABLE" -> {
                    accounts.enable(actor, id, reason);
                    flash.done("account.enabled", detail.displayName());
                }
                default -> throw new NotFoundException("step " + form.step);
            }
            return "redirect:" + Addresses.account(account);
        });
    }

    private void offer(Actor actor, AccountForm form, Model model) {
        model.addAttribute("choices", choices.offered(actor, form.chosenProvince()));
        model.addAttribute("unit", actor.isUnit());
    }
}
