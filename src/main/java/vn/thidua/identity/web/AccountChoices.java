package vn.thidua.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.identity.Accounts;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Role;
import vn.thidua.organization.Council;
import vn.thidua.organization.Organizations;
import vn.thidua.organization.ProvinceView;
import vn.thidua.organization.Provinces;
import vn.thidua.organization.SeatView;
import vn.thidua.web.Messages;
import vn.thidua.web.Option;

/** What the pages of accounts offer to choose from. */
@Component
class AccountChoices {
    private final Accounts accounts;
    private final Organizations organizations;
    private final Provinces provinces;
    private final Council council;
    private final Messages messages;
    private final Clock clock;

    AccountChoices(
            Accounts accounts,
            Organizations organizations,
            Provinces provinces,
            Council council,
            Messages messages,
            Clock clock) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.provinces = provinces;
        this.council = council;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param seats of the council as it is today */
    record Offered(List<Option> roles, List<Option> organizations, List<Option> seats) {}

    private String named(SeatView seat) {
        var last = seat.lastDay();
        return last != null && seat.endedBy(LocalDate.now(clock))
                ? messages.text("council.until", seat.personName(), last)
                : seat.personName();
    }

    Map<UUID, String> provinceNames(Actor actor) {
        return actor.isUnit()
                ? Map.of()
                : provinces.all(actor).stream()
                        .collect(Collectors.toMap(province -> province.id().value(), ProvinceView::choice));
    }

    /** Provinces that exist today. */
    List<Option> provinces(Actor actor) {
        return provinces.all(actor).stream()
                .filter(view -> view.existsOn(LocalDate.now(clock)))
                .map(view -> new Option(view.id().toString(), view.choice()))
                .toList();
    }

    /** @param province null for an administrator's account, which belongs to none */
    Offered offered(Actor actor, @Nullable ProvinceId province) {
        var roles = accounts.givableRoles(actor).stream()
                .filter(role -> (role == Role.ADMINISTRATOR) == (province == null))
                .map(role -> new Option(role.name(), messages.label(role)))
                .toList();
        if (province == null || actor.isUnit() || !actor.covers(province)) {
            return new Offered(roles, List.of(), List.of());
        }
        return new Offered(
                roles,
                organizations.choices(actor, province).stream()
                        .map(choice -> new Option(choice.id().toString(), choice.name()))
                        .toList(),
                council.seats(actor, province, LocalDate.now(clock)).stream()
                        .map(seat -> new Option(seat.id().toString(), named(seat)))
                        .toList());
    }
}
