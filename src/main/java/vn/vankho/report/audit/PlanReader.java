package vn.vankho.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.Quantity;
import vn.vankho.vietnamese.Quantity.Kind;
import vn.vankho.vietnamese.Units;

/// Finds a result, its plan and the percentage between them where they are three numbers of one
/// sentence: `365 tấn, đạt 101,4% kế hoạch (360 tấn)`, `kế hoạch 615 con, thực hiện 650 con, đạt
/// 105,7%`, `1.250 triệu đồng, bằng 104,2% so với cùng kỳ (1.200 triệu đồng)`.
final class PlanReader {

    private static final int LONGEST_LINK = 90;
    private static final Pattern BREAK = Pattern.compile("[.;!?](?:\\s|$)");
    private static final Pattern REACHES =
            Pattern.compile(
                    "(?<subject>[^,]{0,40}?),?\\h*(?:dat|bang|tuong duong|hoan"
                            + " thanh|=)(?:\\h+(?:duoc|khoang))?(?:\\h+(?:ty|ti) le)?\\h*[:(]?\\h*");
    private static final String OF_PLAN =
            "(?:ke hoach|kh|chi tieu|du toan|muc tieu|nghi quyet)(?:\\h+(?:nam|giao|de ra|\\d{4}|ke"
                    + " hoach|huyen|tinh|xa|hdnd|duoc|nghi quyet|ca))*";
    private static final String OF_LAST_YEAR =
            "(?:cung ky|nam truoc|nam ngoai)(?:\\h+(?:nam|truoc|ngoai|\\d{4}))*|nam \\d{4}";
    private static final Pattern THEN_BASE =
            Pattern.compile(
                    "\\h*(?:so voi|so|cua)?\\h*(?:"
                            + OF_PLAN
                            + "|"
                            + OF_LAST_YEAR
                            + ")\\h*"
                            + "(?<bracket>\\(\\h*(?:(?:"
                            + OF_PLAN
                            + "|"
                            + OF_LAST_YEAR
                            + ")\\h*)?|)(?:la|dat|:|=|,)?\\h*(?:uoc\\h*)?");
    private static final Pattern PLAN_FIRST =
            Pattern.compile(".*(?:" + OF_PLAN + ")\\h*(?:la|:)?\\h*");
    private static final Pattern THEN_RESULT =
            Pattern.compile(
                    "\\h*[,;(]?\\h*(?:da\\h+|uoc\\h+|ket qua\\h+)?(?:thuc hien|th|thu|dat|lam)"
                            + "(?:\\h+(?:duoc|dat|uoc dat|la|ca nam))*\\h*:?\\h*");
    private static final Pattern SLASH_PLAN =
            Pattern.compile("\\h*/\\h*(?:ke hoach|kh|chi tieu)(?:\\h+(?:giao|nam|la))*\\h*:?\\h*");
    private static final Pattern OTHER_BASE =
            Pattern.compile(
                    "\\W{0,3}(?:so voi |so |cua )?(?:cung ky|nam truoc|nam ngoai|nam"
                            + " \\d{4}|tong).*");

    private PlanReader() {}

    static List<Share> in(Passage passage) {
        var shares = new ArrayList<Share>();
        var numbers = passage.quantities();
        for (int i = 0; i + 2 < numbers.size(); i++) {
            var share = three(passage, numbers.get(i), numbers.get(i + 1), numbers.get(i + 2));
            if (share != null) {
                shares.add(share);
            }
        }
        return shares;
    }

    private static @Nullable Share three(Passage p, Quantity a, Quantity b, Quantity c) {
        if (isAmount(a) && ShareReader.isPlainPercent(b) && isAmount(c)) {
            return baseBehind(p, a, b, c);
        }
        return isAmount(a) && isAmount(b) && ShareReader.isPlainPercent(c)
                ? baseBefore(p, a, b, c)
                : null;
    }

    private static boolean isAmount(Quantity q) {
        return q.kind() == Kind.AMOUNT && q.unit() != null && ShareReader.isPlain(q);
    }

    private static boolean agree(Quantity a, Quantity b) {
        return Units.comparable(String.valueOf(a.unit()), String.valueOf(b.unit()));
    }

    private static @Nullable Share baseBehind(
            Passage p, Quantity result, Quantity percent, Quantity base) {
        var reaches = link(p, result, percent);
        var then = link(p, percent, base);
        if (reaches == null || then == null || !agree(result, base)) {
            return null;
        }
        var first = REACHES.matcher(reaches);
        var second = THEN_BASE.matcher(then);
        if (!first.matches() || !second.matches()) {
            return null;
        }
        boolean certain = first.group("subject").isBlank() && !second.group("bracket").isBlank();
        return share(p, result, base, percent, result.numberStart(), base.end(), certain);
    }

    private static @Nullable Share baseBefore(Passage p, Quantity a, Quantity b, Quantity percent) {
        var between = link(p, a, b);
        var reaches = link(p, b, percent);
        if (between == null || reaches == null || !agree(a, b)) {
            return null;
        }
        var connects = REACHES.matcher(reaches);
        boolean direct = connects.matches() && connects.group("subject").isBlank();
        if (!direct || OTHER_BASE.matcher(p.after(percent.end(), 30)).matches()) {
            return null;
        }
        int start = a.numberStart();
        if (SLASH_PLAN.matcher(between).matches()) {
            return share(p, a, b, percent, start, percent.end(), true);
        }
        boolean planFirst =
                PLAN_FIRST.matcher(p.before(a.start(), 60)).matches()
                        && THEN_RESULT.matcher(between).matches();
        return planFirst ? share(p, b, a, percent, start, percent.end(), true) : null;
    }

    private static @Nullable String link(Passage p, Quantity a, Quantity b) {
        if (b.start() < a.end() || b.start() - a.end() > LONGEST_LINK) {
            return null;
        }
        var link = p.between(a.end(), b.start());
        return BREAK.matcher(link).find() ? null : link;
    }

    private static @Nullable Share share(
            Passage p,
            Quantity part,
            Quantity whole,
            Quantity percent,
            int start,
            int end,
            boolean certain) {
        var unit = String.valueOf(whole.unit());
        boolean same = unit.equals(part.unit());
        return Share.of(
                p,
                start,
                end,
                same
                        ? part.value()
                        : part.value().multiply(Units.of(String.valueOf(part.unit())).factor()),
                same ? whole.value() : whole.value().multiply(Units.of(unit).factor()),
                percent,
                unit,
                certain);
    }
}
