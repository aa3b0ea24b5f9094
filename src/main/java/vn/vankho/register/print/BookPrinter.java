package vn.vankho.register.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.vankho.document.Finding;
import vn.vankho.drafting.Filler;
import vn.vankho.drafting.PdfRenderer;

/// Prints books as .docx, .pdf and .xlsx.
@Service
public class BookPrinter {

    private final Filler filler;
    private final PdfRenderer renderer;
    private final BookTemplates templates;

    BookPrinter(Filler filler, PdfRenderer renderer, BookTemplates templates) {
        this.filler = filler;
        this.renderer = renderer;
        this.templates = templates;
    }

    /// @throws TemplateFaulty if the office's template lacks a column (G04), or cannot be filled
    public byte[] docx(PrintedBook book) {
        var name = book.kind().address();
        var template = templates.read(name);
        var findings = ColumnRule.judge(book.kind(), filler.check(template).fields());
        if (!findings.isEmpty()) {
            throw TemplateFaulty.lacking(findings);
        }
        return fill(name, template, book.data());
    }

    /// @throws TemplateFaulty as for the .docx
    public byte[] pdf(PrintedBook book) {
        return renderer.render(docx(book));
    }

    public byte[] xlsx(PrintedBook book) {
        var out = new ByteArrayOutputStream();
        try {
            BookSheet.write(book, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// The handling slip of an incoming document.
    ///
    /// @throws TemplateFaulty if the office's template cannot be filled
    public byte[] slip(Map<String, ?> data) {
        return fill(BookTemplates.SLIP, templates.read(BookTemplates.SLIP), data);
    }

    public byte[] slipPdf(Map<String, ?> data) {
        return renderer.render(slip(data));
    }

    /// What the office's template of a book lacks (rule G04).
    public List<Finding> findings(BookKind kind) {
        return ColumnRule.judge(kind, filler.check(templates.read(kind.address())).fields());
    }

    private byte[] fill(String name, byte[] template, Map<String, ?> data) {
        return switch (filler.fill(template, data, false)) {
            case Filler.Filled.Done(var docx, _) -> docx;
            case Filler.Filled.Refused(var problems) -> throw TemplateFaulty.with(name, problems);
        };
    }
}
