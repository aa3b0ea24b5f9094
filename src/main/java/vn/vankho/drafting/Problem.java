package vn.vankho.drafting;

import org.jspecify.annotations.Nullable;

/// Something wrong with a template or its data.
///
/// @param place such as *Bảng 1, dòng 2, ô 3*
/// @param message a sentence in Vietnamese
/// @param suggestion the name that was probably meant
public record Problem(String place, String message, @Nullable String suggestion) {}
