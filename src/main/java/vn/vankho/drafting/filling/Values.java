package vn.vankho.drafting.filling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vankho.drafting.Problem;
import vn.vankho.report.forward.Asked;

/// Looks values up and writes them, and remembers every one that could not be written.
final class Values {

    /// Each problem once, with the name that is unknown, or an empty text.
    private final SequencedMap<Problem, String> problems = new LinkedHashMap<>();

    /// Keys of the names that the template asks for; a name of the data that is among them is not
    /// another one misspelt.
    private final Set<String> asked;

    Values(Set<String> asked) {
        this.asked = asked;
    }

    /// @param path where in the data the value stands
    /// @param missing whether the text only says that there is none
    record Written(String text, String path, boolean missing) {}

    SequencedMap<Problem, String> problems() {
        return problems;
    }

    Written write(Slot slot, Tag.Value tag, Scope scope) {
        return write(slot.place(), tag, scope);
    }

    private Written write(String place, Tag.Value tag, Scope scope) {
        var found = scope.find(tag.name());
        if (found.isEmpty() && mayBeBlank(tag)) {
            slip(place, tag.name(), scope);
            return new Written("", Names.key(tag.name()), false);
        }
        if (found.isEmpty()) {
            return unknown(place, tag.name(), scope);
        }
        var value = found.get().value();
        var path = found.get().path();
        if (value instanceof List<?> || value instanceof Map<?, ?>) {
            return missing(
                    place,
                    tag.name(),
                    path,
                    "Trường «%s» là một danh sách, không phải một giá trị.".formatted(tag.name()));
        }
        if (value == null || value.toString().isBlank()) {
            return mayBeBlank(tag)
                    ? new Written("", path, false)
                    : missing(
                            place,
                            tag.name(),
                            path,
                            "Trường «%s» chưa có giá trị.".formatted(tag.name()));
        }
        return formed(place, tag, value, path);
    }

    private static boolean mayBeBlank(Tag.Value tag) {
        return tag.forms().stream().anyMatch(Form::mayBeBlank);
    }

    private Written formed(String place, Tag.Value tag, Object value, String path) {
        Object current = value;
        for (var form : tag.forms()) {
            Optional<String> text = form.mayBeBlank() ? Optional.empty() : form.write().of(current);
            if (text.isEmpty() && !form.mayBeBlank()) {
                return missing(
                        place,
                        tag.name(),
                        path,
                        "Trường «%s» có giá trị “%s”, không viết được theo cách «%s»."
                                .formatted(tag.name(), value, form.name()));
            }
            current = text.isPresent() ? text.get() : current;
        }
        var text = WrittenValue.clean(WrittenValue.plain(current, tag.name()));
        return new Written(text, path, saysMissing(text, place));
    }

    private boolean saysMissing(String text, String place) {
        var asked = Asked.first(text);
        asked.ifPresent(
                words ->
                        problems.put(
                                new Problem(place, "Chưa điền %s.".formatted(words), null), ""));
        return asked.isPresent();
    }

    private Written unknown(String place, String name, Scope scope) {
        var suggestion = Names.nearest(name, scope.names()).orElse(null);
        problems.put(new Problem(place, "Không có trường «%s».".formatted(name), suggestion), name);
        return mark(name, Names.key(name));
    }

    private Written missing(String place, String name, String path, String message) {
        problems.put(new Problem(place, message, null), "");
        return mark(name, path);
    }

    private static Written mark(String name, String path) {
        return new Written("[chưa có: %s]".formatted(name), path, true);
    }

    /// The picture for a slot; why there is none becomes a problem.
    Optional<Picture> picture(Slot slot, Tag.Picture tag, Scope scope) {
        var found = scope.find(tag.name());
        if (found.isEmpty()) {
            unknown(slot.place(), tag.name(), scope);
            return Optional.empty();
        }
        try {
            return Optional.of(Picture.of(found.get().value()));
        } catch (Picture.Unusable why) {
            unusable(slot, tag, why);
            return Optional.empty();
        }
    }

    void unusable(Slot slot, Tag.Picture tag, Picture.Unusable why) {
        var message = "Ảnh «%s» chưa dùng được: %s.".formatted(tag.name(), why.getMessage());
        problems.put(new Problem(slot.place(), message, null), "");
    }

