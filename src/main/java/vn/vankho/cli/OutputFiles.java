package vn.vankho.cli;

import java.nio.file.Path;

/// Names of the files that commands write.
final class OutputFiles {

    private OutputFiles() {}

    /// The same name with the ending `.pdf`.
    static Path pdfBeside(Path docx) {
        var name = String.valueOf(docx.getFileName());
        return docx.resolveSibling(name.replaceFirst("(?i)\\.docx$", "") + ".pdf");
    }
}
