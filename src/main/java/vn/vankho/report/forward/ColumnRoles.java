package vn.vankho.report.forward;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vankho.document.TextTable;
import vn.vankho.vietnamese.Quantities;
import vn.vankho.vietnamese.Quantity;

/// Finds what each column of a table is to the figures of its rows: the column whose numbers are
/// the plans is that of plans, though in one row plan and result may be equal.
final class ColumnRoles {

    private record Vote(int column, Role role, int count) {}

    private final Map<Integer, Map<Role, Integer>> votes = new HashMap<>();

    private ColumnRoles() {}

    /// @param page the page's text
    /// @param offset where the page begins in the earlier report's text
    static Map<Integer, Role> of(
            TextTable table, String page, int offset, List<LiveFigure> figures) {
        var roles = new ColumnRoles();
        for (var cell : table.cells()) {
            var text = page.substring(cell.start(), cell.end());
            var number = Quantities.parse(text.strip()).filter(Quantity::measures).orElse(null);
            if (number == null || number.values().isEmpty()) {
                continue;
            }
            int at = offset + cell.start();
            for (var figure : figures) {
                if (figure.covers(at)) {
                    roles.vote(cell.column(), figure, number.value());
                }
            }
        }
        return roles.elected();
    }

    private void vote(int column, LiveFigure figure, BigDecimal value) {
        figure.last.forEach(
                (role, last) -> {
                    if (last.abs().compareTo(value.abs()) == 0) {
                        votes.computeIfAbsent(column, _ -> new EnumMap<>(Role.class))
                                .merge(role, 1, Integer::sum);
                    }
                });
    }

    // Where nothing tells them apart, plans stand before results.
    private static int order(Role role) {
        return role == Role.PLAN ? -1 : role.ordinal();
    }

    // The clearest first; no role has two columns.
    private Map<Integer, Role> elected() {
        var all = new ArrayList<Vote>();
        votes.forEach(
                (column, each) ->
                        each.forEach((role, count) -> all.add(new Vote(column, role, count))));
        all.sort(
                Comparator.comparingInt(Vote::count)
                        .reversed()
                        .thenComparingInt(vote -> order(vote.role()))
                        .thenComparingInt(Vote::column));
        var elected = new HashMap<Integer, Role>();
        var given = EnumSet.noneOf(Role.class);
        for (var vote : all) {
            if (!elected.containsKey(vote.column()) && given.add(vote.role())) {
                elected.put(vote.column(), vote.role());
            }
        }
        return elected;
    }
}
