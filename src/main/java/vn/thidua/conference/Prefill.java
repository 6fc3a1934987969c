package vn.thidua.conference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.NextOfficers;
import vn.thidua.bloc.OfficeKind;
import vn.thidua.bloc.OfficeView;
import vn.thidua.bloc.RotationView;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.OrganizationId;

/**
 * Minutes with everything that is known put in, so that nobody types it again (UX 3.1). Only sections that were never
 * saved are filled; what was saved, even as empty, is left alone. Nothing of it is recorded until a person saves, and what
 * only the meeting can tell is never put in: when and where it was held, who came, what was presented and adopted, how
 * it was agreed.
 *
 * @param sections those in which something was filled, to be marked "(điền sẵn)"
 */
public record Prefill(Minutes minutes, Set<MinutesSection> sections) {

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
        var filled = EnumSet.noneOf(MinutesSection.class);
        var parts = new ArrayList<MinutesPart>();
        parts.add(chair(actor, detail, officers));
        if (detail.kind().judges()) {
            parts.add(OfficersPart.of(officer(next.head()), deputies(next)));
        }
        for (var part : parts) {
            if (versions.neverSaved(part.section()) && !part.isBlank()) {
                text = text.with(part);
                filled.add(part.section());
            }
        }
        return new Prefill(text, filled);
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

    private static List<OfficerLine> deputies(NextOfficers next) {
        var deputy = officer(next.deputy());
        return deputy == null ? List.of() : List.of(deputy);
    }

    private static @Nullable OfficerLine officer(RotationView.@Nullable Proposed proposed) {
        return proposed == null
                ? null
                : new OfficerLine(
                        null, new OrganizationId(proposed.unit()), null, null, null, VotingMethod.NOT_RECORDED, null);
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
