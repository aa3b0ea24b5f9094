package vn.vankho.intake.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.vankho.document.PageText;
import vn.vankho.document.PageText.Source;
import vn.vankho.document.Reading.Origin;
import vn.vankho.document.Reading.Outcome;
import vn.vankho.intake.format.Extraction;
import vn.vankho.vietnamese.Syllables;

/// Gathers what was read of each page, in whatever order it comes, and what the clerk should know.
final class PageResults {

    private static final double GOOD = 0.9;

    private final SortedMap<Integer, PageText> pages = new TreeMap<>();
    private final SortedMap<String, SortedSet<Integer>> failures = new TreeMap<>();
    private final SortedSet<Integer> blank = new TreeSet<>();
    private final List<String> failureNotes = new ArrayList<>();

    synchronized void add(int number, Source source, Layout layout) {
        var quality = source == Source.NONE ? 0 : Syllables.quality(layout.text());
        pages.put(
                number,
                new PageText(
                        number, layout.text(), source, quality, layout.words(), layout.tables()));
    }

    /// A page with nothing on it, which is not a failure.
    synchronized void addBlank(int number) {
        blank.add(number);
        pages.put(number, new PageText(number, "", Source.NONE, 1, List.of()));
    }

    /// @param why the end of a Vietnamese sentence about the page
    synchronized void failPage(int number, String why) {
        failures.computeIfAbsent(why, _ -> new TreeSet<>()).add(number);
    }

    synchronized void fail(String sentence) {
        failureNotes.add(sentence);
    }

    synchronized Extraction extraction(Origin origin, Set<String> encodings) {
        return new Extraction(
                origin, encodings, outcome(), List.copyOf(pages.values()), notes(), List.of());
    }

    private Outcome outcome() {
        if (failures.isEmpty() && failureNotes.isEmpty()) {
            return Outcome.COMPLETE;
        }
        return pages.values().stream().allMatch(page -> page.text().isBlank())
                ? Outcome.FAILED
                : Outcome.PARTIAL;
    }

    private List<String> notes() {
        var notes = new ArrayList<>(failureNotes);
        failures.forEach(
                (why, numbers) ->
                        notes.add("%s: không đọc được, %s.".formatted(named(numbers), why)));
        note(
                pagesThat(page -> page.source() == Source.OCR),
                "đọc bằng nhận dạng chữ (OCR).",
                notes);
        note(
                pagesThat(page -> page.source() == Source.REPAIRED),
                "lớp chữ bị vỡ, đã ghép lại theo vị trí.",
                notes);
        note(blank, "trang trắng.", notes);
        note(
                pagesThat(PageResults::isDoubtful),
                "chữ đọc được chưa chắc đúng, cần kiểm tra.",
                notes);
        return notes;
    }

    private static void note(SortedSet<Integer> numbers, String what, List<String> notes) {
        if (!numbers.isEmpty()) {
            notes.add(named(numbers) + ": " + what);
        }
    }

    private SortedSet<Integer> pagesThat(Predicate<PageText> are) {
        return pages.values().stream()
                .filter(are)
                .map(PageText::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isDoubtful(PageText page) {
        return page.source() != Source.NONE && page.quality() < GOOD;
    }

    /// `Trang 3`, `Trang 1–4, 7`.
    private static String named(SortedSet<Integer> numbers) {
        var named = new StringBuilder("Trang ");
        var separator = "";
        for (var number : numbers) {
            if (numbers.contains(number - 1)) {
                continue;
            }
            var last = number;
            while (numbers.contains(last + 1)) {
                last++;
            }
            named.append(separator).append(number).append(last > number ? "–" + last : "");
            separator = ", ";
        }
        return named.toString();
    }
}
