package vn.thidua.pledge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.PartialDate;

/** The day of a signature as far as it is known. */
@Embeddable
class SignedOn {
    @Column(name = "signed_year")
    private int year;

    @Column(name = "signed_month")
    private @Nullable Integer month;

    @Column(name = "signed_day")
    private @Nullable Integer day;

    protected SignedOn() {}

    private SignedOn(PartialDate date) {
        year = date.year();
        month = date.month();
        day = date.day();
    }

    static @Nullable SignedOn of(@Nullable PartialDate date) {
        return date == null ? null : new SignedOn(date);
    }

    static @Nullable PartialDate date(@Nullable SignedOn on) {
        return on == null ? null : new PartialDate(on.year, on.month, on.day);
    }
}