    /// The pieces that the value of a field is made of; empty if it is an ordinary value.
    List<PieceValue> pieces(Tag.Value tag, Scope scope) {
        var found = scope.find(tag.name()).map(Scope.Found::value).orElse(null);
        return PieceValue.of(found).orElse(List.of());
    }

    /// The table that the value of a field is, or null.
    @Nullable TableValue table(Slot slot, Scope scope) {
        return slot.tag() instanceof Tag.Value tag
                ? scope.find(tag.name())
                        .map(Scope.Found::value)
                        .flatMap(TableValue::of)
                        .orElse(null)
                : null;
    }

    /// Remembers those of the pieces that are not known.
    void missing(List<PieceValue> pieces, String place) {
        pieces.stream()
                .filter(piece -> piece.missing() == null)
                .forEach(piece -> saysMissing(piece.text(), place));
        pieces.stream()
                .filter(piece -> piece.missing() != null)
                .forEach(piece -> problems.put(piece.problem(place), ""));
    }

    /// The value as one or more paragraphs: blank lines part them.
    List<String> paragraphs(Slot slot, Scope scope) {
        if (!(slot.tag() instanceof Tag.Value tag) || !pieces(tag, scope).isEmpty()) {
            return List.of();
        }
        var text = write(slot, tag, scope).text().strip();
        return List.of(text.split("\n[ \t]*\n\\s*"));
    }

    /// Where in the data the value of a field stands.
    String path(Tag.Value tag, Scope scope) {
        return scope.find(tag.name()).map(Scope.Found::path).orElse(Names.key(tag.name()));
    }

    /// The items of a repeated part, the lines if it is a text; none if there is no such list,
    /// which is a problem.
    List<?> items(Part.Section section, Scope scope) {
        var name = section.tag().name();
        var found = scope.find(name);
        if (found.isEmpty()) {
            unknown(section.slot().place(), name, scope);
            return List.of();
        }
        return switch (found.get().value()) {
            case null -> List.of();
            case List<?> list -> list;
            case Map<?, ?> one -> List.of(one);
            case String text -> text.lines().filter(line -> !line.isBlank()).toList();
            default -> {
                missing(
                        section.slot().place(),
                        name,
                        "",
                        "Trường «%s» là một giá trị, không phải danh sách để lặp.".formatted(name));
                yield List.of();
            }
        };
    }

    /// Whether a condition holds. A name that the data lack does not, unless it looks like a slip
    /// of the pen.
    boolean condition(Part.Section section, Scope scope) {
        var name = section.tag().name();
        var found = scope.find(name);
        if (found.isEmpty()) {
            slip(section.slot().place(), name, scope);
        }
        return found.map(Scope.Found::value).map(Scope::holds).orElse(false);
    }

    private void slip(String place, String name, Scope scope) {
        var key = Names.key(name);
        scope.names().stream()
                .filter(known -> key.length() > 4 && Names.distance(key, Names.key(known)) == 1)
                .filter(known -> !asked.contains(Names.key(known)))
                .filter(known -> !letters(Names.key(known)).equals(letters(key)))
                .findFirst()
                .ifPresent(
                        known ->
                                problems.put(
                                        new Problem(
                                                place,
                                                "Không có trường «%s».".formatted(name),
                                                known),
                                        name));
    }

    /// `mục 1` and `mục 2` are two names, not one misspelt.
    private static String letters(String key) {
        return key.replaceAll("\\d", "");
    }

    /// A text outside the paragraphs (an alternative text, a document property) with its fields
    /// filled.
    @Nullable String inText(@Nullable String text, String place, Scope scope) {
        if (text == null) {
            return null;
        }
        var filled = new StringBuilder();
        int end = 0;
        for (var found : TagReader.find(text)) {
            filled.append(text, end, found.start()).append(inText(found, place, scope));
            end = found.end();
        }
        return filled.append(text.substring(end)).toString();
    }

    private String inText(TagReader.Found found, String place, Scope scope) {
        if (found.tag() instanceof Tag.Value tag) {
            return write(place, tag, scope).text();
        }
        problems.put(
                new Problem(
                        place,
                        "%s: ở đây chỉ dùng được trường giá trị.".formatted(found.written()),
                        null),
                "");
        return "";
    }
}
