package vn.vankho.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vankho.document.Severity;
import vn.vankho.form.FormRule.Breach;
import vn.vankho.form.Sheet.Line;
import vn.vankho.vietnamese.Fold;

/// Quốc hiệu and Tiêu ngữ, and letters that look right and are not.
final class HeadRules {

    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    private static final Pattern NATION_LIKE = Pattern.compile("(?s).*cong hoa xa hoi.*");
    private static final Pattern QUOTED = Pattern.compile("[“”\"]"); // a text about the form itself
    private static final Pattern MOTTO_LIKE =
            Pattern.compile(
                    "(?iu)(?:Độc|Đôc|Doc)\\s*(?:lập|lâp|lap)\\s*.{0,3}\\s*(?:Tự|Tư|Tu)\\s*do\\s*.{0,3}\\s*(?:Hạnh|Hanh)\\s*(?:phúc|phuc)");
    private static final Pattern FOREIGN = Pattern.compile("[Ððəʺ\\uE000-\\uF8FF]");

    static final List<FormRule> ALL =
            List.of(
                    new FormRule("H01", Severity.E, "PL1/P1/II.1a", "Quốc hiệu", HeadRules::nation),
                    new FormRule("H04", Severity.E, "PL1/P1/II.1b", "Tiêu ngữ", HeadRules::motto),
                    new FormRule("P12", Severity.W, "PL1/P1/I.4", "Ký tự", HeadRules::letters));

    private HeadRules() {}

    /// Whether the text has a head at all; a text box or a drawing may have swallowed it.
    static boolean isPresent(Sheet sheet) {
        return nationLine(sheet).isPresent() || mottoIn(sheet).isPresent();
    }

    private static Optional<Line> nationLine(Sheet sheet) {
        return sheet.headPieces().stream()
                .filter(piece -> NATION_LIKE.matcher(piece.folded()).matches())
                .filter(piece -> !QUOTED.matcher(piece.text()).find())
                .findFirst();
    }

    private static Optional<Line> mottoIn(Sheet sheet) {
        return sheet.headPieces().stream()
                .flatMap(
                        piece ->
                                MOTTO_LIKE
                                        .matcher(piece.text())
                                        .results()
                                        .map(m -> new Line(piece.page(), piece.start(), m.group())))
                .findFirst();
    }

    private static List<Breach> nation(Sheet sheet) {
        var line = nationLine(sheet);
        if (line.isEmpty()) {
            return isPresent(sheet)
                    ? List.of(new Breach(1, "", NATION, "Không thấy Quốc hiệu."))
                    : List.of();
        }
        // Where the line is too narrow, VIỆT NAM stands below: a matter of layout (H12).
        var printed = Fold.tonePlacement(line.get().text());
        boolean right =
                printed.contains(NATION.substring(0, NATION.length() - " VIỆT NAM".length()));
        return right ? List.of() : List.of(line.get().breach(NATION, "Quốc hiệu viết chưa đúng."));
    }

    private static List<Breach> motto(Sheet sheet) {
        var motto = mottoIn(sheet);
        if (motto.isEmpty()) {
            return isPresent(sheet)
                    ? List.of(new Breach(1, "", MOTTO, "Không thấy Tiêu ngữ."))
                    : List.of();
        }
        return motto.get().text().equals(MOTTO)
                ? List.of()
                : List.of(
                        motto.get()
                                .breach(
                                        MOTTO,
                                        "Tiêu ngữ viết chưa đúng: dùng dấu gạch nối, cách chữ hai"
                                                + " bên, viết hoa chữ đầu mỗi cụm từ."));
    }

    private static Breach foreign(Line line) {
        var words = line.text().split("\\s+");
        var word = Stream.of(words).filter(w -> FOREIGN.matcher(w).find()).findFirst().orElse("");
        return new Breach(line.page(), word, "", "Có ký tự không phải chữ tiếng Việt.");
    }

    private static List<Breach> letters(Sheet sheet) {
        return sheet.lines().stream()
                .filter(line -> FOREIGN.matcher(line.text()).find())
                .limit(5)
                .map(HeadRules::foreign)
                .toList();
    }
}
