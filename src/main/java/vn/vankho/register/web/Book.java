package vn.vankho.register.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vankho.register.Numbering;
import vn.vankho.register.OutgoingRegister.Entry;

/// The outgoing books of one year as a page shows them.
///
/// @param sequence which one is shown; null for all
/// @param sequences the keys and names of those that the year has
/// @param entries the newest first
record Book(
        int year,
        @Nullable String sequence,
        List<Map.Entry<String, String>> sequences,
        List<Entry> entries) {

    private static final Comparator<Entry> NEWEST_FIRST =
            Comparator.comparing((Entry entry) -> entry.request().issuedDate())
                    .thenComparing(Entry::number)
                    .reversed();

    static Book of(int year, List<Entry> all, @Nullable String sequence) {
        var sequences =
                all.stream()
                        .map(entry -> entry.key().book())
                        .distinct()
                        .map(book -> Map.entry(book, Numbering.label(book)))
                        .toList();
        var shown =
                all.stream()
                        .filter(entry -> sequence == null || sequence.equals(entry.key().book()))
                        .sorted(NEWEST_FIRST)
                        .toList();
        return new Book(year, sequence, sequences, shown);
    }

    /// The name of an entry's sequence where the year has several.
    public @Nullable String sequenceOf(Entry entry) {
        return sequences.size() > 1 ? Numbering.label(entry.key().book()) : null;
    }
}
