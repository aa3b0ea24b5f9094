package vn.vankho.drafting.comparison;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/// What differs between two lists: the shortest way from one to the other.
final class Deltas {

    private Deltas() {}

    /// From here to there in the old list became from here to there in the new one.
    record Delta(int fromOld, int toOld, int fromNew, int toNew) {}

    /// In order; between two of them at least one item is the same.
    static List<Delta> of(List<String> before, List<String> after) {
        var deltas = new ArrayList<Delta>();
        for (var change : new MyersDiffWithLinearSpace<String>().computeDiff(before, after, null)) {
            var delta =
                    new Delta(
                            change.startOriginal,
                            change.endOriginal,
                            change.startRevised,
                            change.endRevised);
            if (!deltas.isEmpty() && touches(deltas.getLast(), delta)) {
                var first = deltas.removeLast();
                delta = new Delta(first.fromOld(), delta.toOld(), first.fromNew(), delta.toNew());
            }
            deltas.add(delta);
        }
        return deltas;
    }

    private static boolean touches(Delta first, Delta second) {
        return first.toOld() == second.fromOld() && first.toNew() == second.fromNew();
    }
}
