package vn.vankho.report.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.vietnamese.Quantity;
import vn.vankho.vietnamese.Quantity.Kind;
import vn.vankho.vietnamese.Units;

/// The items that follow *trong đó*, *gồm* or an opening bracket, as far as they are parts of the
/// total before it.
final class PartList {

    private static final Pattern PARTIAL =
            Pattern.compile(
                    "chu yeu|tieu bieu|\\bnhu\\b|\\brieng\\b|\\.\\.\\.|…|v\\.v|dac biet|noi bat|mot"
                            + " so|ngoai ra|so voi|\\btang \\d|\\bgiam \\d|phat sinh moi|tu dau nam|luy"
                            + " ke|ke hoach|uoc tinh");
    private static final Pattern CROSSING =
            Pattern.compile(
                    "\\bnu\\b|dan toc|dang vien|ton giao|truc tuyen|truoc han|bang cap|chung"
                            + " chi|bhyt|chua thanh nien|phu nu|cao tuoi|khuyet tat|dbdt|dtts|chuc"
                            + " nang|bi thu|duoi \\d+ tuoi|tren \\d+ tuoi|thuong xuyen|hoan"
                            + " thanh tot|co viec|gioi thieu");
    private static final Set<String> ROUND_MONEY = Set.of("triệu", "tỷ", "tỉ");
    private static final Pattern MEN = Pattern.compile("\\bnam\\b");
    private static final Pattern LATE = Pattern.compile("dung han|qua han|tre han|trong han");

    private final String unit;
    private final List<Quantity> parts = new ArrayList<>();
    private final BigDecimal factor;
    private boolean unclear;
    private boolean crossing;
    private boolean complement;
    private int end;
    private BigDecimal others = BigDecimal.ZERO;

    PartList(String unit) {
        this.unit = unit;
        this.factor = Units.of(unit).factor();
    }

    /// Adds one item; its own brackets are left out.
    void addItem(Passage passage, int from, int to, List<Quantity> inItem) {
        var words = passage.between(from, to);
        unclear |= PARTIAL.matcher(words).find();
        crossing |= CROSSING.matcher(words).find();
        complement |= MEN.matcher(words).find() || LATE.matcher(words).find();
        var same = inItem.stream().filter(this::measuresTheSame).toList();
        var bare =
                inItem.stream().filter(q -> q.unit() == null && q.kind() == Kind.AMOUNT).toList();
        var found = same.isEmpty() ? bare : same;
        unclear |= inItem.stream().anyMatch(q -> q.kind() == Kind.RATIO || q.kind() == Kind.RANGE);
        unclear |= found.stream().anyMatch(q -> !ShareReader.isPlain(q));
        unclear |= found.isEmpty() && words.contains("con lai");
        end = found.isEmpty() ? end : passage.start() + found.getLast().end();
        if (found.size() > 1) {
            addAll(passage, found);
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
    private void addAll(Passage passage, List<Quantity> found) {
        for (int i = 1; i < found.size(); i++) {
            var between = passage.between(found.get(i - 1).end(), found.get(i).start());
            unclear |= !between.contains(" va ") && !between.contains(",");
        }
        parts.addAll(found);
    }

    private boolean measuresTheSame(Quantity q) {
        return q.kind() == Kind.AMOUNT && q.unit() != null && isOfOneKind(q.unit(), unit);
    }

    /// Whether two units count the same: *tấn* and *tạ*, *trường* and *trường học*.
    static boolean isOfOneKind(String one, String other) {
        return one.startsWith(other + " ")
                || other.startsWith(one + " ")
                || Units.comparable(one, other);
    }

    List<Quantity> parts() {
        return parts;
    }

    /// One past the last part, an offset into the whole text.
    int end() {
        return end;
    }

    /// Whether items are missing, overlap or cannot be told apart.
    boolean isUnclear() {
        return unclear || others.signum() != 0 || (crossing && !complement);
    }

    /// An item that names no number of the total's kind: the list cannot be added up.
    void addUnknown() {
        unclear = true;
    }

    /// In the unit of the total.
    BigDecimal value(Quantity part) {
        return inTotalsUnit(part, part.value());
    }

    private BigDecimal inTotalsUnit(Quantity part, BigDecimal value) {
        var own = part.unit() == null ? factor : Units.of(part.unit()).factor();
        return own.compareTo(factor) == 0
                ? value
                : plain(value.multiply(own).divide(factor, MathContext.DECIMAL64));
    }

    private static BigDecimal plain(BigDecimal value) {
        var bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
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

    // Counts add up exactly; what was rounded adds up to within what rounding can do.
    private boolean isNear(BigDecimal sum, BigDecimal total, int count) {
        var off = sum.subtract(total).abs();
        boolean rounded =
                total.scale() > 0
                        || ROUND_MONEY.contains(unit.split(" ", 2)[0])
                        || parts.stream().anyMatch(q -> q.value().scale() > 0);
        if (off.signum() == 0 || !rounded) {
            return off.signum() == 0;
        }
        var slack = Verdict.halfUnit(total);
        for (var part : parts.subList(0, count)) {
            slack = slack.add(inTotalsUnit(part, Verdict.halfUnit(part.value())));
        }
        return off.compareTo(slack) <= 0;
    }
}
