package vn.vankho.sample;

import java.time.LocalDate;
import java.util.Map;

/// A paper of the made-up commune, ready to be filled into its template.
///
/// @param fileName without ending
record SamplePaper(
        String fileName, String template, Form form, LocalDate date, Map<String, Object> data) {

    /// How the paper reaches the archive.
    enum Form {
        /// As an office file.
        DOCX,
        /// As an office file typed in `.VnTime`.
        OLD_FONT,
        /// As pictures of its pages in a PDF.
        SCAN,
        /// As a PDF with two signatures of throw-away certificates.
        SIGNED
    }
}
