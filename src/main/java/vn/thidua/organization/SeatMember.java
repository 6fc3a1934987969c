package vn.thidua.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;

/**
 * A person taking a seat on the emulation council of a province.
 *
 * @param titles offices in the order given, one per line
 * @param leads the unit this person leads: recused from its dossiers
 * @param voting counted in the base of a vote
 * @param from first day; null: not known
 * @param document decision that named the person
 */
public record SeatMember(
        ProvinceId province,
        String personName,
        String titles,
        @Nullable OrganizationId leads,
        Seat seat,
        boolean voting,
        @Nullable LocalDate from,
        @Nullable String document) {}
