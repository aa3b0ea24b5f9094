package vn.vankho.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.vankho.sandbox.Task;

/// Tells what a file adds to its own first bytes, or what it says. Runs in the sandbox; elsewhere
/// use [Additions].
public final class AdditionsTask implements Task<AdditionsTask.Question, AdditionsTask.Answer> {

    private static final int LONGEST_TEXT = 2_000_000;

    /// @param known how many of its first bytes are known; 0 to ask for its words instead
    public record Question(long known) {}

    /// @param readable whether it could be read as a PDF
    /// @param beside what was added to the known part beside signatures
    /// @param pages the words of each page, where these were asked for
    public record Answer(boolean readable, List<FileSignatures.Change> beside, List<String> pages) {

        public Answer {
            beside = List.copyOf(beside);
            pages = List.copyOf(pages);
        }

        static final Answer UNREADABLE = new Answer(false, List.of(), List.of());
    }

    @Override
    public Class<Question> inputType() {
        return Question.class;
    }

    @Override
    public Class<Answer> outputType() {
        return Answer.class;
    }

    @Override
    public Answer run(Path file, Path folder, Question question) {
        try {
            return question.known() == 0
                    ? new Answer(true, List.of(), words(file))
                    : new Answer(true, beside(file, folder, question.known()), List.of());
        } catch (IOException _) {
            return Answer.UNREADABLE;
        }
    }

    private static List<FileSignatures.Change> beside(Path file, Path folder, long known)
            throws IOException {
        var first = folder.resolve("known.pdf");
        var second = folder.resolve("whole.pdf");
        try (var before = Revision.load(file, known, first);
                var after = Revision.load(file, Files.size(file), second)) {
            return Changes.besideSignatures(before, after);
        } finally {
            Files.deleteIfExists(first);
            Files.deleteIfExists(second);
        }
    }

    private static List<String> words(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            var pages = new ArrayList<String>();
            int length = 0;
            for (int i = 1; i <= document.getNumberOfPages() && length < LONGEST_TEXT; i++) {
                var reader = new PDFTextStripper();
                reader.setStartPage(i);
                reader.setEndPage(i);
                pages.add(reader.getText(document));
                length += pages.getLast().length();
            }
            return pages;
        }
    }
}
