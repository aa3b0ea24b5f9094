package vn.vankho.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.intake.paging.Pagination;
import vn.vankho.intake.pdf.PageWordsTask;
import vn.vankho.sandbox.Limits;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.Verdict;

/// Finds out on which pages the text of a Word file stands, with the LibreOffice of this machine.
/// It
/// takes seconds.
final class WordPages {

    private static final Logger log = LoggerFactory.getLogger(WordPages.class);

    private static final String ODT = "application/vnd.oasis.opendocument.text"; // and its kinds
    private static final Set<String> PAGED =
            Set.of(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
                    "application/vnd.ms-word.document.macroenabled.12",
                    "application/msword",
                    "application/rtf",
                    "text/rtf");

    private static final Limits LIMITS = new Limits(Duration.ofMinutes(3), 300_000_000);

    private final Sandbox sandbox;

    WordPages(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /// Whether a word processor sets such a file in pages, and it is not known yet how.
    static boolean isWanted(Reading reading) {
        boolean isText = PAGED.contains(reading.format()) || reading.format().startsWith(ODT);
        return isText
                && reading.outcome() != Reading.Outcome.FAILED
                && reading.pages().stream().allMatch(page -> page.words().isEmpty());
    }

    /// What came of it.
    sealed interface Found {

        record Pages(Reading reading) implements Found {}

        /// The rendition does not tell.
        record Nothing() implements Found {}

        /// There is no LibreOffice on this machine.
        record NoProgram() implements Found {}
    }

    /// The reading with the pages on which its text stands.
    Found of(Path file, String fileName, Reading reading) {
        var request = new PageWordsTask.Request(fileName);
        return switch (sandbox.run(PageWordsTask.class, file, request, LIMITS)) {
            case Verdict.Done<PageWordsTask.Answer>(var answer, var folder) -> {
                sandbox.release(folder);
                yield answer.able() ? found(reading, answer.pages()) : new Found.NoProgram();
            }
            case Verdict.Failed<PageWordsTask.Answer>(var reason) -> nothing(fileName, reason);
            case Verdict.OverLimit<PageWordsTask.Answer>(var what) -> nothing(fileName, what);
        };
    }

    private static Found found(Reading reading, List<PageText> rendition) {
        return Pagination.of(reading, rendition)
                .<Found>map(Found.Pages::new)
                .orElseGet(Found.Nothing::new);
    }

    private static Found nothing(String fileName, String reason) {
        log.info("The pages of {} are not known: {}", fileName, reason);
        return new Found.Nothing();
    }
}
