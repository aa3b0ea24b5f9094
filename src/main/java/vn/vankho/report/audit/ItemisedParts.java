package vn.vankho.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.report.audit.PartReader.Claim;
import vn.vankho.report.audit.PartReader.Found;
import vn.vankho.vietnamese.Quantity;
import vn.vankho.vietnamese.Quantity.Kind;
import vn.vankho.vietnamese.Units;

/// Finds totals whose parts are the items below: `Diện tích rừng 150 ha, trong đó:` and then `-
/// Rừng sản xuất: 90 ha;`.
final class ItemisedParts {

    private static final int MOST_ITEMS = 40;
    private static final int LONGEST_LINK = 90;
    private static final Pattern OPENS =
            Pattern.compile(
                    "\\b(?:(?<among>trong do|trong so do)|(?<whole>bao gom|gom co|gom|chia ra))\\h{0,3}:\\h*$");
    private static final Pattern CHANGE =
            Pattern.compile(".*\\b(?:tang|giam|them|hon|vuot|thieu|hut)\\h*(?:them|duoc|di)?\\h*");

    private ItemisedParts() {}

    static List<Found> in(List<Passage> passages) {
        var found = new ArrayList<Found>();
        for (int i = 0; i + 2 < passages.size(); i++) {
            var one = openedBy(passages, i);
            if (one != null && one.list().parts().size() >= 2) {
                found.add(one);
            }
        }
        return found;
    }

    private static @Nullable Found openedBy(List<Passage> passages, int at) {
        var passage = passages.get(at);
        int tail = Math.max(0, passage.plain().length() - LONGEST_LINK);
        var opens = OPENS.matcher(passage.plain().substring(tail));
        if (!opens.find() || passage.quantities().isEmpty()) {
            return null;
        }
        var total = passage.quantities().getLast();
        boolean linked =
                total.end() <= tail + opens.start()
                        && passage.between(total.end(), tail + opens.start())
                                .matches("[^.;:()]{0,80}");
        if (!linked || !isTotal(passage, total)) {
            return null;
        }
        var claim = opens.group("whole") != null ? Claim.WHOLE : Claim.LIST;
        return new Found(passage, total, list(passages, at, total), claim, false);
    }

    private static boolean isTotal(Passage passage, Quantity total) {
        return total.kind() == Kind.AMOUNT
                && total.unit() != null
                && !CHANGE.matcher(passage.before(total.start(), 25)).matches();
    }

    private static PartList list(List<Passage> passages, int at, Quantity total) {
        var unit = String.valueOf(total.unit());
        var list = new PartList(unit);
        char marker = marker(passages.get(at + 1));
        for (int i = at + 1; i < Math.min(passages.size(), at + 1 + MOST_ITEMS); i++) {
            var item = passages.get(i);
            if (marker == ' ' || marker(item) != marker) {
                break;
            }
            var first = first(item, unit);
            if (first == null) {
                list.addUnknown();
            } else {
                list.addItem(item, 0, first.end(), List.of(first));
            }
        }
        return list;
    }

    private static @Nullable Quantity first(Passage item, String unit) {
        return item.quantities().stream()
                .filter(q -> q.unit() != null && q.kind() == Kind.AMOUNT)
                .filter(q -> Units.comparable(String.valueOf(q.unit()), unit))
                .findFirst()
                .orElse(null);
    }

    // Its bullet; a digit for any number, a blank where it has no label.
    private static char marker(Passage item) {
        var text = item.text().strip();
        if (text.isEmpty() || !Passages.LABEL.matcher(text).lookingAt()) {
            return ' ';
        }
        char first = text.charAt(0);
        return Character.isDigit(first) ? '1' : Character.isLetter(first) ? 'a' : first;
    }
}
