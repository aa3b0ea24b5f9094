package vn.vankho.intake.pdf;

import java.io.InterruptedIOException;

/// Lets work that runs too long stop at its next step.
final class Interrupted {

    private Interrupted() {}

    static void check() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("stopped");
        }
    }
}
