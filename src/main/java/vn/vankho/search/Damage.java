package vn.vankho.search;

import java.io.IOException;

/// What is wrong in the bytes of an index can show as any failure: a file that was cut makes an
/// error of the machine, garbled ones a length that no memory holds.
final class Damage {

    private Damage() {}

    /// The damage that made a search fail. Where the index is sound, the failure itself is thrown.
    static IOException behind(Throwable failure, LiveIndex index) {
        try {
            index.checkBytes();
        } catch (IOException | RuntimeException | Error e) {
            return new IOException("The index is damaged", e);
        }
        switch (failure) {
            case RuntimeException mistake -> throw mistake;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        }
    }
}
