package vn.vankho.intake.layout;

import java.util.List;
import org.docx4j.XmlUtils;
import org.docx4j.model.structure.SectionWrapper;
import org.docx4j.wml.ContentAccessor;
import org.docx4j.wml.NumberFormat;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.SectPr;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Layout.PageNumber;
import vn.vankho.document.Layout.Section;

/// Paper, margins and page numbers of a section.
final class SectionReader {

    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;

    private final SectPr properties;
    private final SectionWrapper wrapper;
    private final Looks looks;

    SectionReader(SectionWrapper wrapper, Looks looks) {
        this.properties = wrapper.getSectPr() == null ? new SectPr() : wrapper.getSectPr();
        this.wrapper = wrapper;
        this.looks = looks;
    }

    Section read() {
        var size = properties.getPgSz();
        var margins = properties.getPgMar();
        var numbering = properties.getPgNumType();
        boolean titlePage = Looks.isOn(properties.getTitlePg());
        return new Section(
                size == null ? A4_WIDTH : Looks.number(size.getW()),
                size == null ? A4_HEIGHT : Looks.number(size.getH()),
                margins == null ? 0 : Looks.number(margins.getTop()),
                margins == null ? 0 : Looks.number(margins.getBottom()),
                margins == null ? 0 : Looks.number(margins.getLeft()),
                margins == null ? 0 : Looks.number(margins.getRight()),
                false,
                pageNumber(false),
                titlePage ? pageNumber(true) != null : pageNumber(false) != null,
                numbering == null || numbering.getStart() == null
                        ? null
                        : numbering.getStart().intValue(),
                numbering == null
                        || numbering.getFmt() == null
                        || numbering.getFmt() == NumberFormat.DECIMAL);
    }

    private @Nullable PageNumber pageNumber(boolean first) {
        var policy = wrapper.getHeaderFooterPolicy();
        if (policy == null) {
            return null;
        }
        var header = first ? policy.getFirstHeader() : policy.getDefaultHeader();
        var found = header == null ? null : numberIn(header.getContent(), true);
        if (found != null) {
            return found;
        }
        var footer = first ? policy.getFirstFooter() : policy.getDefaultFooter();
        return footer == null ? null : numberIn(footer.getContent(), false);
    }

    private @Nullable PageNumber numberIn(List<Object> content, boolean inHeader) {
        for (var each : content) {
            var element = XmlUtils.unwrap(each);
            if (element instanceof P paragraph && showsNumber(paragraph)) {
                return number(paragraph, inHeader);
            }
            if (element instanceof ContentAccessor inside && !(element instanceof P)) {
                var found = numberIn(inside.getContent(), inHeader);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean showsNumber(P paragraph) {
        var xml = XmlUtils.marshaltoString(paragraph);
        return xml.matches("(?s).*(?:instr=\"|<w:instrText[^>]{0,80}>)\\s{0,9}PAGE\\b.*");
    }

    private PageNumber number(P paragraph, boolean inHeader) {
        var effective = looks.paragraph(paragraph.getPPr());
        return new PageNumber(
                inHeader,
                BodyReader.alignment(effective.getJc()),
                looks.run("1", firstRun(paragraph).getRPr(), paragraph.getPPr()));
    }

    private static R firstRun(ContentAccessor paragraph) {
        for (var each : paragraph.getContent()) {
            var element = XmlUtils.unwrap(each);
            if (element instanceof R run) {
                return run;
            }
            if (element instanceof ContentAccessor inside && !inside.getContent().isEmpty()) {
                return firstRun(inside);
            }
        }
        return new R();
    }
}
