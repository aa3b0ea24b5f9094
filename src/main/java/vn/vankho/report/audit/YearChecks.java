package vn.vankho.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.document.FieldName;
import vn.vankho.document.Severity;

/// A report that compares itself with its own year or a later one: a sentence taken over from last
/// year's report whose year was raised by mistake.
final class YearChecks {

    static final List<AuditCheck> ALL =
            List.of(new AuditCheck("F05", Severity.E, "Năm so sánh", YearChecks::ownOrFutureYear));

    private static final Pattern COMPARED =
            Pattern.compile(
                    "\\bso (?:voi )?(?:cung ky )?(?:(?:cua )?nam (?:truoc"
                            + " \\()?)?(20\\d\\d|19\\d\\d)(?![\\d/.,-]\\d|\\d|%|\\h?[-–]\\h?\\d|\\h?[/]\\h?20)");
    private static final Pattern PLANS =
            Pattern.compile(
                    "phan dau|du kien|muc tieu|ke hoach nam (?:sau|toi)|nam toi|nam sau|se\\b|chi"
                            + " tieu dat ra|dinh huong|uoc nam sau");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");
    private static final Pattern PLAN_PART =
            Pattern.compile(
                    "(?:phuong huong|nhiem vu|muc tieu|ke hoach|giai phap|chi tieu|du kien|dinh"
                            + " huong|chuong trinh cong tac).*");
    private static final int LONGEST_HEADING = 250;

    private YearChecks() {}

    private static List<Remark> ownOrFutureYear(AuditedReport report) {
        var remarks = new ArrayList<Remark>();
        var year = report.year();
        if (year.isEmpty() || !isIssuedAbout(report, year.get())) {
            return remarks;
        }
        for (var passage : report.body()) {
            if (opensThePlan(passage, year.get())) {
                break;
            }
            addOf(passage, year.get(), remarks);
        }
        return remarks;
    }

    /// Where the part begins that plans the coming year; the end of the text if there is none.
    static int planStart(AuditedReport report) {
        return report.year().stream()
                .flatMap(year -> report.body().stream().filter(p -> opensThePlan(p, year)))
                .mapToInt(Passage::start)
                .findFirst()
                .orElse(report.text().length());
    }

    // Elsewhere the year in the subject may be that of a programme, not of the report.
    private static boolean isIssuedAbout(AuditedReport report, int year) {
        return AuditedReport.yearOf(report.reading(), FieldName.ISSUED_DATE)
                .map(issued -> issued == year || issued == year + 1)
                .orElse(true);
    }

    private static boolean opensThePlan(Passage passage, int year) {
        if (passage.text().length() > LONGEST_HEADING) {
            return false;
        }
        var label = Passages.LABEL.matcher(passage.text());
        var title = passage.plain().substring(label.lookingAt() ? label.end() : 0);
        boolean names =
                PLAN_PART.matcher(title.replaceFirst("^[\\W\\d]+(?:thu \\w+)?\\W*", "")).matches();
        boolean heads = isCapitals(passage.text()) || label.lookingAt();
        return (names && heads && title.contains(String.valueOf(year + 1)))
                || passage.plain().matches("\\h*phan (?:thu hai|ii|2)\\b.{0,200}");
    }

    private static boolean isCapitals(String text) {
        return text.chars().noneMatch(Character::isLowerCase);
    }

    private static void addOf(Passage passage, int year, List<Remark> remarks) {
        var compared = COMPARED.matcher(passage.plain());
        while (compared.find()) {
            int named = Integer.parseInt(compared.group(1));
            int sentence = sentenceStart(passage.plain(), compared.start());
            if (named >= year
                    && named <= year + 5
                    && !looksAhead(passage, sentence, compared, year)) {
                int start = Math.max(sentence, compared.start() - 80);
                remarks.add(
                        passage.remark(
                                start, compared.end(), "năm " + (year - 1), message(year, named)));
            }
        }
    }

    private static String message(int year, int named) {
        return named == year
                ? "Báo cáo năm %d so sánh với chính năm %d; có lẽ là năm %d."
                        .formatted(year, year, year - 1)
                : "Báo cáo năm %d so sánh với năm %d chưa tới; có lẽ là năm %d."
                        .formatted(year, named, year - 1);
    }

    private static boolean looksAhead(Passage passage, int from, Matcher compared, int year) {
        int to = Math.min(passage.plain().length(), compared.end() + 60);
        var sentence = passage.plain().substring(from, to);
        boolean later =
                YEAR.matcher(passage.plain().substring(from, compared.start()))
                        .results()
                        .anyMatch(y -> Integer.parseInt(y.group()) > year);
        return later || PLANS.matcher(sentence).find();
    }

    private static int sentenceStart(String text, int at) {
        for (int i = at - 1; i > Math.max(0, at - 400); i--) {
            char c = text.charAt(i);
            if ((c == '.' || c == ';' || c == '!') && Character.isWhitespace(text.charAt(i + 1))) {
                return i + 1;
            }
        }
        return Math.max(0, at - 400);
    }
}
