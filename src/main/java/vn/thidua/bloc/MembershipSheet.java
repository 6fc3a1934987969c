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
        Verdict describing) {}
