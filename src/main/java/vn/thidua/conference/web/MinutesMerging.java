package vn.thidua.conference.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.stereotype.Component;
import vn.thidua.conference.ConferenceDetail;
import vn.thidua.conference.Drafts;
import vn.thidua.conference.SectionVersions;
import vn.thidua.kernel.Actor;
import vn.thidua.web.Conflict;
import vn.thidua.web.Inputs;
import vn.thidua.web.Merge;
import vn.thidua.web.Messages;

/**
 * Brings minutes that were typed together with what others saved meanwhile. The text both began with is the revision of
 * each section that the page was drawn from, or what was put in where a section had none.
 */
@Component
class MinutesMerging {
    private static final int MOST_TOLD = 3;
    /** The place of no choice. */
    static final int NONE = -1;

    private final Drafts drafts;
    private final MinutesPage page;
    private final Messages messages;

    MinutesMerging(Drafts drafts, MinutesPage page, Messages messages) {
        this.drafts = drafts;
        this.page = page;
        this.messages = messages;
    }

    /**
     * @param form becomes the merged form, as if typed into a page drawn now
     * @param in reads the merged form: two sides may contradict each other together
     */
    Conflict merge(Actor actor, int number, MinutesForm form, Inputs in) {
        var now = drafts.open(actor, number);
        var seen = form.seen();
        var then = drafts.open(actor, number, seen);
        var sections = List.copyOf(form.sections());
        var title = page.reportTitle(now);
        var merge = Merge.into(form, MinutesForm.of(then, sections, title), MinutesForm.of(now, sections, title));
        form.version = now.versions().toString();
        form.toCommand(in, now.detail().scope().year());
        return Conflict.of(
                merge, Inputs.labels(), new RowNames(messages, now, form), editors(now.detail(), form, seen));
    }

    /**
     * Puts the text that is saved into a field both had changed.
     *
     * @param place which of the form's choices; one that is not there changes nothing
     * @param in reads the form before, so that only fields of it are written
     * @return what is left to choose
     */
    Conflict choose(Actor actor, int number, MinutesForm form, int place, Inputs in) {
        var draft = drafts.open(actor, number);
        form.toCommand(in, draft.detail().scope().year());
        var labels = Inputs.labels();
        var fields = new DirectFieldAccessor(form);
        form.choices.removeIf(choice -> !labels.containsKey(choice.field));
        if (place >= 0 && place < form.choices.size()) {
            fields.setPropertyValue(form.choices.get(place).field, form.choices.get(place).saved);
        }
        var left = form.choices.stream()
                .map(choice -> new Merge.Change(
                        choice.field, Objects.toString(fields.getPropertyValue(choice.field), ""), choice.saved))
                .filter(change -> !change.left().equals(change.right()))
                .toList();
        return Conflict.left(Conflict.worded(left, labels, new RowNames(messages, draft, form)));
    }

    private List<Conflict.Editor> editors(ConferenceDetail detail, MinutesForm form, SectionVersions seen) {
        return form.sections().stream()
                .map(detail::state)
                .filter(state -> state.version() != seen.of(state.section()))
                .map(state -> new Conflict.Editor(
                        messages.text("conference.section", state.section().roman(), messages.label(state.section())),
                        state.savedBy(),
                        state.savedAt(),
                        state.own()))
                .toList();
    }

    /** Who saved meanwhile, in a few words for the notice of success. */
    String editors(Conflict conflict) {
        return conflict.editors().stream()
                .map(editor ->
                        editor.own() || editor.name() == null ? messages.text("conference.merged.own") : editor.name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What came from others, the first few by name. */
    String taken(Conflict conflict) {
        var told = conflict.taken().stream()
                .limit(MOST_TOLD)
                .map(change -> change.row().isEmpty()
                        ? messages.text(change.label())
                        : change.row() + " – " + messages.text(change.label()))
                .collect(Collectors.joining("; "));
        int more = conflict.taken().size() - MOST_TOLD;
        return more > 0 ? messages.text("conference.merged.more", told, more) : told;
    }
}
