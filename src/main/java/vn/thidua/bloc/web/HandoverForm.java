package vn.thidua.bloc.web;

import org.jspecify.annotations.Nullable;
import vn.thidua.bloc.BlocYearId;
import vn.thidua.bloc.Handover;
import vn.thidua.bloc.RecordHandover;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.PartOfDay;
import vn.thidua.web.Inputs;

/** A handover as far as it is known. */
class HandoverForm {
    public @Nullable String from;
    public @Nullable String fromPerson;
    public @Nullable String to;
    public @Nullable String toPerson;
    public @Nullable String on;
    public @Nullable String partOfDay;
    public @Nullable String flag;
    public @Nullable String items;
    public @Nullable String deviationReason;
    public @Nullable String version;

    static HandoverForm of(Handover handover) {
        var form = new HandoverForm();
        var from = handover.from();
        form.from = from == null ? null : from.toString();
        form.fromPerson = handover.fromPerson();
        form.to = handover.to().toString();
        form.toPerson = handover.toPerson();
        var on = handover.on();
        form.on = on == null ? null : on.toString();
        var part = handover.partOfDay();
        form.partOfDay = part == null ? null : part.name();
        var flag = handover.flag();
        form.flag = flag == null ? null : flag ? "YES" : "NO";
        form.items = handover.items();
        form.deviationReason = handover.deviationReason();
        form.version = Long.toString(handover.version());
        return form;
    }

    RecordHandover toCommand(BlocYearId blocYear, @Nullable Integer no, Inputs in) {
        var giver = in.id("from", from, "bloc.handover-from");
        return new RecordHandover(
                blocYear,
                no,
                giver == null ? null : new OrganizationId(giver),
                new OrganizationId(in.requiredId("to", to, "bloc.handover-to")),
                in.line("fromPerson", fromPerson, "bloc.handover-from-person", 200),
                in.line("toPerson", toPerson, "bloc.handover-to-person", 200),
                in.partialDate("on", on, "bloc.handover-on"),
                in.choice("partOfDay", partOfDay, "bloc.handover-part", PartOfDay.class),
                flag == null || flag.isBlank() ? null : "YES".equals(flag),
                in.prose("items", items, "bloc.handover-items", 4000),
                in.line("deviationReason", deviationReason, "bloc.handover-deviation", 500),
                no == null ? 0 : in.version(version));
    }
}
