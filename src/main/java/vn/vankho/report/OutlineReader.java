package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.document.Reading.Heading;

/// The headings of a body. How deep one stands follows from the kinds of numbers around it: an `I.`
/// under `A.` is one level deeper than an `I.` under *Phần thứ hai*.
final class OutlineReader {

    private static final int LONGEST_TITLE = 110;
    private static final Pattern GOES_ON = Pattern.compile("[\\p{Ll}\\d(“].*");

    /// The kinds of labels, as their forms tell them apart.
    private enum Kind {
        PART("(?u)((?:Phần|PHẦN)\\s+(?:thứ\\s+\\p{L}+|THỨ\\s+\\p{L}+|[IVX]+|\\d+))\\s*[.:]?"),
        CHAPTER("(?u)((?:Chương|CHƯƠNG)\\s+(?:[IVX]+|\\d+))\\s*[.:]?"),
        SECTION("(?u)((?:Mục|MỤC|Tiểu mục)\\s+(?:[IVX]+|\\d+))\\s*[.:]?"),
        ARTICLE("(?u)((?:Điều|ĐIỀU)\\s+\\d+)\\s*[.:]"),
        ROMAN("((?:XI{0,3}|XI?V|XVI{0,3}|I{1,3}|I?V|VI{0,3}|I?X)\\s?[./])(?=\\s|\\p{Lu})"),
        LETTER("([A-H]\\s?[./])(?=\\s|\\p{Lu}\\p{Lu})"),
        DEEP_NUMBER("(\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2}){0,4}\\.?)(?=\\s+\\p{L})"),
        NUMBER("(\\d{1,2}\\s?[./])(?=\\s*\\p{Lu})"),
        SMALL_LETTER("([a-zđ]\\s?[.)/])(?=\\s+\\p{L})");

        private final Pattern label;

        Kind(String label) {
            this.label = Pattern.compile(label);
        }

        boolean alwaysHeads() {
            return ordinal() <= ROMAN.ordinal() || this == LETTER;
        }
    }

    private final List<Span> lines;
    private final PaperText paper;
    private final List<Kind> open = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();

    OutlineReader(PaperText paper, int bodyStart, int bodyEnd) {
        this.paper = paper;
        this.lines =
                paper.lines().stream()
                        .filter(l -> !l.isBlank() && l.start() >= bodyStart && l.start() < bodyEnd)
                        .toList();
    }

    List<Heading> read() {
        for (int i = 0; i < lines.size(); i++) {
            readLine(i);
        }
        return headings;
    }

    private void readLine(int at) {
        for (var kind : Kind.values()) {
            var label = kind.label.matcher(lines.get(at).text());
            if (label.lookingAt()) {
                addHeading(kind, label, at);
                return;
            }
        }
    }

    private void addHeading(Kind kind, Matcher label, int at) {
        var line = lines.get(at);
        var behind = line.text().substring(label.end()).strip();
        boolean capitals = behind.isEmpty() || line.isCapitals();
        var title = capitals ? behind + capitalsBelow(at) : shortTitle(wrapped(behind, at));
        title = title.replaceAll("[\\s:]+$", "").strip();
        int level = level(kind); // a numbered sentence is no heading, and yet others stand under it
        if (!title.isEmpty() && title.length() <= (kind.alwaysHeads() ? 2 : 1) * LONGEST_TITLE) {
            headings.add(
                    new Heading(level, label.group(1).strip(), title, paper.pageAt(line.start())));
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

    // On a page of a PDF a paragraph is broken into lines.
    private String wrapped(String behind, int at) {
        var whole = new StringBuilder(behind);
        for (int i = at + 1; i < Math.min(at + 4, lines.size()); i++) {
            var next = lines.get(i);
            if (!GOES_ON.matcher(next.text()).matches() || isLabelled(next)) {
                break;
            }
            whole.append(' ').append(next.text());
        }
        return whole.toString();
    }

    private String capitalsBelow(int at) {
        var below = new StringBuilder();
        for (int i = at + 1; i < Math.min(at + 4, lines.size()); i++) {
            if (!lines.get(i).isCapitals() || isLabelled(lines.get(i))) {
                break;
            }
            below.append(' ').append(lines.get(i).text());
        }
        return below.toString();
    }

    private static boolean isLabelled(Span line) {
        for (var kind : Kind.values()) {
            if (kind.label.matcher(line.text()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private int level(Kind kind) {
        int depth = open.indexOf(kind);
        if (depth < 0) {
            open.add(kind);
            return open.size();
        }
        open.subList(depth + 1, open.size()).clear();
        return depth + 1;
    }
}
