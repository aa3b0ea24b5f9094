package vn.vankho.drafting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.vankho.drafting.Templates.TemplateField;

/// Reads what was typed into the form of [DraftForm] back into data. What the template does not
/// ask for is kept as it was.
final class TypedData {

    private final Map<String, String> typed;
    private final boolean keepsBlankParts;

    private TypedData(Map<String, String> typed, boolean keepsBlankParts) {
        this.typed = typed;
        this.keepsBlankParts = keepsBlankParts;
    }

    /// @param typed the form's values by path
    /// @param before the draft's data until now
    static Map<String, Object> read(
            List<TemplateField> fields, Map<String, String> typed, Map<String, ?> before) {
        var data = new LinkedHashMap<String, Object>(before);
        fields.forEach(field -> data.keySet().removeIf(key -> isSame(key, field.name())));
        data.putAll(new TypedData(typed, false).read("", fields));
        return data;
    }

    /// The same with the parts that are still blank, to go on writing in them.
    static Map<String, Object> unfinished(List<TemplateField> fields, Map<String, String> typed) {
        return new TypedData(typed, true).read("", fields);
    }

    private static boolean isSame(String a, String b) {
        return FieldPath.word(a).equals(FieldPath.word(b));
    }

    private Map<String, Object> read(String before, List<TemplateField> fields) {
        var data = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var path = FieldPath.join(before, FieldPath.word(field.name()));
            if (!field.loop()) {
                putText(data, field, text(path));
            } else {
                data.put(
                        field.name(),
                        DraftForm.isLines(field) ? lines(path, field) : group(path, field));
            }
        }
        return data;
    }

    /// A field that must be filled and is not is left out, so that filling names it as missing.
    private static void putText(Map<String, Object> data, TemplateField field, String text) {
        if (!text.isEmpty() || field.optional()) {
            data.put(field.name(), text);
        }
    }

    private String text(String path) {
        return typed.getOrDefault(path, "").replace("\r\n", "\n").strip();
    }

    private List<Object> lines(String path, TemplateField field) {
        var name = field.inside().isEmpty() ? field.name() : field.inside().getFirst().name();
        return text(path)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> (Object) Map.of(name, line))
                .toList();
    }

    private List<Object> group(String path, TemplateField field) {
        var items = new ArrayList<Object>();
        for (int number : numbers(path)) {
            var item = read(path + "/" + number, field.inside());
            if (keepsBlankParts || !isBlank(item)) {
                items.add(item);
            }
        }
        return items;
    }

    /// The numbers of the parts that the form brought along, in order.
    private Iterable<Integer> numbers(String path) {
        var part = Pattern.compile(Pattern.quote(path) + "/(\\d{1,4})/.*");
        var numbers = new TreeSet<Integer>();
        for (var name : typed.keySet()) {
            var match = part.matcher(name);
            if (match.matches()) {
                numbers.add(Integer.valueOf(match.group(1)));
            }
        }
        return numbers;
    }

    private static boolean isBlank(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.values().stream().allMatch(TypedData::isBlank);
            case List<?> list -> list.stream().allMatch(TypedData::isBlank);
            default -> value.toString().isBlank();
        };
    }

    /// The form's values after an empty part was put behind the last one of a group: adding
    /// works without a script.
    static Map<String, String> withPart(Map<String, String> typed, String group) {
        var more = new LinkedHashMap<>(typed);
        int next = 0;
        for (int number : new TypedData(typed, true).numbers(group)) {
            next = number + 1;
        }
        more.put(group + "/" + next + "/", "");
        return more;
    }

    /// The form's values without one part of a group.
    static Map<String, String> withoutPart(Map<String, String> typed, String part) {
        var fewer = new LinkedHashMap<>(typed);
        fewer.keySet().removeIf(name -> name.startsWith(part + "/"));
        return fewer;
    }
}
