package vn.vankho.report.forward;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.VietnameseNumbers;

/// A sentence as it is printed: each piece with what it shows.
public final class Printed {

    private Printed() {}

    /// How a part is shown.
    public enum Kind {
        /// Words, or a value that is known.
        PLAIN,
        /// A value, known.
        VALUE,
        /// A value or words of the earlier report that nobody has renewed yet.
        OLD,
        /// Something that nobody knows yet.
        MISSING
    }

    /// @param text as printed; of what is missing only what is asked for, without brackets
    /// @param code the figure and role, such as `f7_actual`; null for words
    public record Part(String text, Kind kind, @Nullable String code) {}

    /// The parts of a sentence, in order.
    public static List<Part> parts(Sentence sentence, NextReport report) {
        var parts = new ArrayList<Part>();
        boolean outdated = sentence.settledBy() == null && isOldByWords(sentence);
        var turned = new HashSet<String>();
        boolean alone = sentence.pieces().size() == 1; // in a cell nothing else says which way
        for (var piece : ClauseDrop.of(sentence.pieces(), report)) {
            switch (piece) {
                case Piece.Text(var text) ->
                        parts.add(new Part(text, outdated ? Kind.OLD : Kind.PLAIN, null));
                case Piece.Turn(var id, var role, var up, var down) -> {
                    turned.add(code(id, role));
                    parts.add(turn(report, id, role, up, down));
                }
                case Piece.Value(var id, var role) ->
                        parts.add(
                                value(
                                        report,
                                        id,
                                        role,
                                        turned.contains(code(id, role)) || !alone && absolute(role),
                                        sentence.settledBy() != null));
            }
        }
        return parts;
    }

    /// What is old about the words and not about the numbers in it.
    private static boolean isOldByWords(Sentence sentence) {
        return sentence.mark() == Mark.OUTDATED
                && sentence.reasons().stream().anyMatch(reason -> !reason.startsWith("Còn "))
                && sentence.pieces().stream().noneMatch(p -> p instanceof Piece.Value);
    }

    /// The whole sentence; what is missing in brackets: `[chưa có: thực hiện]`.
    public static String text(Sentence sentence, NextReport report) {
        var text = new StringBuilder();
        for (var part : parts(sentence, report)) {
            text.append(
                    part.kind() == Kind.MISSING ? "[chưa có: " + part.text() + "]" : part.text());
        }
        return text.toString();
    }

    /// The name of a value in a document: `f7_actual`.
    public static String code(String figure, Role role) {
        return figure + "_" + role.name().toLowerCase(Locale.ROOT);
    }

    private static Part turn(NextReport report, String id, Role role, String up, String down) {
        var value =
                report.figure(id)
                        .flatMap(figure -> figure.cell(role))
                        .map(Cell::value)
                        .orElse(null);
        return value == null
                ? new Part(up + "/" + down, Kind.PLAIN, null)
                : new Part(value.signum() < 0 ? down : up, Kind.PLAIN, null);
    }

    private static Part value(
            NextReport report, String id, Role role, boolean turned, boolean settled) {
        var code = code(id, role);
        var figure = report.figure(id).orElse(null);
        var cell = figure == null ? null : figure.cell(role).orElse(null);
        if (figure == null || cell == null) {
            return new Part("số liệu", Kind.MISSING, code);
        }
        if (cell.value() != null) {
            return new Part(number(cell.value(), cell.decimals(), turned), Kind.VALUE, code);
        }
        if (figure.kind() != Figure.Kind.RESULT && cell.last() != null) {
            var old =
                    number(
                            cell.last(),
                            cell.decimals(),
                            turned || figure.kind() == Figure.Kind.TARGET);
            return new Part(old, settled ? Kind.VALUE : Kind.OLD, code);
        }
        return new Part(asked(figure, role, cell), Kind.MISSING, code);
    }

    private static boolean absolute(Role role) {
        return role == Role.CHANGE || role == Role.CHANGE_PERCENT || role == Role.OVER_PLAN;
    }

    private static String asked(Figure figure, Role role, Cell cell) {
        return role.typed()
                ? "%s %s%s".formatted(role.label(), figure.name(), last(cell, figure))
                : role.label();
    }

    /// *, kỳ trước 2.045 con*; nothing where the earlier report gave no value.
    static String last(Cell cell, Figure figure) {
        var last = cell.last();
        if (last == null) {
            return "";
        }
        var unit = figure.unit() == null ? "" : figure.unit();
        var gap = unit.isEmpty() || unit.startsWith("%") || unit.startsWith("‰") ? "" : " ";
        return ", kỳ trước %s%s%s".formatted(VietnameseNumbers.format(last), gap, unit);
    }

    static String number(BigDecimal value, int decimals, boolean absolute) {
        var shown = absolute ? value.abs() : value;
        boolean padded =
                decimals < 0 && shown.signum() >= 0 && shown.stripTrailingZeros().scale() <= 0;
        if (padded) {
            return ("%0" + -decimals + "d").formatted(shown.toBigInteger());
        }
        return VietnameseNumbers.format(
                shown.setScale(Math.max(0, decimals), RoundingMode.HALF_UP));
    }
}
