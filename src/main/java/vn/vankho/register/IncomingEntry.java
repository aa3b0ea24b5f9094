package vn.vankho.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of the incoming book.
///
/// @param registeredBy login of who entered it
/// @param fromPaper whether it was taken over from a paper book
/// @param struckOutBecause null unless the line was struck out
public record IncomingEntry(
        Key key,
        IncomingDocument content,
        Handling handling,
        Instant registeredAt,
        String registeredBy,
        boolean fromPaper,
        @Nullable String struckOutBecause) {

    /// Where a line stands: *số đến* of a year.
    ///
    /// @param suffix the letter that paper books put behind a number; else empty
    public record Key(int year, int number, String suffix) {

        String place() {
            return "%s/%d/%d%s".formatted(IncomingRegister.BOOK, year, number, suffix);
        }
    }

    public int year() {
        return key.year();
    }

    /// *Số đến* as printed: below ten with a leading zero.
    public String printed() {
        return "%02d%s".formatted(key.number(), key.suffix());
    }

    /// Whether it stands and nobody has finished it.
    public boolean open() {
        return struckOutBecause == null && handling.doneOn() == null;
    }

    /// Whether its time is over and it is still open.
    public boolean overdue(LocalDate today) {
        return open() && content.dueDate() != null && content.dueDate().isBefore(today);
    }

    /// Whether it is due on this day or within so many days from it.
    public boolean dueWithin(LocalDate today, int days) {
        return open()
                && content.dueDate() != null
                && !content.dueDate().isBefore(today)
                && !content.dueDate().isAfter(today.plusDays(days));
    }

    /// *Tiến độ giải quyết* in words.
    public String progress(LocalDate today) {
        if (struckOutBecause != null) {
            return "Đã gạch";
        }
        if (handling.doneOn() != null) {
            return doneLate() ? "Đã giải quyết, quá hạn" : "Đã giải quyết";
        }
        if (overdue(today)) {
            return "Quá hạn";
        }
        return handling.assignedOn() == null ? "Chưa phân phối" : "Đang giải quyết";
    }

    /// Whether it was finished behind its time.
    public boolean doneLate() {
        var done = handling.doneOn();
        return done != null && content.dueDate() != null && done.isAfter(content.dueDate());
    }
}
