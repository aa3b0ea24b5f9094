package vn.vankho.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.vankho.document.Finding;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.form.FormCheck;
import vn.vankho.report.Audit;
import vn.vankho.search.Search;

/// Something remarkable about a document, and where its page says so.
///
/// @param place its place in the list, from 0
/// @param form whether it is about the form of the document, not about what it says
record ShownFinding(int place, Finding finding, boolean form) {

    private static final Comparator<Finding> GRAVEST_FIRST =
            Comparator.comparing(Finding::severity).thenComparingInt(Finding::page);

    /// Longer quotations are looked for by their beginning.
    private static final int LONGEST = 300;

    /// What it says first, then its form; within each the gravest first.
    ///
    /// @param earlier the same office's reports of former years
    static List<ShownFinding> all(Reading reading, List<Reading> earlier) {
        var all = new ArrayList<ShownFinding>();
        Audit.of(reading, earlier).stream()
                .sorted(GRAVEST_FIRST)
                .forEach(finding -> all.add(new ShownFinding(all.size(), finding, false)));
        FormCheck.check(reading).findings().stream()
                .sorted(GRAVEST_FIRST)
                .forEach(finding -> all.add(new ShownFinding(all.size(), finding, true)));
        return List.copyOf(all);
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

    /// Where in the reading's pages it is, from 1: the page that it names, else the first that says
    /// its words.
    int placeIn(Reading reading) {
        var evidence = finding.evidence();
        if (evidence != null) {
            return reading.placeOf(evidence.start());
        }
        if (finding.page() != PageText.UNKNOWN) {
            return Math.clamp(finding.page(), 1, Math.max(1, reading.pages().size()));
        }
        return IntStream.rangeClosed(1, reading.pages().size())
                .filter(place -> !search(reading, place).isEmpty())
                .findFirst()
                .orElse(1);
    }

    /// Where its words stand on the page; empty if it is about something that is not there.
    List<Search.Range> marks(Reading reading) {
        int place = placeIn(reading);
        var evidence = finding.evidence();
        if (evidence != null && place <= reading.pages().size()) {
            int before = reading.startOfPage(place);
            return List.of(new Search.Range(evidence.start() - before, evidence.end() - before));
        }
        return search(reading, place);
    }

    private List<Search.Range> search(Reading reading, int place) {
        if (finding.found().isBlank() || place > reading.pages().size()) {
            return List.of();
        }
        var text = reading.pages().get(place - 1).text();
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
}
