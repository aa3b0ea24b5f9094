package vn.vankho.report.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes the name of a figure from the words before its number: short, complete, without labels,
/// verbs, years and what was said before.
final class Names {

    private static final int MOST_WORDS = 16;
    private static final Pattern TIME =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})(?:(?:tính|ước|lũy kế|luỹ kế|kể) )?(?:từ đầu năm"
                            + " )?(?:(?:đến|trong|vào|hết|cuối|của|ước) ){0,3}(?:thời điểm"
                            + " )?(?:(?:ngày|tháng|quý|năm|tuần)"
                            + " (?:[ivx]{1,4}|\\d{1,4})(?:[/.-]\\d{1,4}){0,2}|\\d{1,2} tháng(?:"
                            + " (?:đầu|cuối) năm(?: \\d{4})?)?)(?:,? (?:tháng|năm)"
                            + " \\d{1,4}|/\\d{4}){0,2}(?![\\p{L}\\d])");
    private static final Pattern SPAN =
            Pattern.compile(
                    "(?iu)\\h?(?:(?:giai đoạn|thời kỳ|nhiệm kỳ|năm học|niên học|niên vụ)\\h)?(?<!\\d)(?:19|20)\\d\\d\\h?[-–]\\h?(?:19|20)\\d\\d(?!\\d)");
    private static final Pattern TRAIL =
            Pattern.compile(
                    "(?iu)(?:\\h+(?:trong năm|năm nay|đến nay|hiện nay|cả năm|trong"
                            + " kỳ|ước|đạt|được|là|còn|có|bằng|cho|với|của|từ|và|hiện|thì|đều|đã|khoảng|tính"
                            + " đến hết|tính đến|đến hết|xảy ra|ở mức|ở|ổn định|toàn xã|toàn huyện|toàn"
                            + " tỉnh|lũy kế|so với))+$");
    private static final Pattern INNER =
            Pattern.compile(
                    "(?:trong năm|trong kỳ|trong tháng|cụ thể|kết quả|hiện nay|đến"
                            + " nay|đưa|nâng|với|là|có|đã|như|đến thời điểm)\\h+(?=\\p{L})");
    private static final Pattern DOER =
            Pattern.compile("(?:ubnd |ủy ban nhân dân )?(?:xã|phường|thị trấn) (?:đã )?");
    private static final Pattern EDGE =
            Pattern.compile("^[\\s,;:.\"“”'*–—-]+|[\\s,;:.\"“”'*–—/-]+$");

    private Names() {}

    /// @param raw the words before the number, as printed
    /// @param whole whether they begin an item or a sentence, so that nothing else precedes them
    static String of(String raw, boolean whole) {
        var text = SPAN.matcher(raw).replaceAll(" ");
        text = TIME.matcher(text).replaceAll(" ").replaceAll("\\h{2,}", " ");
        var name = trimmed(chosen(segments(text), whole));
        return capital(name);
    }

    /// The name that is a title: all that stands before a colon and a number.
    static String ofTitle(String raw) {
        var text = TIME.matcher(SPAN.matcher(raw).replaceAll(" ")).replaceAll(" ");
        var title = trimmed(text.substring(text.lastIndexOf(':') + 1).replaceAll("\\h{2,}", " "));
        return words(title) <= MOST_WORDS ? capital(title) : of(raw, true);
    }

    /// The name of a row of a table.
    static String inTable(String cell) {
        var name = EDGE.matcher(TIME.matcher(cell).replaceAll(" ").replaceAll("\\h{2,}", " "));
        return capital(name.replaceAll("").strip());
    }

    static String capital(String name) {
        return name.isEmpty()
                ? name
                : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static List<String> segments(String text) {
        var segments = new ArrayList<String>();
        Arrays.stream(text.split(",", -1))
                .map(segment -> cut(trimmed(segment)))
                .filter(segment -> !segment.isBlank())
                .forEach(segments::add);
        return segments;
    }

    // "… trong năm tổng số tiền dư nợ": what precedes belongs to another clause.
    private static String cut(String segment) {
        var low = Passage.low(segment);
        var inner = INNER.matcher(low);
        int from = 0;
        while (inner.find()) {
            if (Words.HEAD.matcher(low.substring(inner.end())).find()
                    && !Words.HEAD.matcher(low).find()) {
                from = inner.end();
            }
        }
        return segment.substring(from);
    }

    private static String chosen(List<String> segments, boolean whole) {
        if (segments.isEmpty()) {
            return "";
        }
        int at = segments.size() - 1;
        while (at > 0 && !opens(segments.get(at))) {
            at--;
        }
        if (!opens(segments.get(at))) {
            boolean list = whole && words(String.join(" ", segments)) <= MOST_WORDS - 4;
            return list ? String.join(", ", segments) : segments.getLast();
        }
        while (at > 0 && belongs(segments.get(at - 1), segments.get(at))) {
            at--;
        }
        var name = String.join(", ", segments.subList(at, segments.size()));
        return words(name) <= MOST_WORDS ? name : segments.getLast();
    }

    private static boolean opens(String segment) {
        var low = Passage.low(segment);
        return Words.HEAD.matcher(low).find() || Words.DEED.matcher(low).find();
    }

    // "đàn trâu, đàn bò": one number for both.
    private static boolean isSibling(String left, String right) {
        return words(left) <= 3
                && left.indexOf(' ') > 0
                && right.regionMatches(true, 0, left, 0, left.indexOf(' ') + 1);
    }

    // "tỷ lệ điều tra, khám phá": the second deed is measured by the first one's head.
    private static boolean belongs(String left, String right) {
        boolean headed = Words.HEAD.matcher(Passage.low(left)).find();
        boolean bareDeed = words(right) <= 2 && !Words.HEAD.matcher(Passage.low(right)).find();
        return (headed && bareDeed) || isSibling(left, right);
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static String trimmed(String text) {
        var name = text;
        for (int i = 0; i < 6; i++) {
            var shorter = EDGE.matcher(name).replaceAll("");
            shorter = TRAIL.matcher(shorter).replaceAll("");
            if (shorter.endsWith(" thu") && words(shorter) > 3) {
                shorter = shorter.substring(0, shorter.length() - 4); // "Quỹ … thu được"
            }
            var lead = Words.LEAD.matcher(Passage.low(shorter));
            if (lead.find() && !isPartOfName(shorter, lead.end())) {
                shorter = shorter.substring(lead.end());
            }
            shorter = withoutDoer(shorter.strip());
            if (shorter.equals(name)) {
                break;
            }
            name = shorter;
        }
        return name;
    }

    // "xã đón 58.320 lượt khách": who did it is no part of the name.
    private static String withoutDoer(String name) {
        var doer = DOER.matcher(Passage.low(name));
        return doer.lookingAt()
                        && Words.DEED.matcher(Passage.low(name).substring(doer.end())).find()
                ? name.substring(doer.end())
                : name;
    }

    private static boolean isPartOfName(String text, int leadEnd) {
        var low = Passage.low(text);
        return Words.HEAD.matcher(low).find() && leadEnd < text.length();
    }

    /// Whether a name says nothing without the item above it: *Năng suất*, *Tổng số*.
    static boolean isGeneric(String name) {
        var low = Passage.low(name);
        return !low.contains("sản xuất") && !low.contains("thu nhập") && allGeneric(name);
    }

    /// Whether a name wants that of the item in which it stands: *Diện tích gieo trồng* of rice.
    static boolean isOfItem(String name) {
        return isGeneric(name.replaceAll("(?iu) (?:gieo (?:trồng|cấy)|thu hoạch)", ""));
    }

    private static boolean allGeneric(String name) {
        return Arrays.stream(Passage.low(name).split("[^\\p{L}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .allMatch(Words.GENERIC::contains);
    }

    // "thu hoạch" is one word.
    private static boolean isHarvest(String[] words, int at) {
        return at + 1 < words.length
                && words[at].equalsIgnoreCase("thu")
                && words[at + 1].equalsIgnoreCase("hoạch");
    }

    /// What a name is the measure of: *chè búp tươi* of *Sản lượng chè búp tươi*.
    static String complement(String name) {
        var words = name.split(" ");
        int at = 0;
        while (at < words.length
                && Words.GENERIC.contains(Passage.low(words[at]))
                && !isHarvest(words, at)) {
            at++;
        }
        var rest = String.join(" ", Arrays.copyOfRange(words, at, words.length));
        return rest.endsWith(" bình quân") ? rest.substring(0, rest.length() - 10) : rest;
    }
}
