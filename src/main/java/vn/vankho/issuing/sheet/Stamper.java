package vn.vankho.issuing.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vankho.sandbox.Limits;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.Verdict;

/// Stamps number and date on a PDF that a leader signed.
@Component
public class Stamper {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(30), 200_000_000);

    private final Sandbox sandbox;

    public Stamper(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /// The file with number and date behind it; nothing if that could not be done.
    ///
    /// @param number as printed
    public Optional<byte[]> stamp(byte[] pdf, String number, LocalDate date) {
        try {
            var file = Files.createTempFile("vankho-so", ".pdf");
            try {
                Files.write(file, pdf);
                var question =
                        new StampTask.Question(number, date.getDayOfMonth(), date.getMonthValue());
                return switch (sandbox.run(StampTask.class, file, question, LIMITS)) {
                    case Verdict.Done<StampTask.Answer>(var answer, var folder) -> {
                        var stamped = Files.readAllBytes(folder.resolve(StampTask.FILE));
                        sandbox.release(folder);
                        yield Optional.of(stamped);
                    }
                    case Verdict.Failed<StampTask.Answer> _,
                            Verdict.OverLimit<StampTask.Answer> _ ->
                            Optional.empty();
                };
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
