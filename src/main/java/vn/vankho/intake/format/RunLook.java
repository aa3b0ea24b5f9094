package vn.vankho.intake.format;

import org.jspecify.annotations.Nullable;

/// The looks of a run that matter for its text. Null means: not said here, ask the style above.
///
/// @param ascii the font of the letters without marks
/// @param high the font of all others
/// @param hidden whether it is not shown at all
/// @param capitals whether it is shown in capitals
record RunLook(
        @Nullable String ascii,
        @Nullable String high,
        @Nullable Boolean hidden,
        @Nullable Boolean capitals) {

    static final RunLook UNSAID = new RunLook(null, null, null, null);

    /// This look, with the other one where it says nothing.
    RunLook over(RunLook below) {
        return new RunLook(
                ascii != null ? ascii : below.ascii,
                high != null ? high : below.high,
                hidden != null ? hidden : below.hidden,
                capitals != null ? capitals : below.capitals);
    }

    boolean isHidden() {
        return Boolean.TRUE.equals(hidden);
    }

    boolean inCapitals() {
        return Boolean.TRUE.equals(capitals);
    }
}
