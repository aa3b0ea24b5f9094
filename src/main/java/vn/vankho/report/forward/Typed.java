package vn.vankho.report.forward;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts what people typed into a report, computes what follows, and marks each sentence by what it
/// still lacks.
public final class Typed {

    private final Entries entries;
    private final Map<String, Figure> figures;
    private final Map<String, Entries.Words> words;

    private Typed(List<Figure> figures, Entries entries) {
        this.entries = entries;
        this.figures = figures.stream().collect(Collectors.toMap(Figure::id, Function.identity()));
        this.words =
                entries.words().stream()
                        .collect(
                                Collectors.toMap(
                                        Entries.Words::sentence, Function.identity(), (_, b) -> b));
    }

    /// @param base the report as it was made from the earlier one
    public static NextReport into(NextReport base, Entries entries) {
        var typed = new Typed(base.figures(), entries);
        var withValues = Arithmetic.computed(with(base, typed.filled(base), base.passages()));
        var marked = new Typed(withValues.figures(), entries);
        return with(withValues, withValues.figures(), marked.passages(base));
    }

    private static NextReport with(NextReport base, List<Figure> figures, List<Passage> passages) {
        return new NextReport(
                base.period(),
                base.earlier(),
                base.source(),
                passages,
                figures,
                base.bases(),
                base.unknown());
    }

    private List<Figure> filled(NextReport base) {
        return base.figures().stream().map(this::filled).toList();
    }

    private Figure filled(Figure figure) {
        var cells = new EnumMap<Role, Cell>(Role.class);
        cells.putAll(figure.cells());
        for (var entry : entries.values()) {
            if (entry.figure().equals(figure.id())) {
                var before = cells.get(entry.role());
                cells.put(
                        entry.role(),
                        new Cell(
                                entry.value(),
                                before == null ? null : before.last(),
                                decimals(entry, before),
                                new Source.Typed(entry.who(), entry.when())));
            }
        }
        return new Figure(
                figure.id(),
                figure.name(),
                figure.scope(),
                figure.unit(),
                figure.qualifier(),
                figure.kind(),
                cells,
                figure.sameAs());
    }

    private static boolean ofPlan(Role role) {
        return role == Role.PLAN || role == Role.PERCENT_OF_PLAN || role == Role.OVER_PLAN;
    }

    private static boolean cellValue(Figure figure, Role role) {
        return figure.cell(role).map(Cell::value).isPresent();
    }

    private static int decimals(Entries.Value entry, @Nullable Cell before) {
        int scale = Math.max(0, entry.value().scale());
        return scale == 0 && before != null && before.decimals() < 0 ? before.decimals() : scale;
    }

    private List<Passage> passages(NextReport base) {
        return AddedParts.into(base.passages(), entries).stream()
                .map(passage -> passage(passage, base))
                .toList();
    }

    private Passage passage(Passage passage, NextReport base) {
        var sentences = passage.sentences().stream().map(s -> sentence(s, base)).toList();
        var rows =
                passage.rows().stream()
                        .map(
                                row ->
                                        new Passage.Row(
                                                row.cells().stream()
                                                        .map(cell -> cell(cell, base))
                                                        .toList(),
                                                row.heads()))
                        .toList();
        return new Passage(passage.id(), passage.kind(), passage.plans(), sentences, rows);
    }

    private Passage.RowCell cell(Passage.RowCell cell, NextReport base) {
        return new Passage.RowCell(
                cell.column(), cell.columns(), cell.rows(), sentence(cell.sentence(), base));
    }

