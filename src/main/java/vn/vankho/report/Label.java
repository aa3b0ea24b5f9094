package vn.vankho.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The kinds of labels of headings, as their forms tell them apart.
enum Label {
    PART("(?u)((?:Phần|PHẦN)\\s+(?:thứ\\s+\\p{L}+|THỨ\\s+\\p{L}+|[IVX]+|\\d+))\\s*[.:]?"),
    CHAPTER("(?u)((?:Chương|CHƯƠNG)\\s+(?:[IVX]+|\\d+))\\s*[.:]?"),
    SECTION("(?u)((?:Mục|MỤC)\\s+(?:[IVX]+|\\d+))\\s*[.:]?"),
    SUBSECTION("(?u)((?:Tiểu mục|TIỂU MỤC)\\s+\\d+)\\s*[.:]?"),
    ARTICLE("(?u)((?:Điều|ĐIỀU)\\s+\\d+[a-z]?)\\s*[.:]"),
    ROMAN(
            "((?:XI{0,3}|XI?V|XVI{0,3}|I{1,3}|I?V|VI{0,3}|I?X)\\s?(?:[./]|[-–](?=\\s)))(?=\\s|\\p{Lu})"),
    LETTER("([A-H]\\s?(?:[./]|[-–](?=\\s)))(?=\\s|\\p{Lu}\\p{Lu})"),
    NUMBER_OF_THREE("(\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.?)(?=\\s+\\p{L})"),
    NUMBER_OF_TWO("(\\d{1,2}\\.\\d{1,2}(?:\\.|/)?)(?=\\s+\\p{L}|\\p{Lu})"),
    NUMBER("(\\d{1,2}\\s?(?:[./)]|[-–](?=\\s)))(?=\\s*\\p{Lu})"),
    SMALL_LETTER("([a-zđ]\\s?[.)/])(?=\\s+\\p{L}|\\p{Lu})");

    private final Pattern form;

    Label(String form) {
        this.form = Pattern.compile(form);
    }

    /// A label as printed, and where it ends in its line.
    record Found(Label kind, String printed, int end) {}

    static Optional<Found> at(String line) {
        for (var kind : kindsBeginningWith(line)) {
            var label = kind.form.matcher(line);
            if (label.lookingAt()) {
                return Optional.of(new Found(kind, label.group(1).strip(), label.end()));
            }
        }
        return Optional.empty();
    }

    private static final List<Label> IN_FIGURES = List.of(NUMBER_OF_THREE, NUMBER_OF_TWO, NUMBER);
    private static final List<Label> IN_CAPITALS =
            List.of(PART, CHAPTER, SECTION, SUBSECTION, ARTICLE, ROMAN, LETTER);
    private static final List<Label> IN_SMALL_LETTERS = List.of(SMALL_LETTER);

    private static List<Label> kindsBeginningWith(String line) {
        if (line.length() < 2) {
            return List.of();
        }
        char first = line.charAt(0);
        if (Character.isDigit(first)) {
            return IN_FIGURES;
        }
        if (Character.isUpperCase(first)) {
            return "PCMTĐIXVABCDEFGH".indexOf(first) >= 0 ? IN_CAPITALS : List.of();
        }
        return Character.isLowerCase(first) && !Character.isLetter(line.charAt(1))
                ? IN_SMALL_LETTERS
                : List.of();
    }

    /// Whether what bears it is a heading even where it is long.
    boolean alwaysHeads() {
        return IN_CAPITALS.contains(this);
    }
}
