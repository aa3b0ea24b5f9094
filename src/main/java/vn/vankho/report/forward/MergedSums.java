package vn.vankho.report.forward;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Evidence;
import vn.vankho.report.IndicatorNames;
import vn.vankho.report.IndicatorNames.Likeness;
import vn.vankho.vietnamese.Units;
import vn.vankho.vietnamese.VietnameseNumbers;

/// After a merger, the sums of what the reports of all bodies say that the office came from (rule
/// RF9): proposed only where each of them says the same figure, never guessed for one that does
// not.
final class MergedSums {

    private final Moves moves;
    private final OfficeThen office;
    private final String source;
    private final Map<String, Book> books = new HashMap<>();

    /// The figures of another body's report, with their cells as if that body went on alone.
    private record Book(PartReport report, String title, List<LiveFigure> figures) {}

    private MergedSums(Moves moves, OfficeThen office, String source) {
        this.moves = moves;
        this.office = office;
        this.source = source;
    }

    static MergedSums of(Moves moves, OfficeThen office, String source, List<PartReport> parts) {
        var sums = new MergedSums(moves, office, source);
        if (office.merged()) {
            parts.forEach(sums::add);
        }
        return sums;
    }

    private void add(PartReport part) {
        var title = RollForward.title(part.reading());
        var alone = OfficeThen.unknown(office.day());
        var none = new MergedSums(moves, alone, title);
        var book = FigureBook.of(part.reading(), moves, alone, title, none);
        book.made();
        books.put(Plain.of(part.body()), new Book(part, title, book.figures()));
    }

    /// The bodies, but that of the earlier report, whose reports are not held.
    List<String> lacking() {
        return others().stream().filter(body -> !books.containsKey(Plain.of(body))).toList();
    }

    private List<String> others() {
        return office.mergedFrom().stream().filter(body -> !body.equals(ownBody())).toList();
    }

    private String ownBody() {
        var own = office.earlierOwn() == null ? "" : Plain.of(office.earlierOwn());
        return office.mergedFrom().stream()
                .filter(body -> (" " + own).endsWith(" " + Plain.of(body)))
                .findFirst()
                .orElse("");
    }

