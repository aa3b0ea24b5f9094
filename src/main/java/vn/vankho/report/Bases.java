package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The sentences of an opening that say on what a paper is based: *Căn cứ …*, *Thực hiện …*,
/// *Theo đề nghị …*, *Xét …*.
final class Bases {

    private static final int LONGEST_OPENING = 20_000; // characters
    private static final int WITHOUT_MARK = 2_500;

    private static final Pattern BEGINS =
            Pattern.compile(
                    "(?:[-+•*]\\h*)?(?:can cu|thuc hien|thi hanh|theo (?!quy dinh)|xet|sau khi"
                            + " (?:xem xet|nghien cuu|nghe)|tren co so)\\b.*");
    private static final Pattern INSIDE =
            Pattern.compile("\\.\\h+(?=(?:Căn cứ|Thực hiện|Theo (?!quy định)|Xét|Thi hành)\\h)");
    private static final Pattern AFTER_SEMICOLON =
            Pattern.compile(";\\h+(?=(?:căn cứ|thực hiện|theo đề nghị|xét)\\h)");
    private static final Pattern SENTENCE_ENDS =
            Pattern.compile("(?<=[\\p{Ll}\\d)]{2})[.:]\\h+(?=\\p{Lu})");
    private static final Pattern GOES_ON = Pattern.compile("[\\p{Ll}\\d(].*");
    private static final Pattern OPENING_ENDS =
            Pattern.compile(
                    "(?:quyet (?:dinh|nghi)\\h*:|phan"
                            + " (?:thu|[ivx\\d]+\\b)|[ivxa-d]{1,4}\\h?[./-]\\h|1\\h?[./-]\\h|dieu"
                            + " 1\\b|chuong i\\b).*");

    private static final int LONGEST_HEADING = 80;
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?:[ivx\\d]{1,4}[./)-]\\h?){0,3}\\h*(?:cac |nhung )?(?:can cu|co so)(?: (?:phap"
                            + " (?:ly|luat)|xay dung|lap|de xay dung|chinh tri|thuc hien|ban"
                            + " hanh)\\b[^;]*|\\h*:?)");
    private static final Pattern LISTED =
            Pattern.compile("[-+•*–]|[a-eđ]\\)|\\p{Ll}|\\(|Căn cứ\\b");

    private final List<int[]> ranges = new ArrayList<>();
    private int from = -1;

    private Bases() {}

    static Bases of(PaperText paper, int bodyStart, int bodyEnd) {
        var bases = new Bases();
        int end = openingEnd(paper, bodyStart, bodyEnd);
        Span last = Span.NONE;
        for (var line : paper.lines()) {
            if (line.start() >= bodyStart && line.start() < end && !line.isBlank()) {
                bases.read(line.capped(LONGEST_OPENING), last);
                last = line;
            }
        }
        bases.close(Math.max(end, last.end()));
        bases.readSections(paper, end, bodyEnd);
        return bases;
    }

    // Schemes and projects list their bases under a heading: "II. CĂN CỨ XÂY DỰNG ĐỀ ÁN".
    private void readSections(PaperText paper, int after, int bodyEnd) {
        boolean inside = false;
        for (var line : paper.lines()) {
            if (line.start() < after || line.start() >= bodyEnd || line.isBlank()) {
                continue;
            }
            var looked = line.capped(LONGEST_HEADING + 1);
            if (looked.text().length() <= LONGEST_HEADING
                    && HEADING.matcher(looked.folded()).matches()) {
                inside = true;
            } else if (inside && isListed(looked)) {
                ranges.add(new int[] {line.start(), line.end()});
            } else {
                inside = false;
            }
        }
    }

    private static boolean isListed(Span line) {
        return LISTED.matcher(line.text()).lookingAt() || PaperTypes.startingA(line).isPresent();
    }

    private static int openingEnd(PaperText paper, int bodyStart, int bodyEnd) {
        for (var line : paper.lines()) {
            if (line.start() >= bodyStart + LONGEST_OPENING) {
                break;
            }
            if (line.start() > bodyStart && OPENING_ENDS.matcher(line.folded()).matches()) {
                return line.start();
            }
        }
        return Math.min(bodyEnd, bodyStart + WITHOUT_MARK);
    }

    boolean contain(int offset) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (ranges.get(middle)[0] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return high >= 0 && ranges.get(low)[0] <= offset && offset < ranges.get(low)[1];
    }

    private void read(Span line, Span before) {
        if (BEGINS.matcher(line.folded()).matches()) {
            close(line.start());
            from = line.start();
        } else if (from >= 0 && !before.isBlank() && endsAt(before, line)) {
            close(line.start());
        }
        for (var pattern : List.of(INSIDE, AFTER_SEMICOLON)) {
            var inside = pattern.matcher(line.text());
            while (inside.find()) {
                close(line.start() + inside.start());
                from = line.start() + inside.end();
            }
        }
        closeInside(line);
    }

    private void closeInside(Span line) {
        var ends = SENTENCE_ENDS.matcher(line.text());
        int reached = from < 0 ? 0 : Math.max(0, from - line.start());
        if (from >= 0 && ends.find(Math.min(reached, line.text().length()))) {
            close(line.start() + ends.start());
        }
    }

    private static boolean endsAt(Span before, Span line) {
        boolean ended = before.text().matches(".*[.:;]");
        boolean lists = before.text().endsWith(";") && PaperTypes.startingA(line).isPresent();
        return ended && !lists && !GOES_ON.matcher(line.text()).matches();
    }

    private void close(int at) {
        if (from >= 0 && at > from) {
            ranges.add(new int[] {from, at});
        }
        from = -1;
    }
}
