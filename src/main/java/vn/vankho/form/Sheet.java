package vn.vankho.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentType;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.Layout;
import vn.vankho.document.Reading;
import vn.vankho.form.FormRule.Breach;
import vn.vankho.vietnamese.Fold;

/// A document as the rules look at it: its lines, and what was read of them.
final class Sheet {

    private static final int HEAD_LINES = 40;
    private static final Pattern RECIPIENTS = Pattern.compile("noi nhan\\s{0,3}(?:[:;.].*)?");

    /// A line, or one column of it.
    record Line(int page, int start, String text) {

        /// Small letters without marks.
        String folded() {
            return Fold.unmarked(text);
        }

        Breach breach(String expected, String message) {
            return new Breach(page, text, expected, message);
        }
    }

    private final Reading reading;
    private final @Nullable Layout layout;
    private final @Nullable OfficeFacts facts;
    private final String text;
    private final List<Line> lines = new ArrayList<>();

    Sheet(Reading reading, @Nullable Layout layout, @Nullable OfficeFacts facts) {
        this.reading = reading;
        this.layout = layout;
        this.facts = facts;
        this.text = reading.text();
        cut();
    }

    private void cut() {
        int start = 0;
        for (var page : reading.pages()) {
            for (var line : page.text().split("\n", -1)) {
                lines.add(new Line(page.number(), start, line));
                start += line.length() + 1;
            }
        }
    }

    /// The same document as it is laid out, where that is known.
    Optional<LaidOut> laidOut() {
        return Optional.ofNullable(layout).map(known -> new LaidOut(this, known));
    }

    Optional<OfficeFacts> facts() {
        return Optional.ofNullable(facts);
    }

    Reading reading() {
        return reading;
    }

    String text() {
        return text;
    }

    /// The lines that are not blank, stripped.
    List<Line> lines() {
        return lines.stream()
                .filter(line -> !line.text().isBlank())
                .map(line -> new Line(line.page(), line.start(), line.text().strip()))
                .toList();
    }

    /// The columns of the first lines.
    List<Line> headPieces() {
        return lines().stream().limit(HEAD_LINES).flatMap(line -> pieces(line).stream()).toList();
    }

    static List<Line> pieces(Line line) {
        var pieces = new ArrayList<Line>();
        for (var piece : line.text().split("\\t+|\\h{2,}")) {
            if (!piece.isBlank()) {
                pieces.add(new Line(line.page(), line.start(), piece.strip()));
            }
        }
        return pieces;
    }

    Field field(FieldName name) {
        return reading.field(name);
    }

    @Nullable String value(FieldName name) {
        return reading.field(name).value();
    }

    /// The words in which a field is printed.
    String quote(FieldName name) {
        var evidence = field(name).evidence();
        return evidence == null ? "" : evidence.quote();
    }

    /// The words in which a field is printed, with what stands before them in the same column.
    String printedBefore(FieldName name) {
        var evidence = field(name).evidence();
        if (evidence == null) {
            return "";
        }
        var line = text.substring(text.lastIndexOf('\n', evidence.start()) + 1, evidence.end());
        return pieces(new Line(1, 0, line)).getLast().text();
    }

    /// What stands behind a field in the same line.
    String printedBehind(FieldName name) {
        var evidence = field(name).evidence();
        if (evidence == null) {
            return "";
        }
        int end = text.indexOf('\n', evidence.end());
        return text.substring(evidence.end(), end < 0 ? text.length() : end);
    }

    int page(FieldName name) {
        var evidence = field(name).evidence();
        return evidence == null ? 1 : evidence.page();
    }

    /// A paper without a printed type whose subject stands below the number, after *V/v*, is laid
    /// out as a letter, whatever its symbol says.
    Optional<DocumentType> type() {
        return isLaidOutAsLetter()
                ? Optional.of(DocumentType.LETTER)
                : Optional.ofNullable(value(FieldName.TYPE)).flatMap(DocumentType::ofName);
    }

    private boolean isLaidOutAsLetter() {
        return !typeIsPrinted()
                && headPieces().stream().anyMatch(piece -> piece.folded().startsWith("v/v "));
    }

    boolean is(DocumentType type) {
        return type().filter(type::equals).isPresent();
    }

    /// Whether the type stands above the subject, not only in the symbol.
    boolean typeIsPrinted() {
        var type = value(FieldName.TYPE);
        return type != null && Fold.unmarked(quote(FieldName.TYPE)).equals(Fold.unmarked(type));
    }

    /// The line of *Kính gửi*.
    Optional<Line> addressed() {
        return lines().stream().filter(line -> line.folded().startsWith("kinh gui")).findFirst();
    }

    /// Where *Nơi nhận* begins, or -1.
    int recipientsStart() {
        return lines().stream()
                .flatMap(line -> pieces(line).stream())
                .filter(
                        piece ->
                                piece.text().startsWith("N")
                                        && RECIPIENTS.matcher(piece.folded()).matches())
                .mapToInt(Line::start)
                .findFirst()
                .orElse(-1);
    }

    int pageAt(int offset) {
        return lines.stream()
                .filter(l -> l.start() <= offset)
                .reduce((a, b) -> b)
                .map(Line::page)
                .orElse(1);
    }
}
