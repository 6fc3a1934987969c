package vn.thidua.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.database.NoConfiguredAddress;
import vn.thidua.identity.Accounts;
import vn.thidua.identity.CreateAccount;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Role;
import vn.thidua.organization.ChangeSetting;
import vn.thidua.organization.Council;
import vn.thidua.organization.CreateProvince;
import vn.thidua.organization.FormOfAddress;
import vn.thidua.organization.OrganizationKind;
import vn.thidua.organization.Organizations;
import vn.thidua.organization.ProvinceKind;
import vn.thidua.organization.Provinces;
import vn.thidua.organization.RegisterOrganization;
import vn.thidua.organization.Seat;
import vn.thidua.organization.SeatMember;
import vn.thidua.organization.Settings;
import vn.thidua.organization.SucceedProvinces;

/** Enters provinces, units, the council and the accounts, and remembers what the files call them. */
@Component
@Profile("demonstration")
@Conditional(NoConfiguredAddress.class)
class Registry {
    private final Provinces provinces;
    private final Organizations organizations;
    private final Council council;
    private final Settings settings;
    private final Accounts accounts;
    private final Map<String, ProvinceId> provinceKeys = new HashMap<>();
    private final Map<String, OrganizationId> units = new HashMap<>();
    private final Map<String, CouncilMemberId> seats = new HashMap<>();

    Registry(Provinces provinces, Organizations organizations, Council council, Settings settings, Accounts accounts) {
        this.provinces = provinces;
        this.organizations = organizations;
        this.council = council;
        this.settings = settings;
        this.accounts = accounts;
    }

    /** Provinces, their mergers and settings. */
    void enterProvinces(Actor actor, Sheet file) {
        for (var province : file.sheets("provinces")) {
            provinceKeys.put(
                    province.text("key"),
                    provinces.create(
                            actor,
                            new CreateProvince(
                                    province.text("name"), kind(province), null, null, province.flag("placeholder"))));
        }
        for (var succession : file.sheets("successions")) {
            var from = succession.texts("from").stream().map(this::province).toList();
            provinceKeys.put(
                    succession.text("key"),
                    provinces.succeed(
                            actor,
                            new SucceedProvinces(
                                    succession.text("name"), kind(succession), from, succession.date("date"), null)));
        }
        for (var setting : file.sheets("settings")) {
            var province = province(setting.text("province"));
            settings.change(
                    actor,
                    new ChangeSetting(
                            province,
                            setting.text("superior"),
                            setting.text("agency"),
                            setting.text("office"),
                            setting.text("hotline"),
                            setting.text("place"),
                            "",
                            setting.choice("address", FormOfAddress.class),
                            settings.view(actor, province).version()));
        }
    }

    private static ProvinceKind kind(Sheet province) {
        return province.flag("city") ? ProvinceKind.CITY : ProvinceKind.PROVINCE;
    }

    /** The units of one article's province. */
    void enterUnits(Actor actor, Sheet article) {
        var province = article.text("province");
        for (var unit : article.sheets("units")) {
            units.put(
                    province + " " + unit.text("name"),
                    organizations.register(
                            actor,
                            new RegisterOrganization(
                                    province(province),
                                    unit.choice("kind", OrganizationKind.class),
                                    unit.text("name"),
                                    unit.text("short"),
                                    null,
                                    null,
                                    unit.texts("aliases"))));
        }
    }

    /** Council members and accounts; after the units, because both name them. */
    void enterPeople(Actor actor, Sheet file, String password) {
        var names = new HashMap<String, String>();
        for (var seat : file.sheets("council")) {
            var leads = seat.optional("leads");
            names.put(seat.text("key"), seat.text("name"));
            seats.put(
                    seat.text("key"),
                    council.seat(
                            actor,
                            new SeatMember(
                                    province(seat.text("province")),
                                    seat.text("name"),
                                    String.join("\n", seat.texts("titles")),
                                    leads == null ? null : unit(seat.text("province"), leads),
                                    seat.choice("seat", Seat.class),
                                    true,
                                    null,
                                    null)));
        }
        for (var account : file.sheets("accounts")) {
            var province = account.optional("province");
            var unit = account.optional("unit");
            var seat = account.optional("council");
            accounts.createWithPassword(
                    actor,
                    new CreateAccount(
                            account.text("username"),
                            seat == null ? account.text("name") : names.getOrDefault(seat, seat),
                            account.choice("role", Role.class),
                            province == null ? null : province(province),
                            unit == null || province == null ? null : unit(province, unit),
                            seat == null ? null : seats.get(seat)),
                    password);
        }
    }

    ProvinceId province(String key) {
        return known(provinceKeys.get(key), key);
    }

    OrganizationId unit(String province, String name) {
        return known(units.get(province + " " + name), name);
    }

    List<OrganizationId> units(String province, List<String> names) {
        var found = new ArrayList<OrganizationId>();
        names.forEach(name -> found.add(unit(province, name)));
        return found;
    }

    CouncilMemberId seat(String key) {
        return known(seats.get(key), key);
    }

    private static <T> T known(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("the files name nothing called " + name);
        }
        return value;
    }
}
