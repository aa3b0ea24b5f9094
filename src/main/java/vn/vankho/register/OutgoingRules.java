package vn.vankho.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;
import vn.vankho.register.OutgoingRegister.Entry;

/// Whether the lines of outgoing books are as Nghị định 30/2020, Điều 15 wants them (N09 to N11).
/// What the product writes keeps them by itself; books that were taken over from paper, or a
/// database that somebody edited, may not.
final class OutgoingRules {

    private OutgoingRules() {}

    /// @param entries all lines of one year, whatever their sequence
    static List<Finding> judge(List<Entry> entries) {
        var findings = new ArrayList<Finding>();
        findings.addAll(usedTwice(entries));
        entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.key().book()))
                .values()
                .forEach(
                        book -> {
                            var sorted = book.stream().sorted(BY_NUMBER).toList();
                            findings.addAll(outOfOrder(sorted));
                            findings.addAll(gaps(sorted));
                        });
        entries.forEach(entry -> findings.addAll(FieldLengths.of(entry)));
        return findings;
    }

    private static final Comparator<Entry> BY_NUMBER =
            Comparator.comparingInt(Entry::number).thenComparing(entry -> entry.key().suffix());

    /// N09: the same number twice in a sequence, or with one symbol in the year.
    private static List<Finding> usedTwice(List<Entry> entries) {
        var findings = new ArrayList<Finding>();
        var seen = new HashMap<String, Entry>();
        for (var entry : entries) {
            var inSequence = entry.key().place();
            var inYear = entry.year() + " " + entry.printed();
            var other = seen.putIfAbsent(inSequence, entry);
            var sameSymbol = seen.putIfAbsent(inYear, entry);
            if (other != null || sameSymbol != null) {
                findings.add(
                        finding(
                                "N09",
                                Severity.E,
                                entry,
                                "mỗi số dùng một lần trong năm",
                                "Số %s đã dùng trong năm %d."
                                        .formatted(entry.printed(), entry.year())));
            }
        }
        return findings;
    }

    /// N10: numbers rise with their dates; those struck out no longer count.
    private static List<Finding> outOfOrder(List<Entry> book) {
        var findings = new ArrayList<Finding>();
        Entry latest = null;
        for (var entry : book) {
            if (entry.struckOutBecause() != null) {
                continue;
            }
            if (latest != null && day(entry).isBefore(day(latest))) {
                findings.add(
                        finding(
                                "N10",
                                Severity.W,
                                entry,
                                "không trước " + Dates.print(day(latest)),
                                "Số %s ghi ngày %s, sớm hơn ngày %s của số %s cấp trước."
                                        .formatted(
                                                entry.printed(),
                                                Dates.print(day(entry)),
                                                Dates.print(day(latest)),
                                                latest.printed())));
            } else {
                latest = entry;
            }
        }
        return findings;
    }

    /// N11: a gap is reported, never filled. What was struck out is no gap.
    private static List<Finding> gaps(List<Entry> book) {
        var findings = new ArrayList<Finding>();
        int before = 0;
        for (var entry : book) {
            if (entry.number() > before + 1) {
                var missing =
                        entry.number() == before + 2
                                ? "số %02d".formatted(before + 1)
                                : "các số từ %02d đến %02d"
                                        .formatted(before + 1, entry.number() - 1);
                findings.add(
                        finding(
                                "N11",
                                Severity.I,
                                entry,
                                "",
                                "Trước số %s, sổ «%s» không có %s."
                                        .formatted(
                                                entry.printed(),
                                                Numbering.label(entry.key().book()),
                                                missing)));
            }
            before = entry.number();
        }
        return findings;
    }

    private static LocalDate day(Entry entry) {
        return entry.request().issuedDate();
    }

    private static Finding finding(
            String code, Severity severity, Entry entry, String expected, String sentence) {
        return new Finding(
                code,
                severity,
                1,
                "Sổ đăng ký văn bản đi " + entry.year(),
                entry.printed(),
                expected,
                sentence);
    }

    /// G05: what the journal says was issued must still stand as it was.
    ///
    /// @param issued place of each number to symbol and date, as the journal has them
    static List<Finding> changedSince(Map<String, Issued> issued, List<Entry> entries) {
        var standing =
                entries.stream()
                        .collect(Collectors.toMap(entry -> entry.key().place(), entry -> entry));
        var findings = new ArrayList<Finding>();
        issued.forEach(
                (place, was) -> {
                    var entry = standing.get(place);
                    if (entry == null) {
                        findings.add(was.finding("đã bị xóa khỏi sổ"));
                    } else if (!entry.request().symbol().equals(was.symbol())) {
                        findings.add(was.finding("đã dùng lại cho " + entry.printed()));
                    } else if (!day(entry).toString().equals(was.date())) {
                        findings.add(was.finding("đã đổi ngày thành " + Dates.print(day(entry))));
                    }
                });
        return findings;
    }

    /// A number as the journal says it was given.
    record Issued(int year, String number, String symbol, String date) {

        Finding finding(String what) {
            var printed = number + "/" + symbol;
            return new Finding(
                    "G05",
                    Severity.E,
                    1,
                    "Sổ đăng ký văn bản đi " + year,
                    printed,
                    "số đã cấp không dùng lại, không xóa, không đổi ngày",
                    "Theo nhật ký, số %s đã cấp với ngày %s; nay %s."
                            .formatted(printed, Dates.print(LocalDate.parse(date)), what));
        }
    }
}
