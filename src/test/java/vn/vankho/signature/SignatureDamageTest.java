package vn.vankho.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.RealParts;
import vn.vankho.signature.FileSignatures.Verdict;

/// Random damage never makes a signed file look sound, nor unsigned.
class SignatureDamageTest {

    private static final int TRIES = RealParts.endurance() ? 5000 : 300;

    @TempDir Path folder;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private Verdict verdict(byte[] pdf) throws IOException {
        var file = Files.write(folder.resolve("file.pdf"), pdf);
        var question = new SignatureTask.Question(1_000_000);
        return new SignatureTask().run(file, folder, question).fileVerdict();
    }

    @Test
    void seesAnyChangedByteOutsideTheHole() throws IOException {
        System.out.println("seed " + seed);
        var pdf = SignedFiles.signed();
        int hole = SignedFiles.indexOf(pdf, "/Contents <") + 10;
        int holeEnd = SignedFiles.indexOf(pdf, "/ByteRange");
        for (int i = 0; i < TRIES; i++) {
            int at = random.nextInt(pdf.length);
            if (at < hole || at >= holeEnd) {
                var copy = pdf.clone();
                copy[at] ^= (byte) (1 << random.nextInt(8));
                assertThat(verdict(copy))
                        .as("byte %d, seed %d", at, seed)
                        .isIn(Verdict.BROKEN, Verdict.DAMAGED, Verdict.NOT_JUDGED);
            }
        }
    }

    @Test
    void neverCallsAFileUnsignedThatWasCutAnywhereBehindItsSignature() throws IOException {
        System.out.println("seed " + seed);
        var pdf = SignedFiles.signed();
        int signature = SignedFiles.indexOf(pdf, "/SubFilter") + 40;
        for (int i = 0; i < TRIES / 4; i++) {
            int length = signature + random.nextInt(pdf.length - signature - 8);
            assertThat(verdict(Arrays.copyOf(pdf, length)))
                    .as("length %d, seed %d", length, seed)
                    .isIn(Verdict.DAMAGED, Verdict.NOT_JUDGED);
        }
    }
}
