package vn.thidua.bloc.web;

import java.util.List;
import vn.thidua.bloc.OfficeKind;
import vn.thidua.bloc.OfficeView;
import vn.thidua.web.Messages;

/** What recording a change at the head of a running year is called: it depends on who is in office. */
final class ActingAct {
    private ActingAct() {}

    static String of(Messages messages, List<OfficeView> officers) {
        if (officers.stream().anyMatch(office -> office.kind() == OfficeKind.HEAD)) {
            return messages.text("bloc.acting.head-leaves");
        }
        return messages.text(
                officers.stream().anyMatch(office -> office.kind() == OfficeKind.ACTING_HEAD)
                        ? "bloc.acting.acting-leaves"
                        : "bloc.acting.name-one");
    }
}
