package vn.vankho.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vankho.document.Finding;
import vn.vankho.document.Layout.Paragraph;

/// Signs, blanks and capitals that are not as the decree writes them. What a number, a date or a
/// name says stays; where that is not sure, nothing is changed.
final class WordRepairs {

    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?iu)số\\h{0,3}[:.]?\\h{0,5}(?<number>\\d{0,6})\\h{0,3}(?<symbol>[/–-].{2,60})");
    private static final Pattern DATE =
            Pattern.compile(
                    "(?<place>.{1,60}?)\\h*,?\\h+ngày\\h+(?<day>\\d{1,2})\\h+tháng\\h+(?<month>\\d{1,2})"
                            + "\\h+năm\\h+(?<year>\\d{4})");
    private static final Pattern FILING =
            Pattern.compile(
                    "(?iu)[-–—+•]?\\h{0,3}lưu\\h{0,3}[:.]?\\h{0,3}(?<units>.{0,60}?)[.;,]?");

    private final LaidOut paper;
    private final Set<String> codes;
    private final List<Repair> repairs = new ArrayList<>();

    WordRepairs(LaidOut paper, Set<String> codes) {
        this.paper = paper;
        this.codes = codes;
    }

    List<Repair> all(List<Finding> findings) {
        mend("H01", paper.nation().stream(), _ -> NATION);
        mend("H04", paper.motto().stream(), _ -> MOTTO);
        if (Stream.of("N02", "N03", "N04").anyMatch(codes::contains)) {
            mend(codes.contains("N02") ? "N02" : "N03", paper.number(), WordRepairs::number);
        }
        if (Stream.of("D02", "D03", "D07").anyMatch(codes::contains)) {
            mend(codes.contains("D02") ? "D02" : "D03", paper.date(), WordRepairs::date);
        }
        mend("T04", last(paper.subject()), text -> text.replaceFirst("\\.$", ""));
        mend("S02", paper.authority().stream(), WordRepairs::authority);
        items();
        mend("B14", last(paper.body()), WordRepairs::ended);
        findings.forEach(this::asExpected);
        return repairs;
    }

    private static Stream<Paragraph> last(List<Paragraph> paragraphs) {
        return paragraphs.isEmpty() ? Stream.of() : Stream.of(paragraphs.getLast());
    }

    private void mend(String code, Optional<Paragraph> found, UnaryOperator<String> right) {
        found.ifPresent(p -> add(code, p, right.apply(p.text().strip())));
    }

    private void mend(String code, Stream<Paragraph> found, UnaryOperator<String> right) {
        if (codes.contains(code)) {
            found.forEach(p -> add(code, p, right.apply(p.text().strip())));
        }
    }

    // Both columns of the head in one paragraph are left alone.
    private void add(String code, Paragraph p, String right) {
        var text = p.text().strip();
        if (!text.equals(right) && !text.contains("\t")) {
            repairs.add(Repair.words(code, p.source(), text, right));
        }
    }

    static String number(String line) {
        var parts = NUMBER.matcher(line);
        if (!parts.matches()) {
            return line;
        }
        var symbol =
                parts.group("symbol")
                        .replaceAll("\\h", "")
                        .replaceAll("[–—]", "-")
                        .replace('Ð', 'Đ')
                        .replaceFirst("^-", "/");
        var number = parts.group("number");
        return number.isEmpty() ? line : "Số: %02d%s".formatted(Integer.parseInt(number), symbol);
    }

    static String date(String line) {
        var parts = DATE.matcher(line);
        if (!parts.matches()) {
            return line;
        }
        int month = Integer.parseInt(parts.group("month"));
        return "%s, ngày %02d tháng %s năm %s"
                .formatted(
                        parts.group("place"),
                        Integer.parseInt(parts.group("day")),
                        month < 3 ? "0" + month : String.valueOf(month),
                        parts.group("year"));
    }

    static String authority(String line) {
        return line.replaceFirst("^(?:T/M|TM)\\.?\\h*", "TM. ")
                .replaceFirst("^(?:K/T|KT)\\.?\\h*", "KT. ")
                .replaceFirst("^(?:T/L|TL)\\.?\\h*", "TL. ")
                .replaceFirst("^(?:T/U/?Q|TUQ)\\.?\\h*", "TUQ. ");
    }

    static String ended(String text) {
        return text.endsWith("./.") || text.endsWith(":")
                ? text
                : text.replaceFirst("[.;,/]{0,3}$", "") + "./.";
    }

    private void items() {
        var items = paper.recipientItems();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (FILING.matcher(item.text().strip()).matches()) {
                mend("R04", Stream.of(item), WordRepairs::filing);
            } else if (item.text().strip().matches("[-–—+•].*")) {
                mend("R03", Stream.of(item), WordRepairs::item);
            }
        }
    }

    static String item(String text) {
        return "- " + text.replaceFirst("^[-–—+•]\\h*", "").replaceFirst("[.,;]?$", "") + ";";
    }

    static String filing(String text) {
        var parts = FILING.matcher(text);
        if (!parts.matches()) {
            return text;
        }
        var units = parts.group("units").replaceFirst("^VT\\b[,.;]?\\h*", "").strip();
        return units.isEmpty() ? "- Lưu: VT." : "- Lưu: VT, " + units + ".";
    }

    // Capitals, and symbols of cited documents: the finding says what to write instead.
    private void asExpected(Finding finding) {
        boolean capitals = finding.code().equals("B15");
        boolean cited = finding.code().equals("N03") && !finding.found().startsWith("Số");
        if ((!capitals && !cited) || finding.expected().isBlank() || finding.found().isBlank()) {
            return;
        }
        var right = cited ? finding.expected() : recased(finding.found(), finding.expected());
        paper.paragraphs().stream()
                .filter(p -> p.text().contains(finding.found()) && !finding.found().equals(right))
                .limit(1)
                .forEach(
                        p ->
                                repairs.add(
                                        Repair.words(
                                                finding.code(),
                                                p.source(),
                                                finding.found(),
                                                right)));
    }

    private static String recased(String found, String expected) {
        int at = found.toLowerCase(Locale.ROOT).indexOf(expected.toLowerCase(Locale.ROOT));
        return at < 0
                ? found
                : found.substring(0, at) + expected + found.substring(at + expected.length());
    }
}
