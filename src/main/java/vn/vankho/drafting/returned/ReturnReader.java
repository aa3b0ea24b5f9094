package vn.vankho.drafting.returned;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.vankho.document.Reading;
import vn.vankho.drafting.wordfile.WordFile;
import vn.vankho.drafting.wordfile.WordFile.Paragraph;
import vn.vankho.drafting.wordfile.WordFile.Segment;
import vn.vankho.drafting.wordfile.WordFileTask;
import vn.vankho.intake.Intake;
import vn.vankho.sandbox.Limits;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.Verdict;

/// Reads files from outside in the sandbox: a .docx with its bookmarks, anything else by the
/// reading that every file gets.
@Component
public class ReturnReader {

    private static final Logger log = LoggerFactory.getLogger(ReturnReader.class);
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(1), 200_000_000);

    private final Sandbox sandbox;
    private final Intake intake;

    public ReturnReader(Sandbox sandbox, Intake intake) {
        this.sandbox = sandbox;
        this.intake = intake;
    }

    /// @param name as it was sent; its ending matters for a few kinds
    /// @throws ReturnRefused if nothing can be read
    public WordFile read(byte[] content, String name) {
        try {
            var folder = Files.createTempDirectory("vankho-returned");
            var file = Files.write(folder.resolve("tep" + ending(name)), content);
            try {
                return isWord(content) ? word(file) : reading(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot).toLowerCase(java.util.Locale.ROOT);
        return ending.matches("\\.[a-z0-9]{1,5}") ? ending : "";
    }

    /// A zip that names the part which every .docx has; the text of a name is never packed.
    private static boolean isWord(byte[] content) {
        return new String(content, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .contains("word/document.xml")
                && content[0] == 'P'
                && content[1] == 'K';
    }

    private WordFile word(Path file) {
        return switch (sandbox.run(WordFileTask.class, file, new WordFileTask.Request(), LIMITS)) {
            case Verdict.Done<WordFile>(var found, var folder) -> {
                sandbox.release(folder);
                yield found;
            }
            case Verdict.Failed<WordFile>(var reason) -> {
                log.info("A file that came back is damaged: {}", reason);
                throw ReturnRefused.damaged();
            }
            case Verdict.OverLimit<WordFile>(var what) -> {
                log.warn("A file that came back took too much {}", what);
                throw ReturnRefused.tooLong();
            }
        };
    }

    private WordFile reading(Path file) {
        var reading = intake.readOnly(file);
        if (reading.outcome() == Reading.Outcome.FAILED) {
            throw reading.notes().isEmpty()
                    ? ReturnRefused.damaged()
                    : ReturnRefused.unreadable(String.join(" ", reading.notes()));
        }
        // Printed lines are no paragraphs: every one of them would look changed.
        if (!reading.format().matches(".*(word|opendocument.text|rtf).*")) {
            throw ReturnRefused.notWord();
        }
        return new WordFile(null, paragraphs(reading));
    }

    private static List<Paragraph> paragraphs(Reading reading) {
        return reading.pages().stream()
                .flatMap(page -> page.text().lines())
                .filter(line -> !line.isBlank())
                .map(line -> new Paragraph(Stream.of(new Segment(line, null)).toList(), null))
                .toList();
    }
}
