package vn.vankho.signature;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.stereotype.Service;
import vn.vankho.sandbox.Limits;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.Verdict;

/// Reads the signatures in a file, in the sandbox: what each covers and whether it still fits.
@Service
public class Signatures {

    /// A hostile file ends here with `NOT_JUDGED`; an honest one of 200 scanned pages takes a
    /// second.
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(30), 16_000_000);

    private static final long LONGEST_FILE = 1_000_000_000;

    private final Sandbox sandbox;

    public Signatures(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /// Never fails for the sake of the file: what cannot be judged has the verdict `NOT_JUDGED` and
    /// a reason.
    public FileSignatures read(Path file) {
        var question = new SignatureTask.Question(LONGEST_FILE);
        return switch (sandbox.run(SignatureTask.class, file, question, LIMITS)) {
            case Verdict.Done<FileSignatures>(var answer, var folder) -> {
                sandbox.release(folder);
                yield answer;
            }
            case Verdict.Failed<FileSignatures> _ ->
                    FileSignatures.notJudged("Tệp hỏng hoặc có cấu trúc không đọc được.");
            case Verdict.OverLimit<FileSignatures>(var what) ->
                    FileSignatures.notJudged(overLimit(what));
        };
    }

    private static String overLimit(String what) {
        return switch (what) {
            case "time" -> "Tệp cần quá nhiều thời gian để kiểm tra.";
            case "memory" -> "Tệp cần quá nhiều bộ nhớ để kiểm tra.";
            default -> "Tệp vượt quá giới hạn kiểm tra.";
        };
    }
}
