package vn.vankho.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Severity;
import vn.vankho.vietnamese.Quantity;
import vn.vankho.vietnamese.Quantity.Kind;
import vn.vankho.vietnamese.Units;
import vn.vankho.vietnamese.VietnameseNumbers;

/// Units that cannot be right by themselves (an income of 42 đồng a year), and one rate given in
/// per cent here and per mille there.
final class UnitChecks {

    static final List<AuditCheck> ALL =
            List.of(
                    new AuditCheck("Q08", Severity.W, "Đơn vị tính", UnitChecks::implausible),
                    new AuditCheck("Q09", Severity.W, "Đơn vị tính", UnitChecks::changed));

    // No one lives on less a year; nobody's share of a commune's income is more.
    private static final BigDecimal LEAST_INCOME = BigDecimal.valueOf(100_000);
    private static final BigDecimal MOST_INCOME = new BigDecimal("10000000000");
    private static final BigDecimal LEAST_OF_ANY = BigDecimal.valueOf(1_000);
    private static final BigDecimal HECTARE = BigDecimal.valueOf(10_000);
    private static final Pattern INCOME =
            Pattern.compile(
                    ".*thu nhap[^.;%]{0,60}|.*(?:gia tri|doanh"
                            + " thu)[^.;%]{0,50}/\\h?(?:1\\h?)?ha\\b[^.;%]{0,40}");
    private static final Pattern CHANGE =
            Pattern.compile(
                    ".*\\b(?:tang|giam|them|cao hon|thap hon|muc)\\h*(?:them|khoang|la)?\\h*");
    private static final Pattern PER_HEAD =
            Pattern.compile("đồng/(?:người|hộ|khẩu|nhân khẩu|lao động|đầu người)(?:/.*)?");
    private static final Pattern RATE =
            Pattern.compile(
                    "(?:ty suat|ty le|ti le|ti suat) ((?:[a-z]+ ){1,5}?[a-z]+)(?="
                            + " ?(?:[:,(]|tang|giam|la|dat|con|xuong|duoi|o muc|hang nam|binh quan|nam"
                            + " \\d{4}|uoc|duy tri|\\d)|\\h*$)");
    private static final int LONGEST_NAME = 90;

    private UnitChecks() {}

    private static List<Remark> implausible(AuditedReport report) {
        var remarks = new ArrayList<Remark>();
        for (var passage : report.prose()) {
            for (var q : passage.quantities()) {
                var remark = money(passage, q);
                if (remark != null) {
                    remarks.add(remark);
                }
            }
        }
        return remarks;
    }

    private static @Nullable Remark money(Passage passage, Quantity q) {
        var unit = q.unit();
        if (q.kind() != Kind.AMOUNT
                || unit == null
                || !unit.contains("đồng")
                || q.value().signum() == 0) {
            return null;
        }
        var before = passage.before(q.numberStart(), 120);
        if (CHANGE.matcher(before).matches()) {
            return null;
        }
        var measured = Units.of(unit);
        boolean perArea = measured.dimension().equals("đồng/m2");
        var value = q.value().multiply(measured.factor());
        var amount = perArea ? value.multiply(HECTARE) : value;
        boolean income = INCOME.matcher(before).matches();
        boolean perHead = PER_HEAD.matcher(measured.dimension()).matches();
        boolean whole = measured.dimension().equals("đồng") || perHead || perArea;
        boolean tooSmall = income && whole && amount.compareTo(LEAST_INCOME) < 0;
        boolean nothing = perHead && unit.endsWith("/năm") && amount.compareTo(LEAST_OF_ANY) < 0;
        if (tooSmall || nothing) {
            return remark(passage, q, "quá nhỏ, có lẽ thiếu chữ nghìn, triệu hay tỷ");
        }
        return income
                        && (perHead || before.contains("dau nguoi"))
                        && amount.compareTo(MOST_INCOME) > 0
                ? remark(passage, q, "quá lớn, có lẽ thừa chữ nghìn, triệu hay tỷ")
                : null;
    }

    private static Remark remark(Passage passage, Quantity q, String doubt) {
        var printed = VietnameseNumbers.format(q.value()) + " " + q.unit();
        return passage.remark(
                q.numberStart(),
                q.end(),
                "",
                "Số %s %s. Cần xem lại đơn vị tính.".formatted(printed, doubt));
    }

    private record Said(Passage passage, Quantity quantity) {}

    // The name of a rate in plain letters, and where it stands in per cent and in per mille.
    private static List<Remark> changed(AuditedReport report) {
        Map<String, Said> hundredths = new LinkedHashMap<>();
        Map<String, Said> thousandths = new LinkedHashMap<>();
        for (var passage : report.prose()) {
            for (var q : passage.quantities()) {
                var name = rateBefore(passage, q);
                if (name != null) {
                    (isPermille(passage, q) ? thousandths : hundredths)
                            .putIfAbsent(name, new Said(passage, q));
                }
            }
        }
        var remarks = new ArrayList<Remark>();
        thousandths.forEach(
                (name, said) -> {
                    var other = hundredths.get(name);
                    if (other != null) {
                        remarks.add(changed(said, other));
                    }
                });
        return remarks;
    }

    // Typed where the font had no ‰: 0,2%o.
    private static boolean isPermille(Passage passage, Quantity q) {
        return q.kind() == Kind.PERMILLE || passage.after(q.end(), 2).matches("o\\W?");
    }

    private static @Nullable String rateBefore(Passage passage, Quantity q) {
        if (q.kind() != Kind.PERCENT && q.kind() != Kind.PERMILLE) {
            return null;
        }
        var before = passage.before(q.start(), LONGEST_NAME);
        int stop = Math.max(before.lastIndexOf(';'), before.lastIndexOf(". "));
        var rate = RATE.matcher(before.substring(stop + 1));
        String name = null;
        int end = 0;
        while (rate.find()) {
            name = rate.group(1);
            end = rate.end();
        }
        boolean near = name != null && !before.substring(stop + 1 + end).matches(".*[%‰,].*");
        return near ? name : null;
    }

    private static Remark changed(Said here, Said there) {
        return here.passage()
                .remark(
                        Math.max(0, here.quantity().start() - 40),
                        here.quantity().end(),
                        "%",
                        "Chỉ tiêu này ghi bằng ‰ (%s‰), nơi khác trong báo cáo ghi bằng %% (%s%%)."
                                .formatted(
                                        VietnameseNumbers.format(here.quantity().value()),
                                        VietnameseNumbers.format(there.quantity().value())));
    }
}
