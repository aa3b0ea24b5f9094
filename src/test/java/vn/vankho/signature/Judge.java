package vn.vankho.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import vn.vankho.signature.FileSignatures.Verdict;
import vn.vankho.signature.SignatureReport.Judged;
import vn.vankho.signature.chain.ChainAnswer;
import vn.vankho.signature.chain.ChainTask;
import vn.vankho.signature.chain.TrustMaterial;

/// Judges files in this process, for speed; that the sandbox answers the same has a test of its
/// own.
record Judge(Path folder, TrustMaterial trust, Instant depositedAt, Instant now) {

    static final Instant TODAY = Instant.parse("2026-11-25T03:00:00Z");

    static Judge trusting(Path folder, TrustMaterial trust) {
        return new Judge(folder, trust, null, TODAY);
    }

    Judge depositedAt(Instant time) {
        return new Judge(folder, trust, time, now);
    }

    Judge on(Instant day) {
        return new Judge(folder, trust, depositedAt, day);
    }

    record Result(Verdict verdict, List<Judged> signatures) {

        Judged first() {
            return signatures.getFirst();
        }

        List<String> codes() {
            return signatures.stream()
                    .flatMap(each -> each.reasons().stream())
                    .map(FileSignatures.Reason::code)
                    .toList();
        }
    }

    Result judge(byte[] pdf) throws IOException {
        var file = Files.write(folder.resolve("file.pdf"), pdf);
        var found =
                new SignatureTask().run(file, folder, new SignatureTask.Question(1_000_000_000));
        var chains = chains(file, found);
        var alone =
                found.signatures().stream()
                        .map(
                                each ->
                                        Conclusion.of(
                                                each,
                                                chains.at(each.build().hole()),
                                                depositedAt,
                                                now))
                        .toList();
        var judged = Vouching.judge(alone);
        return new Result(Signatures.worst(found, judged), judged);
    }

    /// As in the sandbox: what the engine cannot read is no news.
    private ChainAnswer chains(Path file, FileSignatures found) throws IOException {
        if (found.signatures().isEmpty()) {
            return new ChainAnswer("none", List.of());
        }
        try {
            return new ChainTask().run(file, folder, new ChainTask.Question(trust, now));
        } catch (RuntimeException _) {
            return new ChainAnswer("failed", List.of());
        }
    }
}
