package vn.vankho.intake.layout;

import java.nio.file.Path;
import java.util.List;
import vn.vankho.document.Layout;
import vn.vankho.intake.pdf.OfficeFiles;
import vn.vankho.intake.pdf.PdfLayout;
import vn.vankho.sandbox.Task;

/// Finds out the layout of a file: resolves that of a .docx, measures that of a PDF, and asks
/// LibreOffice, where there is one, for a .docx of other office files. Runs in the sandbox.
public final class LayoutTask implements Task<LayoutTask.Request, Layout> {

    /// @param type the file's media type
    public record Request(String type) {

        /// Asks for the layout of a .docx.
        public Request() {
            this(DOCX);
        }
    }

    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final Layout NOTHING = new Layout(false, List.of(), List.of());

    @Override
    public Class<Request> inputType() {
        return Request.class;
    }

    @Override
    public Class<Layout> outputType() {
        return Layout.class;
    }

    @Override
    public Layout run(Path file, Path folder, Request request) throws Exception {
        return switch (request.type()) {
            case DOCX -> DocxLayout.of(file);
            case "application/pdf" -> PdfLayout.of(file);
            default -> {
                var docx = OfficeFiles.toDocx(file, request.type(), folder);
                yield docx.isPresent() ? DocxLayout.of(docx.get()) : NOTHING;
            }
        };
    }
}
