package vn.vankho.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.issuing.sheet.PreparedPdf;
import vn.vankho.issuing.sheet.Sheets;
import vn.vankho.signature.FileSignatures.Change.Kind;

/// What a file that came back holds beside the one that was handed out and signatures.
class AdditionsTest {

    private static final Instant TIME = Instant.parse("2025-12-15T02:15:30Z");

    @TempDir Path folder;

    private static byte[] prepared() {
        return PreparedPdf.of(Sheets.drawn(), Sheets.BLOCK, false).content();
    }

    private List<Kind> beside(byte[] known, byte[] returned) throws IOException {
        var file = Files.write(folder.resolve("returned.pdf"), returned);
        var answer =
                new AdditionsTask().run(file, folder, new AdditionsTask.Question(known.length));
        assertThat(answer.readable()).isTrue();
        return answer.beside().stream().map(FileSignatures.Change::kind).toList();
    }

    @Test
    void findsNothingBesideSignaturesInTheirPlaces() throws IOException {
        var prepared = prepared();
        var signed = TokenTool.leader(prepared, TIME);
        assertThat(beside(prepared, signed)).isEmpty();
        assertThat(beside(prepared, TokenTool.office(signed, TIME))).isEmpty();
        assertThat(beside(signed, TokenTool.office(signed, TIME))).isEmpty();
    }

    @Test
    void findsNothingBesideASignatureThatMadeItsOwnField() throws IOException {
        var prepared = prepared();
        var signing = Signing.by(Pki.usual().leader(), TIME);
        assertThat(beside(prepared, signing.over(prepared))).isEmpty();
        assertThat(beside(prepared, signing.allowing(2).over(prepared))).isEmpty();
        assertThat(beside(prepared, signing.stampOver(prepared))).isEmpty();
    }

    @Test
    void findsWhatElseWasAdded() throws IOException {
        var prepared = prepared();
        var noted = TokenTool.leader(TokenTool.withNote(prepared), TIME);
        assertThat(beside(prepared, noted)).containsExactly(Kind.ANNOTATION);
        var typed = TokenTool.leader(TokenTool.withOtherNumber(prepared, "99"), TIME);
        assertThat(beside(prepared, typed)).containsExactly(Kind.FORM_FIELD);
        var written = TokenTool.leader(TokenTool.withOtherText(prepared), TIME);
        assertThat(beside(prepared, written)).contains(Kind.CONTENT);
    }

    @Test
    void readsTheWordsOfAFile() throws IOException {
        var file = Files.write(folder.resolve("a.pdf"), prepared());
        var answer = new AdditionsTask().run(file, folder, new AdditionsTask.Question(0));
        assertThat(answer.pages()).singleElement().asString().contains("BÁO CÁO");
    }

    @Test
    void saysThatAFileCannotBeRead() throws IOException {
        var file = Files.writeString(folder.resolve("a.pdf"), "no PDF");
        assertThat(new AdditionsTask().run(file, folder, new AdditionsTask.Question(0)).readable())
                .isFalse();
    }
}
