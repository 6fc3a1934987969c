package vn.thidua.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.CouncilMemberId;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.ProvinceId;
import vn.thidua.kernel.Role;
import vn.thidua.kernel.StaleException;
import vn.thidua.kernel.Text;

/**
 * One person's way in (tài khoản). It begins invited, without a password; the person sets one through a one-time link
 * and is active from then on. It has one role and, for that role, one scope: a province for the board, a seat for a
 * council member, an association for a unit's secretary. Records belong to associations, so next year's secretary gets
 * an account of his own and finds all of last year's work; the old account is disabled, never deleted, because the trail
 * and the minutes name it. A role or unit may be changed with a reason; the next request already acts under the new one.
 */
@Entity
@Table(name = "account")
class Account {
    @Id
    private UUID id;

    private String username;
    private String folded;
    private String displayName;
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable UUID provinceId;
    private @Nullable UUID organizationId;
    private @Nullable UUID councilMemberId;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    @Enumerated(EnumType.STRING)
    private TextSize textSize;

    private Instant createdAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    private Account(UUID id, String username, String displayName, Scope scope, Instant now) {
        this.id = id;
        this.username = username;
        this.displayName = displayName;
        this.folded = Text.fold(username + " " + displayName);
        this.role = scope.role();
        this.state = AccountState.INVITED;
        this.textSize = TextSize.MEDIUM;
        this.createdAt = now;
        assign(scope);
    }

    static Account invite(String username, String displayName, Scope scope, Instant now) {
        return new Account(UUID.randomUUID(), username, displayName, scope, now);
    }

    private void assign(Scope scope) {
        role = scope.role();
        provinceId = scope.province() == null ? null : scope.province().value();
        organizationId =
                scope.organization() == null ? null : scope.organization().value();
        councilMemberId =
                scope.councilMember() == null ? null : scope.councilMember().value();
    }

    void checkVersion(long seen) {
        StaleException.check("account", seen, version());
    }

    void changeTo(String newDisplayName, Scope scope) {
        displayName = newDisplayName;
        folded = Text.fold(username + " " + newDisplayName);
        assign(scope);
    }

    /** Sets the password; an invited account becomes active by it, a disabled one stays disabled. */
    void usePassword(String hash) {
        passwordHash = hash;
        if (state == AccountState.INVITED) {
            state = AccountState.ACTIVE;
        }
    }

    void disable() {
        state = AccountState.DISABLED;
    }

    /** Back to where it was: active with a password, invited without. */
    void enable() {
        state = passwordHash == null ? AccountState.INVITED : AccountState.ACTIVE;
    }

    void read(TextSize size) {
        textSize = size;
    }

    AccountId id() {
        return new AccountId(id);
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    AccountState state() {
        return state;
    }

    TextSize textSize() {
        return textSize;
    }

    Instant createdAt() {
        return createdAt;
    }

    Scope scope() {
        return new Scope(
                role,
                provinceId == null ? null : new ProvinceId(provinceId),
                organizationId == null ? null : new OrganizationId(organizationId),
                councilMemberId == null ? null : new CouncilMemberId(councilMemberId));
    }

    AccountPolicy.Target target() {
        return new AccountPolicy.Target(id(), scope(), state);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
