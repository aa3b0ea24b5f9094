package vn.vankho.intake.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads .docx and its sisters (.docm, .dotx).
///
/// What is printed at the top of page 1 comes first: the header of that page. Other headers, the
/// footers and the notes follow at the end.
public final class DocxReader implements FormatReader {

    private static final Set<String> TYPES =
            Set.of(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
                    "application/vnd.ms-word.document.macroenabled.12",
                    "application/vnd.ms-word.template.macroenabled.12");

    @Override
    public boolean reads(String mediaType) {
        return TYPES.contains(mediaType);
    }

    @Override
    public Extraction read(Path file, String mediaType, Path folder) throws Exception {
        try (var zip = SafeZip.open(file)) {
            return new Document(zip).read();
        }
    }

    /// One file while it is read.
    private static final class Document {

        private final SafeZip zip;
        private final String main;
        private final PackageRelations relations;
        private final DocxStyles styles;
        private final DocxLists lists;
        private final TextFlow flow = new TextFlow();
        private final List<String> lastParts = new ArrayList<>();

        Document(SafeZip zip) throws Exception {
            this.zip = zip;
            this.main =
                    PackageRelations.of(zip, "")
                            .ofType("officeDocument")
                            .orElse("word/document.xml");
            this.relations = PackageRelations.of(zip, main);
            this.styles = DocxStyles.of(zip, relations);
            this.lists = DocxLists.of(zip, relations, styles);
        }

        Extraction read() throws Exception {
            writeHeaders();
            write(main);
            for (var part : lastParts) {
                write(part);
            }
            writeNotes("footnotes");
            writeNotes("endnotes");
            return flow.extraction();
        }

        private void writeHeaders() throws Exception {
            var sections = new DocxSections();
            zip.readNeeded(main, sections::read);
            for (var id : sections.ofFirstPage()) {
                write(relations.target(id).orElse(""));
            }
            sections.others().forEach(id -> relations.target(id).ifPresent(lastParts::add));
        }

        private void write(String part) throws Exception {
            zip.read(part, xml -> new DocxText(styles, lists, flow, xml).blocks());
            flow.endOpenParagraph();
        }

        private void writeNotes(String type) throws Exception {
            var part = relations.ofType(type);
            if (part.isPresent()) {
                zip.read(part.get(), xml -> xml.children(name -> writeNote(xml)));
            }
        }

        /// Notes with a type are only lines that separate.
        private void writeNote(SafeXml xml) throws Exception {
            if (xml.attribute("type", "normal").equals("normal")) {
                new DocxText(styles, lists, flow, xml).blocks();
            }
        }
    }
}
