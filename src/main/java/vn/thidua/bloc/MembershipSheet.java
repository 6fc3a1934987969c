package vn.thidua.bloc;

import java.util.List;
import vn.thidua.kernel.Verdict;

/** What the page that edits a member list shows. */
public record MembershipSheet(
        BlocYearScope scope,
        List<MemberView> members,
        List<BlocGroupView> groups,
        List<MonitorView> monitors,
        Verdict editing,
        Verdict describing) {

    /** Another number after every change of a contact person, a group or the list: what a form was drawn from. */
    public long contactsVersion() {
        return Integer.toUnsignedLong(members.stream()
                .map(member -> member.id().value() + "|" + member.contact() + "|" + member.groupId())
                .toList()
                .hashCode());
    }
}
