package vn.vankho.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
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
    private static final String ODT = "application/vnd.oasis.opendocument.text"; // and its kinds
    private static final Set<String> LAID_OUT =
            Set.of(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/msword",
                    ODT,
                    "application/rtf",
                    "text/rtf",
                    "application/pdf");

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
        var type = reading.format().startsWith(ODT) ? ODT : reading.format();
        return LAID_OUT.contains(type) ? resolved(file, type) : Optional.empty();
    }

    private Optional<Layout> resolved(Path file, String type) {
        try {
            var limits = ReadingLimits.of(file, settings);
            var verdict = sandbox.run(LayoutTask.class, file, new LayoutTask.Request(type), limits);
            return switch (verdict) {
                case Verdict.Done<Layout>(var layout, var folder) -> {
                    sandbox.release(folder);
                    yield Optional.of(layout).filter(found -> !found.sections().isEmpty());
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
