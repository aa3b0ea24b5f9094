package vn.vankho.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Example data of the templates that come with the product.
final class SampleData {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> DATA =
            new TypeReference<>() {};

    private SampleData() {}

    /// The example of a shipped template: what all have in common, and what is its own.
    static Optional<Map<String, Object>> shipped(String template) {
        return resource(template).map(own -> FieldNames.with(common(), own));
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
