package vn.vankho.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Values as sentences and cells show them.
final class Shown {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Shown() {}

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
