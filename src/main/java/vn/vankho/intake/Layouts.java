package vn.vankho.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.vankho.document.Layout;
import vn.vankho.document.Reading;
import vn.vankho.intake.layout.LayoutTask;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.Verdict;

/// Finds out how a file is laid out, in the sandbox.
@Service
public class Layouts {

    private static final Logger log = LoggerFactory.getLogger(Layouts.class);
    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Sandbox sandbox;
    private final IntakeSettings settings;

    public Layouts(Sandbox sandbox, IntakeSettings settings) {
        this.sandbox = sandbox;
        this.settings = settings;
    }

    /// Empty where this kind of file does not tell, or the file is damaged; then what needs the
    /// layout cannot be judged.
    ///
    /// @param reading what was read of the same file
    public Optional<Layout> of(Path file, Reading reading) {
        return reading.format().equals(DOCX) ? resolved(file) : Optional.empty();
    }

    private Optional<Layout> resolved(Path file) {
        try {
            var limits = ReadingLimits.of(file, settings);
            var verdict = sandbox.run(LayoutTask.class, file, new LayoutTask.Request(), limits);
            return switch (verdict) {
                case Verdict.Done<Layout>(var layout, var folder) -> {
                    sandbox.release(folder);
                    yield Optional.of(layout);
                }
                case Verdict.Failed<Layout>(var reason) -> unknown(file, reason);
                case Verdict.OverLimit<Layout>(var what) -> unknown(file, what);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Layout> unknown(Path file, String reason) {
        log.info("The layout of {} is not known: {}", file.getFileName(), reason);
        return Optional.empty();
    }
}
