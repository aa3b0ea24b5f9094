package vn.vankho.report.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.vankho.vietnamese.Quantity.Kind;
import vn.vankho.vietnamese.Quantity;
import vn.vankho.vietnamese.Units;

/// The items that follow *trong đó*, *gồm* or an opening bracket, as far as they are parts of the
/// total before it.
final class PartList {

    private static final Pattern PARTIAL =
            Pattern.compile(
                    "chu yeu|tieu bieu|\\bnhu\\b|\\brieng\\b|\\.\\.\\.|…|v\\.v|dac biet|noi bat|mot so|"
                            + "ngoai ra|so voi|\\btang \\d|\\bgiam \\d|phat sinh moi|tu dau nam|luy ke|"
                            + "ke hoach|uoc tinh");
    private static final Pattern CROSSING =
            Pattern.compile(
                    "\\bnu\\b|dan toc|dang vien|ton giao|truc tuyen|truoc han|bang cap|chung chi|"
                            + "bhyt|chua thanh nien|phu nu|cao tuoi|khuyet tat|dbdt|dtts|"
                            + "chuc nang|bi thu|nguoi ngheo|duoi \\d+ tuoi|tren \\d+ tuoi|thuong xuyen|"
                            + "hoan thanh tot|co viec|gioi thieu");
    private static final Pattern MEN = Pattern.compile("\\bnam\\b");
    private static final Pattern LATE = Pattern.compile("dung han|qua han|tre han|trong han");

    private final Passage passage;
    private final String unit;
    private final List<Quantity> parts = new ArrayList<>();
    private final BigDecimal factor;
    private boolean unclear;
    private BigDecimal others = BigDecimal.ZERO;

    PartList(Passage passage, String unit) {
        this.passage = passage;
        this.unit = unit;
        this.factor = Units.of(unit).factor();
    }

    /// Adds one item; its own brackets are left out.
    void addItem(int from, int to, List<Quantity> inItem) {
        var words = passage.between(from, to);
        unclear |= PARTIAL.matcher(words).find();
        var same = inItem.stream().filter(this::measuresTheSame).toList();
        var bare =
                inItem.stream().filter(q -> q.unit() == null && q.kind() == Kind.AMOUNT).toList();
        var found = same.isEmpty() ? bare : same;
        unclear |= inItem.stream().anyMatch(q -> q.kind() == Kind.RATIO || q.kind() == Kind.RANGE);
        unclear |= found.stream().anyMatch(q -> !ShareReader.isPlain(q));
        unclear |= found.isEmpty() && words.contains("con lai");
        if (found.size() > 1) {
            addAll(found);
        } else if (found.size() == 1) {
            parts.add(found.getFirst());
        } else {
            inItem.stream()
                    .filter(q -> q.kind() == Kind.AMOUNT)
                    .findFirst()
                    .ifPresent(q -> others = others.add(q.value()));
        }
    }

    // "30 ha lúa và 20 ha ngô" are two parts; "hỗ trợ 30 hộ cho 20 hộ" is not clear.
    private void addAll(List<Quantity> found) {
        for (int i = 1; i < found.size(); i++) {
            var between = passage.between(found.get(i - 1).end(), found.get(i).start());
            unclear |= !between.contains(" va ") && !between.contains(",");
        }
        parts.addAll(found);
    }

    private boolean measuresTheSame(Quantity q) {
        return q.kind() == Kind.AMOUNT && q.unit() != null && Units.comparable(q.unit(), unit);
    }

    List<Quantity> parts() {
        return parts;
    }

    /// Whether items are missing, overlap or cannot be told apart.
    boolean isUnclear(int from, int to) {
        var words = passage.between(from, to);
        boolean crossing = CROSSING.matcher(words).find();
        boolean complement = MEN.matcher(words).find() || LATE.matcher(words).find();
        return unclear || others.signum() != 0 || crossing && !complement;
    }

    /// In the unit of the total.
    BigDecimal value(Quantity part) {
        if (part.unit() == null) {
            return part.value();
        }
        var own = Units.of(part.unit()).factor();
        return own.compareTo(factor) == 0
                ? part.value()
                : part.value().multiply(own).divide(factor, java.math.MathContext.DECIMAL64);
    }

    BigDecimal sum() {
        return parts.stream().map(this::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Whether some first items, all, or all with those counted by another word make the total.
    boolean makes(BigDecimal total) {
        var sum = BigDecimal.ZERO;
        int seen = 0;
        for (var part : parts) {
            sum = sum.add(value(part));
            seen++;
            if (seen > 1 && isNear(sum, total, seen)) {
                return true;
            }
        }
        return isNear(sum.add(others), total, seen);
    }

    // Counts add up exactly; what was rounded adds up to its last digit, once for each part.
    private boolean isNear(BigDecimal sum, BigDecimal total, int count) {
        var off = sum.subtract(total).abs();
        int digits = Math.max(0, total.scale());
        boolean rounded = digits > 0 || unit.contains("tỷ") || unit.contains("tỉ") || mixed();
        var slack = BigDecimal.valueOf(count + 1L).movePointLeft(digits).divide(BigDecimal.TWO);
        return off.signum() == 0 || rounded && off.compareTo(slack) <= 0;
    }

    private boolean mixed() {
        return parts.stream().anyMatch(q -> q.value().scale() > 0);
    }
}
