package vn.vankho.sandbox;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A process with everything that it started.
final class ProcessTree {

    private static final int PATIENCE_SECONDS = 10;

    private ProcessTree() {}

    /// Children are listed before the parent dies: afterwards nobody knows whose they were.
    static void kill(ProcessHandle root) {
        var family = root.descendants().toList();
        root.destroyForcibly();
        family.forEach(ProcessTree::killWithLateChildren);
        awaitEnd(root);
    }

    /// Everything below, but not the process itself.
    static void killChildren(ProcessHandle root) {
        root.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private static void killWithLateChildren(ProcessHandle process) {
        killChildren(process);
        process.destroyForcibly();
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("process " + process.pid() + " cannot be ended", e);
        }
    }
}
