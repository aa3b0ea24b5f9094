package vn.vankho.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.signature.FileSignatures.Verdict.BROKEN;
import static vn.vankho.signature.FileSignatures.Verdict.CHANGED_AFTER_SIGNING;
import static vn.vankho.signature.FileSignatures.Verdict.DAMAGED;
import static vn.vankho.signature.FileSignatures.Verdict.INTACT_CHAIN_UNKNOWN;
import static vn.vankho.signature.FileSignatures.Verdict.NOT_JUDGED;
import static vn.vankho.signature.SignedFiles.OFFICE;
import static vn.vankho.signature.SignedFiles.TIME;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.signature.FileSignatures.Change;
import vn.vankho.signature.FileSignatures.Signature;
import vn.vankho.signature.FileSignatures.Tail;

class SignatureTaskTest {

    @TempDir Path folder;

    private FileSignatures read(byte[] pdf) throws IOException {
        var file = Files.write(folder.resolve("file.pdf"), pdf);
        return new SignatureTask().run(file, folder, new SignatureTask.Question(1_000_000_000));
    }

    private Signature only(byte[] pdf) throws IOException {
        var signatures = read(pdf).signatures();
        assertThat(signatures).hasSize(1);
        return signatures.getFirst();
    }

    @Test
    void findsNothingInAnUnsignedFile() throws IOException {
        assertThat(read(SignedFiles.unsigned())).isEqualTo(FileSignatures.none());
    }

    @Test
    void namesTheSignerAndTheTimeThatTheyClaim() throws IOException {
        var signature = only(SignedFiles.signed());
        assertThat(signature.verdict()).isEqualTo(INTACT_CHAIN_UNKNOWN);
        assertThat(signature.signerName()).isEqualTo("Nguyễn Văn Minh");
        assertThat(signature.organisation()).isEqualTo("Ủy ban nhân dân xã Minh Sơn");
        assertThat(signature.claimedTime()).isEqualTo(TIME);
        assertThat(signature.coversWholeFile()).isTrue();
        assertThat(signature.tail().kind()).isEqualTo(Tail.Kind.NONE);
        assertThat(signature.reasons()).isEmpty();
    }

    @Test
    void acceptsTheLeaderThenTheOffice() throws IOException {
        var pdf = SignedFiles.leaderThenOffice();
        var read = read(pdf);
        assertThat(read.fileVerdict()).isEqualTo(INTACT_CHAIN_UNKNOWN);
        assertThat(read.signatures())
                .extracting(Signature::signerName)
                .containsExactly("Nguyễn Văn Minh", "UBND xã Minh Sơn");
        assertThat(read.signatures().getFirst().changesAfter())
                .extracting(Change::kind)
                .containsOnly(Change.Kind.FORM_FIELD);
        assertThat(read.signatures().getFirst().bytesAfter())
                .isEqualTo(pdf.length - SignedFiles.signed().length);
        assertThat(read.signatures().getLast().coversWholeFile()).isTrue();
    }

    @Test
    void listsTheNumberStampedBetweenTwoSignatures() throws IOException {
        var read = read(SignedFiles.numberStampedBetween());
        assertThat(read.fileVerdict()).isEqualTo(INTACT_CHAIN_UNKNOWN);
        var first = read.signatures().getFirst();
        assertThat(first.changesAfter())
                .anySatisfy(
                        change -> {
                            assertThat(change.kind()).isEqualTo(Change.Kind.CONTENT);
                            assertThat(change.pages()).containsExactly(1);
                        });
        assertThat(first.reasons()).singleElement().asString().contains("chữ ký sau bảo đảm");
    }

    @Test
    void seesAFlippedByte() throws IOException {
        var pdf = SignedFiles.signed();
        var read = read(SignedFiles.flipped(pdf, SignedFiles.indexOf(pdf, "stream") + 20));
        assertThat(read.fileVerdict()).isEqualTo(BROKEN);
        assertThat(read.signatures().getFirst().digestMatches()).isFalse();
        assertThat(read.signatures().getFirst().signatureMatches()).isTrue();
    }

    @Test
    void seesThatTheEndIsMissing() throws IOException {
        var pdf = SignedFiles.signed();
        int contents = SignedFiles.indexOf(pdf, "/Contents <");
        for (int length : new int[] {contents + 200, contents + 12_000, pdf.length - 40}) {
            assertThat(read(Arrays.copyOf(pdf, length)).fileVerdict()).isEqualTo(DAMAGED);
        }
    }

    @Test
    void seesAnAnnotationLaidOverTheSignedFile() throws IOException {
        var signature = only(SignedFiles.annotated(SignedFiles.signed()));
        assertThat(signature.verdict()).isEqualTo(CHANGED_AFTER_SIGNING);
        assertThat(signature.changesAfter().getFirst().kind()).isEqualTo(Change.Kind.ANNOTATION);
        assertThat(signature.changesAfter().getFirst().pages()).containsExactly(2);
    }

    @Test
    void seesPageContentReplacedAfterSigning() throws IOException {
        var signature = only(SignedFiles.stamped(SignedFiles.signed()));
        assertThat(signature.verdict()).isEqualTo(CHANGED_AFTER_SIGNING);
        assertThat(signature.changesAfter()).extracting(Change::kind).contains(Change.Kind.CONTENT);
    }

    @Test
    void showsTheFirstWordsOfATextTail() throws IOException {
        var signature = only(SignedFiles.withTail(SignedFiles.signed(), "<h1>404 not found</h1>"));
        assertThat(signature.verdict()).isEqualTo(CHANGED_AFTER_SIGNING);
        assertThat(signature.tail().text()).isEqualTo("<h1>404 not found</h1>");
    }

