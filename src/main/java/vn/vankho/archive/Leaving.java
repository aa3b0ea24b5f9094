package vn.vankho.archive;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Keeps objects from leaving the store while it is copied: a copy of the database that was made a
/// moment before lists them still.
final class Leaving {

    private static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock(true);

    private Leaving() {}

    /// Held by whoever takes objects out of the store, from the row on.
    static Lock out() {
        return LOCK.writeLock();
    }

    /// Held by whoever copies database and store.
    static Lock copying() {
        return LOCK.readLock();
    }
}
