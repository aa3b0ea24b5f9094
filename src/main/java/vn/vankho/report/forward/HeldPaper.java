package vn.vankho.report.forward;

import org.jspecify.annotations.Nullable;

/// A document of the archive that may take the place of a cited one.
///
/// @param id in the archive
/// @param date of issue, ISO
/// @param symbol without its number, such as `QĐ-UBND`
public record HeldPaper(
        String id,
        @Nullable String type,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable String date,
        @Nullable String issuer,
        @Nullable String subject) {}
