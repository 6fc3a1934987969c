package vn.thidua.bloc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.Verdict;
import vn.thidua.web.Numbered;

/** What the page that edits a member list shows. */
public record MembershipSheet(
        BlocYearScope scope,
        List<MemberView> members,
        List<BlocGroupView> groups,
        List<MonitorView> monitors,
        Verdict editing,
        Verdict describing)
        implements Numbered {
    @Override
    public int number() {
        return scope.number();
    }

    @Override
    public String name() {
        return scope.name();
    }

    /** What the member of that id is called; empty for one that was taken out meanwhile. */
    public String name(@Nullable String member) {
        return members.stream()
                .filter(one -> one.id().toString().equals(member))
                .map(MemberView::name)
                .findFirst()
                .orElse("");
    }

    /** Another number after every change of a contact person, a group or the list: what a form was drawn from. */
    public long contactsVersion() {
        return Integer.toUnsignedLong(members.stream()
                .map(member -> member.id().value() + "|" + member.contact() + "|" + member.groupId())
                .toList()
                .hashCode());
    }
}
