package vn.thidua.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.kernel.AccountId;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.Addresses;
import vn.thidua.kernel.AuditedEvent;
import vn.thidua.kernel.Listing;
import vn.thidua.kernel.NotFoundException;
import vn.thidua.kernel.Role;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.kernel.Sql;
import vn.thidua.kernel.Text;
import vn.thidua.kernel.Verdict;
import vn.thidua.organization.Council;

/** The people who can come in: invited, changed, shut out and let in again by those who keep their accounts. */
@Service
@Transactional(readOnly = true)
public class Accounts {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,59}");

    private final AccountRepository accounts;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final PasswordEncoder passwords;
    private final IdentitySettings settings;
    private final Council council;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            OneTimeLinks links,
            Sessions sessions,
            PasswordEncoder passwords,
            IdentitySettings settings,
            Council council,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.passwords = passwords;
        this.settings = settings;
        this.council = council;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Invites a person.
     *
     * @return the link to hand over, shown this once
     * @throws RuleViolation beside {@code username} when it is taken or cannot be typed everywhere
     */
    @Transactional
    public OneTimeLink create(Actor actor, CreateAccount command) {
        var account = added(actor, command);
        return issue(account, LinkPurpose.INVITATION);
    }

    /** An account that can be used at once: for the demonstration, whose one password is no secret. */
    @Transactional
    public AccountId createWithPassword(Actor actor, CreateAccount command, String password) {
        if (!actor.isSystem()) {
            throw new IllegalArgumentException("people set their own passwords");
        }
        var account = added(actor, command);
        account.usePassword(encode(password));
        return account.id();
    }

    /** Whether this installation has nobody who could come in. */
    public boolean isEmpty(Actor actor) {
        return accounts.count() == 0;
    }

    /**
     * Creates the first administrator; works once, and only while there is no account at all.
     *
     * @param secret the one printed in the log
     * @throws RuleViolation beside {@code secret}, {@code username}, {@code password} or {@code repeated}
     */
    @Transactional
    public AccountId createFirstAdministrator(
            Actor actor, String secret, String username, String displayName, String password, String repeated) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('first administrator', 0))")
                .query(Integer.class)
                .single();
        if (!isEmpty(actor)) {
            throw new NotFoundException("first administrator");
        }
        if (!links.find(secret)
                .filter(l -> l.purpose() == LinkPurpose.FIRST_ADMINISTRATOR)
                .isPresent()) {
            throw new RuleViolation("secret", "first-administrator.wrong-secret");
        }
        var name = username(username);
        PasswordRules.check(name, password, repeated, settings.minimumPasswordLength());
        links.use(secret);
        var account = added(Actor.system(), new CreateAccount(name, displayName, Role.ADMINISTRATOR, null, null, null));
        account.usePassword(encode(password));
        return account.id();
    }

    private Account added(Actor actor, CreateAccount command) {
        AccountPolicy.give(actor, command.scope()).orThrow();
        checkBelongs(actor, command.scope());
        var username = username(command.username());
        if (accounts.existsByUsername(username)) {
            throw new RuleViolation("username", "account.username-taken", username);
        }
        var account = accounts.saveAndFlush(
                Account.invite(username, command.displayName(), command.scope(), clock.instant()));
        events.publishEvent(event(actor, "account.created", account)
                .with("username", username)
                .with("role", command.role())
                .with("unit", unitName(account).orElse(null))
                .build());
        return account;
    }

    /** The association or the seat has to be of the account's province, or of one that went into it. */
    private void checkBelongs(Actor actor, Scope scope) {
        var organization = scope.organization();
        var province = scope.province();
        if (organization != null && province != null) {
            var belongs = jdbc.sql("""
                            select exists (
                                select from organization_label o
                                join province_scope s on s.covers_id = o.province_id
                                where o.organization_id = :organization and s.province_id = :province)
                            """)
                    .param("organization", organization.value())
                    .param("province", province.value())
                    .query(Boolean.class)
                    .single();
            if (!belongs) {
                throw new RuleViolation("organization", "account.organization-elsewhere");
            }
        }
        var seat = scope.councilMember();
        if (seat != null && !council.find(actor, seat).province().equals(province)) {
            throw new RuleViolation("councilMember", "account.seat-elsewhere");
        }
    }

    private static String username(String typed) {
        var username = typed.strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(username).matches()) {
            throw new RuleViolation("username", "account.username-shape");
        }
        return username;
    }

    /** @throws vn.thidua.kernel.RefusedException unless both the old and the new role and unit are the actor's to give */
    @Transactional
    public void change(Actor actor, AccountId id, ChangeAccount command) {
        var account = load(actor, id);
        account.checkVersion(command.version());
        holdAdministrators();
        var was = account.scope();
        AccountPolicy.change(actor, account.target(), command.scope(), otherAdministrators(id))
                .orThrow();
        if (!was.equals(command.scope())) {
            checkBelongs(actor, command.scope());
            if (command.reason() == null) {
                throw new RuleViolation("reason", "account.reason-needed");
            }
        }
        var unitWas = unitName(account).orElse(null);
        var nameWas = account.displayName();
        account.changeTo(command.displayName(), command.scope());
        accounts.flush();
        events.publishEvent(event(actor, "account.changed", account)
                .changed("displayName", nameWas, account.displayName())
                .changed("role", was.role(), command.scope().role())
                .changed("unit", unitWas, unitName(account).orElse(null))
                .with("reason", command.reason())
                .build());
    }

    /** Shuts a person out at once: the next request of every session of his is anonymous. */
    @Transactional
    public void disable(Actor actor, AccountId id, String reason) {
        var account = load(actor, id);
        holdAdministrators();
        AccountPolicy.disable(actor, account.target(), otherAdministrators(id)).orThrow();
        if (reason.isBlank()) {
            throw new RuleViolation("reason", "account.reason-needed");
        }
        account.disable();
        links.voidAll(id);
        sessions.endAll(id);
        events.publishEvent(
                event(actor, "account.disabled", account).with("reason", reason).build());
    }

    /** Lets a person in again who was shut out. */
    @Transactional
    public void enable(Actor actor, AccountId id, String reason) {
        var account = load(actor, id);
        AccountPolicy.enable(actor, account.target()).orThrow();
        account.enable();
        events.publishEvent(
                event(actor, "account.enabled", account).with("reason", reason).build());
    }

    /** A new link for an invited person, or a password reset for one who forgot; earlier links stop working. */
    @Transactional
    public OneTimeLink issueLink(Actor actor, AccountId id) {
        var account = load(actor, id);
        AccountPolicy.issueLink(actor, account.target()).orThrow();
        var purpose = account.state() == AccountState.INVITED ? LinkPurpose.INVITATION : LinkPurpose.PASSWORD_RESET;
        events.publishEvent(event(actor, "account.link-issued", account)
                .with("purpose", purpose)
                .build());
        return issue(account, purpose);
    }

    /** The link of that token for the page that shows it to its maker; empty when it is not that account's any more. */
    public Optional<OneTimeLink> link(Actor actor, AccountId id, String token) {
        var account = load(actor, id);
        AccountPolicy.issueLink(actor, account.target()).orThrow();
        return links.find(token)
                .filter(link -> id.value().equals(link.account()))
                .map(link -> new OneTimeLink(id, account.username(), token, link.expiresAt()));
    }

    private OneTimeLink issue(Account account, LinkPurpose purpose) {
        links.voidAll(account.id());
        var token = links.issue(account.id(), purpose);
        return new OneTimeLink(
                account.id(), account.username(), token, clock.instant().plus(settings.linkValidity()));
    }

    /** @return the username a link belongs to; empty when it was used, ran out or never was */
    public Optional<String> invited(Actor actor, String token) {
        return links.find(token)
                .map(OneTimeLinks.Link::account)
                .flatMap(accounts::findById)
                .map(Account::username);
    }

    /**
     * Sets a password by a one-time link and ends every session the account may have.
     *
     * @throws NotFoundException when the link was used meanwhile
     * @throws RuleViolation beside {@code password} or {@code repeated}
     */
    @Transactional
    public AccountId activate(Actor actor, String token, String password, String repeated) {
        var account = links.find(token)
                .map(OneTimeLinks.Link::account)
                .flatMap(accounts::findById)
                .orElseThrow(() -> new NotFoundException("one-time link"));
        PasswordRules.check(account.username(), password, repeated, settings.minimumPasswordLength());
        if (!links.use(token)) {
            throw new NotFoundException("one-time link");
        }
        account.usePassword(encode(password));
        sessions.endAll(account.id());
        forgetFailures(account.username());
        events.publishEvent(
                event(self(account), "account.password-set", account).build());
        return account.id();
    }

    /**
     * Changes one's own password; this session stays, all others end.
     *
     * @throws RuleViolation beside {@code present}, {@code password} or {@code repeated}
     */
    @Transactional
    public void changePassword(Actor actor, UUID session, String present, String password, String repeated) {
        var account = own(actor);
        if (!passwords.matches(present, account.passwordHash())) {
            throw new RuleViolation("present", "password.present-wrong");
        }
        PasswordRules.check(account.username(), password, repeated, settings.minimumPasswordLength());
        account.usePassword(encode(password));
        sessions.endOthersSilently(actor, session);
        events.publishEvent(event(actor, "account.password-changed", account).build());
    }

    /** How large this person reads, on every machine. */
    @Transactional
    public void read(Actor actor, TextSize size) {
        var account = own(actor);
        var before = account.textSize();
        if (before != size) {
            account.read(size);
            events.publishEvent(event(actor, "account.text-size", account)
                    .changed("textSize", before, size)
                    .build());
        }
    }

    /** The accounts this actor keeps, by name; one statement. */
    public Listing<AccountRow> list(Actor actor, @Nullable String query, int page) {
        AccountPolicy.keep(actor).orThrow();
        var organization = actor.organization();
        var rows = jdbc.sql("""
                        select a.id, a.username, a.display_name, a.role, a.province_id, o.short_name unit, a.state,
                               a.last_signed_in_at, s.valid_to - 1 seat_until, count(*) over () total
                        from account a
                        left join council_seat_label s
                          on s.council_member_id = a.council_member_id and s.valid_to <= cast(:today as date)
                        left join organization_label o on o.organization_id = a.organization_id
                        where (a.folded like :pattern escape '\\' or coalesce(o.folded, '') like :pattern escape '\\')
                          and (:everything or (a.role <> 'ADMINISTRATOR' and a.province_id = any(cast(:provinces as uuid[]))))
                          and (not :unit or a.organization_id = :organization)
                        order by a.state = 'DISABLED', a.display_name collate "vi-x-icu", a.username
                        limit :size offset :offset
                        """)
                .param("pattern", Text.likePattern(query))
                .param("today", LocalDate.now(clock))
                .param("everything", actor.isAdministrator())
                .param("provinces", Sql.provinces(actor))
                .param("unit", actor.isUnit())
                .param("organization", organization == null ? null : organization.value(), java.sql.Types.OTHER)
                .param("size", Listing.size(page))
                .param("offset", Listing.offset(page, Listing.size(page)))
                .query((row, i) -> new Listing.Counted<>(
                        new AccountRow(
                                row.getObject("id", UUID.class),
                                row.getString("username"),
                                row.getString("display_name"),
                                Role.valueOf(row.getString("role")),
                                row.getObject("province_id", UUID.class),
                                row.getString("unit"),
                                AccountState.valueOf(row.getString("state")),
                                Optional.ofNullable(row.getTimestamp("last_signed_in_at"))
                                        .map(Timestamp::toInstant)
                                        .orElse(null),
                                row.getObject("seat_until", LocalDate.class)),
                        row.getLong("total")))
                .list();
        return Listing.of(rows, page, Listing.size(page));
    }

    /** An account with what this actor may do to it. */
    public AccountDetail find(Actor actor, AccountId id) {
        return detail(actor, load(actor, id));
    }

    /** The actor's own account. */
    public AccountDetail ownDetail(Actor actor) {
        return detail(actor, own(actor));
    }

    /** The roles this actor may give within its own scope; none when accounts are not its business. */
    public List<Role> givableRoles(Actor actor) {
        return Stream.of(Role.ADMINISTRATOR, Role.BOARD_LEADER, Role.BOARD_OFFICER, Role.COUNCIL_MEMBER, Role.UNIT)
                .filter(role -> AccountPolicy.giveNearby(actor, role).isAllowed())
                .toList();
    }

    /** Whether accounts are this actor's business; draws the menu entry and the button to invite. */
    public Verdict keeping(Actor actor) {
        return AccountPolicy.keep(actor);
    }

    private AccountDetail detail(Actor actor, Account account) {
        var target = account.target();
        var others = otherAdministrators(account.id());
        return new AccountDetail(
                account.id(),
                account.username(),
                account.displayName(),
                account.scope(),
                unitName(account).orElse(null),
                account.state(),
                account.textSize(),
                jdbc.sql("select last_signed_in_at from account where id = :id and last_signed_in_at is not null")
                        .param("id", account.id().value())
                        .query((row, i) -> row.getTimestamp(1).toInstant())
                        .optional()
                        .orElse(null),
                account.createdAt(),
                account.version(),
                seatUntil(account),
                AccountPolicy.manage(actor, target),
                AccountPolicy.issueLink(actor, target),
                AccountPolicy.disable(actor, target, others),
                AccountPolicy.enable(actor, target));
    }

    private Account load(Actor actor, AccountId id) {
        return accounts.findById(id.value())
                .filter(account -> AccountPolicy.sees(actor, account.target()))
                .orElseThrow(() -> new NotFoundException("account " + id));
    }

    private Account own(Actor actor) {
        return Optional.ofNullable(actor.account())
                .flatMap(id -> accounts.findById(id.value()))
                .orElseThrow(() -> new NotFoundException("own account"));
    }

    /** Two administrators who shut each other out at once come one after the other; the second one is the last. */
    private void holdAdministrators() {
        jdbc.sql("select id from account where role = 'ADMINISTRATOR' order by id for no key update")
                .query(UUID.class)
                .list();
    }

    private long otherAdministrators(AccountId id) {
        return jdbc.sql("select count(*) from account where role = 'ADMINISTRATOR' and state = 'ACTIVE' and id <> :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private Optional<String> unitName(Account account) {
        var organization = account.scope().organization();
        return organization == null
                ? Optional.empty()
                : jdbc.sql("select full_name from organization_label where organization_id = :id")
                        .param("id", organization.value())
                        .query(String.class)
                        .optional();
    }

    private @Nullable LocalDate seatUntil(Account account) {
        var seat = account.scope().councilMember();
        return seat == null
                ? null
                : jdbc.sql("""
                                select valid_to - 1 from council_seat_label
                                where council_member_id = :seat and valid_to <= cast(:today as date)
                                """)
                        .param("seat", seat.value())
                        .param("today", LocalDate.now(clock))
                        .query(LocalDate.class)
                        .optional()
                        .orElse(null);
    }

    private void forgetFailures(String username) {
        jdbc.sql("delete from sign_in_failure where username = :username")
                .param("username", username)
                .update();
    }

    private String encode(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    /** A person who proves by a link who he is, before any session. */
    private static Actor self(Account account) {
        var scope = account.scope();
        return new Actor(
                account.id(),
                account.username(),
                account.displayName(),
                scope.role(),
                scope.province(),
                Set.of(),
                scope.organization(),
                Set.of(),
                scope.councilMember());
    }

    private static AuditedEvent.Builder event(Actor actor, String action, Account account) {
        var event = AuditedEvent.of(actor, action, "account", account.id().value(), account.displayName())
                .at(Addresses.account(account.id().value()));
        var province = account.scope().province();
        return province == null ? event : event.in(province);
    }
}
