package vn.vankho.drafting.filling;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.docx4j.openpackaging.parts.JaxbXmlPart;
import org.docx4j.wml.CTFtnEdn;
import org.docx4j.wml.Numbering;
import org.docx4j.wml.P;
import org.jspecify.annotations.Nullable;
import vn.vankho.drafting.Problem;
import vn.vankho.drafting.TemplateNode;

/// A template, read and understood once; never changed, so that any number of fills may use it at
/// a time.
///
/// @param entries the files inside the .docx
/// @param stories the parts with text
/// @param programs what each list of objects consists of, for the lists that hold fields or markers
/// @param changing the objects that differ from fill to fill or from item to item; all others
///     are shared
/// @param paragraphs what is special about paragraphs
/// @param styles the template's styles, as far as a fill needs them
/// @param notes footnotes and endnotes by kind and id
/// @param fields what the template asks for
/// @param names of the fields, by [Names#key]
/// @param suspicions what looks like a field that the keyboard damaged
/// @param problems why it cannot be filled; empty when it can
public record Blueprint(
        Map<String, byte[]> entries,
        List<Story> stories,
        Map<Object, List<Part>> programs,
        Set<Object> changing,
        Map<P, ParagraphTraits> paragraphs,
        ParagraphStyles styles,
        Map<String, CTFtnEdn> notes,
        @Nullable Numbering numbering,
        List<FieldNode> fields,
        Map<String, String> names,
        List<Suspicion> suspicions,
        List<Problem> problems) {

    /// The title of the document properties as far as it is no field, such as *Báo cáo* of `Báo
    /// cáo: «trích yếu»`.
    public String title() {
        return XmlTexts.element(entries.get("docProps/core.xml"), "title")
                .map(title -> TagReader.withoutTags(title).replaceFirst("[\\s:]+$", "").strip())
                .orElse("");
    }

    /// The category of the document properties, which tells templates of one title apart.
    public String category() {
        return XmlTexts.element(entries.get("docProps/core.xml"), "category")
                .map(String::strip)
                .orElse("");
    }

    /// The fields as they stand in the document.
    public List<TemplateNode> tree() {
        return TreeMaker.tree(stories, programs);
    }

    /// The typefaces of its text.
    public Set<String> fonts() {
        return UsedFonts.fonts(entries);
    }

    /// The addresses that its links lead to.
    public Set<String> links() {
        return UsedFonts.links(entries);
    }

    /// What is wrong with the template, judged without data.
    public List<Problem> problemsByItself() {
        var all = new ArrayList<>(problems);
        suspicions.forEach(
                doubt -> {
                    var known = names.get(Names.key(doubt.name()));
                    if (known != null) {
                        all.add(doubt.problem(known));
                    }
                });
        return all;
    }

    /// Every name that the template asks for, by [Names#key], as it is first written.
    static Map<String, String> names(List<FieldNode> nodes) {
        var names = new LinkedHashMap<String, String>();
        add(nodes, names);
        return names;
    }

    private static void add(List<FieldNode> nodes, Map<String, String> names) {
        for (var node : nodes) {
            names.putIfAbsent(Names.key(node.name()), node.name());
            add(node.inside(), names);
        }
    }

    /// @param root the part's JAXB object
    record Story(String entry, JaxbXmlPart<?> part, Object root) {}

    /// @param sole the value that is all the paragraph says, so that it may become several
    ///     paragraphs
    /// @param sections whether it holds repeated or conditional parts, so that it may become blank
    /// @param list the numbered list that it belongs to
    record ParagraphTraits(@Nullable Slot sole, boolean sections, @Nullable BigInteger list) {}

    /// @param name as the template first writes it
    public record FieldNode(String name, boolean loop, boolean optional, List<FieldNode> inside) {}

    /// @param name the field that was probably meant, if there is one of that name
    record Suspicion(String place, String written, String name) {

        Problem problem(String known) {
            return new Problem(
                    place,
                    "Có vẻ bạn gõ {{%s}} khi đang bật Telex: «%s».".formatted(name, written),
                    known);
        }
    }
}
