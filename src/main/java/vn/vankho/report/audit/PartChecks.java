package vn.vankho.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vankho.document.Severity;
import vn.vankho.report.audit.PartReader.Claim;
import vn.vankho.report.audit.PartReader.Found;
import vn.vankho.vietnamese.VietnameseNumbers;

/// Totals against the parts that are listed behind them, where the list claims to be complete.
final class PartChecks {

    static final List<AuditCheck> ALL =
            List.of(new AuditCheck("Q03", Severity.E, "Số liệu", PartChecks::sums));

    private static final BigDecimal LEAST_OF_LOOSE = new BigDecimal("0.75");
    private static final BigDecimal LEAST = new BigDecimal("0.5");
    private static final BigDecimal MOST = new BigDecimal("2");
    private static final BigDecimal MOST_OF_LOOSE = new BigDecimal("1.5");

    private PartChecks() {}

    private static List<Remark> sums(AuditedReport report) {
        var remarks = new ArrayList<Remark>();
        for (var passage : report.prose()) {
            PartReader.in(passage).forEach(f -> remark(f).ifPresent(remarks::add));
        }
        ItemisedParts.in(report.prose()).forEach(f -> remark(f).ifPresent(remarks::add));
        return remarks;
    }

    private static Optional<Remark> remark(Found found) {
        var list = found.list();
        var total = found.total().value();
        if (list.makes(total) || !ShareReader.isPlain(found.total())) {
            return Optional.empty();
        }
        var first = list.value(list.parts().getFirst());
        boolean one = list.parts().size() == 1 || found.claim() == Claim.SOME;
        if (one) {
            boolean larger = first.compareTo(total) > 0 && list.parts().getFirst().unit() != null;
            return larger ? Optional.of(larger(found)) : Optional.empty();
        }
        return !list.isUnclear() && isMeantToBeAll(found)
                ? Optional.of(off(found))
                : Optional.empty();
    }

    private static boolean isMeantToBeAll(Found found) {
        boolean loose = found.claim() == Claim.LOOSE;
        var total = found.total().value();
        var sum = found.list().sum();
        var least = found.claim() == Claim.WHOLE ? LEAST : LEAST_OF_LOOSE;
        least = found.bracketed() ? LEAST : least;
        return sum.compareTo(total.multiply(least)) >= 0
                && sum.compareTo(total.multiply(loose ? MOST_OF_LOOSE : MOST)) <= 0;
    }

    private static Remark larger(Found found) {
        var part = found.list().parts().getFirst();
        return found.passage()
                .remark(
                        found.total().numberStart(),
                        found.list().end() - found.passage().start(),
                        "",
                        "Phần (%s) lớn hơn tổng (%s)."
                                .formatted(
                                        VietnameseNumbers.format(part.value()),
                                        VietnameseNumbers.format(found.total().value())));
    }

    private static Remark off(Found found) {
        var list = found.list();
        var sum = VietnameseNumbers.format(list.sum());
        var terms =
                list.parts().stream()
                        .map(list::value)
                        .map(VietnameseNumbers::format)
                        .collect(Collectors.joining(" + "));
        var total = VietnameseNumbers.format(found.total().value());
        int end = list.end() - found.passage().start();
        var remark =
                found.passage()
                        .remark(
                                found.total().numberStart(),
                                end,
                                sum + " " + found.total().unit(),
                                "%s = %s, tổng ghi trong báo cáo là %s."
                                        .formatted(terms, sum, total));
        boolean someMayBeLeftOut =
                found.claim() != Claim.WHOLE && list.sum().compareTo(found.total().value()) < 0;
        return someMayBeLeftOut
                ? new Remark(
                        remark.start(),
                        remark.end(),
                        remark.expected(),
                        remark.message(),
                        Severity.W)
                : remark;
    }
}
