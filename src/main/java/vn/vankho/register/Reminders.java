package vn.vankho.register;

import java.time.LocalDate;
import java.util.List;

/// Incoming documents that press.
///
/// @param overdue whose day is over
/// @param soon whose day is today or in [Distribution#SOON] days at most
public record Reminders(List<IncomingEntry> overdue, List<IncomingEntry> soon) {

    static final Reminders NONE = new Reminders(List.of(), List.of());

    public Reminders {
        overdue = List.copyOf(overdue);
        soon = List.copyOf(soon);
    }

    static Reminders of(List<IncomingEntry> due, LocalDate today) {
        return new Reminders(
                due.stream().filter(entry -> entry.overdue(today)).toList(),
                due.stream().filter(entry -> entry.dueWithin(today, Distribution.SOON)).toList());
    }

    public boolean isEmpty() {
        return overdue.isEmpty() && soon.isEmpty();
    }

    /// Such as *2 văn bản đến đã quá hạn, 1 văn bản sắp đến hạn*.
    public String sentence() {
        if (soon.isEmpty()) {
            return "%d văn bản đến đã quá hạn giải quyết".formatted(overdue.size());
        }
        var near = "%d văn bản đến hạn trong %d ngày tới".formatted(soon.size(), Distribution.SOON);
        return overdue.isEmpty()
                ? near
                : "%d văn bản đến đã quá hạn giải quyết, %s".formatted(overdue.size(), near);
    }
}
