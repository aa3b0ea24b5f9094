package vn.vankho.intake.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Finds the tables that the lines of a page make.
final class RuledTables {

    /// More lines than these after joining their pieces are a drawing.
    private static final int MOST_RULES = 1500;

    private RuledTables() {}

    /// The tables from top to bottom; none lies in another one.
    ///
    /// @param pieces of lines
    /// @param point the length of a typographic point in their unit
    static List<RuledTable> of(List<Rule> pieces, double point) {
        var rules =
                Rule.joined(pieces, 1.2 * point, 4 * point).stream()
                        .filter(rule -> rule.length() > 8 * point)
                        .toList();
        if (rules.size() > MOST_RULES) {
            return List.of();
        }
        var tables =
                hangingTogether(rules, 3 * point).stream()
                        .map(group -> RuledTable.of(group, 3 * point))
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparingDouble(table -> -table.box().area()))
                        .toList();
        var outermost = new ArrayList<RuledTable>();
        for (var table : tables) {
            if (outermost.stream().noneMatch(other -> overlap(other.box(), table.box()))) {
                outermost.add(table);
            }
        }
        outermost.sort(Comparator.comparingDouble(table -> table.box().y()));
        return outermost;
    }

    private static boolean overlap(Box a, Box b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
    }

    private static List<List<Rule>> hangingTogether(List<Rule> rules, double near) {
        var group = new int[rules.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < i; j++) {
                if (rules.get(i).meets(rules.get(j), near)) {
                    group[root(group, i)] = root(group, j);
                }
            }
        }
        var groups = new HashMap<Integer, List<Rule>>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(root(group, i), _ -> new ArrayList<>()).add(rules.get(i));
        }
        return new ArrayList<>(groups.values());
    }

    private static int root(int[] group, int of) {
        var root = of;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }
}
