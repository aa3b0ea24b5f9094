package vn.vankho.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.drafting.filling.Names;

/// Example data: those of the templates that come with the product, and made-up ones for whatever
/// else a template asks for.
final class SampleData {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> DATA =
            new TypeReference<>() {};

    /// A grey field of 240 × 90 points, as PNG.
    private static final String GREY =
            "iVBORw0KGgoAAAANSUhEUgAAAPAAAABaCAAAAACjuYTGAAAAb0lEQVR42u3PgQAAAAwCsPyVkgvhAN8Mlj4TYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYeHbAIAkpbQZdyHZAAAAAElFTkSuQmCC";

    private SampleData() {}

    /// The example of a shipped template: what all have in common, and what is its own.
    static Optional<Map<String, Object>> shipped(String template) {
        return resource(template).map(own -> FieldNames.with(common(), own));
    }

    /// An example for any template, with the shipped one's values where there is one.
    static Map<String, Object> of(String template, List<TemplateNode> tree) {
        var made = made(tree);
        return shipped(template).map(own -> FieldNames.with(made, own)).orElse(made);
    }

    private static Map<String, Object> made(List<TemplateNode> tree) {
        var made = new LinkedHashMap<String, Object>();
        tree.forEach(node -> add(node, made));
        return made;
    }

    private static void add(TemplateNode node, Map<String, Object> made) {
        switch (node.kind()) {
            case VALUE -> putIfAbsent(made, node.name(), value(node));
            case PICTURE -> putIfAbsent(made, node.name(), GREY);
            case LOOP -> putIfAbsent(made, node.name(), items(node));
            case IF, UNLESS -> node.inside().forEach(inside -> add(inside, made));
        }
    }

    private static void putIfAbsent(Map<String, Object> made, String name, Object value) {
        if (made.keySet().stream().noneMatch(known -> Names.same(known, name))) {
            made.put(name, value);
        }
    }

    private static List<?> items(TemplateNode loop) {
        var inside = made(loop.inside());
        inside.keySet().removeIf(SampleData::isPosition);
        boolean lines =
                inside.size() == 1 && Names.same(inside.keySet().iterator().next(), loop.name());
        if (lines) {
            var line = String.valueOf(inside.values().iterator().next());
            return List.of(line + " thứ nhất", line + " thứ hai");
        }
        return List.of(inside, inside);
    }

    private static boolean isPosition(String name) {
        return Names.same(name, "thứ tự");
    }

    private static Object value(TemplateNode node) {
        var way = Names.plain(node.written());
        if (way.contains("|ngay") || way.contains("|nam")) {
            return "2026-02-05";
        }
        if (way.contains("sole") || way.contains("|phantram") || way.contains("|haichuso")) {
            return 12;
        }
        if (way.contains("|solama") || way.contains("|chucai")) {
            return 2;
        }
        var known =
                common().entrySet().stream()
                        .filter(entry -> Names.same(entry.getKey(), node.name()));
        return known.findFirst()
                .map(Map.Entry::getValue)
                .filter(value -> !(value instanceof List<?>))
                .orElse("Ví dụ " + node.name().replace('_', ' '));
    }

    private static Map<String, Object> common() {
        return resource("chung").orElseThrow();
    }

    private static Optional<Map<String, Object>> resource(String name) {
        try (var json = SampleData.class.getResourceAsStream("samples/" + name + ".json")) {
            return json == null ? Optional.empty() : Optional.of(JSON.readValue(json, DATA));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
