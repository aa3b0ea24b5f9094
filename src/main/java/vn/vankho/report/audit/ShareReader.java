package vn.vankho.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.Quantity;
import vn.vankho.vietnamese.Quantity.Kind;

/// Finds the percentages of a passage whose operands stand beside them: `650/615 con đạt 105%`,
/// `88,9% (8/9 xóm)`, `365 tấn, đạt 101,4% kế hoạch (360 tấn)`.
final class ShareReader {

    private static final int LONGEST_LINK = 100;
    private static final int LONGEST_SUBJECT = 45;

    private static final Pattern BREAK = Pattern.compile("[.;!?](?:\\s|$)|:\\s");
    private static final Pattern REACHES =
            Pattern.compile(
                    "(?<subject>.{0,90}?)"
                            + "(?<comma>,?)\\h*(?:va\\h+|cung\\h+|da\\h+|uoc\\h+)?(?:(?:dat|bang|chiem|tuong"
                            + " duong|tuong ung|ung|hoan thanh)"
                            + "(?:\\h+(?:voi|duoc|khoang|muc))?(?:\\h+(?:ty|ti)"
                            + " (?:le|trong))?|(?:ty|ti) le(?:\\h+(?:dat|chiem))?|=)"
                            + "(?:\\h+la)?\\h*[:=(]?\\h*");
    private static final Pattern BRACKET =
            Pattern.compile("(?<subject>.{0,40}?)\\h*\\(\\h*(?:=|dat|bang|chiem|tuc|tuc la)?\\h*");
    private static final Pattern EXCEEDS =
            Pattern.compile(
                    "(?<subject>.{0,60}?),?\\h*(?:vuot|tang)(?:\\h+(?:muc|chi tieu|ke hoach|kh|du"
                            + " toan|la|giao|so voi))*\\h*[:(]?\\h*");
    private static final Pattern INTO_BRACKET =
            Pattern.compile(
                    "(?:\\h*(?:so voi\\h+|so\\h+)?(?:ke hoach|kh|chi tieu|du"
                            + " toan)[^;.()%]{0,30})?\\h*\\(\\h*(?:tuc|dat|la|voi|=|tuong"
                            + " ung)?\\h*|,\\h*(?:voi|tuong ung voi)\\h*");
    private static final Pattern OTHER_SUBJECT =
            Pattern.compile(
                    "(?:ty le|ti le|tang|giam|vuot|con lai|cung ky|nam truoc|so voi|trong do|tong"
                            + " so|gom|thap hon|cao hon|hut|thieu|con ?:)");
    private static final Pattern OF_ANOTHER_TIME =
            Pattern.compile(
                    "\\W{0,3}(?:so voi |so |cua )?(?:cung ky|nam truoc|nam ngoai|nam"
                            + " \\d{4}|thang|quy).*");
    private static final Pattern OF_ANOTHER_WHOLE =
            Pattern.compile(
                    "\\W{0,3}(?:so voi |so |cua |trong |tren )?(?:tong|so ho|so nguoi|so hoc|dan"
                            + " so|toan|dien tich|cac|co cau|gia tri|du no|luc luong).*");
    private static final Pattern OF_PLAN =
            Pattern.compile(
                    "\\W{0,3}(?:so voi |so |cua )?(?:ke hoach|kh\\b|chi tieu|du toan|nghi"
                            + " quyet).*");

    private ShareReader() {}

    static List<Share> in(Passage passage) {
        var shares = new ArrayList<Share>();
        var numbers = passage.quantities();
        for (int i = 0; i + 1 < numbers.size(); i++) {
            var share = pair(passage, numbers.get(i), numbers.get(i + 1));
            if (share != null) {
                shares.add(share);
            }
        }
        return shares;
    }

    private static @Nullable Share pair(Passage passage, Quantity a, Quantity b) {
        if (isRatio(a) && isPlainPercent(b)) {
            return behind(passage, a, b);
        }
        return isPlainPercent(a) && isRatio(b) ? inBrackets(passage, a, b) : null;
    }

