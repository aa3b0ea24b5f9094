package vn.vankho.drafting.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vankho.archive.Archive;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Reading;
import vn.vankho.drafting.returned.ReturnReader;
import vn.vankho.home.Refusal;

/// The paragraphs of a report in the archive, to compare a draft with.
@Component
class EarlierText {

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.;:!?]\\s*", Pattern.DOTALL);
    private static final Pattern BEGINS_ANEW =
            Pattern.compile(
                    "(?:[-+*•]|[IVXLC]{1,6}[.)]|\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)]|[a-zđ]\\)|Phần\\s|PHẦN\\s).*",
                    Pattern.DOTALL);

    private final Archive archive;
    private final ReturnReader reader;

    EarlierText(Archive archive, ReturnReader reader) {
        this.archive = archive;
        this.reader = reader;
    }

    /// A sentence for the reader.
    static final class NoEarlierReport extends Refusal {

        NoEarlierReport() {
            super("Dự thảo này không soạn từ báo cáo nào trong kho, nên không có gì để so sánh.");
        }
    }

    /// A Word file gives its own paragraphs; the printed lines of others are joined again.
    List<String> paragraphs(@Nullable DocumentId source) {
        if (source == null) {
            throw new NoEarlierReport();
        }
        var reading = archive.reading(source).orElseThrow(NoEarlierReport::new);
        return reading.format().contains("wordprocessingml") ? ofWord(source) : joined(reading);
    }

    private List<String> ofWord(DocumentId source) {
        try {
            var content = Files.readAllBytes(archive.original(source));
            return reader.read(content, "bao-cao.docx").texts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> joined(Reading reading) {
        var paragraphs = new ArrayList<String>();
        reading.pages().stream()
                .flatMap(page -> page.text().lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("\\d{1,3}"))
                .forEach(
                        line -> {
                            if (!paragraphs.isEmpty() && goesOn(paragraphs.getLast(), line)) {
                                paragraphs.add(paragraphs.removeLast() + " " + line);
                            } else {
                                paragraphs.add(line);
                            }
                        });
        return paragraphs;
    }

    private static boolean goesOn(String before, String line) {
        return !SENTENCE_END.matcher(before).matches()
                && !BEGINS_ANEW.matcher(line).matches()
                && Character.isLowerCase(line.codePointAt(0));
    }
}
