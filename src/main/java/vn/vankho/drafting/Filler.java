package vn.vankho.drafting;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.docx4j.jaxb.Context;
import org.springframework.stereotype.Component;
import vn.vankho.drafting.filling.Blueprint;
import vn.vankho.drafting.filling.Fill;
import vn.vankho.drafting.filling.TemplateReader;

/// Fills a template with data.
///
/// What a template may say stands in `docs/drafting.md`. The same template and data give the same
/// bytes.
@Component
public class Filler {

    private static final int TEMPLATES_KEPT = 24;

    private final Map<ByteBuffer, Blueprint> blueprints =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Blueprint> eldest) {
                    return size() > TEMPLATES_KEPT;
                }
            };

    /// Loads what the first fill would otherwise wait for, in the background.
    public static void warmUp() {
        Thread.ofPlatform()
                .daemon()
                .name("drafting-warm-up")
                .start(() -> Objects.requireNonNull(Context.jc));
    }

    /// @param data names to values: text, numbers, booleans, lists and maps, as JSON has them
    /// @param lenient whether a missing value becomes a visible mark instead of a refusal
    public Filled fill(byte[] template, Map<String, ?> data, boolean lenient) {
        var result = Fill.fill(blueprint(template), data);
        if (!result.faults().isEmpty()) {
            return new Filled.Refused(result.faults());
        }
        return result.missing().isEmpty() || lenient
                ? new Filled.Done(result.docx(), result.missing())
                : new Filled.Refused(result.missing());
    }

    /// Looks at a template without data.
    public Checked check(byte[] template) {
        var blueprint = blueprint(template);
        return new Checked(
                blueprint.title(), fields(blueprint.fields()), blueprint.problemsByItself());
    }

    /// @param title of the file's own properties, without fields; may be empty
    /// @param problems why it cannot be used; empty when it can
    public record Checked(
            String title, List<Templates.TemplateField> fields, List<Problem> problems) {}

    private static List<Templates.TemplateField> fields(List<Blueprint.FieldNode> nodes) {
        return nodes.stream()
                .map(
                        node ->
                                new Templates.TemplateField(
                                        node.name(),
                                        node.loop(),
                                        node.optional(),
                                        fields(node.inside())))
                .toList();
    }

    private Blueprint blueprint(byte[] template) {
        var key = ByteBuffer.wrap(template.clone());
        synchronized (blueprints) {
            var known = blueprints.get(key);
            if (known != null) {
                return known;
            }
        }
        var blueprint = TemplateReader.read(template);
        synchronized (blueprints) {
            blueprints.put(key, blueprint);
        }
        return blueprint;
    }

    public sealed interface Filled {

        /// @param missing what a lenient fill marked as missing
        record Done(byte[] docx, List<Problem> missing) implements Filled {}

        /// Nothing was written. @param problems all of them, each with its place
        record Refused(List<Problem> problems) implements Filled {}
    }
}
