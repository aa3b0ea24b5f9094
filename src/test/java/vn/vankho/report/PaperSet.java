package vn.vankho.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.document.FieldName;
import vn.vankho.intake.ReadTask;

/// Made-up papers with what a reader should find in each. The expected values were written before
/// the rules; those of every third paper were never looked at while rules were written.
enum PaperSet {
    /// Most of the rules were written for these.
    FIRST("papers"),

    /// Written when the rules stood, from papers as extractors and portals give them.
    SECOND("papers-second"),

    /// Written later still: papers of 1999 to 2026, a third of them scans.
    THIRD("papers-third");

    private final Path folder;

    PaperSet(String name) {
        folder = Path.of("src/test/resources", name);
    }

    /// @param number from 1; every third is held out
    record Item(int number, String name, JsonNode expected) {

        boolean heldOut() {
            return number % 3 == 0;
        }

        boolean scan() {
            return expected.has("scan");
        }

        boolean compares(String what) {
            return expected.has(what);
        }

        Map<FieldName, String> fields() {
            var fields = new EnumMap<FieldName, String>(FieldName.class);
            for (var name : FieldName.values()) {
                var value = expected.get("fields").get(name.key());
                if (value != null) {
                    fields.put(name, value.asString());
                }
            }
            return fields;
        }

        List<String> list(String what) {
            var all =
                    expected.has(what) ? expected.get(what) : JsonMapper.shared().createArrayNode();
            return StreamSupport.stream(all.spliterator(), false).map(JsonNode::asString).toList();
        }

        @Nullable String filing() {
            return expected.has("filing") ? expected.get("filing").asString() : null;
        }
    }

    List<Item> items() throws Exception {
        try (var files = Files.list(folder)) {
            var items = new ArrayList<Item>();
            for (var file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                var name = file.getFileName().toString().replaceAll("\\.json$", "");
                int number = Integer.parseInt(name.substring(0, 2));
                items.add(new Item(number, name, JsonMapper.shared().readTree(file.toFile())));
            }
            items.sort(Comparator.comparingInt(Item::number));
            return items;
        }
    }

    /// How a paper is laid out, if it is written down so.
    Optional<PaperLayout> layout(Item item) throws Exception {
        var file = folder.resolve(item.name() + ".layout");
        return Files.exists(file) ? Optional.of(PaperLayout.read(file)) : Optional.empty();
    }

    /// Reads a paper the way the product does.
    Paper read(Item item, Path scratch) throws Exception {
        var text = folder.resolve(item.name() + ".txt");
        if (Files.exists(text)) {
            if (this != FIRST) {
                return fromFile(text, scratch);
            }
            var pages = Files.readString(text).split("~~~\n");
            return item.name().endsWith(".scan") ? Papers.readScan(pages) : Papers.read(pages);
        }
        var file = folder.resolve(item.name());
        if (!Files.exists(file)) {
            file = scratch.resolve(item.name());
            PaperMaker.write(PaperLayout.read(folder.resolve(item.name() + ".layout")), file);
        }
        return fromFile(file, scratch);
    }

    private static Paper fromFile(Path file, Path scratch) {
        var request = new ReadTask.Request(file.getFileName().toString());
        var reading = new ReadTask().run(file, scratch, request).reading();
        assertThat(reading.pages()).as(file.toString()).isNotEmpty();
        return new Paper(
                reading.fields(),
                reading.recipients(),
                reading.filing(),
                reading.citations(),
                reading.outline(),
                reading.notes());
    }
}
