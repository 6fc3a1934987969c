package vn.thidua.conference.web;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.conference.ConferenceDetail;
import vn.thidua.conference.MinutesDraft;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.rulebook.AwardType;
import vn.thidua.web.Messages;

/** Says in words which row of the minutes a field stands in: "Đề nghị 2 (Bằng khen, Hội Người mù)". */
final class RowNames implements UnaryOperator<String> {
    private static final Pattern ROW = Pattern.compile("(\\w+)(?:\\[(\\d+)])?\\..+");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST = 60;
    private final Messages messages;
    private final MinutesDraft draft;
    private final MinutesForm form;

    RowNames(Messages messages, MinutesDraft draft, MinutesForm form) {
        this.messages = messages;
        this.draft = draft;
        this.form = form;
    }

    /** @return empty for a field that stands in no row */
    @Override
    public String apply(String field) {
        var row = ROW.matcher(field);
        if (!row.matches()) {
            return "";
        }
        var list = row.group(1);
        int place = row.group(2) == null ? 0 : Integer.parseInt(row.group(2));
        var told = words(list, place).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
        if (list.equals("attendees")) {
            return told;
        }
        var name = messages.text("conference.row." + list, place + 1, detail().nextYear());
        return told.isEmpty() ? name : name + " (" + told + ")";
    }

    private Stream<String> words(String list, int place) {
        return switch (list) {
            case "attendees" -> at(form.attendees, place).map(row -> detail().memberName(row.member));
            case "guests" -> at(form.guests, place).map(row -> cut(row.name + row.description));
            case "reports" -> at(form.reports, place).map(row -> cut(row.title));
            case "results" -> passage(form.results, place);
            case "discussion" -> passage(form.discussion, place);
            case "directing" -> passage(form.directing, place);
            case "indicators" -> at(form.indicators, place).map(row -> cut(row.name));
            case "awards" -> at(form.awards, place).flatMap(row -> Stream.of(award(row.award), unit(row.unit)));
            case "head" -> Stream.of(unit(form.head.unit));
            case "deputies" -> at(form.deputies, place).map(row -> unit(row.unit));
            case "petitions" -> at(form.petitions, place).map(row -> cut(row.text));
            case "visits" -> at(form.visits, place).map(row -> cut(row.place));
            case "photos" -> at(form.photos, place).map(row -> cut(row.caption));
            case "sources" -> at(form.sources, place).map(row -> cut(row.portal));
            default -> Stream.of();
        };
    }

    private Stream<String> passage(List<RowForms.PassageForm> rows, int place) {
        return at(rows, place).flatMap(row -> Stream.of(cut(row.speaker), unit(row.unit)));
    }

    private static <T> Stream<T> at(List<T> rows, int place) {
        return place < rows.size() ? Stream.of(rows.get(place)) : Stream.of();
    }

    private String award(String code) {
        return draft.awardTypes().stream()
                .filter(type -> type.code().equals(code))
                .map(AwardType::name)
                .findFirst()
                .orElse("");
    }

    private String unit(String id) {
        return ID.matcher(id).matches() ? detail().unitName(new OrganizationId(UUID.fromString(id))) : "";
    }

    private ConferenceDetail detail() {
        return draft.detail();
    }

    private static String cut(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip() + "…";
    }
}
