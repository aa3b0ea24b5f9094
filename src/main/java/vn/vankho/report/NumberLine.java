package vn.vankho.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.document.Field;

/// The line `Số: 15/BC-UBND`, also as a draft leaves it (`Số:      /BC-UBND`), as the Party writes
/// it (`Số 60 -NQ/ĐU`) and as OCR leaves what a hand wrote into it.
///
/// @param where the whole line, with *Số*
record NumberLine(Field number, Field symbol, Span where) {

    private static final Pattern LABEL =
            Pattern.compile(
                    "(?:^|[\\t*|]\\h*|\\h{2,})(?:(?:bo luat|luat|phap lenh|lenh|nghi quyet|nghi"
                            + " dinh)\\h+)?(?<label>[s$5][o06])(?![\\p{L}\\d])\\h*[:.;,]?\\h*");
    private static final String PART = "\\p{Lu}[\\p{L}\\d&.]{0,14}";
    private static final Pattern NUMBER_AND_SYMBOL =
            Pattern.compile(
                    "(?<number>[^\\n\\t/]{0,16}?)(?<gap>\\h{0,40})(?<sep>[/–-])\\h{0,3}"
                            + "(?<symbol>(?:(?:19|20)\\d\\d\\h?[/-]\\h?)?"
                            + PART
                            + "(?:\\h?[-–—/]\\h?"
                            + PART
                            + "){0,6})");
    private static final Pattern NO_LABEL =
            Pattern.compile(
                    "(?<number>[^\\n"
                            + "\\t/\\p{Ll}]{0,12}?)(?<gap>\\h{0,20})(?<sep>[/–-])\\h?(?<symbol>"
                            + "(?:QĐ|BC|KH|TTr|TB|NQ|CT|HD|BB|GM|CTr|PA|UBND|HĐND)\\h?[-/]\\h?"
                            + PART
                            + "(?:\\h?[-/]\\h?"
                            + PART
                            + "){0,4})");
    // "Số: 512 CT/NV", as papers were numbered before 2005: a blank where the stroke stands today.
    private static final Pattern OLD =
            Pattern.compile(
                    "(?<number>\\d{1,5})(?<gap>)(?<sep>\\h{1,2})(?<symbol>\\p{Lu}{2,9}(?:-\\p{Lu}{1,9})?/"
                            + PART
                            + ")");
    // "Số:" with its two marks is higher than any printed figure.
    private static final double HIGHEST_PRINT = 1.3;

    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}|\\d{1,3}\\.\\d{3}");
    private static final Pattern LEFT_BLANK = Pattern.compile("[.…_\\h]*");
    private static final Pattern SYMBOL =
            Pattern.compile(".+[-/].+|\\p{Lu}{1,5}\\.\\p{Lu}{2,9}|\\p{Lu}[\\p{Lu}&]{1,9}");

    static Optional<NumberLine> find(PaperText paper, Span line) {
        var label = LABEL.matcher(line.folded());
        while (label.find()) {
            var number = numberAt(line, label.end());
            if (number.lookingAt() && isSymbol(number)) {
                return Optional.of(
                        of(paper, line, number.toMatchResult(), label.start("label"), 0.95));
            }
        }
        return Optional.empty();
    }

    private static Matcher numberAt(Span line, int from) {
        var old = OLD.matcher(line.text()).region(from, line.text().length());
        return old.lookingAt()
                ? old
                : NUMBER_AND_SYMBOL.matcher(line.text()).region(from, line.text().length());
    }

    /// The first line that begins with a number, as contracts have it under their title.
    static Optional<NumberLine> first(PaperText paper, List<Span> lines) {
        return lines.stream()
                .filter(line -> line.folded().startsWith("so"))
                .flatMap(line -> find(paper, line).stream())
                .findFirst();
    }

    /// The same where OCR lost the word *Số*: only with a code that papers bear.
    static Optional<NumberLine> withoutLabel(PaperText paper, Span piece) {
        var number = NO_LABEL.matcher(piece.text());
        return number.matches()
                ? Optional.of(of(paper, piece, number.toMatchResult(), 0, 0.7))
                : Optional.empty();
    }

    private static boolean isSymbol(MatchResult found) {
        var symbol = squeezed(found.group("symbol"));
        return SYMBOL.matcher(symbol).matches() && !symbol.equals("ĐẾN");
    }

    private static NumberLine of(
            PaperText paper, Span line, MatchResult found, int label, double confidence) {
        var symbol = line.part(found.start("symbol"), found.end("symbol"));
        var printed = squeezed(symbol.text()).replaceAll("\\.+$", "");
        var value = paper.isImageAt(symbol.start()) ? withMarks(printed) : printed;
        return new NumberLine(
                number(paper, line, found, label, confidence),
                paper.proposed(value, value.equals(printed) ? confidence : 0.8, symbol),
                line.part(label, found.end()));
    }

    // On a scan, a gap before the stroke is where a hand wrote into the printed line.
    private static Field number(
            PaperText paper, Span line, MatchResult found, int label, double confidence) {
        var printed = found.group("number").strip();
        var where = line.part(found.start("number"), found.end("number"));
        boolean byHand = paper.isImageAt(where.start()) && isByHand(paper, line, found, label);
        if (DIGITS.matcher(printed).matches() && !byHand) {
            return paper.proposed(
                    printed.replace(".", ""), paper.isScan() ? 0.85 : confidence, where);
        }
        boolean blank = LEFT_BLANK.matcher(printed).matches();
        return blank ? paper.missing() : paper.unknownAt(where);
    }

    private static boolean isByHand(PaperText paper, Span line, MatchResult found, int label) {
        int number = line.start() + found.start("number");
        return !found.group("gap").isEmpty()
                || paper.looksWritten(number, line.start() + label, HIGHEST_PRINT);
    }

    private static String squeezed(String printed) {
        return printed.replaceAll("\\s+", "").replaceAll("[–—]", "-").replace('Ð', 'Đ');
    }

    // OCR loses the stroke of Đ; no code is spelled with the D that remains.
    private static String withMarks(String symbol) {
        return symbol.replaceAll("\\bQD(?=-|/)", "QĐ")
                .replaceAll("\\bHDND\\b", "HĐND")
                .replaceAll("\\bND(?=-CP\\b)", "NĐ")
                .replaceAll("(?<=/)DU\\b", "ĐU");
    }
}
