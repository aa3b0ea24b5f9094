package vn.vankho.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.Quantity;
import vn.vankho.vietnamese.Quantity.Kind;

/// Finds shares of a whole that the same sentence names first: `tổng số 1.159 hộ, trong đó 106 hộ
/// nghèo, chiếm 9,15%`.
final class SubsetReader {

    private static final Pattern AMONG =
            Pattern.compile(
                    "[^.;:]{0,60}\\(?(?:trong do|trong so do)\\h*:?\\h*(?:co|so)?[^.;%\\d]{0,50}");
    private static final Pattern TAKES =
            Pattern.compile(
                    "[^.;:%\\d]{0,45}?[,(]?\\h*(?:chiem|dat)(?:\\h+(?:ty|ti)"
                            + " le)?(?:\\h+la)?\\h*:?\\h*|[^.;:%\\d]{0,45}?\\(\\h*(?:chiem\\h+|(?:ty|ti)"
                            + " le\\h+)?");
    private static final Pattern NOT_OF_IT =
            Pattern.compile(
                    "\\W{0,3}(?:so voi |so |cua )?(?:ke hoach|kh\\b|cung ky|nam |chi tieu|du"
                            + " toan|dan so|so ).*");
    private static final Pattern TOTAL =
            Pattern.compile(".*(?:tong so|tong|toan xa|ca xa|tat ca)\\b.{0,40}");

    private SubsetReader() {}

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

    private static @Nullable Share three(
            Passage p, Quantity whole, Quantity part, Quantity percent) {
        boolean counts = isCount(whole) && isCount(part) && ShareReader.isPlainPercent(percent);
        if (!counts || !String.valueOf(whole.unit()).equals(part.unit())) {
            return null;
        }
        boolean linked =
                part.start() - whole.end() <= 120
                        && percent.start() - part.end() <= 80
                        && AMONG.matcher(p.between(whole.end(), part.start())).matches()
                        && TAKES.matcher(p.between(part.end(), percent.start())).matches();
        if (!linked || NOT_OF_IT.matcher(p.after(percent.end(), 30)).matches()) {
            return null;
        }
        boolean total = TOTAL.matcher(p.before(whole.start(), 60)).matches();
        return part.value().compareTo(whole.value()) > 0
                ? null
                : Share.of(
                        p,
                        whole.numberStart(),
                        percent.end(),
                        part.value(),
                        whole.value(),
                        percent,
                        whole.unit(),
                        total);
    }

    private static boolean isCount(Quantity q) {
        return q.kind() == Kind.AMOUNT && q.unit() != null && ShareReader.isPlain(q);
    }
}
