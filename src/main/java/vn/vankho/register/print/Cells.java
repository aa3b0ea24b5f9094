package vn.vankho.register.print;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Values as the cells of a printed book show them.
final class Cells {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Cells() {}

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /// A note, and before it why the line was struck out.
    static String note(@Nullable String struckOutBecause, @Nullable String note) {
        var struck = struckOutBecause == null ? "" : "Gạch số: " + struckOutBecause;
        var sentence = text(note);
        return struck.isEmpty() || sentence.isEmpty()
                ? struck + sentence
                : struck + ". " + sentence;
    }
}
