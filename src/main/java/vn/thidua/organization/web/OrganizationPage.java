package vn.thidua.organization.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.kernel.Actor;
import vn.thidua.organization.AliasKind;
import vn.thidua.organization.OrganizationContribution;
import vn.thidua.organization.OrganizationDetail;
import vn.thidua.organization.Organizations;
import vn.thidua.organization.RegistryActs;
import vn.thidua.web.Messages;
import vn.thidua.web.Option;

/** What the page of one body is drawn from, also when its form for aliases is shown again. */
@Component
class OrganizationPage {
    static final String VIEW = "organization/organization/show";

    private final Organizations organizations;
    private final RegistryActs acts;
    private final List<OrganizationContribution> contributions;
    private final Messages messages;

    OrganizationPage(
            Organizations organizations,
            RegistryActs acts,
            List<OrganizationContribution> contributions,
            Messages messages) {
        this.organizations = organizations;
        this.acts = acts;
        this.contributions = contributions.stream()
                .sorted(Comparator.comparingInt(OrganizationContribution::order))
                .toList();
        this.messages = messages;
    }

    OrganizationDetail put(Actor actor, int number, Model model) {
        var organization = organizations.detail(actor, number);
        model.addAttribute("organization", organization);
        model.addAttribute("mayKeep", organizations.mayKeep(actor, organization.province()));
        model.addAttribute("mayChange", organizations.mayChange(actor, organization));
        model.addAttribute("acts", acts.standing(actor, organization.id()));
        model.addAttribute(
                "sections",
                contributions.stream()
                        .flatMap(contribution -> contribution.sections(actor, organization.id()).stream())
                        .toList());
        model.addAttribute(
                "aliasKinds",
                Arrays.stream(AliasKind.values())
                        .map(kind -> new Option(kind.name(), messages.label(kind)))
                        .toList());
        return organization;
    }
}
