package vn.vankho.drafting.filling;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            case "anh" -> isPicture(words[0], text) ? picture(rest) : value(text);
            case "chen" -> rest.isEmpty() ? value(text) : notInserted(rest);
            default -> value(text);
        };
    }

    /// *ảnh* is a picture; *anh* is an elder brother, unless all marks were dropped.
    private static boolean isPicture(String word, String text) {
        var small = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return text.contains(" ")
                && (small.equals("ảnh") || text.chars().allMatch(letter -> letter < 128));
    }

    private static Tag picture(String rest) {
        var parts = rest.split("\\|", -1);
        var size = PictureSize.NATURAL;
        for (int i = 1; i < parts.length; i++) {
            var more = size.with(parts[i]);
            if (more.isEmpty()) {
                return new Tag.Broken(
                        "Không có cỡ ảnh «%s»; hãy viết như «rộng 4 cm», «cao 2,5 cm»"
                                .formatted(parts[i].strip()));
            }
            size = more.get();
        }
        return named(parts[0]) ? new Tag.Picture(parts[0].strip(), size) : nameless();
    }

    /// Parts of other templates are put in before fields are looked for (see [Insertion]).
    private static Tag notInserted(String name) {
        return new Tag.Broken(
                "Chưa chèn được phần «%s»: dấu chèn phải đứng một mình trong đoạn, và trong thư mục mẫu phải có tệp cùng tên"
                        .formatted(name.strip()));
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
