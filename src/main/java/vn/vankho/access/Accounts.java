package vn.vankho.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vankho.access.AccountRows.StoredAccount;
import vn.vankho.home.Database;

/// The people who may sign in. Logins are told apart without regard to case.
///
/// Who may make and change accounts is asked here, of [Access]; each change is in the journal.
@Service
public class Accounts {

    /// Wrong passwords in a row that lock an account.
    public static final int FAILURES = 5;

    /// How long it stays locked.
    public static final Duration LOCK = Duration.ofMinutes(15);

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,39}");

    private final Database database;
    private final Journal journal;
    private final Clock clock;
    private final RightsChanges rights;
    private final Passwords passwords = new Passwords();

    public Accounts(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
        this.rights = new RightsChanges(database, journal, clock);
    }

    /// Whether nobody has an account yet: the office is being set up.
    public boolean isEmpty() {
        return database.read(AccountRows::count) == 0;
    }

    public List<Account> all() {
        return database.read(AccountRows::all);
    }

    public Optional<Account> find(String login) {
        return database.read(jdbc -> AccountRows.find(jdbc, login)).map(StoredAccount::account);
    }

    /// Makes the first account of the office, which must be an administrator's.
    ///
    /// @throws AccountRefused with the reason, also if there is an account already
    public Account createFirst(String login, String fullName, Set<Role> roles, String password) {
        var account = checked(login, fullName, roles, password);
        if (!roles.contains(Role.ADMIN)) {
            throw new AccountRefused("Tài khoản đầu tiên phải có vai trò Quản trị.");
        }
        var hash = passwords.hash(password);
        return database.write(
                jdbc -> {
                    if (AccountRows.count(jdbc) > 0) {
                        throw new AccountRefused("Cơ quan đã có tài khoản; hãy đăng nhập.");
                    }
                    return insert(jdbc, account, hash, account.person());
                });
    }

    /// @throws AccountRefused with the reason, such as a login that is taken
    /// @throws NotAllowed unless `by` manages accounts
    public Account create(
            String login, String fullName, Set<Role> roles, String password, Person by) {
        Access.require(by, Action.MANAGE_ACCOUNTS);
        var account = checked(login, fullName, roles, password);
        var hash = passwords.hash(password);
        return database.write(
                jdbc -> {
                    if (AccountRows.find(jdbc, login).isPresent()) {
                        throw new AccountRefused(
                                "Tên đăng nhập “%s” đã có người dùng.".formatted(login));
                    }
                    return insert(jdbc, account, hash, by);
                });
    }

    private Account checked(String login, String fullName, Set<Role> roles, String password) {
        if (!LOGIN.matcher(AccountRows.normalized(login)).matches()) {
            throw new AccountRefused(
                    "Tên đăng nhập gồm 2 đến 40 chữ cái, chữ số, dấu chấm, gạch ngang hoặc gạch"
                            + " dưới.");
        }
        requireName(fullName);
        requireRoles(roles);
        passwords.requireFit(login, password);
        return new Account(AccountRows.normalized(login), fullName.strip(), roles, true, null);
    }

    private static void requireName(String fullName) {
        if (fullName.isBlank()) {
            throw new AccountRefused("Hãy nhập họ và tên.");
        }
    }

    private static void requireRoles(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new AccountRefused("Hãy chọn ít nhất một vai trò.");
        }
    }

    private Account insert(JdbcClient jdbc, Account account, String hash, Person by) {
        AccountRows.insert(jdbc, account, hash, clock.instant());
        journal.record(
                by,
                "account-created",
                account.login(),
                Map.of("roles", AccountRows.print(account.roles())));
        return account;
    }

    /// Sets a new password: one's own, or as one who manages accounts; an account that was locked
    /// is free again.
    ///
    /// @throws AccountRefused if the password is not fit for use or the account unknown
    public void changePassword(String login, String password, Person by) {
        if (!AccountRows.key(by.login()).equals(AccountRows.key(login))) {
            Access.require(by, Action.MANAGE_ACCOUNTS);
        }
        passwords.requireFit(login, password);
        var hash = passwords.hash(password);
        change(
                login,
                by,
                "password-changed",
                Map.of(),
                jdbc -> AccountRows.setPassword(jdbc, login, hash));
    }

    /// Changes name and roles.
    ///
    /// @throws AccountRefused with the reason, such as that no administrator would remain
    public void change(String login, String fullName, Set<Role> roles, Person by) {
        Access.require(by, Action.MANAGE_ACCOUNTS);
        requireName(fullName);
        requireRoles(roles);
        change(
                login,
                by,
                "account-changed",
                Map.of("roles", AccountRows.print(roles)),
                jdbc -> {
                    AccountRows.setNameAndRoles(jdbc, login, fullName.strip(), roles);
                    requireAdministrator(jdbc);
                    rights.note(
                            by,
                            "account/" + AccountRows.key(login),
                            "Tài khoản %s có vai trò mới: %s."
                                    .formatted(
                                            login,
                                            roles.stream()
                                                    .sorted()
                                                    .map(Role::label)
                                                    .collect(Collectors.joining(", "))));
                });
    }

    /// Closes an account for good or for now; its name stays in the journal.
    ///
    /// @throws AccountRefused if no active administrator would remain
    public void deactivate(String login, Person by) {
        setActive(login, false, "account-deactivated", by);
    }

    public void activate(String login, Person by) {
        setActive(login, true, "account-activated", by);
    }

    private void setActive(String login, boolean active, String what, Person by) {
        Access.require(by, Action.MANAGE_ACCOUNTS);
        change(
                login,
                by,
                what,
                Map.of(),
                jdbc -> {
                    AccountRows.setActive(jdbc, login, active);
                    requireAdministrator(jdbc);
                });
    }

    /// Looks at login and password. The fifth wrong password in a row locks the account for a
    /// quarter of an hour.
    public SignIn authenticate(String login, String password) {
        var answer = check(login, password);
        if (answer instanceof SignIn.SignedIn(var person)) {
            journal.record(person, "signed-in", person.login(), Map.of());
        }
        return answer;
    }

    /// The same for somebody who is signed in already and gives their password once more: wrong
    /// ones count, but nobody signs in.
    public SignIn check(String login, String password) {
        var before = database.read(jdbc -> AccountRows.find(jdbc, login));
        var hash = before.map(StoredAccount::passwordHash).orElse(null);
        boolean right = passwords.match(password, hash);
        return before.isEmpty()
                ? new SignIn.WrongPassword()
                : database.write(jdbc -> settle(jdbc, login, right));
    }

    /// Looks at the account again, now alone: many attempts at once count one by one.
    private SignIn settle(JdbcClient jdbc, String login, boolean right) {
        var account = AccountRows.find(jdbc, login).orElseThrow();
        var lockedUntil = account.account().lockedUntil();
        if (lockedUntil != null && clock.instant().isBefore(lockedUntil)) {
            return new SignIn.LockedUntil(lockedUntil);
        }
        if (!right) {
            return failed(jdbc, account);
        }
        if (!account.account().active()) {
            return new SignIn.Inactive();
        }
        AccountRows.setFailures(jdbc, login, 0, null);
        return new SignIn.SignedIn(account.account().person());
    }

    private SignIn failed(JdbcClient jdbc, StoredAccount account) {
        int failures = account.failures() + 1;
        var login = account.account().login();
        if (failures < FAILURES) {
            AccountRows.setFailures(jdbc, login, failures, null);
            return new SignIn.WrongPassword();
        }
        var until = clock.instant().plus(LOCK);
        AccountRows.setFailures(jdbc, login, 0, until);
        journal.record(Person.system(), "account-locked", login, Map.of("until", until.toString()));
        return new SignIn.LockedUntil(until);
    }

    private void change(
            String login, Person by, String what, Map<String, String> detail, Change change) {
        database.write(
                jdbc -> {
                    var known =
                            AccountRows.find(jdbc, login)
                                    .orElseThrow(
                                            () ->
                                                    new AccountRefused(
                                                            "Không có tài khoản “%s”."
                                                                    .formatted(login)));
                    change.apply(jdbc);
                    journal.record(by, what, known.account().login(), detail);
                    return known;
                });
    }

    private interface Change {
        void apply(JdbcClient jdbc);
    }

    private static void requireAdministrator(JdbcClient jdbc) {
        var left =
                AccountRows.all(jdbc).stream()
                        .filter(Account::active)
                        .anyMatch(account -> account.roles().contains(Role.ADMIN));
        if (!left) {
            throw new AccountRefused("Phải còn ít nhất một tài khoản Quản trị đang hoạt động.");
        }
    }
}
