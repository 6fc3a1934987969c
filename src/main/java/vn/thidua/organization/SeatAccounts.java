package vn.thidua.organization;

import java.util.Map;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.ProvinceId;

/**
 * The accounts by which members of a council come in, told by the module that keeps accounts: a seat that ends does not
 * close its account, since the person may still have opinions to give in rounds that are open.
 */
public interface SeatAccounts {
    /** Accounts that are not disabled, by seat; none for who does not keep accounts there. One statement. */
    Map<CouncilMemberId, SeatAccount> open(Actor actor, ProvinceId province);

    /** @param address where it is disabled */
    record SeatAccount(String username, String address) {}
}
