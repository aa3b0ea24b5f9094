package vn.vankho.report.forward;

import java.util.Set;
import vn.vankho.report.IndicatorNames;

/// What two figures of one report have in common beyond what [IndicatorNames] says.
final class Likenesses {

    private static final Set<String> PERSONS = Set.of("người", "lao động");

    private Likenesses() {}

    static boolean sameUnit(LiveFigure one, LiveFigure other) {
        return one.unit != null
                && other.unit != null
                && (one.unit.equals(other.unit) || arePersons(one.unit, other.unit));
    }

    // Who is found work is counted as *người* here and as *lao động* there.
    static boolean arePersons(String one, String other) {
        return PERSONS.contains(one) && PERSONS.contains(other);
    }

    /// *Cây chè: Năng suất* and *Năng suất chè búp tươi*: all words of one are in the other.
    static boolean isPart(IndicatorNames.Key one, IndicatorNames.Key other) {
        boolean inOrder = one.words().size() <= other.words().size();
        var shorter = inOrder ? one : other;
        var longer = inOrder ? other : one;
        return shorter.words().size() >= 2
                && longer.words().containsAll(shorter.words())
                && one.scope().equals(other.scope())
                && !IndicatorNames.toldApart(one, other)
                && longer.lists().stream().noneMatch(word -> !shorter.words().contains(word));
    }

    /// The name without the item above it.
    static IndicatorNames.Key lastPart(LiveFigure figure) {
        var name = figure.name.substring(figure.name.lastIndexOf(':') + 1).strip();
        return bare(name);
    }

    /// The key of a name with every word of it, none left out for the unit's sake.
    static IndicatorNames.Key bare(String name) {
        var usual = name.replace("ăng xuất", "ăng suất");
        return IndicatorNames.key(usual, null, null);
    }
}
