package vn.vankho.home;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The office's embedded database: exactly one writing connection, several readers.
///
/// A `write` inside a `write` of the same thread joins its transaction, so that an act and its
/// line in the journal become durable together. Keep file work, hashing and parsing out of a
/// `write`: everybody else waits for it.
public final class Database implements ReadableDatabase, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int READERS = 4;

    private final Path file;
    private final HikariDataSource writer;
    private final HikariDataSource readers;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final JdbcClient writerClient;
    private final JdbcClient readerClient;
    private final ThreadLocal<List<Runnable>> afterCommit = new ThreadLocal<>();

    private Database(Path file) {
        this.file = file;
        this.writer = pool("writer", 1, SqliteFile.writing(file), null);
        this.readers = pool("readers", READERS, SqliteFile.reading(file), "PRAGMA query_only = 1");
        this.writing = transactionsOn(writer);
        this.reading = transactionsOn(readers);
        this.writerClient = JdbcClient.create(writer);
        this.readerClient = JdbcClient.create(readers);
    }

    /// Opens the database of the home, makes it if there is none, and brings it up to this
    /// program's version. A failed start leaves the data as it was.
    ///
    /// @throws HomeUnusable if the disk, the file or its version is not one to work with
    public static Database open(VankhoHome home) {
        return open(home, "classpath:db/migration");
    }

    static Database open(VankhoHome home, String... migrations) {
        var file = home.database();
        if (Files.exists(home.restoring())) {
            throw HomeUnusable.halfRestored(home.restoring());
        }
        prepareFolder(file);
        SqliteFile.requireSound(file);
        Migrations.bringUpToDate(file, migrations);
        return new Database(file);
    }

    private static void prepareFolder(Path file) {
        var folder = Objects.requireNonNull(file.getParent());
        try {
            Durably.createFolders(folder);
            NetworkDisk.refuse(folder);
        } catch (IOException e) {
            throw HomeUnusable.cannotWrite(folder, e);
        }
    }

    private static HikariDataSource pool(
            String name, int size, DataSource source, @Nullable String atConnection) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setConnectionInitSql(atConnection);
        return new HikariDataSource(config);
    }

    private static TransactionTemplate transactionsOn(DataSource pool) {
        var manager = new DataSourceTransactionManager(pool);
        manager.setTransactionSynchronization(
                AbstractPlatformTransactionManager.SYNCHRONIZATION_NEVER);
        return new TransactionTemplate(manager);
    }

    /// Runs the work in one transaction on the writing connection; any exception rolls it back.
    public <T extends @Nullable Object> T write(Function<JdbcClient, T> work) {
        if (inWrite()) {
            return inTransaction(writing, writerClient, work);
        }
        var news = new ArrayList<Runnable>();
        afterCommit.set(news);
        T result;
        try {
            result = inTransaction(writing, writerClient, work);
        } finally {
            afterCommit.remove();
        }
        news.forEach(Database::tell);
        return result;
    }

    /// Runs the work on a reading connection; all its questions see the same state, the one that
    /// was committed before. Inside a `write` of the same thread it sees that transaction's own
    /// changes.
    @Override
    public <T extends @Nullable Object> T read(Function<JdbcClient, T> work) {
        return inWrite() ? work.apply(writerClient) : inTransaction(reading, readerClient, work);
    }

    /// Runs the news once the open `write` of this thread is durable and its connection is free
    /// again; not at all if it is rolled back; at once if none is open. What goes wrong in it is
    /// logged: the act itself is done and cannot be taken back.
    public void afterCommit(Runnable news) {
        var waiting = afterCommit.get();
        if (waiting == null) {
            tell(news);
        } else {
            waiting.add(news);
        }
    }

    /// Writes a whole, consistent copy of the database to a new file, while others go on working.
    public void copyTo(Path copy) {
        SqliteFile.copy(file, copy);
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }

    private boolean inWrite() {
        return TransactionSynchronizationManager.hasResource(writer);
    }

    @SuppressWarnings("NullAway") // gives back exactly what the work gave
    private static <T extends @Nullable Object> T inTransaction(
            TransactionTemplate transaction, JdbcClient jdbc, Function<JdbcClient, T> work) {
        return transaction.execute(_ -> work.apply(jdbc));
    }

    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException e) {
            LOG.error("After a commit, its news could not be told", e);
        }
    }
}
