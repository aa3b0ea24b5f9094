package vn.vankho.issuing.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vankho.sandbox.Limits;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.Task;
import vn.vankho.sandbox.Verdict;

/// Stamps number and date on a PDF that a leader signed, and the words of a copy on a scan.
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
        return run(
                StampTask.class,
                pdf,
                new StampTask.Question(number, date.getDayOfMonth(), date.getMonthValue()));
    }

    /// A scan with the field of an electronic copy in its corner, or with other words in it;
    /// nothing if that could not be done.
    public Optional<byte[]> corner(byte[] pdf, List<String> words) {
        return run(CornerTask.class, pdf, new CornerTask.Question(words));
    }

    private <Q> Optional<byte[]> run(
            Class<? extends Task<Q, StampTask.Answer>> task, byte[] pdf, Q question) {
        try {
            var file = Files.createTempFile("vankho-so", ".pdf");
            try {
                Files.write(file, pdf);
                return switch (sandbox.run(task, file, question, LIMITS)) {
                    case Verdict.Done<StampTask.Answer>(var _, var folder) -> {
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
