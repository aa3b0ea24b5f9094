package vn.vankho.intake.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.PPr;
import org.docx4j.wml.RPr;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Layout;

/// The layout of a .docx, as Word resolves it.
final class DocxLayout {

    private DocxLayout() {}

    static Layout of(Path file) throws Docx4JException {
        var docx = WordprocessingMLPackage.load(file.toFile());
        var looks = new Looks(docx);
        var sections = new ArrayList<Layout.Section>();
        for (var wrapper : docx.getDocumentModel().getSections()) {
            sections.add(new SectionReader(wrapper, looks).read());
        }
        var body = new BodyReader(looks, sections);
        body.read(docx.getMainDocumentPart().getContent());
        return new Layout(false, body.sections(), body.paragraphs());
    }

    static PPr orEmpty(@Nullable PPr properties) {
        return properties == null ? new PPr() : properties;
    }

    static RPr orEmpty(@Nullable RPr properties) {
        return properties == null ? new RPr() : properties;
    }
}
