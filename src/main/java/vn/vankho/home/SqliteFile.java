package vn.vankho.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/// How the database file is opened: write-ahead log, every commit on the disk before it counts.
final class SqliteFile {

    private static final int BUSY_MILLIS = 10_000;

    private SqliteFile() {}

    /// For the one writer: takes the write lock at the start of a transaction.
    static DataSource writing(Path file) {
        var config = settings();
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        return source(file, config);
    }

    /// For readers, which must never take the write lock.
    static DataSource reading(Path file) {
        return source(file, settings());
    }

    /// For a copy that must not change: not even its write-ahead log is touched.
    static SingleConnectionDataSource readOnly(Path file) {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        try {
            return new SingleConnectionDataSource(source(file, config).getConnection(), true);
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    private static SQLiteConfig settings() {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        return config;
    }

    private static DataSource source(Path file, SQLiteConfig config) {
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /// The quick look at every start: the file is a database, and its pages hang together.
    static void requireSound(Path file) {
        if (isThere(file)) {
            check(file, "PRAGMA quick_check(1)");
        }
    }

    /// The thorough look, indexes and all.
    static void requireIntact(Path file) {
        check(file, "PRAGMA integrity_check(1)");
    }

    private static boolean isThere(Path file) {
        try {
            return Files.exists(file) && Files.size(file) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Path file, String pragma) {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        try (var connection = source(file, config).getConnection()) {
            var answer = ask(connection, pragma);
            if (!answer.equals("ok")) {
                throw HomeUnusable.corrupt(file, answer);
            }
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    private static String ask(Connection connection, String pragma) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(pragma)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static RuntimeException unreadable(Path file, SQLException e) {
        int code = e.getErrorCode() & 0xff;
        boolean damaged =
                code == SQLiteErrorCode.SQLITE_CORRUPT.code
                        || code == SQLiteErrorCode.SQLITE_NOTADB.code;
        return damaged
                ? HomeUnusable.corrupt(file, String.valueOf(e.getMessage()))
                : new UncategorizedSQLException("open", null, e);
    }

    static void copy(Path from, Path to) {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        try (var connection = source(from, config).getConnection();
                var vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, to.toString());
            vacuum.execute();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copy", "VACUUM INTO", e);
        }
    }
}