    /// The cell of the new office.
    ///
    /// @param role plan or same period
    /// @param alone what the cell would be if the earlier report's body went on alone
    Cell sum(LiveFigure figure, Role role, Cell alone) {
        var mine = alone.value();
        var refused = refusal(figure, alone);
        if (refused != null || mine == null) {
            return missing(alone, role, refused == null ? "" : refused);
        }
        var addends = new ArrayList<Source.Addend>();
        addends.add(new Source.Addend(ownBody(), source, null, mine, evidence(alone, figure)));
        for (var body : others()) {
            var book = books.get(Plain.of(body));
            var found = book == null ? new Found(null, "") : addend(figure, role, body, book);
            if (found.addend() == null) {
                return missing(alone, role, found.why());
            }
            addends.add(found.addend());
        }
        var sum =
                addends.stream().map(Source.Addend::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Cell(
                sum,
                alone.last(),
                Math.max(0, sum.scale()),
                new Source.Summed(addends, formula(addends, sum)));
    }

    private @Nullable String refusal(LiveFigure figure, Cell alone) {
        if (!lacking().isEmpty()) {
            return "Trong kho chưa có báo cáo %s của %s."
                    .formatted(moves.from().told(), String.join(" và ", lacking()));
        }
        if (alone.value() == null) {
            return alone.source().told();
        }
        var refused = Additive.refusal(figure);
        return refused == null && isDoubtful(alone)
                ? "Số của «%s» đọc chưa chắc.".formatted(figure.name)
                : refused;
    }

    private static boolean isDoubtful(Cell cell) {
        return cell.source() instanceof Source.Copied copied && copied.doubt() != null;
    }

    private static Evidence evidence(Cell cell, LiveFigure figure) {
        return cell.source() instanceof Source.Copied copied ? copied.evidence() : figure.evidence;
    }

    private static String formula(List<Source.Addend> addends, BigDecimal sum) {
        return addends.stream()
                        .map(addend -> VietnameseNumbers.format(addend.value()))
                        .collect(Collectors.joining(" + "))
                + " = "
                + VietnameseNumbers.format(sum);
    }

    private Cell missing(Cell alone, Role role, String why) {
        var asked =
                role == Role.PLAN
                        ? "Cần kế hoạch của đơn vị mới sau sắp xếp."
                        : "Số cùng kỳ phải là tổng của %s; báo cáo trước chỉ có số của một đơn vị."
                                .formatted(String.join(" và ", office.mergedFrom()));
        return new Cell(
                null,
                alone.last(),
                alone.decimals(),
                new Source.Missing((asked + " " + why).strip()));
    }

    /// @param why there is none, a sentence in Vietnamese; blank where there is one
    private record Found(Source.@Nullable Addend addend, String why) {

        static Found none(String why) {
            return new Found(null, why);
        }
    }

    private Found addend(LiveFigure figure, Role role, String body, Book book) {
        var results =
                book.figures().stream()
                        .filter(other -> other.kind == Figure.Kind.RESULT && other.original == null)
                        .toList();
        var same =
                results.stream()
                        .filter(o -> IndicatorNames.compare(figure.key, o.key) == Likeness.CERTAIN)
                        .toList();
        if (same.size() == 1) {
            return addend(figure, role, body, book, same.getFirst());
        }
        if (same.size() > 1) {
            return Found.none(
                    "Báo cáo của %s ghi «%s» nhiều lần với số khác nhau."
                            .formatted(body, figure.name));
        }
        var otherUnit = results.stream().filter(o -> differsInUnitOnly(figure, o)).findFirst();
        if (otherUnit.isPresent()) {
            return Found.none(otherUnit(figure, body, otherUnit.get()));
        }
        var like =
                results.stream()
                        .filter(o -> IndicatorNames.compare(figure.key, o.key) == Likeness.POSSIBLE)
                        .map(o -> "«" + o.name + "»")
                        .limit(2)
                        .collect(Collectors.joining(", "));
        var lacks = "Báo cáo của %s không ghi «%s»".formatted(body, figure.name);
        return Found.none(
                lacks + (like.isEmpty() ? "." : "; chỉ có %s, chưa chắc là một.".formatted(like)));
    }

    private static boolean differsInUnitOnly(LiveFigure one, LiveFigure other) {
        return Likenesses.bare(one.name).words().equals(Likenesses.bare(other.name).words())
                && one.key.scope().equals(other.key.scope());
    }

    private static String otherUnit(LiveFigure figure, String body, LiveFigure other) {
        return "Báo cáo của %s ghi «%s» theo đơn vị tính khác (%s, không phải %s)."
                .formatted(
                        body,
                        other.name,
                        other.unit == null ? "không ghi" : other.unit,
                        figure.unit);
    }

    private Found addend(LiveFigure figure, Role role, String body, Book book, LiveFigure other) {
        var cell = other.cells.get(role);
        if (cell == null || cell.value() == null) {
            return Found.none(
                    "Báo cáo của %s không có số này của «%s»: %s"
                            .formatted(
                                    body, figure.name, cell == null ? "" : cell.source().told()));
        }
        if (Additive.isVague(other.qualifier) || isDoubtful(cell) || !sameDay(figure, other)) {
            return Found.none(
                    "Số «%s» trong báo cáo của %s chưa chắc chắn hoặc tính đến ngày khác."
                            .formatted(other.name, body));
        }
        return inUnit(cell.value(), other, figure)
                .map(
                        value ->
                                new Found(
                                        new Source.Addend(
                                                body,
                                                book.title(),
                                                book.report().document(),
                                                value,
                                                evidence(cell, other)),
                                        ""))
                .orElseGet(() -> Found.none(otherUnit(figure, body, other)));
    }

    private static boolean sameDay(LiveFigure one, LiveFigure other) {
        var first = one.indicator == null ? null : one.indicator.asOf();
        var second = other.indicator == null ? null : other.indicator.asOf();
        return first == null || second == null || first.equals(second);
    }

    private static Optional<BigDecimal> inUnit(BigDecimal value, LiveFigure from, LiveFigure to) {
        if (from.unit == null || to.unit == null) {
            return Optional.empty();
        }
        return from.unit.equalsIgnoreCase(to.unit) || Likenesses.arePersons(from.unit, to.unit)
                ? Optional.of(value)
                : Units.convert(value, from.unit, to.unit).map(FigureCells::tidy);
    }
}
