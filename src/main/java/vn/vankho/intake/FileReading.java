package vn.vankho.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankho.document.Reading;
import vn.vankho.intake.format.Extraction.Embedded;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.Verdict;

/// Reads one file in the sandbox.
final class FileReading {

    private static final Logger log = LoggerFactory.getLogger(FileReading.class);

    /// Whatever the file does, there is a reading, if only one that says why there is none.
    ///
    /// @param workerDied whether the worker gave no answer, which may have been an accident
    record Result(Reading reading, boolean workerDied) {}

    /// What happens with the files found inside; it says in notes what it did not take.
    interface Unpacking {
        List<String> take(List<EmbeddedFile> files);
    }

    /// A file found inside of another. @param path where it lies until the reading ends
    record EmbeddedFile(String name, Path path) {}

    private final Sandbox sandbox;
    private final IntakeSettings settings;

    FileReading(Sandbox sandbox, IntakeSettings settings) {
        this.sandbox = sandbox;
        this.settings = settings;
    }

    Result read(Path file, String fileName, Unpacking unpacking) {
        var request = new ReadTask.Request(fileName);
        try {
            var limits = ReadingLimits.of(file, settings);
            return switch (sandbox.run(ReadTask.class, file, request, limits)) {
                case Verdict.Done<ReadTask.Answer>(var answer, var folder) ->
                        new Result(unpack(answer, folder, unpacking), false);
                case Verdict.Failed<ReadTask.Answer>(var reason) -> died(fileName, reason);
                case Verdict.OverLimit<ReadTask.Answer>(var what) -> overLimit(fileName, what);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Result died(String fileName, String reason) {
        log.warn("The reading of {} failed: {}", fileName, reason);
        return new Result(Failures.reading("application/octet-stream", Failures.BROKEN), true);
    }

    private static Result overLimit(String fileName, String what) {
        log.warn("The reading of {} took too much {}", fileName, what);
        var sentence = Failures.overLimit(what);
        return new Result(Failures.reading("application/octet-stream", sentence), false);
    }

    private Reading unpack(ReadTask.Answer answer, Path folder, Unpacking unpacking) {
        try {
            var files = files(answer.embedded(), folder);
            return files.isEmpty()
                    ? answer.reading()
                    : withNotes(answer.reading(), unpacking.take(files));
        } finally {
            sandbox.release(folder);
        }
    }

    /// A worker that was taken over might name any file of this machine, or leave a link to one.
    private static List<EmbeddedFile> files(List<Embedded> embedded, Path folder) {
        var files = new ArrayList<EmbeddedFile>();
        for (var one : embedded) {
            var path = folder.resolve(one.file()).normalize();
            if (folder.equals(path.getParent())
                    && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                files.add(new EmbeddedFile(one.name(), path));
            }
        }
        return files;
    }

    private static Reading withNotes(Reading reading, List<String> more) {
        if (more.isEmpty()) {
            return reading;
        }
        var notes = new ArrayList<>(reading.notes());
        notes.addAll(more);
        return new Reading(
                reading.format(),
                reading.origin(),
                reading.encoding(),
                reading.ocr(),
                Reading.Outcome.PARTIAL,
                reading.pages(),
                reading.fields(),
                reading.recipients(),
                reading.filing(),
                reading.citations(),
                reading.outline(),
                reading.indicators(),
                reading.targets(),
                notes);
    }
}
