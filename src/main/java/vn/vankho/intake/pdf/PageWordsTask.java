package vn.vankho.intake.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.Tika;
import vn.vankho.document.PageText;
import vn.vankho.intake.format.Unreadable;
import vn.vankho.sandbox.Task;

/// Lets LibreOffice set an office file in pages, and reads where each word came to stand. Runs in
/// the
/// sandbox.
public final class PageWordsTask implements Task<PageWordsTask.Request, PageWordsTask.Answer> {

    private static final String PDF = "application/pdf";

    /// @param fileName as received; a PDF that was made of the file before is read as it is
    public record Request(String fileName) {}

    /// @param able whether there is a LibreOffice on this machine
    /// @param pages none where there is not, or it does not know such files
    public record Answer(boolean able, List<PageText> pages) {}

    @Override
    public Class<Request> inputType() {
        return Request.class;
    }

    @Override
    public Class<Answer> outputType() {
        return Answer.class;
    }

    @Override
    public Answer run(Path file, Path folder, Request request) throws Exception {
        var type = type(file, request.fileName());
        if (type.equals(PDF)) {
            return words(file, folder);
        }
        var pdf = LibreOffice.toPdf(file, type, folder);
        return pdf.isPresent()
                ? words(pdf.get(), folder)
                : new Answer(LibreOffice.isInstalled(), List.of());
    }

    private static String type(Path file, String name) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return new Tika().detect(bytes, name);
        }
    }

    /// Pictures in the file were not read before either.
    private static Answer words(Path pdf, Path folder) throws Unreadable, IOException {
        return new Answer(true, PdfReader.withoutOcr().read(pdf, PDF, folder).pages());
    }
}
