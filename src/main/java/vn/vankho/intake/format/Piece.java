package vn.vankho.intake.format;

import org.jspecify.annotations.Nullable;

/// A stretch of text in one font.
record Piece(String text, @Nullable String font, boolean capitals) {}
