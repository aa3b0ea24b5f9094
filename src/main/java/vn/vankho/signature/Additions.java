package vn.vankho.signature;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.vankho.sandbox.Limits;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.Verdict;
import vn.vankho.signature.FileSignatures.Change;

/// Tells what a PDF that came back adds to the one that was handed out. Reads in the sandbox.
@Service
public class Additions {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(30), 16_000_000);

    private final Sandbox sandbox;

    public Additions(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /// What stands in the file beside its first bytes and signatures, with what signing programs
    /// write along with these; empty list if nothing. Nothing at all where it cannot be read.
    ///
    /// @param known how many bytes were handed out; the file begins with them
    public Optional<List<Change>> besideSignatures(Path file, long known) {
        return ask(file, known).map(AdditionsTask.Answer::beside);
    }

    /// The words of each page; nothing where it cannot be read.
    public Optional<List<String>> words(Path file) {
        return ask(file, 0).map(AdditionsTask.Answer::pages);
    }

    private Optional<AdditionsTask.Answer> ask(Path file, long known) {
        var question = new AdditionsTask.Question(known);
        return switch (sandbox.run(AdditionsTask.class, file, question, LIMITS)) {
            case Verdict.Done<AdditionsTask.Answer>(var answer, var folder) -> {
                sandbox.release(folder);
                yield Optional.of(answer).filter(AdditionsTask.Answer::readable);
            }
            case Verdict.Failed<AdditionsTask.Answer> _,
                    Verdict.OverLimit<AdditionsTask.Answer> _ ->
                    Optional.empty();
        };
    }
}
