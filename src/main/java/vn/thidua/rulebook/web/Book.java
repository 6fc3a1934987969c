package vn.thidua.rulebook.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.PartialDate;
import vn.thidua.web.Happening;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Option;
import vn.thidua.web.RecordTrail;

/** What the four parts of the rulebook's pages share: their tabs, the day that is read, options, a rule's past. */
@Component
class Book {
    private final Messages messages;
    private final RecordTrail trail;
    private final Clock clock;

    Book(Messages messages, RecordTrail trail, Clock clock) {
        this.messages = messages;
        this.trail = trail;
        this.clock = clock;
    }

    /** One part of the rulebook. */
    record Tab(String key, String label, String address) {}

    List<Tab> tabs() {
        return List.of(
                new Tab("award-types", messages.text("rulebook.tab.award-types"), Addresses.AWARD_TYPES),
                new Tab("thresholds", messages.text("rulebook.tab.thresholds"), Addresses.THRESHOLDS),
                new Tab("grounds", messages.text("rulebook.tab.grounds"), Addresses.RETURN_GROUNDS),
                new Tab("texts", messages.text("rulebook.tab.texts"), Addresses.LEGAL_TEXTS));
    }

    /** The day whose rules are asked for; today where the address names none, null where the field was emptied. */
    @Nullable
    LocalDate day(DayForm form, BindingResult errors) {
        if (form.ngay == null) {
            form.ngay = PartialDate.of(today()).toString();
        }
        var typed = new Inputs(errors).date("ngay", form.ngay, "award-type.day");
        return errors.hasErrors() ? today() : typed;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<Option> options(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new Option(constant.name(), messages.label(constant)))
                .toList();
    }

    /** The past of a rule names people, so that only boards read it. */
    List<Happening> history(Actor actor, UUID rule) {
        return actor.isBoard() ? trail.of(actor, rule) : List.of();
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
