package vn.vankho.report.forward;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.document.Evidence;
import vn.vankho.document.FieldName;
import vn.vankho.document.Finding;
import vn.vankho.document.Indicator;
import vn.vankho.document.Reading;
import vn.vankho.document.Severity;
import vn.vankho.report.IndicatorNames;
import vn.vankho.report.IndicatorNames.Likeness;

/// The rules F06, F07 and F09 for a report that comes as a file: only what the file decides, beside
/// the same office's earlier reports. F08 is that of [AnniversaryRule].
final class FileRules {

    private static final int DIGITS = 3;
    private static final double CONFIDENT = 0.75;

    /// A comparison with one of the communes from before a merger.
    private static final Pattern ONE_PART =
            Pattern.compile(
                    "\\bso voi (?:cung ky )?(?:nam (?:truoc|20\\d\\d) )?(?:cua )?"
                            + "((?:xa|phuong|thi tran) [a-z]{1,8}(?: [a-z]{1,8}){0,3}?)"
                            + " (?:\\(?cu\\)?(?![a-z])|\\(?truoc (?:khi )?(?:sap nhap|sap xep|hop nhat))");

    private final Reading reading;
    private final String text;
    private final List<Finding> findings = new ArrayList<>();

    private FileRules(Reading reading) {
        this.reading = reading;
        this.text = reading.text();
    }

    /// @param earlier the same office's reports of former years; may be empty
    static List<Finding> of(Reading reading, List<Reading> earlier) {
        var period = PeriodReader.of(reading);
        if (!"BC".equals(reading.field(FieldName.TYPE_CODE).value()) || period.isEmpty()) {
            return List.of();
        }
        var rules = new FileRules(reading);
        earlier.stream()
                .filter(one -> PeriodReader.of(one).equals(Optional.of(period.get().yearBefore())))
                .findFirst()
                .ifPresent(rules::unchanged);
        rules.onePart();
        rules.findings.addAll(AnniversaryRule.of(reading, period.get()));
        rules.oldBases(period.get());
        return rules.findings;
    }

    // A figure of three digits or more hardly ever stays the same from year to year.
    private void unchanged(Reading before) {
        for (var now : reading.indicators()) {
            var actual = now.actual();
            if (!tells(now) || actual == null || saysItStayed(now)) {
                continue;
            }
            boolean same =
                    before.indicators().stream()
                            .filter(FileRules::tells)
                            .filter(then -> isOne(now, then))
                            .map(Indicator::actual)
                            .filter(Objects::nonNull)
                            .anyMatch(then -> actual.compareTo(then) == 0);
            if (same) {
                add(
                        "F06",
                        Severity.W,
                        "Số liệu",
                        now.evidence(),
                        "Số của «%s» giống hệt báo cáo năm trước; xem lại có đúng không."
                                .formatted(now.name()));
            }
        }
    }

    private static boolean tells(Indicator said) {
        var actual = said.actual();
        return actual != null
                && said.confidence() >= CONFIDENT
                && !"%".equals(said.unit())
                && digits(actual) >= DIGITS;
    }

    // Zeros at the end tell little: 100 is likely to come again.
    private static int digits(BigDecimal value) {
        return value.signum() == 0 ? 0 : value.stripTrailingZeros().precision();
    }

    private static boolean saysItStayed(Indicator now) {
        var percent = now.percentOfSamePeriod();
        var change = now.change();
        return (percent != null && percent.compareTo(BigDecimal.valueOf(100)) == 0)
                || (change != null && change.signum() == 0);
    }

    private static boolean isOne(Indicator now, Indicator then) {
        return IndicatorNames.compare(
                        IndicatorNames.key(now.name(), now.unit(), now.scope()),
                        IndicatorNames.key(then.name(), then.unit(), then.scope()))
                == Likeness.CERTAIN;
    }

    private void onePart() {
        var day = issued();
        if (day.isEmpty() || day.get().isBefore(OfficeThen.TWO_LEVELS)) {
            return;
        }
        var found = ONE_PART.matcher(Plain.of(text));
        while (found.find()) {
            if (found.group(1).contains(" va ")) {
                continue;
            }
            var name = text.substring(found.start(1), found.end(1));
            add(
                    "F07",
                    Severity.E,
                    "Số cùng kỳ",
                    evidence(found.start(), found.end()),
                    "So sánh chỉ với %s trước sắp xếp; phải so với tổng của các đơn vị đã nhập lại."
                            .formatted(name));
        }
    }

    private void oldBases(ReportPeriod period) {
        var day = issued().orElse(LocalDate.of(period.year(), Moves.endMonth(period), 15));
        var moves = new Moves(period.yearBefore(), period);
        var judged = new Bases(moves, OfficeThen.unknown(day), List.of());
        for (var basis : judged.judge(reading.citations())) {
            var cited = basis.citation();
            if (cited.legalBasis() && basis.mark() == Mark.OUTDATED) {
                add(
                        "F09",
                        Severity.W,
                        "Căn cứ",
                        cited.evidence(),
                        String.join(" ", basis.reasons()));
            }
        }
    }

    private Optional<LocalDate> issued() {
        var date = reading.field(FieldName.ISSUED_DATE).value();
        try {
            return date == null ? Optional.empty() : Optional.of(LocalDate.parse(date));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private Evidence evidence(int start, int end) {
        return evidence(reading, start, end);
    }

    static Evidence evidence(Reading reading, int start, int end) {
        int page = reading.pages().get(reading.placeOf(start) - 1).number();
        return new Evidence(page, start, end, reading.text().substring(start, end));
    }

    private void add(
            String code, Severity severity, String place, Evidence evidence, String message) {
        findings.add(
                new Finding(
                        code,
                        severity,
                        evidence.page(),
                        place,
                        evidence.quote(),
                        "",
                        message,
                        evidence));
    }
}
