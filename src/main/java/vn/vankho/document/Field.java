package vn.vankho.document;

import org.jspecify.annotations.Nullable;

/// One value read from a document, with how sure we are and where it stands.
///
/// @param confidence from 0 (none) to 1 (certain)
public record Field(
        @Nullable String value, State state, double confidence, @Nullable Evidence evidence) {

    /// What is known of a field.
    public enum State {
        /// Read by rule; a person has not looked yet.
        PROPOSED,
        /// A person said so.
        CONFIRMED,
        /// There is one, but it cannot be read (handwritten, blurred): please look.
        UNKNOWN,
        /// Looked for and not there.
        ABSENT
    }

    private static final Field ABSENT_FIELD = new Field(null, State.ABSENT, 1, null);
    private static final Field UNKNOWN_FIELD = new Field(null, State.UNKNOWN, 0, null);

    public static Field absent() {
        return ABSENT_FIELD;
    }

    public static Field unknown() {
        return UNKNOWN_FIELD;
    }

    public static Field proposed(String value, double confidence, @Nullable Evidence evidence) {
        return new Field(value, State.PROPOSED, confidence, evidence);
    }

    public static Field confirmed(String value) {
        return new Field(value, State.CONFIRMED, 1, null);
    }
}
