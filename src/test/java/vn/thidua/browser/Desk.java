package vn.thidua.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.SignedIn;
import vn.thidua.identity.Accounts;
import vn.thidua.identity.CreateAccount;
import vn.thidua.identity.Sessions;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Role;

/** Gives people of a test's own world an account and a browser in which they are signed in. */
record Desk(Browser browser, String base, Accounts accounts, Sessions sessions) {

    BrowserContext unit(ProvinceId province, OrganizationId unit, int width) {
        return of(Role.UNIT, province, unit, null, width);
    }

    BrowserContext leader(ProvinceId province, int width) {
        return of(Role.BOARD_LEADER, province, null, null, width);
    }

    BrowserContext council(ProvinceId province, CouncilMemberId seat, int width) {
        return of(Role.COUNCIL_MEMBER, province, null, seat, width);
    }

    private BrowserContext of(
            Role role, ProvinceId province, @Nullable OrganizationId unit, @Nullable CouncilMemberId seat, int width) {
        var username = "desk." + UUID.randomUUID().toString().substring(0, 12);
        var account = accounts.createWithPassword(
                Actor.system(),
                new CreateAccount(username, "Đinh Thị Thảo", role, province, unit, seat),
                "giao-uoc-" + username);
        var context = Browsers.visitor(browser, base, width, true);
        var session = SignedIn.cookie(sessions, account);
        context.addCookies(List.of(new Cookie(session.getName(), session.getValue()).setUrl(base)));
        context.setDefaultTimeout(15_000);
        return context;
    }
}
