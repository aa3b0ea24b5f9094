package vn.vankho.register.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.register.OutgoingRegister.Entry;

/// The outgoing book of one year, with what its cover says.
record Book(int year, List<Entry> entries) {

    static Book of(int year, List<Entry> entries) {
        return new Book(year, List.copyOf(entries));
    }

    Book newestFirst() {
        return new Book(year, entries.reversed());
    }

    public @Nullable String firstNumber() {
        return entries.isEmpty() ? null : entries.getFirst().printed();
    }

    public @Nullable String lastNumber() {
        return entries.isEmpty() ? null : entries.getLast().printed();
    }

    public @Nullable LocalDate firstDate() {
        return entries.stream()
                .map(entry -> entry.request().issuedDate())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    public @Nullable LocalDate lastDate() {
        return entries.stream()
                .map(entry -> entry.request().issuedDate())
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
