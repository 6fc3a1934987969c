package vn.thidua.bloc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.Verdict;
import vn.thidua.web.Numbered;

/**
 * What stands above every page of a bloc and year: name, year switcher, summary, tabs.
 *
 * @param officers of this year
 * @param next officers already named for the year after; both heads are shown while both exist
 * @param province its name; null where the source names none
 * @param aliases other spellings of the bloc's name
 * @param announcedSource where the announced number comes from
 * @param renaming whether the actor may change the register entry
 */
public record BlocYearHeader(
        BlocYearScope scope,
        BlocKind kind,
        @Nullable String province,
        List<BlocAlias> aliases,
        List<YearLink> years,
        List<OfficeView> officers,
        List<OfficeView> next,
        int members,
        int inferred,
        int listed,
        @Nullable Integer announced,
        @Nullable String announcedSource,
        @Nullable String memberListDocument,
        List<MonitorView> monitors,
        List<ProgressNote> progress,
        Verdict editing,
        Verdict renaming,
        Verdict closing,
        Verdict reopening,
        long version)
        implements Numbered, MemberCounts {
    @Override
    public int number() {
        return scope.number();
    }

    @Override
    public String name() {
        return scope.name();
    }

    /** A year of the switcher. */
    public record YearLink(int year, String address, boolean current, boolean closed) {}

    /** A tab; labels stand in the template. */
    public record Tab(String key, String address) {}

    public String address() {
        return scope.address();
    }

    public String blocAddress() {
        return Addresses.bloc(scope.number(), scope.name());
    }

    /** Page of tab {@code members}, {@code rotation}, {@code pledge}, {@code conferences}, {@code proposals}, {@code history}. */
    public List<Tab> tabs() {
        int number = scope.number();
        int year = scope.year().value();
        return List.of(
                new Tab("members", address()),
                new Tab("rotation", Addresses.rotation(number, scope.name(), year)),
                new Tab("pledge", Addresses.pledge(number, scope.name(), year)),
                new Tab("conferences", Addresses.blocConferences(number, scope.name(), year)),
                new Tab("proposals", Addresses.blocProposals(number, scope.name(), year)),
                new Tab("history", Addresses.blocHistory(number, scope.name(), year)));
    }

    public List<OfficeView> heads() {
        return officers.stream()
                .filter(office -> office.kind() == OfficeKind.HEAD)
                .toList();
    }

    public List<OfficeView> acting() {
        return officers.stream()
                .filter(office -> office.kind() == OfficeKind.ACTING_HEAD)
                .toList();
    }

    public List<OfficeView> deputies() {
        return officers.stream()
                .filter(office -> office.kind() == OfficeKind.DEPUTY)
                .toList();
    }

    /** Who is already named head of the year after. */
    public List<OfficeView> nextHeads() {
        return next.stream().filter(office -> office.kind() == OfficeKind.HEAD).toList();
    }

    /** Deputies already named for the year after, in their order. */
    public List<OfficeView> nextDeputies() {
        return next.stream()
                .filter(office -> office.kind() == OfficeKind.DEPUTY)
                .toList();
    }

    public int nextYear() {
        return scope.year().next().value();
    }

    /** What is not done yet in this year: closing it stops that. */
    public List<ProgressNote> unfinished() {
        return progress.stream().filter(note -> !note.done()).toList();
    }
}
