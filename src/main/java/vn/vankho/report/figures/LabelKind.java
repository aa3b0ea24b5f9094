package vn.vankho.report.figures;

import java.util.regex.Pattern;

/// The forms in which items are numbered, from the outermost to the innermost as papers usually
/// nest them.
enum LabelKind {
    PART(
            "(?iu)(?:phần|chương)\\h+(?:thứ\\h+\\p{L}{1,6}|[IVX]{1,5}|\\d{1,2}|[A-H](?=\\h?[.:-]))\\h?[.:]?\\h*"),
    LETTER("[A-H]\\h?(?:[./][.-]?|-(?=\\h))\\h*(?=\\p{Lu}\\p{L}|\\p{Lu}\\h)"),
    ROMAN("[IVX]{1,5}\\h?[./-][.-]?\\h*(?=\\p{Lu})"),
    ARTICLE("(?iu)điều\\h+\\d{1,3}\\h?[.:]\\h*"),
    NUMBER("\\d{1,2}\\h?[./)][.-]?\\h*(?=[\\p{L}(“\"*])"),
    DEEP_NUMBER("\\d{1,2}(?:\\.\\d{1,2}){1,4}\\h?[.):]?\\h+(?=[\\p{L}(“\"*])"),
    SMALL_LETTER("[a-zđ]\\h?[.)/]\\h+(?=\\p{L}|\\d)"),
    DASH("[-–—−]\\h*(?=[\\p{L}\\d(“\"*])"),
    PLUS("\\+\\h*(?=[\\p{L}\\d(“\"*])"),
    DOT("[*•●▪·∙◦]\\h*(?=[\\p{L}\\d(“\"])"),
    NONE("");

    private static final int WINDOW = 40;

    private final Pattern form;

    LabelKind(String form) {
        this.form = Pattern.compile(form);
    }

    static LabelKind of(String line) {
        for (var kind : values()) {
            if (kind != NONE && kind.lengthIn(line) > 0) {
                return kind;
            }
        }
        return NONE;
    }

    /// How long the label of this kind is at the beginning of a line; 0 if there is none.
    int lengthIn(String line) {
        var label = form.matcher(line).region(0, Math.min(WINDOW, line.length()));
        label.useTransparentBounds(true);
        return label.lookingAt() ? label.end() : 0;
    }
}
