package vn.vankho.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.Quantity;
import vn.vankho.vietnamese.Quantity.Kind;
import vn.vankho.vietnamese.Units;

/// Finds what a figure was, what it is, and by how much it is said to have changed: `giảm từ 120 hộ
/// xuống còn 96 hộ, giảm 20%`, `3.240 con, tăng 8% so với cùng kỳ (3.000 con)`.
final class ChangeReader {

    private static final int LONGEST_LINK = 110;
    private static final String NO_STOP = "[^.;:]";
    private static final String TIME =
            "(?:cung ky(?: nam)?(?: truoc| ngoai| \\d{4})?|nam (?:truoc|ngoai|\\d{4})|ke hoach)";
    private static final Pattern THEN_CHANGE =
            Pattern.compile(
                    NO_STOP
                            + "{0,70}?[,(]?\\h*(?:da |tuong ung |tuc la |tuc )?(?<way>tang|giam)(?: them| duoc| di| duoc them)?\\h*");
    private static final Pattern RISES_TO =
            Pattern.compile(
                    NO_STOP + "{0,40}?\\b(?:len|xuong|con)(?: con| toi| den| muc| thanh)?\\h*");
    private static final Pattern FROM = Pattern.compile(".*\\btu\\h*(?:muc\\h*)?");
    private static final Pattern IN_BRACKET =
            Pattern.compile(
                    "\\h*(?:so voi|so) "
                            + TIME
                            + "\\h*\\(\\h*(?:"
                            + TIME
                            + ")?(?: la| co| dat|:| =)?\\h*");
    private static final Pattern OTHER =
            Pattern.compile("trong do|binh quan|moi |tong so|gom|va |ty le|chiem");

    /// @param rises whether it is said to have risen
    /// @param amount by how much, in per cent or in the unit of the others
    record Change(
            Passage passage,
            Quantity was,
            Quantity is,
            boolean rises,
            Quantity amount,
            int start,
            int end) {}

    private ChangeReader() {}

    static List<Change> in(Passage passage) {
        var changes = new ArrayList<Change>();
        var numbers = passage.quantities();
        for (int i = 0; i + 2 < numbers.size(); i++) {
            var change = three(passage, numbers.get(i), numbers.get(i + 1), numbers.get(i + 2));
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static @Nullable Change three(Passage p, Quantity a, Quantity b, Quantity c) {
        if (!isPlain(a) || !isPlain(b) || !ShareReader.isPlain(c)) {
            return null;
        }
        var first = link(p, a, b);
        var second = link(p, b, c);
        if (first == null || second == null) {
            return null;
        }
        var fromTo = fromTo(p, a, b, c, first, second);
        return fromTo != null ? fromTo : againstBase(p, a, b, c, first, second);
    }

    private static @Nullable Change fromTo(
            Passage p, Quantity was, Quantity is, Quantity amount, String first, String second) {
        var change = THEN_CHANGE.matcher(second);
        boolean fits =
                FROM.matcher(p.before(was.start(), 20)).matches()
                        && RISES_TO.matcher(first).matches()
                        && change.matches()
                        && !OTHER.matcher(second).find()
                        && alike(was, is)
                        && isAmountOf(is, amount);
        return fits ? change(p, was, is, change.group("way"), amount, was, amount) : null;
    }

    private static @Nullable Change againstBase(
            Passage p, Quantity is, Quantity amount, Quantity was, String first, String second) {
        var change = THEN_CHANGE.matcher(first);
        boolean fits =
                change.matches()
                        && !OTHER.matcher(first).find()
                        && IN_BRACKET.matcher(second).matches()
                        && isAmountOf(is, amount);
        if (!fits) {
            return null;
        }
        if (was.kind() == Kind.RATIO && was.value().compareTo(is.value()) == 0) {
            return change(p, second(was), is, change.group("way"), amount, is, was);
        }
        return alike(was, is) && isPlain(was)
                ? change(p, was, is, change.group("way"), amount, is, was)
                : null;
    }

    private static Change change(
            Passage p,
            Quantity was,
            Quantity is,
            String way,
            Quantity amount,
            Quantity first,
            Quantity last) {
        return new Change(p, was, is, way.equals("tang"), amount, first.numberStart(), last.end());
    }

    // "(10/12 vụ)": this year's ten are repeated before last year's twelve.
    private static Quantity second(Quantity ratio) {
        return new Quantity(
                Kind.AMOUNT,
                List.of(ratio.second()),
                ratio.unit(),
                null,
                ratio.confidence(),
                ratio.start(),
                ratio.numberStart(),
                ratio.numberEnd(),
                ratio.end());
    }

    private static boolean isPlain(Quantity q) {
        return ShareReader.isPlain(q) && q.values().size() == 1 && q.unit() != null;
    }

    private static boolean alike(Quantity a, Quantity b) {
        return a.kind() == b.kind() && String.valueOf(a.unit()).equals(b.unit());
    }

    private static boolean isAmountOf(Quantity figure, Quantity amount) {
        return amount.kind() == Kind.PERCENT
                || (amount.kind() == figure.kind()
                        && Units.comparable(
                                String.valueOf(amount.unit()), String.valueOf(figure.unit())));
    }

    private static @Nullable String link(Passage p, Quantity a, Quantity b) {
        boolean near = b.start() >= a.end() && b.start() - a.end() <= LONGEST_LINK;
        return near ? p.between(a.end(), b.start()) : null;
    }
}
