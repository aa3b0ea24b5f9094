package vn.vankho.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import vn.vankho.sandbox.Limits;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.Verdict;
import vn.vankho.signature.FileSignatures.Signature;
import vn.vankho.signature.SignatureReport.Engine;
import vn.vankho.signature.SignatureReport.Judged;
import vn.vankho.signature.chain.ChainAnswer;
import vn.vankho.signature.chain.ChainTask;
import vn.vankho.signature.chain.Policy;

/// Reads and judges the signatures in a file, in the sandbox: what each covers, whether it still
/// fits, who vouches for the signer, and when it was made.
@Service
public class Signatures {

    private static final Logger LOG = LoggerFactory.getLogger(Signatures.class);

    /// A hostile file ends here with `NOT_JUDGED`; an honest one of 200 scanned pages takes a
    /// second. Both questions about a file share this time.
    private static final Duration TIME = Duration.ofSeconds(30);

    private static final Duration TOO_LITTLE_TIME = Duration.ofSeconds(1);
    private static final long MOST_OUTPUT = 16_000_000;
    private static final long LONGEST_FILE = 1_000_000_000;
    private static final String ENGINE = "EU DSS";

    private final Sandbox sandbox;
    private final TrustStore trust;
    private final Clock clock;

    @Autowired
    public Signatures(Sandbox sandbox, TrustStore trust, Clock clock) {
        this.sandbox = sandbox;
        this.trust = trust;
        this.clock = clock;
    }

    /// What the file itself says, without asking who vouches for the signers. Never fails for the
    /// sake of the file: what cannot be judged has the verdict `NOT_JUDGED` and a reason.
    public FileSignatures read(Path file) {
        return read(file, TIME);
    }

    private FileSignatures read(Path file, Duration time) {
        var question = new SignatureTask.Question(LONGEST_FILE);
        var limits = new Limits(time, MOST_OUTPUT);
        return switch (sandbox.run(SignatureTask.class, file, question, limits)) {
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

    /// Makes the engine ready: its first answer takes seconds on a slow machine.
    public void warmUp() {
        try {
            var file = Files.createTempFile("vankho-warm-up", ".pdf");
            try {
                Files.write(file, WarmUp.pdf());
                chains(file, new ChainTask.Question(trust.material(), clock.instant()), TIME);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.info("Not warmed up", e);
        }
    }

    /// Judges a file as of now.
    public SignatureReport judge(Path file) {
        return judge(file, null, ProofFiles.NONE).report();
    }

    /// Judges a file as of now, with what was kept of earlier verdicts.
    ///
    /// @param depositedAt when the archive got it, which proves that it existed; null if it did not
    public Judgment judge(Path file, @Nullable Instant depositedAt, ProofFiles kept) {
        var start = Instant.now();
        var found = read(file, TIME);
        var now = clock.instant();
        var material = trust.material();
        var left = TIME.minus(Duration.between(start, Instant.now()));
        var chains =
                found.signatures().isEmpty()
                        ? Chains.NOT_ASKED
                        : chains(
                                file,
                                new ChainTask.Question(
                                        material.with(
                                                List.copyOf(kept.certificates().values()),
                                                List.copyOf(kept.crls().values())),
                                        now),
                                left);
        var judged =
                Vouching.judge(
                        found.signatures().stream()
                                .map(
                                        each ->
                                                Conclusion.of(
                                                        each, at(chains, each), depositedAt, now))
                                .toList());
        var report =
                new SignatureReport(
                        sha256(file),
                        now,
                        new Engine(ENGINE, chains.version(), Policy.sha256()),
                        trust.sha256(),
                        worst(found, judged),
                        judged,
                        reasons(found, chains));
        return new Judgment(report, ProofFiles.used(chains.answer(), trust, kept));
    }

    /// @param problem a sentence in Vietnamese; null where the engine answered, or was not asked
    private record Chains(@Nullable ChainAnswer answer, @Nullable String problem) {

        static final Chains NOT_ASKED = new Chains(null, null);

        String version() {
            return answer == null ? ChainTask.VERSION : answer.version();
        }
    }

    /// The engine sees only what a reader sees that follows the form; that it sees nothing, or
    /// fails, is no news about the file.
    private Chains chains(Path file, ChainTask.Question question, Duration time) {
        if (time.compareTo(TOO_LITTLE_TIME) < 0) {
            return new Chains(null, "Chưa xét chuỗi chứng thư: tệp cần quá nhiều thời gian.");
        }
        return switch (sandbox.run(
                ChainTask.class, file, question, new Limits(time, MOST_OUTPUT))) {
            case Verdict.Done<ChainAnswer>(var answer, var folder) -> {
                sandbox.release(folder);
                trust.noteAddresses(answer);
                yield new Chains(answer, null);
            }
            case Verdict.Failed<ChainAnswer>(var reason) -> {
                LOG.info("No chains for {}: {}", file.getFileName(), reason);
                yield new Chains(null, "Chưa xét được chuỗi chứng thư của tệp này.");
            }
            case Verdict.OverLimit<ChainAnswer>(var what) ->
                    new Chains(null, "Chưa xét được chuỗi chứng thư. " + overLimit(what));
        };
    }

    private static Optional<ChainAnswer.SignatureChain> at(Chains chains, Signature signature) {
        return Optional.ofNullable(chains.answer())
                .flatMap(answer -> answer.at(signature.build().hole()));
    }

    static FileSignatures.Verdict worst(FileSignatures found, List<Judged> judged) {
        boolean signed = judged.stream().anyMatch(each -> !each.found().usageRights());
        var worst =
                judged.stream()
                        .filter(each -> !signed || !each.found().usageRights())
                        .map(Judged::verdict)
                        .reduce(FileSignatures.Verdict.NONE, FileSignatures.Verdict::worse);
        // The reading's own verdict on the file counts where it is worse than on any signature.
        return found.fileVerdict().sound() ? worst : worst.worse(found.fileVerdict());
    }

    private static List<String> reasons(FileSignatures found, Chains chains) {
        return chains.problem() == null
                ? found.reasons()
                : Stream.concat(found.reasons().stream(), Stream.of(chains.problem())).toList();
    }

    private static String sha256(Path file) {
        try (var in =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String overLimit(String what) {
        return switch (what) {
            case "time" -> "Tệp cần quá nhiều thời gian để kiểm tra.";
            case "memory" -> "Tệp cần quá nhiều bộ nhớ để kiểm tra.";
            default -> "Tệp vượt quá giới hạn kiểm tra.";
        };
    }
}
