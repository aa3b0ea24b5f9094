package vn.vankho.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vankho.register.IncomingBook.CLERK;
import static vn.vankho.register.IncomingBook.TUESDAY;
import static vn.vankho.register.IncomingBook.entered;
import static vn.vankho.register.IncomingBook.letter;
import static vn.vankho.register.IncomingBook.line;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.access.NotAllowed;
import vn.vankho.document.Finding;

class IncomingRegisterTest {

    @TempDir Path folder;

    private IncomingBook book;

    @BeforeEach
    void open() {
        book = new IncomingBook(folder);
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void countsArrivalsFromOneInEachYear() {
        assertThat(book.entered(letter("1")).printed()).isEqualTo("01");
        assertThat(book.entered(letter("2")).printed()).isEqualTo("02");
        book.today = TUESDAY.plusYears(1);
        assertThat(book.entered(letter("3", book.today)).printed()).isEqualTo("01");
        assertThat(book.journalLines("document-arrived")).isEqualTo(3);
    }

    @Test
    void answersADoubleClickWithTheSameLine() {
        var form = UUID.randomUUID();
        var first = entered(book.register.register(letter("1"), form, false, CLERK));
        assertThat(entered(book.register.register(letter("1"), form, false, CLERK)))
                .isEqualTo(first);
        assertThat(book.register.entries(2026)).containsExactly(first);
    }

    @Test
    void fillsTheLineFromTheDocument() {
        var id = book.read("BÁO CÁO");
        var proposal = book.papers.proposal(id, TUESDAY, CLERK);
        var entry = book.entered(proposal);
        assertThat(entry.content().printedNumber()).isEqualTo("15/BC-SNN");
        assertThat(entry.content().author()).isEqualTo("Sở Nông nghiệp và Môi trường");
        assertThat(entry.content().typeAndSubject()).isEqualTo("Báo cáo: Kết quả trồng rừng");
        assertThat(book.register.forDocument(id)).contains(entry);
    }

    @Test
    void refusesAPaperWithTheMarkOfASecret() {
        var id = book.read("ỦY BAN NHÂN DÂN\nMẬT\nSố: 15/BC-SNN");
        assertThatThrownBy(() -> book.papers.proposal(id, TUESDAY, CLERK))
                .isInstanceOf(SecretDocument.class);
        var typed = letter("1").withDocument(id);
        assertThatThrownBy(() -> book.register(typed)).isInstanceOf(SecretDocument.class);
        assertThat(book.register.entries(2026)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TUYỆT MẬT", "[MẬT]", "Kế hoạch phòng thủ (TỐI MẬT)", "Độ mật: MẬT"})
    void refusesALineThatSpeaksOfASecret(String subject) {
        assertThatThrownBy(() -> book.register(line(TUESDAY, "Công an tỉnh", "1", "KH", subject)))
                .isInstanceOf(SecretDocument.class);
    }

    @Test
    void takesHoneyForNoSecret() {
        var honey = line(TUESDAY, "Sở Công Thương", "1", "KH", "HỘI THI MẬT ONG NĂM 2026");
        assertThat(book.entered(honey).printed()).isEqualTo("01");
    }

    @ParameterizedTest
    @CsvSource({
        "UBND tỉnh Thái Nguyên",
        "Uỷ ban nhân dân tỉnh Thái Nguyên",
        "ubnd Tỉnh THÁI NGUYÊN"
    })
    void warnsOfTheSameDocumentHoweverItsAuthorIsWritten(String author) {
        book.entered(letter("015"));
        var again = line(TUESDAY, author, "15", "ubnd-vx", "Về việc rà soát");
        assertThat(book.register(again))
                .isInstanceOfSatisfying(
                        Registration.Doubtful.class,
                        doubt ->
                                assertThat(doubt.findings())
                                        .extracting(Finding::code)
                                        .containsExactly("G01"));
        assertThat(book.register.entries(2026)).hasSize(1);
    }

    @Test
    void entersADoubleThatSomebodyWantsEntered() {
        book.entered(letter("15"));
        var outcome = book.register.register(letter("15"), UUID.randomUUID(), true, CLERK);
        assertThat(entered(outcome).printed()).isEqualTo("02");
        assertThat(((Registration.Registered) outcome).findings())
                .extracting(Finding::code)
                .containsExactly("G01");
    }

    @Test
    void takesTheSameNumberOfAnotherYearForAnotherDocument() {
        book.entered(letter("15"));
        book.today = TUESDAY.plusYears(1);
        assertThat(book.entered(letter("15", book.today)).printed()).isEqualTo("01");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-13, 2026-03-16, ''",
        "2026-03-13, 2026-03-17, G03",
        "2026-04-29, 2026-05-04, ''"
    })
    void saysWhenADocumentIsRegisteredLate(
            java.time.LocalDate arrived, java.time.LocalDate today, String code) {
        book.today = today;
        var outcome = (Registration.Registered) book.register(letter("1", arrived));
        assertThat(outcome.findings())
                .extracting(Finding::code)
                .containsExactly(code.isEmpty() ? new String[0] : new String[] {code});
    }

    @Test
    void saysWhatIsLongerThanTheDecreeAllows() {
        var outcome =
                (Registration.Registered)
                        book.register(line(TUESDAY, "Sở", "1", "KH", "a".repeat(501)));
        assertThat(outcome.findings()).extracting(Finding::code).containsExactly("G07");
        assertThat(outcome.entry().content().subject()).hasSize(501);
    }

    @Test
    void tiesAFileToAPaperThatCameFirst() {
        var entry = book.entered(letter("1"));
        var id = book.read("CÔNG VĂN");
        assertThat(book.register.attach(entry.key(), id, CLERK).content().document()).isEqualTo(id);
        var other = book.entered(letter("2"));
        assertThatThrownBy(() -> book.register.attach(other.key(), id, CLERK))
                .isInstanceOf(AlreadyArrived.class)
                .hasMessageContaining("01");
    }

    @Test
    void keepsWhatACorrectionChangedInTheJournal() {
        var entry = book.entered(letter("1"));
        var right = line(TUESDAY, "UBND tỉnh Thái Nguyên", "11", "UBND-VX", "Về việc rà soát");
        assertThat(book.register.correct(entry.key(), right, CLERK).content().number())
                .isEqualTo("11");
        assertThat(book.journalLines("number-before")).isEqualTo(1);
    }

    @Test
    void neverUsesAStruckOutArrivalAgain() {
        var entry = book.entered(letter("1"));
        book.register.strikeOut(entry.key(), "Gửi nhầm", CLERK);
        assertThat(book.entered(letter("1")).printed()).isEqualTo("02");
        assertThatThrownBy(() -> book.register.strikeOut(entry.key(), "Nữa", CLERK))
                .isInstanceOf(NoSuchArrival.class);
    }

    @Test
    void asksForRights() {
        assertThatThrownBy(
                        () ->
                                book.register.register(
                                        letter("1"), UUID.randomUUID(), true, IncomingBook.LEADER))
                .isInstanceOf(NotAllowed.class);
    }
}
