package vn.vankho.report.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.vankho.vietnamese.DocumentSymbols;

/// The parts of a passage in which no year is ever moved: citations, numbers of documents, names of
/// laws with their year.
final class KeptWords {

    private static final Pattern NUMBERED =
            Pattern.compile("(?<![\\d/])\\d{1,5}/(?:19|20)\\d\\d/[\\p{L}\\d&-]{2,20}");
    private static final Pattern LAW =
            Pattern.compile(
                    "(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?:\\h[^\\h.;,:()]{1,12}){0,12}?"
                            + "\\h(?:năm\\h|ngày\\h\\d{1,2}\\htháng\\h\\d{1,2}\\hnăm\\h)?"
                            + "(?:19|20)\\d\\d(?!\\d)");

    private KeptWords() {}

    /// @param text of a passage
    /// @param cited where citations stand in it
    static List<int[]> of(String text, List<int[]> cited) {
        var kept = new ArrayList<>(cited);
        for (var pattern : List.of(NUMBERED, LAW)) {
            var found = pattern.matcher(text);
            while (found.find()) {
                kept.add(new int[] {found.start(), found.end()});
            }
        }
        for (var symbol : DocumentSymbols.find(text)) {
            kept.add(new int[] {symbol.start(), symbol.end()});
        }
        return kept;
    }

    static boolean meets(List<int[]> ranges, int start, int end) {
        return ranges.stream().anyMatch(range -> start < range[1] && end > range[0]);
    }
}
