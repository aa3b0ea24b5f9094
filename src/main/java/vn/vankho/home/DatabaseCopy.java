package vn.vankho.home;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A database file in a backup: only read, and left as it is.
public final class DatabaseCopy implements ReadableDatabase, AutoCloseable {

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;

    private DatabaseCopy(Path file) {
        this.connection = SqliteFile.readOnly(file);
        this.jdbc = JdbcClient.create(connection);
    }

    /// @throws HomeUnusable if the file is damaged
    public static DatabaseCopy open(Path file) {
        SqliteFile.requireIntact(file);
        return new DatabaseCopy(file);
    }

    @Override
    public synchronized <T extends @Nullable Object> T read(Function<JdbcClient, T> work) {
        return work.apply(jdbc);
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
