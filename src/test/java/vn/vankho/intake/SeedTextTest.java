package vn.vankho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.RealParts;

/// The text of every rendering of the seed report, read as the product reads it: in the sandbox.
class SeedTextTest {

    @TempDir static Path home;
    private static OpenIntake open;

    @BeforeAll
    static void open() {
        open = new OpenIntake(home);
    }

    @AfterAll
    static void close() {
        open.close();
    }

    private static String read(String name) {
        return open.intake.readOnly(RealParts.shared("seed/" + name)).text();
    }

    private static CharacterErrorRate rate(String name) throws Exception {
        var seed = Files.readString(RealParts.shared("seed/bao-cao-1147.txt"));
        return CharacterErrorRate.ofSeed(seed, read(name));
    }

    @ParameterizedTest
    @CsvSource({
        "bao-cao-1147.txt,         0.003",
        "bao-cao-1147.docx,        0.003",
        "bao-cao-1147.doc,         0.003",
        "bao-cao-1147.odt,         0.003",
        "bao-cao-1147.rtf,         0.003",
        "bao-cao-1147-tcvn3.docx,  0.005",
        "bao-cao-1147-tcvn3.doc,   0.005",
    })
    void staysWithinTheErrorsAllowed(String name, double allowed) throws Exception {
        var rate = rate(name);
        System.out.printf(
                "%s %.5f characters, %.5f words%n", name, rate.characters(), rate.words());
        assertThat(rate.characters()).isLessThanOrEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bao-cao-1147-tcvn3.docx", "bao-cao-1147-tcvn3.doc"})
    void findsEveryHornedUOfTheOldEncoding(String name) {
        assertThat(hornedUs(read(name)))
                .isEqualTo(hornedUs(read("bao-cao-1147.docx")))
                .isPositive();
    }

    private static long hornedUs(String text) {
        return text.chars().filter(c -> "ưƯứừửữựỨỪỬỮỰ".indexOf(c) >= 0).count();
    }

    @Test
    void tellsHowTheLettersWereWritten() {
        var reading = open.intake.readOnly(RealParts.shared("seed/bao-cao-1147-tcvn3.doc"));
        assertThat(reading.encoding()).isEqualTo("tcvn3");
    }
}
