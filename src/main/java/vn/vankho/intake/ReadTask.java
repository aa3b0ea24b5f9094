package vn.vankho.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankho.document.PageText.Source;
import vn.vankho.document.Reading;
import vn.vankho.intake.format.Extraction;
import vn.vankho.intake.format.Extraction.Embedded;
import vn.vankho.intake.format.FormatReader;
import vn.vankho.intake.format.MediaTypes;
import vn.vankho.intake.format.OfficeReaders;
import vn.vankho.intake.format.Unreadable;
import vn.vankho.intake.pdf.ImageReader;
import vn.vankho.intake.pdf.PdfReader;
import vn.vankho.report.FigureReader;
import vn.vankho.report.PaperReader;
import vn.vankho.sandbox.Task;

/// Finds out what a file is and what it says. Runs in the sandbox.
///
/// A file that cannot be read is an answer, too: a reading that failed, whose note says why.
public final class ReadTask implements Task<ReadTask.Request, ReadTask.Answer> {

    private static final Logger log = LoggerFactory.getLogger(ReadTask.class);

    private static final List<FormatReader> READERS =
            Stream.concat(
                            Stream.of(new PdfReader(), new ImageReader()),
                            OfficeReaders.all().stream())
                    .toList();

    private static final String UNKNOWN = "application/octet-stream";

    /// @param fileName the name as received
    public record Request(String fileName) {}

    /// @param embedded the files left in the task's folder
    public record Answer(Reading reading, List<Embedded> embedded) {}

    @Override
    public Class<Request> inputType() {
        return Request.class;
    }

    @Override
    public Class<Answer> outputType() {
        return Answer.class;
    }

    @Override
    public Answer run(Path file, Path folder, Request request) {
        var type = UNKNOWN;
        try {
            type = MediaTypes.of(file, request.fileName());
            return answer(type, reader(type).read(file, type, folder));
        } catch (Unreadable e) {
            log.info("unreadable {}", type, e);
            return failed(type, String.valueOf(e.getMessage()));
        } catch (Exception | StackOverflowError e) {
            // Whatever a parser throws at a strange file means the same to the clerk.
            return broken(type, e);
        }
    }

    private static FormatReader reader(String type) throws Unreadable {
        return READERS.stream()
                .filter(reader -> reader.reads(type))
                .findFirst()
                .orElseThrow(
                        () -> new Unreadable("Chưa đọc được loại tệp này (%s).".formatted(type)));
    }

    private static Answer answer(String type, Extraction found) {
        var paper = PaperReader.read(found.pages(), found.origin());
        var figures = FigureReader.read(found.pages(), paper);
        var reading =
                new Reading(
                        type,
                        found.origin(),
                        String.join("+", new TreeSet<>(found.encodings())),
                        found.pages().stream().anyMatch(page -> page.source() == Source.OCR),
                        found.outcome(),
                        found.pages(),
                        paper.fields(),
                        paper.recipients(),
                        paper.filing(),
                        paper.citations(),
                        paper.outline(),
                        figures.indicators(),
                        figures.targets(),
                        Stream.concat(found.notes().stream(), paper.notes().stream()).toList());
        return new Answer(reading, found.embedded());
    }

    private static Answer broken(String type, Throwable e) {
        log.info("broken {}", type, e);
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable unreadable) {
                return failed(type, String.valueOf(unreadable.getMessage()));
            }
        }
        return failed(type, Failures.BROKEN);
    }

    private static Answer failed(String type, String sentence) {
        return new Answer(Failures.reading(type, sentence), List.of());
    }
}
