package vn.vankho.report.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vankho.document.Severity;
import vn.vankho.report.audit.ChangeReader.Change;
import vn.vankho.vietnamese.Quantity;
import vn.vankho.vietnamese.Quantity.Kind;
import vn.vankho.vietnamese.Units;
import vn.vankho.vietnamese.VietnameseNumbers;

/// Rises and falls against the two figures between which they are said to lie.
final class ChangeChecks {

    static final List<AuditCheck> ALL =
            List.of(new AuditCheck("Q06", Severity.E, "Số liệu", ChangeChecks::changes));

    private ChangeChecks() {}

    private static List<Remark> changes(AuditedReport report) {
        var remarks = new ArrayList<Remark>();
        for (var passage : report.prose()) {
            ChangeReader.in(passage).forEach(c -> remark(c).ifPresent(remarks::add));
        }
        return remarks;
    }

    private static Optional<Remark> remark(Change change) {
        var was = change.was().value();
        var difference = change.is().value().subtract(was);
        boolean right = difference.signum() == 0 || difference.signum() > 0 == change.rises();
        if (!right || was.signum() <= 0) {
            return was.signum() <= 0 ? Optional.empty() : Optional.of(turned(change, difference));
        }
        var absolute = difference.abs();
        if (holdsAsAmount(change, absolute) || holdsAsPercent(change, absolute)) {
            return Optional.empty();
        }
        return Optional.of(off(change, absolute));
    }

    // In the figures' own unit; between two percentages, in points.
    private static boolean holdsAsAmount(Change change, BigDecimal difference) {
        var amount = change.amount();
        if (amount.kind() != change.is().kind()) {
            return false;
        }
        var own = inUnitOf(amount, change.is());
        var slack =
                Verdict.halfUnit(change.was().value())
                        .add(Verdict.halfUnit(change.is().value()))
                        .add(Verdict.halfUnit(own));
        var off = own.subtract(difference).abs();
        return off.signum() == 0 || (isMeasured(change) && off.compareTo(slack) < 0);
    }

    private static boolean isMeasured(Change change) {
        return change.was().value().scale() > 0
                || change.is().value().scale() > 0
                || change.amount().value().scale() > 0;
    }

    private static BigDecimal inUnitOf(Quantity amount, Quantity figure) {
        var from = String.valueOf(amount.unit());
        var to = String.valueOf(figure.unit());
        return from.equals(to)
                ? amount.value()
                : Units.convert(amount.value(), from, to).orElse(amount.value());
    }

    private static boolean holdsAsPercent(Change change, BigDecimal difference) {
        var amount = change.amount();
        if (amount.kind() != Kind.PERCENT) {
            return false;
        }
        var printed = amount.value();
        var computed = percentage(difference, change.was().value());
        // The bracket may hold the difference and not last year's figure.
        var bracket = change.was().value();
        var base = change.is().value().subtract(change.rises() ? bracket : bracket.negate());
        var other = base.signum() > 0 ? percentage(bracket, base) : computed;
        return isNear(change, printed, computed)
                || Verdict.of(printed, other, other, other) != Verdict.WRONG;
    }

    private static boolean isNear(Change change, BigDecimal printed, BigDecimal computed) {
        var was = change.was().value();
        var is = change.is().value();
        boolean measured = was.scale() > 0 || is.scale() > 0;
        var slack = measured ? Verdict.halfUnit(was).add(Verdict.halfUnit(is)) : BigDecimal.ZERO;
        var off = percentage(slack, was);
        return Verdict.of(printed, computed, computed.subtract(off), computed.add(off))
                != Verdict.WRONG;
    }

    private static BigDecimal percentage(BigDecimal part, BigDecimal whole) {
        return part.multiply(Share.HUNDRED).divide(whole, MathContext.DECIMAL64);
    }

    private static Remark turned(Change change, BigDecimal difference) {
        var message =
                "Từ %s đến %s là %s, báo cáo ghi %s."
                        .formatted(
                                VietnameseNumbers.format(change.was().value()),
                                VietnameseNumbers.format(change.is().value()),
                                difference.signum() > 0 ? "tăng" : "giảm",
                                change.rises() ? "tăng" : "giảm");
        return change.passage()
                .remark(
                        change.start(),
                        change.end(),
                        difference.signum() > 0 ? "tăng" : "giảm",
                        message);
    }

    private static Remark off(Change change, BigDecimal difference) {
        var was = VietnameseNumbers.format(change.was().value());
        var is = VietnameseNumbers.format(change.is().value());
        var amount = change.amount();
        boolean relative = amount.kind() == Kind.PERCENT && change.is().kind() != Kind.PERCENT;
        var expected =
                relative
                        ? Share.percent(
                                percentage(difference, change.was().value()),
                                Math.max(2, amount.value().scale()))
                        : VietnameseNumbers.format(difference) + " " + change.is().unit();
        var sum = relative ? "(%s - %s)/%s" : "%s - %s";
        var shown = change.rises() ? sum.formatted(is, was, was) : sum.formatted(was, is, was);
        var printed = VietnameseNumbers.format(amount.value()) + " " + amount.unit();
        return change.passage()
                .remark(
                        change.start(),
                        change.end(),
                        expected,
                        "%s = %s, báo cáo ghi %s."
                                .formatted(shown, expected, printed.replace(" %", "%")));
    }
}
