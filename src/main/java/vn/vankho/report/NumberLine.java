package vn.vankho.report;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.vankho.document.Field;

/// The line `Số: 15/BC-UBND`, also as a draft leaves it (`Số:      /BC-UBND`).
///
/// @param where the whole line, with *Số*
record NumberLine(Field number, Field symbol, Span where) {

    private static final Pattern PRINTED =
            Pattern.compile(
                    "(?:^|\\t|\\h{2,})(?<label>S[ốôóỐÔÓo])\\h*[:.;]?\\h*"
                        + "(?<number>[\\d.…_]{0,12}|\\S{1,8}(?:\\h\\S{1,3})?)(?<gap>\\h*)(?<sep>[/–-])\\h*"
                        + "(?<symbol>(?:(?:19|20)\\d\\d\\h?/\\h?)?\\p{Lu}[\\p{L}\\d&.]*"
                        + "(?:\\h?[-–—/]\\h?\\p{Lu}[\\p{L}\\d&]*){0,6})",
                    Pattern.UNICODE_CASE);
    // "Số:" with its two marks is higher than any printed figure.
    private static final double HIGHEST_PRINT = 1.3;

    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");
    private static final Pattern LEFT_BLANK = Pattern.compile("[.…_\\h]*");

    static Optional<NumberLine> find(PaperText paper, Span line) {
        return PRINTED.matcher(line.text())
                .results()
                .filter(NumberLine::isSymbol)
                .findFirst()
                .map(found -> of(paper, line, found));
    }

    private static boolean isSymbol(MatchResult found) {
        var symbol = squeezed(found.group("symbol"));
        return symbol.matches(".+[-/].+") || PaperTypes.ofCode(symbol).isPresent();
    }

    private static NumberLine of(PaperText paper, Span line, MatchResult found) {
        var where = line.part(found.start("label"), found.end());
        var symbol = line.part(found.start("symbol"), found.end("symbol"));
        return new NumberLine(
                number(paper, line, found),
                paper.proposed(squeezed(symbol.text()), 0.95, symbol),
                where);
    }

    // On a scan, a gap before the stroke is where a hand wrote into the printed line.
    private static Field number(PaperText paper, Span line, MatchResult found) {
        var printed = found.group("number");
        var where = line.part(found.start("number"), found.end("number"));
        boolean byHand = paper.isImageAt(where.start()) && isByHand(paper, line, found);
        if (DIGITS.matcher(printed).matches() && !byHand) {
            return paper.proposed(printed, paper.isScan() ? 0.85 : 0.95, where);
        }
        boolean blank = LEFT_BLANK.matcher(printed).matches();
        return blank ? paper.missing() : paper.unknownAt(where);
    }

    private static boolean isByHand(PaperText paper, Span line, MatchResult found) {
        int label = line.start() + found.start("label");
        int number = line.start() + found.start("number");
        return !found.group("gap").isEmpty() || paper.looksWritten(number, label, HIGHEST_PRINT);
    }

    private static String squeezed(String printed) {
        return printed.replaceAll("\\s+", "").replaceAll("[–—]", "-").replace('Ð', 'Đ');
    }
}
