package vn.vankho.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseTest {

    private static final String MIGRATIONS = "classpath:db/migration";

    @TempDir Path folder;
    private VankhoHome home;
    private Database database;

    @BeforeEach
    void open() {
        home = new VankhoHome(folder);
        database = Database.open(home);
        write("create table note (id integer primary key, text text not null)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsWhatWasWrittenWhenOpenedAgain() {
        write("insert into note (text) values ('một')");
        database.close();
        database = Database.open(home);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void writesEveryCommitToTheDiskBeforeItCounts() {
        assertThat(pragma("journal_mode")).isEqualTo("wal");
        assertThat(pragma("synchronous")).isEqualTo("2");
        assertThat(pragma("foreign_keys")).isEqualTo("1");
    }

    @Test
    void rollsBackAWriteThatFails() {
        assertThatThrownBy(
                        () ->
                                database.write(
                                        jdbc -> {
                                            insert(jdbc);
                                            throw new IllegalStateException("no");
                                        }))
                .hasMessage("no");
        assertThat(count()).isZero();
    }

    @Test
    void rollsBackTheWholeActWhenAnInnerWriteFailsEvenIfItIsCaught() {
        assertThatThrownBy(() -> database.write(this::insertAndCatchAnInnerFailure))
                .isInstanceOf(org.springframework.transaction.UnexpectedRollbackException.class);
        assertThat(count()).isZero();
    }

    private int insertAndCatchAnInnerFailure(JdbcClient jdbc) {
        insert(jdbc);
        try {
            database.write(
                    _ -> {
                        throw new IllegalStateException("inner");
                    });
        } catch (IllegalStateException e) {
            return 0;
        }
        return 1;
    }

    @Test
    void readsItsOwnChangesInsideAWrite() {
        int seen =
                database.write(
                        jdbc -> {
                            insert(jdbc);
                            return count();
                        });
        assertThat(seen).isEqualTo(1);
    }

    @Test
    void doesNotShowToOthersWhatIsNotCommitted() throws Exception {
        try (var other = Executors.newSingleThreadExecutor()) {
            int seen =
                    database.write(
                            jdbc -> {
                                insert(jdbc);
                                return get(other.submit(this::count));
                            });
            assertThat(seen).isZero();
        }
    }

    @Test
    void refusesToWriteInARead() {
        assertThatThrownBy(() -> database.read(DatabaseTest::insert))
                .hasMessageContaining("readonly");
    }

    @Test
    void writesInsideAReadOfTheSameThread() {
        database.read(_ -> database.write(DatabaseTest::insert));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void tellsTheNewsAfterTheCommit() {
        var seen = new ArrayList<Integer>();
        database.write(
                jdbc -> {
                    database.afterCommit(() -> seen.add(count()));
                    return insert(jdbc);
                });
        assertThat(seen).containsExactly(1);
    }

    @Test
    void tellsNoNewsOfAWriteThatFailed() {
        var told = new AtomicInteger();
        assertThatThrownBy(
                () ->
                        database.write(
                                _ -> {
                                    database.afterCommit(told::incrementAndGet);
                                    throw new IllegalStateException();
                                }));
        assertThat(told).hasValue(0);
    }

    @Test
    void letsEightThreadsWriteAndReadWithoutEverBeingBusy() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var work = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 800; i++) {
                work.add(() -> database.write(DatabaseTest::insert) + count());
            }
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isPositive();
            }
        }
        assertThat(count()).isEqualTo(800);
    }

    @Test
    void leavesTheDataAsItWasWhenAnUpgradeFails() {
        write("insert into note (text) values ('một')");
        database.close();
        assertThatExceptionOfType(HomeUnusable.class)
                .isThrownBy(() -> Database.open(home, MIGRATIONS, "classpath:db/broken"))
                .withMessageContaining("vẫn giữ nguyên");
        database = Database.open(home);
        assertThat(count()).isEqualTo(1);
        assertThat(tables("half_done")).isZero();
    }

    @Test
    void refusesADatabaseOfANewerVersion() {
        database.close();
        Database.open(home, MIGRATIONS, "classpath:db/newer").close();
        assertThatExceptionOfType(HomeUnusable.class)
                .isThrownBy(() -> Database.open(home))
                .withMessageContaining("mới hơn");
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws IOException {
        database.close();
        Files.writeString(home.database(), "đây không phải cơ sở dữ liệu ".repeat(100));
        assertThatExceptionOfType(HomeUnusable.class)
                .isThrownBy(() -> Database.open(home))
                .withMessageContaining("bị hỏng");
    }

    @Test
    void refusesADatabaseWithADestroyedPage() throws IOException {
        database.close();
        var bytes = Files.readAllBytes(home.database());
        java.util.Arrays.fill(bytes, 4096, 4096 * 4, (byte) 0x5a);
        Files.write(home.database(), bytes);
        assertThatExceptionOfType(HomeUnusable.class)
                .isThrownBy(() -> Database.open(home))
                .withMessageContaining("bị hỏng");
    }

    @Test
    void copiesItselfWholeWhileInUse() {
        write("insert into note (text) values ('một')");
        var copy = folder.resolve("copy.db");
        database.copyTo(copy);
        try (var reading = DatabaseCopy.open(copy)) {
            assertThat((int) reading.read(DatabaseTest::countNotes)).isEqualTo(1);
        }
    }

    private void write(String sql) {
        database.write(jdbc -> jdbc.sql(sql).update());
    }

    private static int insert(JdbcClient jdbc) {
        return jdbc.sql("insert into note (text) values ('một')").update();
    }

    private int count() {
        return database.read(DatabaseTest::countNotes);
    }

    private static int countNotes(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from note").query(Integer.class).single();
    }

    private int tables(String name) {
        return database.read(
                jdbc ->
                        jdbc.sql("select count(*) from sqlite_master where name = ?")
                                .param(name)
                                .query(Integer.class)
                                .single());
    }

    private String pragma(String name) {
        return database.write(jdbc -> jdbc.sql("PRAGMA " + name).query(String.class).single());
    }

    private static <T> T get(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
