package vn.vankho.web;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vankho.document.Finding;
import vn.vankho.document.Reading;
import vn.vankho.document.Severity;
import vn.vankho.form.FormCheck;
import vn.vankho.search.Search;

/// Something remarkable about a document, and where its page says so.
///
/// @param place its place in the list, from 0
record ShownFinding(int place, Finding finding) {

    private static final Comparator<Finding> GRAVEST_FIRST =
            Comparator.comparing(Finding::severity).thenComparingInt(Finding::page);

    /// Longer quotations are looked for by their beginning.
    private static final int LONGEST = 300;

    static List<ShownFinding> all(Reading reading) {
        var found =
                Stream.of(FormCheck.check(reading).findings())
                        .flatMap(List::stream)
                        .sorted(GRAVEST_FIRST)
                        .toList();
        return IntStream.range(0, found.size())
                .mapToObj(place -> new ShownFinding(place, found.get(place)))
                .toList();
    }

    /// How grave it is, in words.
    public String weight() {
        return switch (finding.severity()) {
            case E -> "sai";
            case W -> "nên xem";
            case I -> "để biết";
        };
    }

    public String look() {
        return switch (finding.severity()) {
            case E -> "bad";
            case W -> "warn";
            case I -> "wait";
        };
    }

    public boolean grave() {
        return finding.severity() == Severity.E;
    }

    /// Where its words stand on the page; empty if it is about something that is not there.
    List<Search.Range> marks(Reading reading) {
        if (finding.found().isBlank() || !isOnAPage(reading)) {
            return List.of();
        }
        var text = reading.pages().get(finding.page() - 1).text();
        var words = finding.found().strip();
        var start = words.substring(0, Math.min(words.length(), LONGEST));
        var asPrinted =
                Pattern.compile(
                        Pattern.compile("\\s+")
                                .splitAsStream(start)
                                .map(Pattern::quote)
                                .collect(Collectors.joining("\\s{1,8}")));
        var match = asPrinted.matcher(text);
        return match.find() ? List.of(new Search.Range(match.start(), match.end())) : List.of();
    }

    private boolean isOnAPage(Reading reading) {
        return 1 <= finding.page() && finding.page() <= reading.pages().size();
    }
}
