package vn.vankho.drafting.forward;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.vankho.report.IndicatorNames;
import vn.vankho.report.IndicatorNames.Likeness;
import vn.vankho.report.forward.Figure;
import vn.vankho.report.forward.NextReport;
import vn.vankho.report.forward.Role;
import vn.vankho.vietnamese.Fold;

/// Finds the figure that a name in data means.
final class FigureNames {

    private final NextReport report;

    FigureNames(NextReport report) {
        this.report = report;
    }

    /// The figures that may be meant: one where it is clear, several where it is not, none where
    /// nothing fits. A figure that repeats another stands for that one.
    ///
    /// @param name its id, or its name in any case, with or without marks
    List<Figure> find(String name, @Nullable String scope, @Nullable String unit, Role role) {
        var candidates = report.figures().stream().filter(f -> fits(f, role)).toList();
        var byId = candidates.stream().filter(f -> f.id().equals(name)).toList();
        if (!byId.isEmpty()) {
            return originals(byId);
        }
        var exact = candidates.stream().filter(f -> fold(f.name()).equals(fold(name))).toList();
        if (!exact.isEmpty()) {
            return narrowed(originals(exact), scope, unit);
        }
        for (var likeness : List.of(Likeness.CERTAIN, Likeness.POSSIBLE)) {
            var like =
                    candidates.stream().filter(f -> like(f, name, scope, unit, likeness)).toList();
            if (!like.isEmpty()) {
                return narrowed(originals(like), scope, unit);
            }
        }
        var parts = candidates.stream().filter(f -> shares(f.name(), name)).toList();
        return narrowed(originals(parts), scope, unit);
    }

    private static boolean fits(Figure figure, Role role) {
        return (role == Role.TARGET) == (figure.kind() == Figure.Kind.TARGET)
                || (role == Role.WHOLE && figure.cell(Role.WHOLE).isPresent());
    }

    private static String fold(String name) {
        return Fold.unmarked(name).replaceAll("[^\\p{L}\\d%]+", " ").strip();
    }

    private static boolean like(
            Figure figure,
            String name,
            @Nullable String scope,
            @Nullable String unit,
            Likeness wanted) {
        var asked = IndicatorNames.key(name, unit == null ? figure.unit() : unit, scope);
        var known =
                IndicatorNames.key(
                        figure.name(), figure.unit(), scope == null ? null : figure.scope());
        return IndicatorNames.compare(known, asked) == wanted;
    }

    /// Nearly all words of the shorter name are in the longer.
    private static boolean shares(String one, String other) {
        var first = words(one);
        var second = words(other);
        boolean inOrder = first.size() <= second.size();
        var shorter = inOrder ? first : second;
        var longer = inOrder ? second : first;
        long common = shorter.stream().filter(longer::contains).count();
        return shorter.size() >= 2 && common >= Math.ceil(0.85 * shorter.size());
    }

    private static Set<String> words(String name) {
        var words = new TreeSet<>(List.of(fold(name).split(" ")));
        words.remove("");
        return words;
    }

    private List<Figure> originals(List<Figure> figures) {
        var originals = new LinkedHashSet<Figure>();
        for (var figure : figures) {
            originals.add(
                    figure.sameAs() == null
                            ? figure
                            : report.figure(figure.sameAs()).orElse(figure));
        }
        return List.copyOf(originals);
    }

    private static List<Figure> narrowed(
            List<Figure> figures, @Nullable String scope, @Nullable String unit) {
        var left = figures;
        if (left.size() > 1 && scope != null) {
            left = some(left, f -> f.scope() != null && fold(f.scope()).equals(fold(scope)));
        }
        if (left.size() > 1 && unit != null) {
            left = some(left, f -> unit.equalsIgnoreCase(f.unit()));
        }
        if (left.size() > 1) {
            left = some(left, f -> f.kind() == Figure.Kind.RESULT);
        }
        return left;
    }

    private static List<Figure> some(List<Figure> all, Predicate<Figure> wanted) {
        var some = all.stream().filter(wanted).toList();
        return some.isEmpty() ? all : some;
    }
}
