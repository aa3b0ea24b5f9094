package vn.vankho.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.docx4j.jaxb.Context;
import org.springframework.stereotype.Component;
import vn.vankho.drafting.filling.Blueprint;
import vn.vankho.drafting.filling.Fill;
import vn.vankho.drafting.filling.Insertion;
import vn.vankho.drafting.filling.Names;
import vn.vankho.drafting.filling.TemplateReader;

/// Fills a template with data.
///
/// What a template may say stands in `docs/drafting.md`. The same template and data give the same
/// bytes.
@Component
public class Filler {

    private static final int TEMPLATES_KEPT = 48;
    private static final long LARGEST_PART = 20_000_000;

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

    /// A template with its parts put in.
    ///
    /// @param problems why some could not be put in
    public record Whole(byte[] docx, List<Problem> problems) {}

    /// The template with the parts of other templates that it asks for, from its own folder.
    ///
    /// @param used is told each file that was put in
    public Whole whole(byte[] template, Path folder, Consumer<Path> used) {
        var inserted =
                Insertion.into(
                        template,
                        name ->
                                part(folder, name)
                                        .map(
                                                file -> {
                                                    used.accept(file);
                                                    return content(file);
                                                }));
        return new Whole(inserted.docx(), inserted.problems());
    }

    /// Names are compared with those of the folder, so that none can lead out of it.
    private static Optional<Path> part(Path folder, String name) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> Names.same(partName(file), name.replace('-', ' ')))
                    .sorted()
                    .findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String partName(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".docx")
                ? name.substring(0, name.length() - ".docx".length()).replace('-', ' ')
                : "";
    }

    private static byte[] content(Path file) {
        try {
            return Files.size(file) > LARGEST_PART ? new byte[0] : Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Looks at a template without data.
    public Checked check(byte[] template) {
        var blueprint = blueprint(template);
        return new Checked(
                blueprint.title(),
                blueprint.category(),
                fields(blueprint.fields()),
                blueprint.problemsByItself());
    }

    /// @param title of the file's own properties, without fields; may be empty
    /// @param category of the file's own properties; may be empty
    /// @param problems why it cannot be used; empty when it can
    public record Checked(
            String title,
            String category,
            List<Templates.TemplateField> fields,
            List<Problem> problems) {}

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
