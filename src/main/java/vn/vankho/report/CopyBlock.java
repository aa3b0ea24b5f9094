package vn.vankho.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;

/// What an office puts under a paper that it copies: the kind of copy, the office, the copy's own
/// number and day, and its own foot (Nghị định 30, Phụ lục III, mẫu 3.1).
///
/// @param kind `SAO Y`, `SAO LỤC` or `TRÍCH SAO`
/// @param start where it begins
/// @param headEnd where its foot may begin
record CopyBlock(Span kind, NumberLine number, int start, int headEnd) {

    private static final Pattern KIND =
            Pattern.compile("(?:ban )?(?:sao y(?: ban chinh)?|sao luc|trich sao)");
    private static final Pattern SYMBOL = Pattern.compile("(?:SY|SL|TrS)\\b.*");
    private static final int NEAR = 6; // lines between the kind and the number
    private static final int ABOVE = 3; // lines of the office above both
    private static final int LONGEST = 300;
    private static final int MOST = 50; // lines that may be the kind of copy

    /// The first one of a text; a certified copy (*chứng thực*) follows other rules.
    static Optional<CopyBlock> of(PaperText paper) {
        var lines =
                paper.lines().stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.capped(LONGEST))
                        .toList();
        return IntStream.range(0, lines.size())
                .filter(at -> kind(lines.get(at)).isPresent())
                .limit(MOST)
                .boxed()
                .flatMap(
                        at ->
                                kind(lines.get(at))
                                        .flatMap(kind -> at(paper, lines, at, kind))
                                        .stream())
                .findFirst();
    }

    private static Optional<Span> kind(Span line) {
        return line.folded().contains("sao")
                ? line.columns().stream()
                        .filter(Span::isCapitals)
                        .filter(piece -> KIND.matcher(piece.folded()).matches())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<CopyBlock> at(PaperText paper, List<Span> lines, int at, Span kind) {
        for (int i = Math.max(0, at - NEAR); i < Math.min(lines.size(), at + NEAR + 1); i++) {
            var number = NumberLine.find(paper, lines.get(i));
            if (number.filter(CopyBlock::isOfACopy).isPresent()) {
                int first = begin(lines, Math.min(i, at));
                int end = headEnd(paper, lines, Math.max(i, at) + 1);
                return Optional.of(
                        new CopyBlock(kind, number.get(), lines.get(first).start(), end));
            }
        }
        return Optional.empty();
    }

    /// Place and day may stand below both.
    private static int headEnd(PaperText paper, List<Span> lines, int from) {
        for (int i = from; i < Math.min(lines.size(), from + NEAR); i++) {
            if (lines.get(i).columns().stream().anyMatch(CopyBlock::isOfFoot)) {
                return lines.get(i).start();
            }
        }
        return from < lines.size() ? lines.get(from).start() : paper.text().length();
    }

    private static boolean isOfFoot(Span piece) {
        return Foot.isRecipients(piece) || Signature.begins(piece);
    }

    private static boolean isOfACopy(NumberLine number) {
        var symbol = number.symbol().value();
        return symbol != null && SYMBOL.matcher(symbol).matches();
    }

    /// The office above may be told in lines of its own, below the name of who signed the original.
    private static int begin(List<Span> lines, int from) {
        int first = from;
        for (int at = from - 1; at >= Math.max(0, from - ABOVE) && isPlain(lines.get(at)); at--) {
            first = Agency.names(lines.get(at)) ? at : first;
        }
        return first;
    }

    private static boolean isPlain(Span line) {
        return line.isCapitals() && line.columns().stream().noneMatch(Signature::begins);
    }

    /// Whether nothing of the copied paper stands above.
    boolean isAlone(PaperText paper) {
        return paper.text().substring(0, start).isBlank();
    }

    /// One sentence for the clerk: what the copy says of itself stands beside the original's
    /// fields.
    String told(PaperText paper) {
        var foot = Foot.of(paper, headEnd);
        var called = kind.text().charAt(0) + kind.text().substring(1).toLowerCase(Locale.ROOT);
        var digits = number.number().value();
        return "Cuối tệp có phần bản sao: %s số %s/%s%s; các thông tin được đề xuất là của bản được sao."
                .formatted(
                        called,
                        digits == null ? "…" : digits,
                        number.symbol().value(),
                        signer(foot));
    }

    private static String signer(Foot foot) {
        var name = foot.fields().getOrDefault(FieldName.SIGNER_NAME, Field.absent()).value();
        return name == null ? "" : ", " + name + " ký";
    }
}
