package vn.vankho.sandbox;

/// How a worker came out of a task.
sealed interface Ending {

    /// Whether the worker can take the next task.
    default boolean workerIsSound() {
        return this instanceof Answered || this instanceof Refused;
    }

    /// The answer is in the task's folder.
    record Answered() implements Ending {}

    /// The task threw; why is in the task's folder.
    record Refused() implements Ending {}

    /// The worker is gone or not to be trusted any more.
    record Died(String reason) implements Ending {}

    /// The worker had to be killed. @param what as in [Verdict.OverLimit]
    record Overstepped(String what) implements Ending {}

    static Ending died(String reason) {
        return new Died(reason);
    }
}
