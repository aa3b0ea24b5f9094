package vn.vankho.drafting.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds fields in a text and reads what each says.
final class TagReader {

    private static final Pattern TAG = Pattern.compile("«([^«»]*)»|<<([^<>]*)>>|\\{\\{([^{}]*)}}");
    private static final Pattern MERGE_FIELD =
            Pattern.compile(
                    "\\s*MERGEFIELD\\s+(?:\"([^\"]+)\"|(\\S+))(.*)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Map<String, Tag.Kind> SIGNS =
            Map.of("#", Tag.Kind.EITHER, "^", Tag.Kind.UNLESS);

    private TagReader() {}

    /// @param written as it stands in the template, delimiters included
    record Found(int start, int end, String written, Tag tag) {}

    static List<Found> find(String text) {
        var found = new ArrayList<Found>();
        var tags = TAG.matcher(text);
        while (tags.find()) {
            found.add(
                    new Found(tags.start(), tags.end(), tags.group(), read(tags.toMatchResult())));
        }
        return found;
    }

    /// The text without its fields.
    static String withoutTags(String text) {
        return TAG.matcher(text).replaceAll("");
    }

    /// Reads the code of a mail merge field, such as `MERGEFIELD số \* Upper`.
    static Optional<Found> mergeField(String code) {
        var parts = MERGE_FIELD.matcher(code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var name = parts.group(1) != null ? parts.group(1) : parts.group(2);
        return Optional.of(
                new Found(0, 0, "«" + name + "»", withSwitches(inside(name), parts.group(3))));
    }

    private static Tag withSwitches(Tag tag, String switches) {
        if (tag instanceof Tag.Value(var name, var forms) && forms.isEmpty()) {
            return new Tag.Value(name, Form.ofSwitches(switches));
        }
        return tag;
    }

    private static Tag read(MatchResult match) {
        for (int i = 1; i <= 3; i++) {
            var inside = match.group(i);
            if (inside != null) {
                return inside(inside);
            }
        }
        throw new IllegalStateException("a field without an inside");
    }

    private static Tag inside(String written) {
        var text = written.replaceAll("[\\s\\u00A0]+", " ").replaceAll("\\p{Cf}", "").strip();
        if (text.isEmpty()) {
            return new Tag.Broken("Trường chưa có tên");
        }
        var sign = text.substring(0, 1);
        if (SIGNS.containsKey(sign)) {
            return open(text.substring(1), SIGNS.get(sign));
        }
        if (sign.equals("/")) {
            return close(text.substring(1));
        }
        return word(text);
    }

    private static Tag word(String text) {
        var words = text.split(" ", 2);
        var rest = words.length > 1 ? words[1] : "";
        return switch (Names.key(words[0])) {
            case "lap" -> open(rest, Tag.Kind.EACH);
            case "het" -> close(rest);
            case "neu" -> condition(rest);
            case "anh" -> later("Hình ảnh trong mẫu", text, rest);
            case "chen" -> later("Chèn mẫu khác", text, rest);
            default -> value(text);
        };
    }

    /// Pictures and parts of other templates are not filled yet; a template that asks for them is
    /// refused aloud.
    private static Tag later(String what, String text, String rest) {
        return rest.isEmpty()
                ? value(text)
                : new Tag.Broken(what + " chưa dùng được trong phiên bản này");
    }

    private static Tag condition(String rest) {
        var words = rest.split(" ", 2);
        return words.length > 1 && Names.key(words[0]).equals("khong")
                ? open(words[1], Tag.Kind.UNLESS)
                : open(rest, Tag.Kind.IF);
    }

    private static Tag open(String name, Tag.Kind kind) {
        return named(name) ? new Tag.Open(name.strip(), kind) : nameless();
    }

    private static Tag close(String name) {
        return named(name) ? new Tag.Close(name.strip()) : nameless();
    }

    private static boolean named(String name) {
        return !Names.key(name).isEmpty();
    }

    private static Tag nameless() {
        return new Tag.Broken("Thiếu tên phần; hãy viết như «lặp mục», «nếu khẩn», «hết mục»");
    }

    private static Tag value(String text) {
        var parts = text.split("\\|", -1);
        var forms = new ArrayList<Form>();
        for (int i = 1; i < parts.length; i++) {
            var form = Form.named(parts[i].strip());
            if (form.isEmpty()) {
                return new Tag.Broken("Không có cách viết «%s»".formatted(parts[i].strip()));
            }
            forms.add(form.get());
        }
        return named(parts[0]) ? new Tag.Value(parts[0].strip(), forms) : nameless();
    }
}