    static boolean isPlainPercent(Quantity q) {
        return q.kind() == Kind.PERCENT && isPlain(q);
    }

    /// Whether a number is meant as it stands: not *trên*, *gần*, *khoảng*.
    static boolean isPlain(Quantity q) {
        return (q.qualifier() == null || "ước".equals(q.qualifier())) && q.confidence() >= 0.6;
    }

    private static boolean isRatio(Quantity q) {
        return q.kind() == Kind.RATIO && isPlain(q) && !"%".equals(q.unit());
    }

    private static @Nullable Share behind(Passage passage, Quantity ratio, Quantity percent) {
        var link = link(passage, ratio, percent);
        if (link == null) {
            return null;
        }
        var tail = passage.after(percent.end(), 40);
        if (OF_ANOTHER_TIME.matcher(tail).matches()) {
            return null;
        }
        var exceeds = EXCEEDS.matcher(link);
        if (exceeds.matches()) {
            boolean more = ratio.value().compareTo(ratio.second()) >= 0;
            boolean plan = more && (link.contains("vuot") || OF_PLAN.matcher(tail).matches());
            var subject = exceeds.group("subject");
            boolean direct =
                    plan && subject.length() <= 25 && !OTHER_SUBJECT.matcher(subject).find();
            var share = share(passage, ratio, percent, direct);
            return share == null || !plan ? null : share.asGrowth();
        }
        var reaches = REACHES.matcher(link);
        var bracket = BRACKET.matcher(link);
        boolean found = reaches.matches();
        if (!found && !bracket.matches()) {
            return null;
        }
        var subject = found ? reaches.group("subject") : bracket.group("subject");
        boolean comma = found && reaches.group("comma").equals(",");
        if (subject.length() > 80 || OTHER_SUBJECT.matcher(subject).find()) {
            return null;
        }
        boolean direct =
                subject.isBlank()
                        || (comma && subject.strip().length() <= LONGEST_SUBJECT)
                        || !found;
        boolean elsewhere = OF_ANOTHER_WHOLE.matcher(tail).matches();
        return share(passage, ratio, percent, direct && !elsewhere && ratio.unit() != null);
    }

    private static @Nullable String link(Passage passage, Quantity a, Quantity b) {
        int from = a.end();
        int to = b.start();
        if (to < from || to - from > LONGEST_LINK) {
            return null;
        }
        var link = passage.between(from, to);
        if (b.qualifier() != null) {
            link = link + b.qualifier() + " "; // "ước" stands before the number
            link = link.replaceAll("ước $", "");
        }
        return link.contains(")") || BREAK.matcher(link).find() ? null : link;
    }

    private static @Nullable Share inBrackets(Passage passage, Quantity percent, Quantity ratio) {
        int from = percent.end();
        if (ratio.start() < from || ratio.start() - from > 60) {
            return null;
        }
        var link = passage.between(from, ratio.start());
        if (!INTO_BRACKET.matcher(link).matches()) {
            return null;
        }
        var before = passage.before(percent.start(), 30);
        boolean change = before.matches(".*(?:tang|giam|vuot|hon)\\h*(?:them|duoc|khoang)?\\h*");
        boolean plan = change && (before.contains("vuot") || link.contains("ke hoach"));
        if (change && !plan) {
            return null;
        }
        var share = share(passage, ratio, percent, link.contains("(") && !change);
        return share != null && plan ? share.asGrowth() : share;
    }

    private static @Nullable Share share(
            Passage passage, Quantity ratio, Quantity percent, boolean certain) {
        int start = Math.min(ratio.numberStart(), percent.numberStart());
        int end = Math.max(ratio.end(), percent.end());
        return Share.of(
                passage, start, end, ratio.value(), ratio.second(), percent, ratio.unit(), certain);
    }
}
