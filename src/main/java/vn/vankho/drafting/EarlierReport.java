package vn.vankho.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading;

/// Begins a report from an earlier one: its outline and prose are kept as they stand, and all of
/// it is
/// marked for review. Years, figures and legal bases are not judged or moved here; number and date
/// stay blank, and head, recipients and signature come from the office's data.
public final class EarlierReport {

    private static final Pattern PART =
            Pattern.compile("(?i)^phần\\s+(thứ\\s+\\p{L}+|[IVX]+)\\s*[:.]?.*");
    private static final Pattern SECTION =
            Pattern.compile("^(?:[IVX]{1,5}|[A-Z])\\s*[./]\\s*\\S.*");
    private static final Pattern CLAUSE = Pattern.compile("^\\d{1,2}\\.\\s*\\S.*");
    private static final Pattern ITEM =
            Pattern.compile("^(?:[-+*•]|[a-zđ]\\)|\\d{1,2}(?:\\.\\d{1,2})+\\.?)\\s*\\S.*");
    private static final Pattern RECIPIENTS = Pattern.compile("(?i)^nơi nhận\\s*:?.*");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.;:!?]\\s*$");
    private static final int LONGEST_HEADING = 120;

    private EarlierReport() {}

    /// @param data for the template of reports; what the office must supply is not in it
    /// @param reviews every kept piece, in order
    public record Begun(Map<String, Object> data, List<Review> reviews) {}

    /// @param page where it stood in the earlier report
    public record Review(String kind, int page, String text) {}

    /// @param reading of the earlier report
    public static Begun begin(Reading reading) {
        var content = new ArrayList<Map<String, String>>();
        var reviews = new ArrayList<Review>();
        for (var piece : pieces(reading)) {
            content.add(Map.of(fieldFor(piece.text()), piece.text()));
            reviews.add(
                    new Review(
                            isHeading(piece.text()) ? "heading" : "paragraph",
                            piece.page(),
                            piece.text()));
        }
        var data = new LinkedHashMap<String, Object>();
        data.put("ký hiệu", orElse(reading, FieldName.SYMBOL, "BC-UBND"));
        data.put("trích yếu", orElse(reading, FieldName.SUBJECT, "…"));
        data.put("nội dung", content);
        data.put("nơi nhận", reading.recipients());
        return new Begun(data, reviews);
    }

    private static String orElse(Reading reading, FieldName name, String otherwise) {
        var value = reading.field(name).value();
        return value == null ? otherwise : value;
    }

    private record Piece(int page, String text) {}

    /// The body's paragraphs; where the file only has printed lines, those are joined again.
    private static List<Piece> pieces(Reading reading) {
        var joined = new ArrayList<Piece>();
        for (var line : bodyLines(reading)) {
            if (!joined.isEmpty() && continues(joined.getLast().text(), line.text())) {
                var before = joined.removeLast();
                joined.add(new Piece(before.page(), before.text() + " " + line.text()));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static boolean continues(String before, String line) {
        return !isHeading(before)
                && !isHeading(line)
                && !ITEM.matcher(line).matches()
                && !SENTENCE_END.matcher(before).matches();
    }

    private static List<Piece> bodyLines(Reading reading) {
        var subject = reading.field(FieldName.SUBJECT).evidence();
        var start = subject == null ? 0 : subject.end();
        var lines = new ArrayList<Piece>();
        var at = 0;
        for (var page : reading.pages()) {
            for (var line : page.text().split("\n", -1)) {
                if (RECIPIENTS.matcher(line.strip()).matches() && at > start) {
                    return lines;
                }
                if (at >= start && !line.isBlank() && !isPageNumber(line)) {
                    lines.add(new Piece(page.number(), line.strip()));
                }
                at += line.length() + 1;
            }
        }
        return lines;
    }

    private static boolean isPageNumber(String line) {
        return line.strip().matches("\\d{1,3}");
    }

    private static boolean isHeading(String text) {
        return !fieldFor(text).equals("lời");
    }

    private static String fieldFor(String text) {
        if (text.length() > LONGEST_HEADING) {
            return "lời";
        }
        if (PART.matcher(text).matches()) {
            return "đề phần";
        }
        if (SECTION.matcher(text).matches()) {
            return "đề mục";
        }
        return CLAUSE.matcher(text).matches() && !text.endsWith(".") && !text.endsWith(";")
                ? "đề khoản"
                : "lời";
    }
}
