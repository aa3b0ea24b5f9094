package vn.vankho.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.document.Evidence;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;

/// A report as the checks look at it: its reading, cut into passages, and the office's reports of
/// former years.
final class AuditedReport {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final Reading reading;
    private final List<Reading> earlier;
    private final String text;
    private final List<Integer> pageStarts = new ArrayList<>();
    private final List<Passage> passages;
    private final int bodyEnd;

    AuditedReport(Reading reading, List<Reading> earlier) {
        this.reading = reading;
        this.earlier = List.copyOf(earlier);
        this.text = reading.text();
        int start = 0;
        for (var page : reading.pages()) {
            pageStarts.add(start);
            start += page.text().length() + Reading.PAGE_BREAK.length();
        }
        this.passages = Passages.of(reading, text);
        this.bodyEnd =
                passages.stream()
                        .filter(passage -> passage.plain().strip().startsWith("noi nhan"))
                        .mapToInt(Passage::start)
                        .findFirst()
                        .orElse(text.length());
    }

    Reading reading() {
        return reading;
    }

    List<Reading> earlier() {
        return earlier;
    }

    String text() {
        return text;
    }

    /// All passages, from top to bottom.
    List<Passage> passages() {
        return passages;
    }

    /// The sentences of the paper itself: no tables.
    List<Passage> prose() {
        return passages.stream().filter(passage -> !passage.tabular()).toList();
    }

    /// The passages between the subject and *Nơi nhận*.
    List<Passage> body() {
        var subject = reading.field(FieldName.SUBJECT).evidence();
        int from = subject == null ? 0 : subject.end();
        return passages.stream()
                .filter(p -> !p.tabular() && p.start() >= from && p.start() < bodyEnd)
                .toList();
    }

    /// The year that the report looks back on.
    Optional<Integer> year() {
        return yearOf(reading, FieldName.REPORTING_YEAR);
    }

    static Optional<Integer> yearOf(Reading reading, FieldName name) {
        var value = reading.field(name).value();
        return Optional.ofNullable(value)
                .map(YEAR::matcher)
                .filter(year -> year.lookingAt())
                .map(year -> Integer.valueOf(year.group()));
    }

    Evidence evidence(int start, int end) {
        int page =
                reading.pages().isEmpty()
                        ? PageText.UNKNOWN
                        : reading.pages().get(pageAt(start)).number();
        return new Evidence(page, start, end, text.substring(start, end));
    }

    boolean isImageAt(int offset) {
        return !reading.pages().isEmpty()
                && reading.pages().get(pageAt(offset)).source() == PageText.Source.OCR;
    }

    /// Where the text of a page begins in the whole text.
    int startOf(int pageIndex) {
        return pageStarts.get(pageIndex);
    }

    private int pageAt(int offset) {
        int page = 0;
        while (page + 1 < pageStarts.size() && pageStarts.get(page + 1) <= offset) {
            page++;
        }
        return page;
    }
}
