package vn.thidua.conference.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.conference.AwardLine;
import vn.thidua.conference.AwardOutcomes;
import vn.thidua.conference.ConferenceDetail;
import vn.thidua.conference.OfficersPart;
import vn.thidua.conference.Passage;
import vn.thidua.conference.PassageKind;
import vn.thidua.conference.Person;
import vn.thidua.conference.ProposedAward;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.Text;

/**
 * A conference as templates read it: names looked up, lines of titles split, passages grouped.
 *
 * @param awards names of award types by code
 * @param outcomes what was decided and published since
 */
record ConferenceText(
        ConferenceDetail conference, Map<String, String> awards, Map<ProposedAward, AwardOutcomes.Outcome> outcomes) {
    /** A unit that an award is proposed for, and the published decision, if there is one. */
    record Recipient(String name, AwardOutcomes.@Nullable Outcome outcome) {}

    /** Passages of one kind under its label, in the order of the minutes. */
    record Group(PassageKind kind, List<Passage> passages) {}

    public String award(String code) {
        return awards.getOrDefault(code, code);
    }

    public String name(@Nullable OrganizationId unit) {
        return conference.name(unit);
    }

    /** Offices of one person, in the order given. */
    public List<String> titles(@Nullable String titles) {
        return titles == null ? List.of() : titles.lines().toList();
    }

    public List<Group> groups(List<Passage> passages) {
        return passages.stream()
                .map(Passage::kind)
                .distinct()
                .map(kind -> group(kind, passages))
                .toList();
    }

    private static Group group(PassageKind kind, List<Passage> passages) {
        return new Group(
                kind,
                passages.stream().filter(passage -> passage.kind() == kind).toList());
    }

    /** "Nguyễn Văn Doanh, Phó Chủ tịch, Liên hiệp các Hội …": whatever is known, in one line. */
    public String person(@Nullable Person person) {
        return person == null ? "" : line(person.name(), person.titles(), person.unit());
    }

    /** Who spoke, in one line; empty when nobody is named. */
    public String speaker(Passage passage) {
        return line(passage.speaker(), passage.speakerTitles(), passage.unit());
    }

    public String line(@Nullable String name, @Nullable String titles, @Nullable OrganizationId unit) {
        return Stream.of(name, String.join(", ", titles(titles)), name(unit))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Units only named in results or not accepted yet: what is inferred of the member list. */
    public List<String> inferred() {
        return Stream.concat(
                        conference.reconciliation().unlisted().stream(),
                        conference.reconciliation().inferred().stream())
                .distinct()
                .map(this::unitName)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private String unitName(OrganizationId unit) {
        var name = conference.name(unit);
        return name.isEmpty()
                ? conference.members().stream()
                        .filter(member -> member.unit().equals(unit))
                        .map(ConferenceDetail.Member::name)
                        .findFirst()
                        .orElse("")
                : name;
    }

    /** Who takes the flag as these minutes tell it; empty where they name nobody. */
    public String flagReceiver(OfficersPart officers) {
        return officers.flagReceiver(conference.scope().year(), Optional::empty)
                .map(this::name)
                .orElse("");
    }

    /** Whether a published decision grants any of the awards. */
    public boolean decided() {
        return !outcomes.isEmpty();
    }

    /** Whether the closing words tell the hour of the end themselves: the paper does not say it a second time. */
    public boolean closingTellsTheEnd() {
        var end = conference.minutes().closing().endsAt();
        var words = Text.fold(conference.minutes().closing().closing());
        return end != null
                && words.contains("ket thuc")
                && Pattern.compile("(?<!\\d)0?" + end.getHour() + " ?(gio|h|:)")
                        .matcher(words)
                        .find();
    }

    /** A line without names and without names added later. */
    public boolean isUnnamed(AwardLine line) {
        return line.unit() == null && conference.completion(line.id()) == null;
    }

    /** The recipients of an award line; empty while only a number is known. */
    public List<Recipient> recipients(AwardLine line) {
        var completion = conference.completion(line.id());
        var units = line.unit() != null
                ? List.of(line.unit())
                : completion == null ? List.<OrganizationId>of() : completion.units();
        return units.stream()
                .map(unit ->
                        new Recipient(name(unit), outcomes.get(new ProposedAward(unit, line.awardCode(), line.year()))))
                .toList();
    }
}
