package vn.vankho.intake.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Office files in another format, by the LibreOffice of this machine.
public final class OfficeFiles {

    private OfficeFiles() {}

    /// A .docx that looks the same, in the folder; empty if this is no text of an office, or there
    /// is no LibreOffice.
    ///
    /// @param type the file's media type
    /// @throws IOException if it fails or takes too long
    public static Optional<Path> toDocx(Path file, String type, Path folder) throws IOException {
        return LibreOffice.toDocx(file, type, folder);
    }
}
