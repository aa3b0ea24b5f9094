package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.document.Reading.Heading;

/// The headings of a body. How deep one stands follows from the kinds of numbers around it: an `I.`
/// under `A.` is one level deeper than an `I.` under *Phần thứ hai*. Points with a hyphen or a plus
/// are text, and so are the numbered rows of tables.
final class OutlineReader {

    private static final int LONGEST_TITLE = 110;
    private static final int LONGEST_LINE = 600; // characters that are looked at
    private static final int MOST_WRAPPED = 4; // lines
    private static final Pattern GOES_ON = Pattern.compile("[\\p{Ll}\\d(“].*");
    private static final Pattern ROW = Pattern.compile("[^\\t]*\\t[^\\t]+\\t.*|[^\\t]{5,}\\t.*");
    private static final Pattern QUOTED = Pattern.compile("[“\"].*");

    private final List<Span> lines;
    private final PaperText paper;
    private final int fullLine;
    private final List<Label> open = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();

    OutlineReader(PaperText paper, int bodyStart, int bodyEnd) {
        this.paper = paper;
        this.lines =
                paper.lines().stream()
                        .filter(l -> !l.isBlank() && l.start() >= bodyStart && l.start() < bodyEnd)
                        .map(line -> line.capped(LONGEST_LINE))
                        .toList();
        this.fullLine = fullLine();
    }

    // On pages of a PDF paragraphs are broken into lines of about this length; elsewhere a line is
    // a paragraph of any length.
    private int fullLine() {
        int longest = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        return longest > 135 ? Integer.MAX_VALUE : Math.max(55, longest * 8 / 10);
    }

    List<Heading> read() {
        for (int i = 0; i < lines.size(); i++) {
            var label = labelAt(i);
            if (label.isPresent()) {
                addHeading(label.get(), i);
            }
        }
        return headings;
    }

    private Optional<Label.Found> labelAt(int at) {
        var line = lines.get(at);
        var label = Label.at(line.text());
        boolean row = ROW.matcher(line.text()).matches() || paper.isInTable(line.start());
        return row ? Optional.empty() : label;
    }

    private void addHeading(Label.Found label, int at) {
        var line = lines.get(at);
        var behind = line.text().substring(label.end()).strip();
        boolean capitals = behind.isEmpty() || line.isCapitals();
        var title = capitals ? behind + capitalsBelow(at) : shortTitle(wrapped(behind, at));
        title = title.replaceAll("[\\s:]+$", "").replaceAll("\\s+", " ").strip();
        int level =
                level(label.kind()); // a numbered sentence is no heading, yet others stand under it
        int longest = (label.kind().alwaysHeads() ? 2 : 1) * LONGEST_TITLE;
        if (!title.isEmpty() && title.length() <= longest) {
            headings.add(new Heading(level, label.printed(), title, paper.pageAt(line.start())));
        }
    }

    // "3. Chăn nuôi: Đàn trâu …" is headed by what stands before the colon; a sentence is text.
    private static String shortTitle(String behind) {
        int colon = behind.indexOf(':');
        if (colon > 0 && colon <= LONGEST_TITLE) {
            return behind.substring(0, colon);
        }
        return behind.matches(".*[;.,]") || behind.length() > LONGEST_TITLE ? "" : behind;
    }

    private String wrapped(String behind, int at) {
        var whole = new StringBuilder(behind);
        for (int i = at + 1; i < Math.min(at + MOST_WRAPPED, lines.size()); i++) {
            if (!isWrapped(lines.get(i - 1), lines.get(i))) {
                break;
            }
            whole.append(' ').append(lines.get(i).text());
        }
        return whole.toString();
    }

    private boolean isWrapped(Span line, Span next) {
        if (Label.at(next.text()).isPresent() || QUOTED.matcher(next.text()).matches()) {
            return false;
        }
        boolean full = line.text().length() >= fullLine && !line.text().matches(".*[.:;]");
        return (full && !next.text().startsWith("-")) || GOES_ON.matcher(next.text()).matches();
    }

    private String capitalsBelow(int at) {
        var below = new StringBuilder();
        for (int i = at + 1; i < Math.min(at + MOST_WRAPPED, lines.size()); i++) {
            if (!lines.get(i).isCapitals() || Label.at(lines.get(i).text()).isPresent()) {
                break;
            }
            below.append(' ').append(lines.get(i).text());
        }
        return below.toString();
    }

    private int level(Label kind) {
        int depth = open.indexOf(kind);
        if (depth < 0) {
            open.add(kind);
            return open.size();
        }
        open.subList(depth + 1, open.size()).clear();
        return depth + 1;
    }
}
