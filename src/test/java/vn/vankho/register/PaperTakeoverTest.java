package vn.vankho.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vankho.register.IncomingBook.CLERK;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.document.DocumentId;
import vn.vankho.register.OutgoingRegister.Request;

class PaperTakeoverTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @TempDir Path folder;

    private IncomingBook book;
    private PaperTakeover takeover;

    @BeforeEach
    void open() {
        book = new IncomingBook(folder);
        takeover = new PaperTakeover(book.database, book.journal, book);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private static PaperLine line(int row, int number, String suffix) {
        var request = new Request(null, "Báo cáo", "BC-UBND", DAY, "Việc " + number, null, null);
        return new PaperLine.Outgoing(row, number, suffix, request, Dispatch.NOTHING_YET, null);
    }

    private void take(PaperLine... lines) {
        takeover.takeOver(2026, false, List.of(lines), DocumentId.random(), CLERK);
    }

    @Test
    void goesOnBehindThePaperBook() {
        take(line(2, 45, ""), line(3, 45, "a"), line(4, 46, ""));
        assertThat(book.outgoing.entries(2026))
                .extracting(OutgoingRegister.Entry::printedNumber)
                .containsExactly("45", "45a", "46");
        assertThat(book.outgoing.give(Book.report(DAY), CLERK).printed()).isEqualTo("47/BC-UBND");
        assertThat(book.journalLines("paper-book-taken-over")).isEqualTo(1);
    }

    @Test
    void takesNothingOverWhereOneLineClashes() {
        take(line(2, 45, ""));
        assertThatThrownBy(() -> take(line(2, 44, ""), line(3, 45, "")))
                .isInstanceOf(PaperBookClashes.class)
                .hasMessageContaining("Dòng 3");
        assertThat(book.outgoing.entries(2026)).hasSize(1);
    }

    @Test
    void namesTheRowThatHasTheSameNumber() {
        var clashes = takeover.clashes(2026, false, List.of(line(2, 45, ""), line(9, 45, "")));
        assertThat(clashes).containsExactly(new PaperTakeover.Clash(9, "Số 45 trùng với dòng 2."));
    }

    @Test
    void leavesASecretOut() {
        var content = IncomingBook.line(DAY, "Công an tỉnh", "1", "KH", "[MẬT] Kế hoạch");
        var secret = new PaperLine.Arrival(7, 1, "", content, null, null, null);
        assertThat(takeover.clashes(2026, false, List.of(secret)))
                .extracting(PaperTakeover.Clash::row)
                .containsExactly(7);
    }

    @Test
    void remembersHowColumnsWereUnderstood() {
        takeover.rememberColumns("incoming", "A|B", "ARRIVED,SUBJECT", CLERK);
        takeover.rememberColumns("incoming", "A|B", "ARRIVED,AUTHOR", CLERK);
        assertThat(takeover.columns("incoming", "A|B")).contains("ARRIVED,AUTHOR");
        assertThat(takeover.columns("outgoing", "A|B")).isEmpty();
    }
}
