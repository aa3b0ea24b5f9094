package vn.vankho.drafting.filling;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.JaxbXmlPart;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.CommentsPart;
import org.docx4j.openpackaging.parts.WordprocessingML.EndnotesPart;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.FootnotesPart;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.wml.CTEndnotes;
import org.docx4j.wml.CTFootnotes;
import org.docx4j.wml.CTFtnEdn;
import org.docx4j.wml.Numbering;
import org.docx4j.wml.Styles;
import org.jspecify.annotations.Nullable;
import vn.vankho.drafting.Problem;

/// Reads a template's bytes into a [Blueprint].
public final class TemplateReader {

    private static final Pattern ATTACHED =
            Pattern.compile(
                    "<(?:\\w+:)?Relationship\\b[^>]*/attachedTemplate\"[^>]*?(?:/>|></(?:\\w+:)?Relationship>)");
    private static final Pattern ATTACHED_SETTING =
            Pattern.compile("<w:attachedTemplate\\b[^>]*/>");

    private TemplateReader() {}

    /// Never throws for a bad template: the blueprint then says why it cannot be used.
    public static Blueprint read(byte[] docx) {
        try {
            var entries = withoutAttachedTemplate(Entries.read(docx));
            var problems = Safety.problems(entries);
            return problems.isEmpty() ? understood(entries) : refused(problems);
        } catch (Refusal refusal) {
            return refused(List.of(refusal.problem()));
        } catch (Docx4JException damaged) {
            return refused(
                    List.of(new Problem("Tệp mẫu", "Văn khố không đọc được tệp Word này.", null)));
        }
    }

    private static Blueprint refused(List<Problem> problems) {
        return new Blueprint(
                Map.of(),
                List.of(),
                Map.of(),
                Set.of(),
                Map.of(),
                new ParagraphStyles(null),
                Map.of(),
                null,
                List.of(),
                Map.of(),
                List.of(),
                problems);
    }

    /// Word names the author's own Normal.dotm here; it has no say in an official document.
    private static Map<String, byte[]> withoutAttachedTemplate(Map<String, byte[]> entries) {
        drop(entries, "word/_rels/settings.xml.rels", ATTACHED);
        drop(entries, "word/settings.xml", ATTACHED_SETTING);
        return entries;
    }

    private static void drop(Map<String, byte[]> entries, String name, Pattern what) {
        entries.computeIfPresent(
                name,
                (key, content) -> {
                    var utf8 = java.nio.charset.StandardCharsets.UTF_8;
                    return what.matcher(new String(content, utf8)).replaceAll("").getBytes(utf8);
                });
    }

    /// A template as docx4j read it.
    private record Opened(
            List<Blueprint.Story> stories,
            @Nullable Styles styles,
            @Nullable Numbering numbering) {}

    private static Opened opened(Map<String, byte[]> entries) throws Docx4JException {
        try {
            var docx =
                    WordprocessingMLPackage.load(new ByteArrayInputStream(Entries.write(entries)));
            var main = docx.getMainDocumentPart();
            if (main == null) {
                throw new Docx4JException("no main part");
            }
            var styles = main.getStyleDefinitionsPart(false);
            var numbering = main.getNumberingDefinitionsPart();
            return new Opened(
                    stories(docx),
                    styles == null ? null : styles.getContents(),
                    numbering == null ? null : numbering.getContents());
        } catch (RuntimeException damaged) {
            // docx4j meets a damaged file with whatever exception comes of it.
            throw new Docx4JException("damaged", damaged);
        }
    }

    private static Blueprint understood(Map<String, byte[]> entries) throws Docx4JException {
        var opened = opened(entries);
        var stories = opened.stories();
        var finder = new FieldFinder();
        stories.forEach(story -> finder.walk(label(story.part()), story.root()));
        var styles = new ParagraphStyles(opened.styles());
        var compiler = new Compiler(styles);
        stories.forEach(story -> compiler.compile(story.root()));
        var problems = new ArrayList<>(finder.problems);
        problems.addAll(compiler.problems);
        var fields = FieldLister.fields(stories, compiler.programs);
        return new Blueprint(
                entries,
                stories,
                compiler.programs,
                compiler.changing,
                compiler.paragraphs,
                styles,
                notes(stories),
                opened.numbering(),
                fields,
                Blueprint.names(fields),
                finder.suspicions,
                problems);
    }

    private static List<Blueprint.Story> stories(WordprocessingMLPackage docx)
            throws Docx4JException {
        var stories = new ArrayList<Blueprint.Story>();
        var parts = new ArrayList<>(docx.getParts().getParts().values());
        parts.sort(
                java.util.Comparator.comparing((Part part) -> !(part instanceof MainDocumentPart))
                        .thenComparing(part -> part.getPartName().getName()));
        for (var part : parts) {
            if (hasText(part) && part instanceof JaxbXmlPart<?> xml) {
                stories.add(
                        new Blueprint.Story(
                                part.getPartName().getName().substring(1), xml, contents(xml)));
            }
        }
        return stories;
    }

    private static Object contents(JaxbXmlPart<?> part) throws Docx4JException {
        Object contents = part.getContents();
        if (contents == null) {
            throw new Docx4JException("a part without content");
        }
        return contents;
    }

    private static boolean hasText(Part part) {
        return part instanceof MainDocumentPart
                || part instanceof HeaderPart
                || part instanceof FooterPart
                || part instanceof FootnotesPart
                || part instanceof EndnotesPart
                || part instanceof CommentsPart;
    }

    private static String label(Part part) {
        return switch (part) {
            case HeaderPart header -> "Đầu trang";
            case FooterPart footer -> "Chân trang";
            case FootnotesPart notes -> "Chú thích cuối trang";
            case EndnotesPart notes -> "Chú thích cuối văn bản";
            case CommentsPart comments -> "Ghi chú bên lề";
            default -> "";
        };
    }

    private static Map<String, CTFtnEdn> notes(List<Blueprint.Story> stories) {
        var notes = new HashMap<String, CTFtnEdn>();
        for (var story : stories) {
            if (story.root() instanceof CTFootnotes foot) {
                foot.getFootnote()
                        .forEach(note -> notes.put("footnoteReference" + note.getId(), note));
            } else if (story.root() instanceof CTEndnotes end) {
                end.getEndnote()
                        .forEach(note -> notes.put("endnoteReference" + note.getId(), note));
            }
        }
        return notes;
    }
}
