package vn.vankho.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import vn.vankho.sandbox.Task;

/// Joins the PDF files of a zip, in the order of the zip, into one to look through. Runs in the
/// sandbox: the files came from outside.
public final class MergeTask implements Task<MergeTask.Request, MergeTask.Answer> {

    static final String OUTPUT = "ho-so.pdf";

    public record Request() {}

    /// @param left names of the entries that could not be joined
    public record Answer(List<String> left) {
        public Answer {
            left = List.copyOf(left);
        }
    }

    @Override
    public Class<Request> inputType() {
        return Request.class;
    }

    @Override
    public Class<Answer> outputType() {
        return Answer.class;
    }

    @Override
    public Answer run(Path file, Path folder, Request request) throws IOException {
        var merger = new PDFMergerUtility();
        var left = new ArrayList<String>();
        var parts = new ArrayList<Path>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var part = folder.resolve("part-%05d.pdf".formatted(parts.size()));
                Files.copy(zip, part);
                parts.add(part);
                if (opens(part)) {
                    merger.addSource(part.toFile());
                } else {
                    left.add(entry.getName());
                }
            }
        }
        merger.setDestinationFileName(folder.resolve(OUTPUT).toString());
        merger.mergeDocuments(IOUtils.createTempFileOnlyStreamCache());
        for (var part : parts) {
            Files.delete(part);
        }
        return new Answer(left);
    }

    private static boolean opens(Path part) {
        try (var pdf = Loader.loadPDF(part.toFile())) {
            return pdf.getNumberOfPages() > 0 && !pdf.isEncrypted();
        } catch (IOException e) {
            return false;
        }
    }
}
