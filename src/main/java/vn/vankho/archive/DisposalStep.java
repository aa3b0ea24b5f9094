package vn.vankho.archive;

/// The steps of a destruction, each durable before the next begins.
enum DisposalStep {
    BEGUN,
    CERTIFIED,
    ANSWERED,
    MOVED,
    HELD,
    ERASING,
    ERASED;

    /// Is told when a step is done; a test may stop there.
    interface Watcher {
        void passed(DisposalStep step);
    }
}
