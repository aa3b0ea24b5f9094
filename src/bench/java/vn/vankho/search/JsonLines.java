package vn.vankho.search;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a file of JSON objects, one a line, and stumbles over none of them.
final class JsonLines {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonLines() {}

    /// @param number from 1
    /// @param start its first byte in the file
    /// @param length in bytes
    /// @param object empty where the line is no JSON object
    record Line(long number, long start, int length, Optional<JsonNode> object) {}

    /// Blank lines are passed over. Bytes that are no UTF-8 become the sign for that.
    static void each(Path path, Consumer<Line> each) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            var line = new ByteArrayOutputStream();
            long start = 0;
            long number = 0;
            for (var next = bytes.read(); next >= 0 || line.size() > 0; next = bytes.read()) {
                if (next >= 0 && next != '\n') {
                    line.write(next);
                    continue;
                }
                number++;
                var text = line.toString(StandardCharsets.UTF_8);
                if (!withoutMark(text).isBlank()) {
                    each.accept(new Line(number, start, line.size(), parsed(text)));
                }
                start += line.size() + 1;
                line.reset();
            }
        }
    }

    /// Empty for what is no JSON object.
    static Optional<JsonNode> parsed(String line) {
        try {
            return Optional.of(JSON.readTree(withoutMark(line))).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /// Some programs write a byte order mark, and some join files that begin with one.
    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    /// What a field says; a list of texts is one text. Empty where the field is missing.
    static String text(JsonNode object, String field) {
        var node = object.path(field);
        if (node.isArray()) {
            var all = new StringBuilder();
            node.forEach(one -> all.append(one.isValueNode() ? one.asString("") : "").append('\n'));
            return all.toString().strip();
        }
        return node.isValueNode() && !node.isNull() ? node.asString("") : "";
    }
}
