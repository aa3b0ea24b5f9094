package vn.vankho.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.signature.FileSignatures.Verdict.BROKEN;
import static vn.vankho.signature.FileSignatures.Verdict.CHANGED_AFTER_SIGNING;
import static vn.vankho.signature.FileSignatures.Verdict.DAMAGED;
import static vn.vankho.signature.FileSignatures.Verdict.VALID;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// However a program lays out its file, the same is said of its signature.
class LayoutTest {

    private static final Instant SIGNED = Instant.parse("2024-05-06T02:15:30Z");
    private static final Pki PKI = Pki.usual();

    @TempDir Path folder;

    private Judge.Result judge(byte[] pdf) throws IOException {
        return Judge.trusting(folder, PKI.trust(PKI.crl(SIGNED.plus(Duration.ofDays(1)))))
                .judge(pdf);
    }

    private static byte[] signed(byte[] pdf) throws IOException {
        return HandMade.sign(pdf, Signing.by(PKI.leader(), SIGNED).stamped());
    }

    private static HandMade withXfa() {
        return new HandMade()
                .with(5, "<</Fields[6 0 R 9 0 R]/SigFlags 3/DA(/F1 0 Tf 0 g)/XFA 10 0 R>>")
                .with(10, HandMade.stream("", "<xdp:xdp><amount>1 000 000</amount></xdp:xdp>"));
    }

    static Stream<Arguments> layouts() throws IOException {
        return Stream.of(
                Arguments.of("a table of offsets", signed(new HandMade().classic())),
                Arguments.of(
                        "a stream of offsets", signed(new HandMade().compressed(Set.of(4, 5)))),
                Arguments.of(
                        "the signature in an object stream",
                        signed(new HandMade().compressed(Set.of(HandMade.SIGNATURE)))),
                Arguments.of(
                        "its field in an object stream",
                        signed(new HandMade().compressed(Set.of(5, HandMade.FIELD)))),
                Arguments.of("both tables", signed(new HandMade().hybrid(Set.of(4)))),
                Arguments.of(
                        "the form only in the second table",
                        signed(new HandMade().hybrid(Set.of(5, HandMade.FIELD)))),
                Arguments.of("linearised", signed(new HandMade().linearised())),
                Arguments.of("a form of XFA", signed(withXfa().classic())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void judgesTheSame(String name, byte[] pdf) throws IOException {
        var result = judge(pdf);
        assertThat(result.verdict()).as("%s", result.codes()).isEqualTo(VALID);
        assertThat(result.first().found().field()).isEqualTo("Signature1");
        int page = SignedFiles.indexOf(pdf, "Thu chi");
        assertThat(judge(SignedFiles.flipped(pdf, page)).verdict()).isEqualTo(BROKEN);
        assertThat(judge(SignedFiles.withTail(pdf, "x")).verdict())
                .isEqualTo(CHANGED_AFTER_SIGNING);
        assertThat(judge(Arrays.copyOf(pdf, pdf.length - 60)).verdict()).isEqualTo(DAMAGED);
        var office = Signing.by(PKI.office(), SIGNED.plusSeconds(60)).stamped().over(pdf);
        assertThat(judge(office).verdict()).isEqualTo(VALID);
    }

    @Test
    void readsARangeWithMuchRoomKeptForIt() throws IOException {
        var room = new HandMade();
        room.with(
                HandMade.SIGNATURE,
                HandMade.signature("/Type/Sig/Filter/Adobe.PPKLite", "")
                        .replace("**]", "**" + " ".repeat(700) + "]"));
        assertThat(judge(signed(room.classic())).verdict()).isEqualTo(VALID);
    }

    @Test
    void seesThatAFormOfXfaWasFilledAnew() throws IOException {
        byte[] filled;
        try (var document = Loader.loadPDF(signed(withXfa().classic()))) {
            var form = document.getDocumentCatalog().getAcroForm().getCOSObject();
            var xfa = form.getCOSStream(org.apache.pdfbox.cos.COSName.XFA);
            try (var out = xfa.createOutputStream()) {
                out.write("<xdp:xdp><amount>9 000 000</amount></xdp:xdp>".getBytes());
            }
            filled = SignedFiles.updated(document, Set.of(xfa));
        }
        var result = judge(filled);
        assertThat(result.verdict()).isEqualTo(CHANGED_AFTER_SIGNING);
        assertThat(result.first().found().changesAfter())
                .extracting(FileSignatures.Change::kind)
                .containsExactly(FileSignatures.Change.Kind.FORM_FIELD);
    }
}
