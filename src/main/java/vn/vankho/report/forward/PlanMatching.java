package vn.vankho.report.forward;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Target;
import vn.vankho.report.IndicatorNames;
import vn.vankho.report.IndicatorNames.Likeness;

/// Finds for each result the target that the earlier report set for the new period.
final class PlanMatching {

    private final Moves moves;
    private final List<LiveFigure> figures;

    PlanMatching(Moves moves, List<LiveFigure> figures) {
        this.moves = moves;
        this.figures = figures;
    }

    /// For each figure the target that the earlier report set for the new period, or null.
    List<@Nullable Target> plans() {
        var plans = new ArrayList<@Nullable Target>();
        figures.forEach(_ -> plans.add(null));
        var free = new ArrayList<LiveFigure>();
        figures.stream().filter(this::isForNewPeriod).forEach(free::add);
        match(plans, free, Likeness.CERTAIN);
        match(plans, free, Likeness.POSSIBLE);
        matchParts(plans, free);
        for (int i = 0; i < figures.size(); i++) {
            var original = figures.get(i).original;
            if (original != null) {
                plans.set(i, plans.get(figures.indexOf(original)));
            }
        }
        return plans;
    }

    private boolean isForNewPeriod(LiveFigure figure) {
        if (figure.target == null) {
            return false;
        }
        var period = figure.target.period();
        return period == null
                ? moves.isNextYear() && moves.wholeYears()
                : period.equals(String.valueOf(moves.to().year()))
                        || period.equals(moves.to().toString());
    }

    private void match(List<@Nullable Target> plans, List<LiveFigure> free, Likeness likeness) {
        Set<LiveFigure> used = new HashSet<>();
        for (int i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            if (figure.kind != Figure.Kind.RESULT
                    || figure.original != null
                    || plans.get(i) != null) {
                continue;
            }
            var fitting = free.stream().filter(t -> fits(figure, t) == likeness).toList();
            boolean sure = likeness == Likeness.CERTAIN || isOnly(fitting, figure, plans);
            if (!fitting.isEmpty() && sure) {
                plans.set(i, fitting.getFirst().target);
                used.add(fitting.getFirst());
            }
        }
        free.removeAll(used);
    }

    /// What is left is matched where all words of one name are in the other, in the same unit, and
    /// nothing else could be meant.
    private void matchParts(List<@Nullable Target> plans, List<LiveFigure> free) {
        for (int i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            if (figure.kind != Figure.Kind.RESULT
                    || figure.original != null
                    || plans.get(i) != null) {
                continue;
            }
            var fitting =
                    free.stream()
                            .filter(
                                    t ->
                                            Likenesses.sameUnit(figure, t)
                                                    && Likenesses.isPart(
                                                            Likenesses.bare(figure.name),
                                                            Likenesses.lastPart(t)))
                            .toList();
            if (fitting.size() == 1) {
                plans.set(i, fitting.getFirst().target);
                free.remove(fitting.getFirst());
            }
        }
    }

    private boolean isOnly(
            List<LiveFigure> fitting, LiveFigure figure, List<@Nullable Target> plans) {
        if (fitting.size() != 1) {
            return false;
        }
        var target = fitting.getFirst();
        for (int i = 0; i < figures.size(); i++) {
            var other = figures.get(i);
            if (other != figure
                    && other.kind == Figure.Kind.RESULT
                    && other.original == null
                    && plans.get(i) == null
                    && fits(other, target) == Likeness.POSSIBLE) {
                return false;
            }
        }
        return true;
    }

    private static Likeness fits(LiveFigure figure, LiveFigure target) {
        boolean changes = figure.indicator != null && LiveFigure.changesOnly(figure.indicator);
        boolean targetChanges = target.target != null && target.target.change() != null;
        if (changes != targetChanges && changes) {
            return Likeness.NO;
        }
        var likeness = IndicatorNames.compare(figure.key, target.key);
        if (likeness != Likeness.NO || !targetChanges) {
            return likeness;
        }
        // "Giảm tỷ suất sinh thô" sets by how much the rate is to fall; a unit may be mistaken.
        var bare = target.name.replaceFirst("(?iu)^(?:giảm|tăng)\\h", "");
        return IndicatorNames.compare(
                IndicatorNames.key(figure.name, null, figure.scope),
                IndicatorNames.key(bare, null, target.scope));
    }
}