    @Test
    void letsWhiteSpacePassBehindTheSignature() throws IOException {
        var signature = only(SignedFiles.withTail(SignedFiles.signed(), "\r\n  \n\0"));
        assertThat(signature.verdict()).isEqualTo(INTACT_CHAIN_UNKNOWN);
        assertThat(signature.tail().kind()).isEqualTo(Tail.Kind.WHITESPACE);
        assertThat(signature.bytesAfter()).isEqualTo(6);
    }

    @Test
    void letsProofsForLaterValidationPass() throws IOException {
        var signature = only(SignedFiles.withProofs(SignedFiles.signed()));
        assertThat(signature.verdict()).isEqualTo(INTACT_CHAIN_UNKNOWN);
        assertThat(signature.tail().kind()).isEqualTo(Tail.Kind.ARCHIVAL);
    }

    @Test
    void letsNothingHideBehindProofs() throws IOException {
        var proofs = SignedFiles.withProofs(SignedFiles.signed());
        assertThat(only(SignedFiles.annotated(proofs)).verdict()).isEqualTo(CHANGED_AFTER_SIGNING);
        assertThat(only(SignedFiles.withTail(proofs, "x")).verdict())
                .isEqualTo(CHANGED_AFTER_SIGNING);
    }

    @Test
    void seesTheTraceOfZeroedContents() throws IOException {
        var read = read(SignedFiles.blanked(SignedFiles.signed(), "/Contents <", ">", '0'));
        assertThat(read.fileVerdict()).isEqualTo(DAMAGED);
    }

    @Test
    void seesTheTraceOfABlankedByteRange() throws IOException {
        var signed = SignedFiles.signed();
        assertThat(read(SignedFiles.blanked(signed, "/ByteRange [", "]", ' ')).fileVerdict())
                .isEqualTo(DAMAGED);
        assertThat(read(SignedFiles.blanked(signed, "/ByteRange [", "]", '0')).fileVerdict())
                .isEqualTo(DAMAGED);
    }

    @Test
    void seesThatAnotherProgramSavedTheFileAgain() throws IOException {
        var signed = SignedFiles.signed();
        assertThat(read(SignedFiles.savedAgain(signed)).fileVerdict()).isIn(DAMAGED, BROKEN);
        var dropped = read(SignedFiles.formRemovedAndSavedAgain(signed));
        assertThat(dropped.fileVerdict()).isEqualTo(DAMAGED);
        assertThat(dropped.signatures()).extracting(Signature::reachable).containsExactly(false);
    }

    @Test
    void seesOverlappingRanges() throws IOException {
        var two = SignedFiles.leaderThenOffice();
        var first = read(two).signatures().getFirst();
        var text = new String(two, ISO_8859_1);
        int second = text.lastIndexOf("/ByteRange [");
        var range =
                text.substring(
                        text.indexOf("/ByteRange [") + 12,
                        text.indexOf(']', text.indexOf("/ByteRange [")));
        var copy = two.clone();
        Arrays.fill(copy, second + 12, text.indexOf(']', second), (byte) ' ');
        System.arraycopy(range.strip().getBytes(), 0, copy, second + 12, range.strip().length());
        var read = read(copy);
        assertThat(first.verdict()).isEqualTo(INTACT_CHAIN_UNKNOWN);
        assertThat(read.fileVerdict()).isEqualTo(DAMAGED);
        assertThat(read.signatures()).extracting(Signature::verdict).containsOnly(DAMAGED);
    }

    @Test
    void findsAFileWholeWhoseLastSignatureWasCutOff() throws IOException {
        var signed = SignedFiles.signed();
        var cut = Arrays.copyOf(OFFICE.sign(signed, TIME), signed.length);
        assertThat(only(cut).verdict()).isEqualTo(INTACT_CHAIN_UNKNOWN);
        assertThat(only(cut).coversWholeFile()).isTrue();
    }

    @Test
    void doesNotJudgeEncryptedFiles() throws IOException {
        var pdf = SignedFiles.unsigned();
        assertThat(read(SignedFiles.encrypted(pdf, "")).fileVerdict()).isEqualTo(NOT_JUDGED);
        assertThat(read(SignedFiles.encrypted(pdf, "secret")).fileVerdict()).isEqualTo(NOT_JUDGED);
    }

    @Test
    void readsSixSignaturesInOrder() throws IOException {
        var pdf = SignedFiles.unsigned();
        for (int i = 0; i < 6; i++) {
            pdf = (i % 2 == 0 ? SignedFiles.LEADER : OFFICE).sign(pdf, TIME.plusSeconds(60L * i));
        }
        var read = read(pdf);
        assertThat(read.fileVerdict()).isEqualTo(INTACT_CHAIN_UNKNOWN);
        assertThat(read.signatures())
                .extracting(Signature::index)
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(read.signatures())
                .isSortedAccordingTo(Comparator.comparing(Signature::claimedTime));
    }

    @Test
    void doesNotJudgeAFileThatIsTooLarge() throws IOException {
        var file = Files.write(folder.resolve("file.pdf"), SignedFiles.signed());
        var read = new SignatureTask().run(file, folder, new SignatureTask.Question(100));
        assertThat(read.fileVerdict()).isEqualTo(NOT_JUDGED);
        assertThat(read.reasons()).isNotEmpty();
    }

    @Test
    void leavesNoCopiesBehind() throws IOException {
        read(SignedFiles.numberStampedBetween());
        assertThat(folder).isDirectoryContaining("glob:**/file.pdf");
        assertThat(folder.toFile().list()).hasSize(1);
    }
}
