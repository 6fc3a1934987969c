package vn.thidua.rulebook.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Verdict;
import vn.thidua.web.Formats;
import vn.thidua.web.Happening;
import vn.thidua.web.Inputs;
import vn.thidua.web.Messages;
import vn.thidua.web.Option;
import vn.thidua.web.RecordTrail;

/** What the four parts of the rulebook's pages share: their tabs, the day that is read, options, a rule's past. */
@Component
class Book {
    /** Last part of the address where a version is entered that follows another. */
    static final String FOLLOWING = "phien-ban-moi";

    /** Page for ending a rule. */
    static final String END = "rulebook/end";

    /** Page for taking out a rule entered by mistake. */
    static final String REMOVE = "rulebook/remove";

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

    private List<Tab> tabs() {
        return List.of(
                new Tab("award-types", messages.text("rulebook.tab.award-types"), Addresses.AWARD_TYPES),
                new Tab("thresholds", messages.text("rulebook.tab.thresholds"), Addresses.THRESHOLDS),
                new Tab("grounds", messages.text("rulebook.tab.grounds"), Addresses.RETURN_GROUNDS),
                new Tab("texts", messages.text("rulebook.tab.texts"), Addresses.LEGAL_TEXTS));
    }

    /**
     * A list of rules on the day that is asked for.
     *
     * @param rows reads them; of null, where the field of the day was emptied, all that were ever kept
     */
    ModelAndView index(
            String view,
            DayForm form,
            BindingResult errors,
            Function<@Nullable LocalDate, List<?>> rows,
            Verdict mayKeep) {
        var day = day(form, errors);
        var failed = errors.hasErrors();
        var page = new ModelAndView(view, failed ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        page.addObject("failed", failed);
        page.addObject("day", day);
        page.addObject("today", today());
        page.addObject("tabs", tabs());
        page.addObject("rows", rows.apply(day));
        page.addObject("mayKeep", mayKeep);
        return page;
    }

    private @Nullable LocalDate day(DayForm form, BindingResult errors) {
        if (form.ngay == null) {
            form.ngay = Formats.date(today());
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
