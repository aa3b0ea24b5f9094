package vn.vankho.report.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Severity;
import vn.vankho.vietnamese.Quantity;
import vn.vankho.vietnamese.Quantity.Kind;
import vn.vankho.vietnamese.VietnameseNumbers;

/// Shares of all households or people that were reckoned with another number of them than the one
/// that the report itself names: `106 hộ nghèo chiếm 9,16%` beside `1.030/1.159 hộ`.
final class RateChecks {

    static final List<AuditCheck> ALL =
            List.of(new AuditCheck("Q05", Severity.W, "Số liệu", RateChecks::otherWholes));

    private static final Set<String> OF_ALL =
            Set.of("hộ", "hộ dân", "khẩu", "nhân khẩu", "người", "người dân");
    private static final BigDecimal NEAR = new BigDecimal("0.02");
    private static final BigDecimal NEAR_BESIDE_A_RIGHT_ONE = new BigDecimal("0.15");
    private static final BigDecimal FEWEST = BigDecimal.valueOf(100);
    private static final Pattern TAKES =
            Pattern.compile(
                    "[^.;:%\\d,()]{0,45}[,(]?\\h*(?:chiem(?: ty le| ti le)?|(?:ty le|ti le)(?:"
                            + " la)?)\\h*:?\\h*|[^.;:%\\d,()]{0,45}\\(\\h*");
    private static final Pattern TOTAL =
            Pattern.compile(".*\\btong so (?:ho|nhan khau|khau|dan)\\b[^.;%]{0,40}");
    private static final Pattern OF_ANOTHER_WHOLE =
            Pattern.compile(
                    "\\W{0,3}(?:so voi |trong |tren |cua |tong so )(?!tong so ho"
                            + " (?:dan|toan|tren|cua|xa)|toan xa|so ho toan).*");

    private record Rate(Passage passage, Quantity part, Quantity percent) {

        BigDecimal low() {
            return whole(percent.value().add(Verdict.halfUnit(percent.value())));
        }

        BigDecimal high() {
            return whole(percent.value().subtract(Verdict.halfUnit(percent.value())));
        }

        private BigDecimal whole(BigDecimal of) {
            return part.value().multiply(Share.HUNDRED).divide(of, MathContext.DECIMAL64);
        }

        BigDecimal computed(BigDecimal whole) {
            return part.value().multiply(Share.HUNDRED).divide(whole, MathContext.DECIMAL64);
        }

        boolean fits(BigDecimal whole) {
            var computed = computed(whole);
            return Verdict.of(percent.value(), computed, computed, computed) != Verdict.WRONG;
        }

        boolean isNear(BigDecimal whole, BigDecimal share) {
            var slack = whole.multiply(share);
            return low().compareTo(whole.add(slack)) <= 0
                    && high().compareTo(whole.subtract(slack)) >= 0
                    && high().subtract(low()).compareTo(slack.multiply(BigDecimal.TWO)) <= 0;
        }
    }

    private RateChecks() {}

    private static List<Remark> otherWholes(AuditedReport report) {
        var wholes = wholes(report);
        var remarks = new ArrayList<Remark>();
        for (var passage : report.prose()) {
            var rates = rates(passage);
            var byUnit =
                    rates.stream()
                            .collect(Collectors.groupingBy(r -> String.valueOf(r.part().unit())));
            byUnit.forEach(
                    (unit, same) -> {
                        var known = wholes.getOrDefault(unit, new TreeSet<>());
                        var remark = known.isEmpty() ? null : remark(same, known);
                        if (remark != null) {
                            remarks.add(remark);
                        }
                    });
        }
        return remarks;
    }

