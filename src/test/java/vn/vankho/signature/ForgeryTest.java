package vn.vankho.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.signature.FileSignatures.Verdict.CHANGED_AFTER_SIGNING;
import static vn.vankho.signature.FileSignatures.Verdict.DAMAGED;
import static vn.vankho.signature.FileSignatures.Verdict.NOT_JUDGED;
import static vn.vankho.signature.FileSignatures.Verdict.VALID;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Attacks on what a signature covers and on where it stands: universal forgery, incremental
/// saving, wrapping. Each begins with a file that is rightly signed.
class ForgeryTest {

    private static final Instant SIGNED = Instant.parse("2024-05-06T02:15:30Z");
    private static final Pki PKI = Pki.usual();

    @TempDir Path folder;

    private Judge.Result judge(byte[] pdf) throws IOException {
        return Judge.trusting(folder, PKI.trust(PKI.crl(SIGNED.plus(Duration.ofDays(1)))))
                .judge(pdf);
    }

    private static byte[] signed() throws IOException {
        return HandMade.sign(new HandMade().classic(), Signing.by(PKI.leader(), SIGNED).stamped());
    }

    /// Overwrites in place, so that all offsets stay.
    private static byte[] replaced(byte[] pdf, String from, String with) {
        var text = new String(pdf, ISO_8859_1);
        int at = text.lastIndexOf(from);
        assertThat(at).as(from).isNotNegative();
        return (text.substring(0, at) + with + text.substring(at + with.length()))
                .getBytes(ISO_8859_1);
    }

    @Test
    void theFileThatIsAttackedIsValid() throws IOException {
        assertThat(judge(signed()).verdict()).isEqualTo(VALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[                                    ]",
                "null                                 ",
                "[0 0 0 0                             ]",
                "[0 -5 20 30                          ]",
                "[-1 100 200 300                      ]",
                "[9 100 200 300                       ]",
                "[0 100 50 300                        ]",
                "[0 100 200 9223372036854775807       ]",
                "[0 100 99999999999999999999999 10    ]",
                "[0 100 200                           ]",
                "[0 100 200 300 400 500               ]",
                "[(a) (b) (c) (d)                     ]",
                "[0 100 200 99999999                  ]",
                "[0.5 100.5 200.5 300.5               ]",
            })
    void aRangeThatDoesNotFitIsDamage(String range) throws IOException {
        var forged = replaced(signed(), "/ByteRange[", "/ByteRange" + range);
        var result = judge(forged);
        assertThat(result.verdict()).as("%s", result.codes()).isEqualTo(DAMAGED);
    }

    static Stream<Arguments> withoutContents() throws IOException {
        var hole = "/Contents<";
        return Stream.of(
                Arguments.of("named otherwise", replaced(signed(), hole, "/Kontents<")),
                Arguments.of("cut to one byte", replaced(signed(), hole, "/Contents<00> %")),
                Arguments.of("empty", replaced(signed(), hole, "/Contents<> %")),
                Arguments.of("null", replaced(signed(), hole, "/Contents null %")),
                Arguments.of(
                        "range named otherwise", replaced(signed(), "/ByteRange", "/ByteRanje")),
                Arguments.of(
                        "message cut short",
                        SignedFiles.blanked(signed(), hole + "308", "f", '0')));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withoutContents")
    void aSignatureThatIsTakenOutIsDamage(String name, byte[] pdf) throws IOException {
        var result = judge(pdf);
        assertThat(result.verdict()).as("%s", result.codes()).isEqualTo(DAMAGED);
        assertThat(result.signatures()).isNotEmpty();
    }

    @Test
    void aSignatureThatNothingNamesAnyMoreIsDamage() throws IOException {
        var orphan = replaced(signed(), "/V 7 0 R", "/X 7 0 R");
        orphan = replaced(orphan, "/Type/Sig/", "/Type/Gis/");
        orphan = replaced(orphan, "/ByteRange", "/ByteRanje");
        assertThat(judge(orphan).verdict()).isEqualTo(DAMAGED);
    }

    @Test
    void anUpdateWithoutATableIsAChange() throws IOException {
        var update = "8 0 obj\n" + HandMade.stream("", "BT (Thu chi 9) Tj ET") + "\nendobj\n";
        assertThat(judge(SignedFiles.withTail(signed(), update)).verdict())
                .isEqualTo(CHANGED_AFTER_SIGNING);
        assertThat(judge(SignedFiles.withTail(signed(), update + "%%EOF\n")).verdict())
                .isEqualTo(CHANGED_AFTER_SIGNING);
    }

    @Test
    void anUpdateThatCopiesTheSignatureIsNoBetter() throws IOException {
        var pdf = signed();
        var text = new String(pdf, ISO_8859_1);
        int at = text.indexOf("7 0 obj");
        var copy = text.substring(at, text.indexOf("endobj", at)).replaceFirst("7 0", "77 0");
        var update =
                copy
                        + "endobj\n6 0 obj\n<</FT/Sig/Type/Annot/Subtype/Widget/T(Signature1)/Rect[0 0 0 0]"
                        + "/P 3 0 R/V 77 0 R>>\nendobj\n";
        int table = pdf.length + update.length();
        update +=
                "xref\n6 1\n%010d 00000 n \n77 1\n%010d 00000 n \n"
                        .formatted(pdf.length + update.indexOf("6 0 obj"), pdf.length);
        update +=
                "trailer\n<</Size 78/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(text.lastIndexOf("xref\n0 1"), table);
        var result = judge(SignedFiles.withTail(pdf, update));
        assertThat(result.verdict().sound()).as("%s", result.codes()).isFalse();
    }

    /// The second part moves away, and what the attacker wants to show takes its place.
    @Test
    void aHoleThatHoldsMoreThanTheSignatureIsDamage() throws IOException {
        var text = new String(signed(), ISO_8859_1);
        int end = text.indexOf('>', text.indexOf("/Contents<")) + 1;
        var put = "/Evil " + "x".repeat(500) + " ";
        int range = text.indexOf("/ByteRange[") + 11;
        var numbers = text.substring(range, text.indexOf(']', range)).strip().split("\\s+");
        var moved =
                "0 %10s %10d %10s"
                        .formatted(
                                numbers[1], Long.parseLong(numbers[2]) + put.length(), numbers[3]);
        var wrapped =
                text.substring(0, end)
                                .replace(text.substring(range, text.indexOf(']', range)), moved)
                        + put
                        + text.substring(end);
        var result = judge(wrapped.getBytes(ISO_8859_1));
        assertThat(result.verdict()).as("%s", result.codes()).isEqualTo(DAMAGED);
    }

    @Test
    void paddingInTheHoleIsNoFault() throws IOException {
        var pdf = signed();
        assertThat(new String(pdf, ISO_8859_1)).contains("0".repeat(1000) + ">");
        assertThat(judge(pdf).verdict()).isEqualTo(VALID);
    }

    @Test
    void aSignatureOfManyMegabytesIsNotBelieved() throws IOException {
        var huge = "30840" + "1".repeat(45_000_000);
        var pdf =
                new HandMade()
                        .with(
                                HandMade.SIGNATURE,
                                "<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange[0 9 99 9]/Contents<%s>>>"
                                        .formatted(huge))
                        .classic();
        assertThat(judge(pdf).verdict()).isIn(DAMAGED, NOT_JUDGED);
    }
}
