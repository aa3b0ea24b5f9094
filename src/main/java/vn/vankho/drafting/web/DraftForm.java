package vn.vankho.drafting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.vankho.drafting.Templates.TemplateField;

/// Lays the fields of a template out as a form that shows the data of a draft.
final class DraftForm {

    /// Stands in a pattern's paths where a new part's number belongs, with how deep it lies.
    private static final String NUMBER = "__%d__";

    /// Number and date come with issuing, so nobody is asked for them: *số*, *ngày ký*, *mã dự
    /// thảo*.
    private static final Set<String> GIVEN = Set.of("so", "ngayky", "maduthao");

    private DraftForm() {}

    static List<Entry> entries(List<TemplateField> fields, Map<String, ?> data) {
        var asked = fields.stream().filter(field -> !GIVEN.contains(FieldPath.word(field.name())));
        return entries("", asked.toList(), data, 0);
    }

    private static List<Entry> entries(
            String before, List<TemplateField> fields, Map<?, ?> data, int depth) {
        return fields.stream()
                .map(
                        field ->
                                entry(
                                        before,
                                        field,
                                        FieldPath.find(data, field.name()).orElse(null),
                                        depth))
                .toList();
    }

    private static Entry entry(
            String before, TemplateField field, @Nullable Object value, int depth) {
        var path = FieldPath.join(before, FieldPath.word(field.name()));
        var label = label(field.name());
        if (!field.loop()) {
            return Entry.text(path, label, field.optional(), text(value));
        }
        return isLines(field)
                ? Entry.lines(path, label, field.optional(), lines(field, items(value)))
                : group(path, label, field, items(value), depth);
    }

    /// A repeated part with a single field inside is written as lines, which is also how one
    /// would paste it.
    static boolean isLines(TemplateField field) {
        return field.inside().isEmpty()
                || (field.inside().size() == 1 && !field.inside().getFirst().loop());
    }

    private static Entry group(
            String path, String label, TemplateField field, List<?> items, int depth) {
        var shown =
                IntStream.range(0, items.size())
                        .mapToObj(i -> item(path + "/" + i, field, map(items.get(i)), depth + 1))
                        .toList();
        var pattern = item(path + "/" + NUMBER.formatted(depth), field, Map.of(), depth + 1);
        return Entry.group(path, label, field.optional(), shown, pattern);
    }

    private static Entry.Item item(String path, TemplateField field, Map<?, ?> data, int depth) {
        return new Entry.Item(path, entries(path, field.inside(), data, depth));
    }

    private static String lines(TemplateField field, List<?> items) {
        return items.stream()
                .map(item -> text(single(field, item)))
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable Object single(TemplateField field, @Nullable Object item) {
        if (!(item instanceof Map<?, ?> map)) {
            return item;
        }
        return field.inside().isEmpty()
                ? null
                : FieldPath.find(map, field.inside().getFirst().name()).orElse(null);
    }

    private static List<?> items(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> new ArrayList<>(list);
            default -> List.of(value);
        };
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    private static String label(String name) {
        var words = name.replace('_', ' ').strip();
        return words.isEmpty()
                ? name
                : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
