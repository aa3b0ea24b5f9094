package vn.vankho.sandbox;

import java.nio.file.Path;

/// How a task ended.
public sealed interface Verdict<O> {

    /// @param folder the files that the task left; the caller deletes them by [Sandbox#release]
    record Done<O>(O answer, Path folder) implements Verdict<O> {}

    /// The task itself could not do it, or its worker died. @param reason for the log
    record Failed<O>(String reason) implements Verdict<O> {}

    /// It was ended for using too much. @param what `time`, `memory` or `output`
    record OverLimit<O>(String what) implements Verdict<O> {}
}
