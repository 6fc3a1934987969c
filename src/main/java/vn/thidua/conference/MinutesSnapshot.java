package vn.thidua.conference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.BlocYearScope;
import vn.thidua.bloc.MemberId;
import vn.thidua.kernel.OrganizationId;

/**
 * What is kept when minutes are locked: everything they say, with the names as they were read then.
 *
 * @param announced how many units were announced; null also in what was kept before this was
 * @param inferred members that were not accepted yet; null in what was kept before this was
 */
record MinutesSnapshot(
        int number,
        String bloc,
        int year,
        ConferenceKind kind,
        String title,
        int minutesNo,
        Minutes minutes,
        Map<String, String> units,
        Map<String, String> members,
        @Nullable Integer announced,
        @Nullable List<String> inferred) {

    static MinutesSnapshot of(ConferenceDetail detail) {
        var units = new TreeMap<String, String>();
        detail.names().forEach((unit, name) -> units.put(unit.toString(), name));
        var members = new TreeMap<String, String>();
        detail.members().forEach(member -> members.put(member.id().toString(), member.name()));
        return new MinutesSnapshot(
                detail.number(),
                detail.scope().name(),
                detail.scope().year().value(),
                detail.kind(),
                detail.title(),
                detail.minutesNo(),
                detail.minutes(),
                units,
                members,
                detail.reconciliation().announced(),
                detail.members().stream()
                        .filter(member -> !member.accepted())
                        .map(member -> member.id().toString())
                        .toList());
    }

    /**
     * The conference as it stood while this version held: words, names and figures of the locking, names of units that
     * were added to a line before it was opened again, and of the lockings this and those before.
     *
     * @param now what is the same in every version
     * @param completions names that stood beside this version
     * @param namesThen of the units in them
     */
    ConferenceDetail over(
            ConferenceDetail now,
            Map<ResolutionId, ConferenceDetail.Completion> completions,
            Map<OrganizationId, String> namesThen) {
        var names = new HashMap<>(now.names());
        names.putAll(namesThen);
        units.forEach((unit, name) -> names.put(new OrganizationId(UUID.fromString(unit)), name));
        var locks = now.locks().stream().filter(lock -> lock.no() <= minutesNo).toList();
        var listed = members(now);
        return new ConferenceDetail(
                now.id(),
                number,
                scope(now.scope()),
                kind,
                title,
                ConferenceState.LOCKED,
                minutesNo,
                now.published(),
                now.unpublishedReason(),
                now.cancelled(),
                minutes,
                names,
                listed,
                completions,
                locks,
                now.files(),
                List.of(),
                List.of(),
                Reconciliation.of(
                        minutes,
                        announced,
                        listed.stream()
                                .map(member ->
                                        new Reconciliation.Member(member.unit(), member.accepted(), member.accepted()))
                                .toList()),
                now.sections(),
                now.editing(),
                now.locking(),
                now.reopening(),
                now.correcting(),
                now.restoring(),
                now.publishing(),
                now.unpublishing(),
                now.completing(),
                now.answering(),
                now.attaching());
    }

    private BlocYearScope scope(BlocYearScope now) {
        return new BlocYearScope(
                now.id(),
                now.bloc(),
                now.number(),
                bloc,
                now.shortName(),
                now.province(),
                now.year(),
                now.closed(),
                now.standing());
    }

    /** Members of that day; one that left the year since is known by its name alone. */
    private List<ConferenceDetail.Member> members(ConferenceDetail now) {
        var known = new HashMap<String, ConferenceDetail.Member>();
        now.members().forEach(member -> known.put(member.id().toString(), member));
        return members.entrySet().stream()
                .map(kept -> {
                    var id = UUID.fromString(kept.getKey());
                    var member = known.get(kept.getKey());
                    return new ConferenceDetail.Member(
                            new MemberId(id),
                            member == null ? new OrganizationId(id) : member.unit(),
                            member == null ? members.size() : member.position(),
                            kept.getValue(),
                            member == null ? kept.getValue() : member.shortName(),
                            inferred == null ? member == null || member.accepted() : !inferred.contains(kept.getKey()));
                })
                .toList();
    }
}
