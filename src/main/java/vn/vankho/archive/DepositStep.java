package vn.vankho.archive;

import java.io.IOException;

/// The steps of a deposit, in the order that makes it safe to fail between any two of them.
enum DepositStep {
    /// The bytes are in `staging/`, hashed.
    RECEIVED,
    /// Slip, inventories and sidecars stand beside them.
    DESCRIBED,
    /// The folders above its place are there.
    PLACE_READY,
    /// Every file and folder of it, and those above its place, are on the disk.
    SYNCED,
    /// The object has its final name.
    INSTALLED,
    /// The name is on the disk.
    INSTALL_SYNCED,
    /// Row and journal line are committed.
    REGISTERED;

    /// Told of each step as it is done; lets a test stop the process or the disk there.
    interface Watcher {
        void passed(DepositStep step) throws IOException;
    }
}
