package vn.vankho.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.home.VankhoHome;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.SandboxSettings;

/// The same reading in another process gives the same answer.
class SignaturesTest {

    private static Sandbox sandbox;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        sandbox = new Sandbox(new SandboxSettings(1, 256, 100));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private FileSignatures read(byte[] content) throws IOException {
        var trust = new TrustStore(new VankhoHome(folder.resolve("home")));
        return new Signatures(sandbox, trust, Clock.systemUTC())
                .read(Files.write(folder.resolve("file.pdf"), content));
    }

    @Test
    void readsInTheSandboxWhatTheTaskReads() throws IOException {
        var pdf = SignedFiles.numberStampedBetween();
        var file = Files.write(folder.resolve("here.pdf"), pdf);
        var here = new SignatureTask().run(file, folder, new SignatureTask.Question(1_000_000));
        assertThat(read(pdf)).isEqualTo(here);
        assertThat(here.signatures()).hasSize(2);
    }

    @Test
    void saysThatAnUnsignedFileIsUnsigned() throws IOException {
        assertThat(read(SignedFiles.unsigned()).fileVerdict())
                .isEqualTo(FileSignatures.Verdict.NONE);
    }

    @Test
    void leavesTheFileAsItWas() throws IOException {
        var pdf = SignedFiles.leaderThenOffice();
        read(pdf);
        assertThat(folder.resolve("file.pdf")).hasBinaryContent(pdf);
    }
}
