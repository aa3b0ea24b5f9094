package vn.vankho.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of the table `account`, found by login without regard to case.
final class AccountRows {

    private AccountRows() {}

    static long count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from account").query(Long.class).single();
    }

    static List<Account> all(JdbcClient jdbc) {
        return jdbc.sql("select * from account order by login_key")
                .query((row, _) -> StoredAccount.of(row).account())
                .list();
    }

    static Optional<StoredAccount> find(JdbcClient jdbc, String login) {
        return jdbc.sql("select * from account where login_key = ?")
                .param(key(login))
                .query((row, _) -> StoredAccount.of(row))
                .optional();
    }

    static void insert(JdbcClient jdbc, Account account, String hash, Instant now) {
        jdbc.sql(
                        """
                        insert into account (login_key, login, full_name, roles, password_hash, created_at)
                        values (?, ?, ?, ?, ?, ?)\
                        """)
                .params(
                        key(account.login()),
                        account.login(),
                        account.fullName(),
                        print(account.roles()),
                        hash,
                        now.toString())
                .update();
    }

    static void setPassword(JdbcClient jdbc, String login, String hash) {
        jdbc.sql(
                        "update account set password_hash = ?, failures = 0, locked_until = null"
                                + " where login_key = ?")
                .params(hash, key(login))
                .update();
    }

    static void setNameAndRoles(JdbcClient jdbc, String login, String fullName, Set<Role> roles) {
        jdbc.sql("update account set full_name = ?, roles = ? where login_key = ?")
                .params(fullName, print(roles), key(login))
                .update();
    }

    static void setActive(JdbcClient jdbc, String login, boolean active) {
        jdbc.sql(
                        "update account set active = ?, failures = 0, locked_until = null"
                                + " where login_key = ?")
                .params(active ? 1 : 0, key(login))
                .update();
    }

    static void setFailures(
            JdbcClient jdbc, String login, int failures, @Nullable Instant lockedUntil) {
        jdbc.sql("update account set failures = ?, locked_until = ? where login_key = ?")
                .param(failures)
                .param(lockedUntil == null ? null : lockedUntil.toString())
                .param(key(login))
                .update();
    }

    static String key(String login) {
        return normalized(login).toLowerCase(Locale.ROOT);
    }

    static String normalized(String login) {
        return Normalizer.normalize(login.strip(), Normalizer.Form.NFC);
    }

    static String print(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining("+"));
    }

    record StoredAccount(Account account, String passwordHash, int failures) {

        static StoredAccount of(ResultSet row) throws SQLException {
            var lockedUntil = row.getString("locked_until");
            var account =
                    new Account(
                            row.getString("login"),
                            row.getString("full_name"),
                            roles(row.getString("roles")),
                            row.getInt("active") == 1,
                            lockedUntil == null ? null : Instant.parse(lockedUntil));
            return new StoredAccount(
                    account, row.getString("password_hash"), row.getInt("failures"));
        }

        private static Set<Role> roles(String printed) {
            var roles = EnumSet.noneOf(Role.class);
            Arrays.stream(printed.split("\\+")).map(Role::valueOf).forEach(roles::add);
            return roles;
        }
    }
}