    private Sentence sentence(Sentence sentence, NextReport base) {
        var said = words.get(sentence.id());
        var pieces = said == null || said.pieces() == null ? sentence.pieces() : said.pieces();
        var mark = said == null ? sentence.mark() : Mark.KEPT;
        var reasons = new LinkedHashSet<String>();
        if (said == null) {
            reasons.addAll(sentence.reasons());
        } else {
            var what =
                    said.pieces() == null
                            ? "đã xem và đồng ý"
                            : said.pieces().isEmpty() ? "đã bỏ câu này" : "đã viết lại câu này";
            reasons.add("%s %s.".formatted(said.who(), what));
        }
        for (var piece : pieces) {
            if (piece instanceof Piece.Value(var id, var role)) {
                mark = mark.or(lacking(id, role, base, said != null, reasons));
                mark = mark.or(doubtful(id, role, said != null, reasons));
            } else if (piece instanceof Piece.Turn(var id, var role, _, _) && stays(id, role)) {
                mark = said == null ? mark.or(Mark.REVIEW) : mark;
                reasons.add("«%s» không tăng, không giảm; viết lại câu.".formatted(name(id)));
            }
        }
        return new Sentence(
                sentence.id(),
                pieces,
                said != null && said.pieces() != null ? mark.or(Mark.UPDATED) : mark,
                new ArrayList<>(reasons),
                sentence.evidence(),
                said == null ? null : said.who());
    }

    /// A sum over the bodies before a merger is only proposed, what was read unsurely must be
    /// compared, and so must what follows from either.
    private Mark doubtful(String id, Role role, boolean settled, Set<String> reasons) {
        var figure = figures.get(id);
        var under = base(role);
        var cell = figure == null ? null : figure.cells().get(under);
        if (figure == null || settled || cell == null) {
            return Mark.KEPT;
        }
        return switch (cell.source()) {
            case Source.Summed summed -> {
                reasons.add(
                        "Số %s của «%s» được cộng từ các đơn vị trước sắp xếp (%s): xem lại."
                                .formatted(under.label(), figure.name(), summed.formula()));
                yield Mark.REVIEW;
            }
            case Source.Copied copied when copied.doubt() != null -> {
                reasons.add(
                        "Số %s của «%s» %s: so lại với trang gốc."
                                .formatted(under.label(), figure.name(), copied.doubt()));
                yield Mark.REVIEW;
            }
            default -> Mark.KEPT;
        };
    }

    private static Role base(Role role) {
        return role.typed()
                ? role
                : ofPlan(role) ? Role.PLAN : role == Role.SHARE ? Role.WHOLE : Role.SAME_PERIOD;
    }

    private boolean stays(String id, Role role) {
        var figure = figures.get(id);
        return figure != null
                && figure.cell(role)
                        .map(Cell::value)
                        .filter(value -> value.signum() == 0)
                        .isPresent();
    }

    private String name(String id) {
        var figure = figures.get(id);
        return figure == null ? id : figure.name();
    }

    private Mark lacking(
            String id, Role role, NextReport base, boolean settled, Set<String> reasons) {
        var figure = figures.get(id);
        var cell = figure == null ? null : figure.cells().get(role);
        if (figure == null || cell == null || cell.value() != null) {
            return Mark.KEPT;
        }
        if (ofPlan(role) && settled) {
            return Mark.KEPT;
        }
        if (ofPlan(role) && cellValue(figure, Role.ACTUAL)) {
            reasons.add(
                    "«%s» chưa có kế hoạch %s nên vế so với kế hoạch tạm bỏ; nhập kế hoạch thì hiện lại."
                            .formatted(figure.name(), base.period().told()));
            return Mark.REVIEW;
        }
        if (figure.kind() == Figure.Kind.RESULT) {
            if (role.typed()) {
                reasons.add(
                        "Chưa có số %s của «%s»%s."
                                .formatted(
                                        role.label(), figure.name(), Printed.last(cell, figure)));
            }
            return Mark.REVIEW;
        }
        if (settled) {
            return Mark.KEPT;
        }
        var which =
                figure.kind() == Figure.Kind.TARGET
                        ? "chỉ tiêu của báo cáo trước"
                        : "số của " + base.earlier().told();
        reasons.add("Còn %s: «%s»%s.".formatted(which, figure.name(), Printed.last(cell, figure)));
        return Mark.OUTDATED;
    }
}