    private static @Nullable Remark remark(List<Rate> rates, SortedSet<BigDecimal> known) {
        var whole = known.last();
        boolean oneFits = rates.stream().anyMatch(rate -> rate.fits(whole));
        var off =
                rates.stream()
                        .filter(rate -> known.stream().noneMatch(rate::fits))
                        .filter(
                                rate ->
                                        rate.isNear(
                                                whole, oneFits ? NEAR_BESIDE_A_RIGHT_ONE : NEAR))
                        .toList();
        if (off.isEmpty()) {
            return null;
        }
        var sums = off.stream().map(rate -> sum(rate, whole)).collect(Collectors.joining("; "));
        var first = off.getFirst();
        return first.passage()
                .remark(
                        first.part().numberStart(),
                        off.getLast().percent().end(),
                        off.stream().map(r -> expected(r, whole)).collect(Collectors.joining("; ")),
                        sums + "." + other(off, whole, String.valueOf(first.part().unit())));
    }

    private static String sum(Rate rate, BigDecimal whole) {
        return "%s/%s = %s, in %s"
                .formatted(
                        VietnameseNumbers.format(rate.part().value()),
                        VietnameseNumbers.format(whole),
                        expected(rate, whole),
                        VietnameseNumbers.format(rate.percent().value()) + "%");
    }

    private static String expected(Rate rate, BigDecimal whole) {
        return Share.percent(rate.computed(whole), Math.max(2, rate.percent().value().scale()));
    }

    // Which whole would fit all of them.
    private static String other(List<Rate> rates, BigDecimal whole, String unit) {
        var low = rates.stream().map(Rate::low).max(BigDecimal::compareTo).orElseThrow();
        var high = rates.stream().map(Rate::high).min(BigDecimal::compareTo).orElseThrow();
        var least = low.setScale(0, RoundingMode.CEILING);
        var named =
                " Nơi khác trong báo cáo ghi tổng số là %s %s"
                        .formatted(VietnameseNumbers.format(whole), unit);
        return least.compareTo(high) <= 0
                ? named
                        + "; các tỷ lệ này ứng với tổng số %s %s."
                                .formatted(VietnameseNumbers.format(least), unit)
                : named + ".";
    }

    private static Map<String, SortedSet<BigDecimal>> wholes(AuditedReport report) {
        var wholes = new HashMap<String, SortedSet<BigDecimal>>();
        for (var passage : report.prose()) {
            for (var q : passage.quantities()) {
                var whole = whole(passage, q);
                if (whole != null && q.unit() != null && whole.compareTo(FEWEST) >= 0) {
                    wholes.computeIfAbsent(q.unit(), unit -> new TreeSet<>()).add(whole);
                }
            }
        }
        return wholes;
    }

    private static @Nullable BigDecimal whole(Passage passage, Quantity q) {
        if (!OF_ALL.contains(String.valueOf(q.unit())) || !ShareReader.isPlain(q)) {
            return null;
        }
        if (q.kind() == Kind.RATIO) {
            return q.second();
        }
        boolean total = TOTAL.matcher(passage.before(q.start(), 60)).matches();
        return q.kind() == Kind.AMOUNT && total ? q.value() : null;
    }

    private static List<Rate> rates(Passage passage) {
        var rates = new ArrayList<Rate>();
        var numbers = passage.quantities();
        for (int i = 0; i + 1 < numbers.size(); i++) {
            var part = numbers.get(i);
            var percent = numbers.get(i + 1);
            if (part.kind() == Kind.AMOUNT
                    && OF_ALL.contains(String.valueOf(part.unit()))
                    && part.value().signum() > 0
                    && ShareReader.isPlain(part)
                    && isShare(passage, part, percent)) {
                rates.add(new Rate(passage, part, percent));
            }
        }
        return rates;
    }

    private static boolean isShare(Passage passage, Quantity part, Quantity percent) {
        return ShareReader.isPlainPercent(percent)
                && percent.value().compareTo(Verdict.halfUnit(percent.value())) > 0
                && percent.start() - part.end() <= 90
                && TAKES.matcher(passage.between(part.end(), percent.start())).matches()
                && !OF_ANOTHER_WHOLE.matcher(passage.after(percent.end(), 40)).matches();
    }
}
