package vn.vankho.drafting.filling;

import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.docx4j.openpackaging.exceptions.InvalidFormatException;
import org.docx4j.openpackaging.parts.JaxbXmlPart;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.WordprocessingML.NumberingDefinitionsPart;
import org.docx4j.wml.Document;
import vn.vankho.drafting.Problem;

/// Fills one blueprint with one set of data.
public final class Fill {

    private static final Pattern MAKERS_NOTE =
            Pattern.compile("<!-- (?:Created|Modified) by docx4j [^>]*-->");

    private final Blueprint blueprint;
    private final Map<?, ?> data;
    private final Rendering rendering;

    private Fill(Blueprint blueprint, Map<?, ?> data) {
        this.blueprint = blueprint;
        this.data = data;
        this.rendering = new Rendering(blueprint, data);
    }

    /// @param docx empty when `faults` forbid it
    /// @param faults what is wrong with the template or the data as such
    /// @param missing what the data lack
    public record Result(byte[] docx, List<Problem> faults, List<Problem> missing) {}

    public static Result fill(Blueprint blueprint, Map<?, ?> data) {
        return new Fill(blueprint, data).result();
    }

    private Result result() {
        var faults = new ArrayList<>(blueprint.problems());
        var names = Scope.allNames(data);
        damaged(names, faults);
        Scope.clashes(data, clash -> faults.add(new Problem("Dữ liệu", clash, null)));
        var entries = entries();
        var missing = rendering.values().problems();
        if (faults.isEmpty()) {
            return new Result(Entries.writeQuickly(entries), faults, List.copyOf(missing.keySet()));
        }
        // In a template with broken pairs a name may only seem unknown, for its loop is not one.
        missing.forEach(
                (problem, name) -> {
                    if (!name.isEmpty()
                            && names.stream()
                                    .noneMatch(known -> Names.key(known).equals(Names.key(name)))) {
                        faults.add(problem);
                    }
                });
        return new Result(new byte[0], faults, List.of());
    }

    private void damaged(Set<String> names, List<Problem> faults) {
        blueprint
                .suspicions()
                .forEach(
                        doubt ->
                                names.stream()
                                        .filter(
                                                known ->
                                                        Names.key(known)
                                                                .equals(Names.key(doubt.name())))
                                        .findFirst()
                                        .ifPresent(known -> faults.add(doubt.problem(known))));
    }

    private Map<String, byte[]> entries() {
        var entries = new LinkedHashMap<>(blueprint.entries());
        // Notes are made while the stories that refer to them are.
        blueprint.stories().stream()
                .filter(story -> rendering.notes().root(story.root()) == null)
                .forEach(
                        story ->
                                entries.put(
                                        story.entry(), story(story, rendering.copyRoot(story))));
        for (var story : blueprint.stories()) {
            var root = rendering.notes().root(story.root());
            if (root != null) {
                entries.put(story.entry(), xml(story.part(), root));
            }
        }
        rendering.pictures().addTo(entries);
        var numbering = rendering.lists().result();
        if (numbering != null) {
            entries.put("word/numbering.xml", xml(numberingPart(), numbering));
        }
        entries.replaceAll(
                (name, content) ->
                        XmlTexts.concerns(name, content)
                                ? XmlTexts.filled(
                                        content, text -> rendering.text(text, "Thuộc tính của tệp"))
                                : content);
        return entries;
    }

    private JaxbXmlPart<?> numberingPart() {
        try {
            var part = new NumberingDefinitionsPart();
            part.setPackage(blueprint.stories().getFirst().part().getPackage());
            return part;
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Writes an object as the part's XML, through a part of its own, since parts are not for two
    /// threads.
    private byte[] story(Blueprint.Story story, Object root) {
        var body = root instanceof Document document ? document.getBody() : null;
        boolean made =
                body != null
                        && story.root() instanceof Document original
                        && original.getBody() != body;
        if (body == null || !made) {
            return xml(story.part(), root);
        }
        var plain = new PlainBlocks(blueprint.formats());
        plain.takeOut(body);
        return plain.putBack(text(story.part(), root)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xml(JaxbXmlPart<?> like, Object root) {
        return text(like, root).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(JaxbXmlPart<?> like, Object root) {
        try {
            var part =
                    (JaxbXmlPart<?>)
                            like.getClass()
                                    .getConstructor(PartName.class)
                                    .newInstance(like.getPartName());
            part.setPackage(like.getPackage());
            for (var prefix : choices(like)) {
                part.addMcChoiceNamespace(prefix);
            }
            set(part, root);
            var out = new ByteArrayOutputStream();
            part.marshal(out);
            return withoutMakersNote(out.toString(StandardCharsets.UTF_8));
        } catch (ReflectiveOperationException | JAXBException broken) {
            throw new IllegalStateException("Cannot write " + like.getPartName(), broken);
        }
    }

    /// docx4j notes the Java and the system it ran on, so the same fill would differ from machine
    /// to machine.
    private static String withoutMakersNote(String xml) {
        return MAKERS_NOTE.matcher(xml).replaceFirst("");
    }

    private static List<String> choices(JaxbXmlPart<?> part) {
        var prefixes = part.getMcChoiceNamespaces();
        return prefixes == null || prefixes.isBlank()
                ? List.of()
                : List.of(prefixes.strip().split("\\s+"));
    }

    @SuppressWarnings("unchecked")
    private static <E> void set(JaxbXmlPart<E> part, Object root) {
        part.setJaxbElement((E) root);
    }
}
