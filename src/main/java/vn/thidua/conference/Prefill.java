package vn.thidua.conference;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.NextOfficers;
import vn.thidua.bloc.OfficeKind;
import vn.thidua.bloc.OfficeView;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.OrganizationId;

/**
 * What the editor starts from in sections never saved, so that nobody types it again (UX 3.1): who chairs and keeps the
 * minutes by the rules, the usual agenda. What was saved, even as empty, is left alone. Nothing of it is recorded until a
 * person saves, and what only the meeting can tell is never put in: when and where it was held, who came, what was
 * presented and adopted, how it was agreed, who was chosen. Whom the rotation proposes is offered beside the empty field.
 *
 * @param sections those in which something was filled, to be marked "(điền sẵn)", saved like that or not
 * @param next whom the rotation proposes; nobody where this kind of meeting chooses no officers
 */
public record Prefill(Minutes minutes, Set<MinutesSection> sections, NextOfficers next) {

    /**
     * @param text what the sections say in those versions
     */
    static Prefill of(
            Actor actor,
            ConferenceDetail detail,
            Minutes text,
            SectionVersions versions,
            List<OfficeView> officers,
            NextOfficers next) {
        var chair = chair(actor, detail, officers);
        if (versions.neverSaved(MinutesSection.CHAIR) && !chair.isBlank()) {
            text = text.with(chair);
        }
        return new Prefill(
                text,
                untouched(text.chair(), chair)
                        ? EnumSet.of(MinutesSection.CHAIR)
                        : EnumSet.noneOf(MinutesSection.class),
                next);
    }

    /** Whether nobody wrote anything over what was put in. */
    private static boolean untouched(ChairPart said, ChairPart put) {
        return !put.isBlank()
                && Objects.equals(said.chair(), put.chair())
                && said.agenda().equals(put.agenda())
                && said.opening() == null;
    }

    /** Whether these minutes say who chaired and what was on the agenda only because it was put in. */
    static boolean untouched(Actor actor, ConferenceDetail detail, List<OfficeView> officers) {
        return untouched(detail.minutes().chair(), chair(actor, detail, officers));
    }

    private static ChairPart chair(Actor actor, ConferenceDetail detail, List<OfficeView> officers) {
        var head = head(officers);
        var chair = head == null
                ? null
                : Person.of(head.representativeName(), head.representativeTitle(), head.organization());
        boolean ownSecretary = actor.isUnit() && actor.organization() != null;
        return new ChairPart(
                chair, ownSecretary ? Person.of(actor.name(), null, actor.organization()) : null, null, agenda(detail));
    }

    private static List<ChairPart.AgendaItem> agenda(ConferenceDetail detail) {
        var year = detail.scope().year();
        return switch (detail.kind()) {
            case YEAR_END ->
                List.of(
                        new ChairPart.AgendaItem(AgendaKind.YEAR_END_REVIEW, year, null),
                        new ChairPart.AgendaItem(AgendaKind.JUDGING, year, null),
                        new ChairPart.AgendaItem(AgendaKind.OFFICERS, year.next(), null));
            case MID_YEAR -> List.of(new ChairPart.AgendaItem(AgendaKind.MID_YEAR_REVIEW, year, null));
            case PLEDGE_SIGNING -> List.of(new ChairPart.AgendaItem(AgendaKind.PLEDGE_SIGNING, year, null));
            case THEMATIC -> List.of(new ChairPart.AgendaItem(AgendaKind.THEME, year, null));
            case OTHER -> List.of();
        };
    }

    static @Nullable OrganizationId headUnit(List<OfficeView> officers) {
        var head = head(officers);
        return head == null ? null : head.organization();
    }

    static @Nullable OfficeView head(List<OfficeView> officers) {
        return officers.stream()
                .filter(office -> office.kind() == OfficeKind.HEAD)
                .findFirst()
                .or(() -> officers.stream()
                        .filter(office -> office.kind() == OfficeKind.ACTING_HEAD)
                        .findFirst())
                .orElse(null);
    }
}
