package vn.thidua.organization.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.organization.CorrectSeat;
import vn.thidua.organization.Seat;
import vn.thidua.organization.SeatMember;
import vn.thidua.organization.SeatView;
import vn.thidua.web.Formats;
import vn.thidua.web.Inputs;

/** A seat on the council: new, or corrected with a reason. */
class SeatForm {
    public @Nullable String personName;
    public @Nullable String titles;
    public @Nullable String seat;
    public @Nullable String voting;
    public @Nullable String leads;
    public @Nullable String from;
    public @Nullable String document;
    public @Nullable String to;
    public @Nullable String endReason;
    public @Nullable String reason;
    public @Nullable String version;

    static SeatForm empty() {
        var form = new SeatForm();
        form.seat = Seat.MEMBER.name();
        form.voting = "true";
        return form;
    }

    static SeatForm of(SeatView view) {
        var form = new SeatForm();
        form.personName = view.personName();
        form.titles = view.titles();
        form.seat = view.seat().name();
        form.voting = view.voting() ? "true" : null;
        form.leads = view.leads() == null ? null : view.leads().toString();
        form.from = Formats.date(view.from());
        form.document = view.document();
        form.to = Formats.date(view.to());
        form.endReason = view.endReason();
        form.version = Long.toString(view.version());
        return form;
    }

    SeatMember toCommand(Inputs in, ProvinceId province) {
        return new SeatMember(
                province,
                in.required("personName", personName, "council.person-name", 100),
                in.requiredProse("titles", titles, "council.titles", 1000),
                organization(in.id("leads", leads, "council.leads")),
                in.requiredChoice("seat", seat, "council.seat", Seat.class),
                "true".equals(voting),
                in.date("from", from, "council.from"),
                in.code("document", document, "council.document", 200));
    }

    CorrectSeat toCorrection(Inputs in, CouncilMemberId member, ProvinceId province) {
        var seat = toCommand(in, province);
        var end = in.date("to", to, "council.to");
        var why = end == null ? null : in.required("endReason", endReason, "council.end-reason", 500);
        return new CorrectSeat(
                member,
                seat.personName(),
                seat.titles(),
                seat.leads(),
                seat.seat(),
                seat.voting(),
                seat.from(),
                end,
                why,
                seat.document(),
                in.required("reason", reason, "reason", 500),
                in.version(version));
    }

    private static @Nullable OrganizationId organization(@Nullable UUID id) {
        return id == null ? null : new OrganizationId(id);
    }
}
