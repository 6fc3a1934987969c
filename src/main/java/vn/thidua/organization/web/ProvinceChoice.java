package vn.thidua.organization.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.organization.Provinces;
import vn.thidua.web.Option;

/** Which province a catalogue page is about: the one in the address, else the actor's own, else the first there is. */
@Component
class ProvinceChoice {
    private final Provinces provinces;

    ProvinceChoice(Provinces provinces) {
        this.provinces = provinces;
    }

    /**
     * Puts {@code province} and, to choose another from, {@code provinces} into the model.
     *
     * @throws NotFoundException for a province that is not the actor's
     */
    ProvinceId chosen(Actor actor, @Nullable String typed, Model model) {
        var all = provinces.all(actor).stream()
                .filter(province -> actor.covers(province.id()))
                .toList();
        var wanted = typed == null || typed.isBlank() ? actor.province() : parse(typed);
        var province = all.stream()
                .filter(one -> wanted == null || one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("province " + typed));
        model.addAttribute("province", province);
        model.addAttribute(
                "provinces",
                all.stream()
                        .map(one -> new Option(one.id().toString(), one.choice()))
                        .toList());
        return province.id();
    }

    private static ProvinceId parse(String typed) {
        try {
            return new ProvinceId(UUID.fromString(typed.trim()));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("province " + typed);
        }
    }
}
