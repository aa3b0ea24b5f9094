package vn.vankho.home;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A database that can be asked: the office's own, or a copy of it in a backup.
public interface ReadableDatabase {

    /// Runs the work on a reading connection; all its questions see the same state.
    <T extends @Nullable Object> T read(Function<JdbcClient, T> work);
}
