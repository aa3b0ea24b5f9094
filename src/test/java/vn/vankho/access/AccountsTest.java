package vn.vankho.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;

class AccountsTest {

    private static final String PASSWORD = "đường về bản xa";

    @TempDir Path folder;
    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private Database database;
    private Journal journal;
    private Accounts accounts;
    private Person admin;

    @BeforeEach
    void open() {
        var home = new VankhoHome(folder);
        database = Database.open(home);
        journal = Journal.open(home, database, clock);
        accounts = new Accounts(database, journal, clock);
        admin =
                accounts.createFirst("quantri", "Lò Văn Quản", Set.of(Role.ADMIN), PASSWORD)
                        .person();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void knowsWhetherTheOfficeIsStillToBeSetUp() {
        assertThat(accounts.isEmpty()).isFalse();
        database.write(jdbc -> jdbc.sql("delete from account").update());
        assertThat(accounts.isEmpty()).isTrue();
    }

    @Test
    void makesTheFirstAccountOnlyOnce() {
        refuses(
                "đã có tài khoản",
                () -> accounts.createFirst("khac", "Khác", Set.of(Role.ADMIN), PASSWORD));
    }

    @Test
    void signsInWithTheRightPassword() {
        createClerk();
        assertThat(accounts.authenticate("vanthu", PASSWORD))
                .isEqualTo(
                        new SignIn.SignedIn(
                                new Person("vanthu", "Lường Thị Thư", Set.of(Role.CLERK))));
    }

    @Test
    void signsInHoweverTheLoginIsCasedAndTheMarksAreTyped() {
        createClerk();
        var apart = Normalizer.normalize(PASSWORD, Normalizer.Form.NFD);
        assertThat(accounts.authenticate("VanThu", apart)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void doesNotSignInWithAWrongPasswordOrLogin() {
        assertThat(accounts.authenticate("quantri", "sai mật khẩu"))
                .isInstanceOf(SignIn.WrongPassword.class);
        assertThat(accounts.authenticate("khongco", PASSWORD))
                .isInstanceOf(SignIn.WrongPassword.class);
        assertThat(accounts.authenticate("khongco", "khong ai dung mat khau nay"))
                .isInstanceOf(SignIn.WrongPassword.class);
        assertThat(accounts.authenticate("quantri", "x".repeat(5000)))
                .isInstanceOf(SignIn.WrongPassword.class);
    }

    @Test
    void locksAfterFiveWrongPasswordsForAQuarterOfAnHour() {
        fail(4);
        var until = clock.instant().plus(Duration.ofMinutes(15));
        assertThat(accounts.authenticate("quantri", "sai"))
                .isEqualTo(new SignIn.LockedUntil(until));
        assertThat(accounts.authenticate("quantri", PASSWORD))
                .isEqualTo(new SignIn.LockedUntil(until));
        clock.move(Duration.ofMinutes(15));
        assertThat(accounts.authenticate("quantri", PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void startsCountingAnewAfterARightPassword() {
        fail(4);
        accounts.authenticate("quantri", PASSWORD);
        fail(4);
        assertThat(accounts.authenticate("quantri", PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void countsWrongPasswordsThatComeAllAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<SignIn> attempt = () -> accounts.authenticate("quantri", "sai");
            threads.invokeAll(Collections.nCopies(8, attempt));
        }
        assertThat(accounts.authenticate("quantri", PASSWORD))
                .isInstanceOf(SignIn.LockedUntil.class);
    }

    @Test
    void doesNotLetAClosedAccountIn() {
        createClerk();
        accounts.deactivate("vanthu", admin);
        assertThat(accounts.authenticate("vanthu", PASSWORD)).isInstanceOf(SignIn.Inactive.class);
        assertThat(accounts.authenticate("vanthu", "sai")).isInstanceOf(SignIn.WrongPassword.class);
        accounts.activate("vanthu", admin);
        assertThat(accounts.authenticate("vanthu", PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void keepsAtLeastOneAdministrator() {
        refuses("ít nhất một tài khoản Quản trị", () -> accounts.deactivate("quantri", admin));
        refuses(
                "ít nhất một tài khoản Quản trị",
                () -> accounts.change("quantri", "Lò Văn Quản", Set.of(Role.READER), admin));
        assertThat(accounts.find("quantri"))
                .get()
                .satisfies(account -> assertThat(account.active()).isTrue());
    }

    @Test
    void takesALoginOnceWithoutRegardToCase() {
        createClerk();
        refuses(
                "đã có người dùng",
                () -> accounts.create("VANTHU", "Khác", Set.of(Role.READER), PASSWORD, admin));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    lan,     1234567,  ít nhất 8 ký tự
                    lantran, LanTran,  ít nhất 8 ký tự
                    lantran1, LanTran1, trùng với tên đăng nhập
                    a b,     đủ dài rồi, Tên đăng nhập gồm
                    """)
    void refusesLoginsAndPasswordsThatAreNotFit(String login, String password, String reason) {
        refuses(reason, () -> accounts.create(login, "Lan", Set.of(Role.READER), password, admin));
    }

    @Test
    void refusesAPasswordThatIsLongerThanIsLookedAt() {
        refuses("quá dài", () -> accounts.changePassword("quantri", "ế".repeat(40), admin));
    }

    @Test
    void letsOnlyAnAdministratorMakeAccounts() {
        var clerk = createClerk();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () -> accounts.create("moi", "Mới", Set.of(Role.READER), PASSWORD, clerk));
    }

    @Test
    void letsEverybodyChangeTheirOwnPasswordAndNobodyElses() {
        var clerk = createClerk();
        accounts.changePassword("vanthu", "mật khẩu thứ hai", clerk);
        assertThat(accounts.authenticate("vanthu", "mật khẩu thứ hai"))
                .isInstanceOf(SignIn.SignedIn.class);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> accounts.changePassword("quantri", "chiếm quyền nhé", clerk));
    }

    @Test
    void givingThePasswordOnceMoreIsNoSignIn() {
        long lines = journal.size();
        assertThat(accounts.check("quantri", PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
        assertThat(journal.size()).isEqualTo(lines);
        for (int i = 0; i < Accounts.FAILURES; i++) {
            accounts.check("quantri", "sai");
        }
        assertThat(accounts.authenticate("quantri", PASSWORD))
                .isInstanceOf(SignIn.LockedUntil.class);
    }

    @Test
    void keepsNoPasswordThatCanBeRead() {
        var hash =
                database.read(
                        jdbc ->
                                jdbc.sql("select password_hash from account")
                                        .query(String.class)
                                        .single());
        assertThat(hash).startsWith("{bcrypt}").doesNotContain(PASSWORD);
    }

    @Test
    void writesEachChangeIntoTheJournal() {
        createClerk();
        accounts.deactivate("vanthu", admin);
        assertThat(journal.newest(3, 0))
                .extracting(JournalLine::what)
                .containsExactly("account-deactivated", "account-created", "account-created");
    }

    private Person createClerk() {
        return accounts.create("vanthu", "Lường Thị Thư", Set.of(Role.CLERK), PASSWORD, admin)
                .person();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(accounts.authenticate("quantri", "sai"))
                    .isInstanceOf(SignIn.WrongPassword.class);
        }
    }

    private static void refuses(
            String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(act)
                .withMessageContaining(reason);
    }
}
