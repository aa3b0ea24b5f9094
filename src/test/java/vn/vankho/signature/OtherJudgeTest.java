package vn.vankho.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vankho.RealParts;

/// The program `pdfsig` says the same of digests and coverage, where both can judge.
class OtherJudgeTest {

    private static final Instant TIME = Instant.parse("2024-05-06T02:15:30Z");
    private static final Pki PKI = Pki.usual();

    @TempDir Path folder;

    static Stream<Arguments> files() throws IOException {
        var one = Signing.by(PKI.leader(), TIME).over(SignedFiles.unsigned());
        var two = Signing.by(PKI.office(), TIME).stamped().over(SignedFiles.stamped(one));
        return Stream.of(
                Arguments.of("one signature", one),
                Arguments.of("two signatures", two),
                Arguments.of("annotated behind", SignedFiles.annotated(two)),
                Arguments.of(
                        "byte flipped",
                        SignedFiles.flipped(one, SignedFiles.indexOf(one, "stream") + 20)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void agreesOnDigestsAndCoverage(String name, byte[] pdf) throws Exception {
        var file = Files.write(folder.resolve("file.pdf"), pdf);
        var read = new SignatureTask().run(file, folder, new SignatureTask.Question(1_000_000_000));
        var said = pdfsig(file);
        assertThat(read.signatures())
                .extracting(each -> each.digestMatches() && each.signatureMatches())
                .as(name)
                .isEqualTo(after(said, "- Signature Validation: ", "Signature is Valid."));
        assertThat(read.signatures())
                .extracting(FileSignatures.Signature::coversWholeFile)
                .as(name)
                .isEqualTo(after(said, "- ", "Total document signed", "Not total document signed"));
    }

    private List<String> pdfsig(Path file) throws Exception {
        RealParts.need("pdfsig");
        var out = folder.resolve("out.txt").toFile();
        var process =
                new ProcessBuilder("pdfsig", "-nocert", file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(out)
                        .start();
        process.waitFor();
        return Files.readAllLines(out.toPath(), StandardCharsets.UTF_8).stream()
                .map(String::strip)
                .toList();
    }

    /// For each line with the mark: whether it ends with the first word, as against the others.
    private static List<Boolean> after(List<String> lines, String mark, String... words) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .filter(line -> words.length == 1 || Stream.of(words).anyMatch(line::endsWith))
                .map(line -> line.equals(mark + words[0]))
                .toList();
    }
}
