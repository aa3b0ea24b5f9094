package vn.vankho.sandbox;

import java.nio.file.Path;

/// A piece of work on a file from outside. It runs in another JVM: it sees no store, no database
/// and no network, only its own folder. Implementations are public, have a public constructor
/// without arguments, and are named by class.
///
/// @param <I> what it is asked, a record that Jackson can write and read
/// @param <O> what it answers, likewise
public interface Task<I, O> {

    Class<I> inputType();

    Class<O> outputType();

    /// @param file a private copy of the file; its name says nothing
    /// @param folder an empty folder for its own files; what it leaves there the caller can fetch
    O run(Path file, Path folder, I input) throws Exception;
}
