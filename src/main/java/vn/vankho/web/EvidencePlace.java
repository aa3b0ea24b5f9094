package vn.vankho.web;

import java.util.List;
import java.util.regex.Pattern;
import vn.vankho.document.Reading;
import vn.vankho.search.Search;

/// A part of a document's whole text that an address asks to mark: `1204-1260`, as in an
/// [vn.vankho.document.Evidence].
record EvidencePlace(int start, int end) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    /// What is no such part marks nothing.
    static EvidencePlace parse(String address) {
        var parts = FORM.matcher(address);
        return parts.matches()
                ? new EvidencePlace(
                        Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))
                : new EvidencePlace(0, 0);
    }

    /// The same in the text of one page, as far as it stands there.
    List<Search.Range> marks(Reading reading, int page) {
        int before =
                reading.pages().stream()
                        .limit(page - 1L)
                        .mapToInt(each -> each.text().length() + Reading.PAGE_BREAK.length())
                        .sum();
        int length = reading.pages().get(page - 1).text().length();
        int from = Math.clamp((long) start - before, 0, length);
        int to = Math.clamp((long) end - before, 0, length);
        return from < to ? List.of(new Search.Range(from, to)) : List.of();
    }
}
