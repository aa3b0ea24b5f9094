package vn.vankho.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.vankho.register.IncomingBook.CLERK;
import static vn.vankho.register.IncomingBook.DRAFTER;
import static vn.vankho.register.IncomingBook.TUESDAY;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.JournalLine;
import vn.vankho.access.NotAllowed;

/// The book of what went by post, and the one of file copies that were lent.
class SmallBooksTest {

    @TempDir Path folder;

    private IncomingBook book;
    private PostBook post;
    private LoanBook loans;

    @BeforeEach
    void open() {
        book = new IncomingBook(folder);
        post = new PostBook(book.database, book.journal, book);
        loans = new LoanBook(book.database, book.journal, book);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private static PostBook.Line posted(LocalDate day, String document) {
        return new PostBook.Line(
                UUID.randomUUID(), day, document, "UBND tỉnh", 2, "Bưu điện xã", null, null);
    }

    private static LoanBook.Line lent(LocalDate day, String document, @Nullable LocalDate due) {
        return new LoanBook.Line(
                UUID.randomUUID(),
                day,
                "Nguyễn Văn A",
                document,
                "Báo cáo",
                "01.TH",
                null,
                due,
                null,
                "Chủ tịch",
                null,
                null);
    }

    private long journalLines(String what) {
        var lines = new java.util.ArrayList<JournalLine>();
        book.journal.replay(lines::add);
        return lines.stream().filter(line -> line.what().equals(what)).count();
    }

    @Test
    void keepsDispatchesOfAYearInTheirOrder() {
        post.enter(posted(TUESDAY, "02/BC-UBND"), CLERK);
        post.enter(posted(TUESDAY.minusDays(1), "01/BC-UBND"), CLERK);
        post.enter(posted(TUESDAY.minusYears(1), "99/BC-UBND"), CLERK);
        assertThat(post.lines(2026))
                .extracting(PostBook.Line::document)
                .containsExactly("01/BC-UBND", "02/BC-UBND");
        assertThat(post.lines(2025)).hasSize(1);
    }

    @Test
    void entersASheetOnceHoweverOftenItIsSent() {
        var line = posted(TUESDAY, "02/BC-UBND");
        post.enter(line, CLERK);
        post.enter(line, CLERK);
        assertThat(post.lines(2026)).containsExactly(line);
        assertThat(journalLines("posted")).isEqualTo(1);
    }

    @Test
    void keepsAStruckOutDispatchToBeRead() {
        var line = posted(TUESDAY, "02/BC-UBND");
        post.enter(line, CLERK);
        post.strikeOut(line.id(), " Nhầm nơi nhận ", CLERK);
        post.strikeOut(line.id(), "Lần nữa", CLERK);
        assertThat(post.lines(2026))
                .singleElement()
                .satisfies(one -> assertThat(one.struckOutBecause()).isEqualTo("Nhầm nơi nhận"));
        assertThat(journalLines("post-struck-out")).isEqualTo(1);
    }

    @Test
    void strikesNothingOutWithoutAReason() {
        assertThatExceptionOfType(ReasonMissing.class)
                .isThrownBy(() -> post.strikeOut(UUID.randomUUID(), " ", CLERK));
        assertThatExceptionOfType(ReasonMissing.class)
                .isThrownBy(() -> loans.strikeOut(UUID.randomUUID(), "", CLERK));
    }

    @Test
    void letsOnlyTheClerkWriteTheBooks() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> post.enter(posted(TUESDAY, "02/BC-UBND"), DRAFTER));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> loans.enter(lent(TUESDAY, "02/BC-UBND", null), DRAFTER));
    }

    @Test
    void saysWhatIsOutWhateverItsYear() {
        var old = lent(TUESDAY.minusYears(1), "09/BC-UBND", TUESDAY.minusMonths(6));
        var back = lent(TUESDAY, "02/BC-UBND", null);
        var struck = lent(TUESDAY, "03/BC-UBND", null);
        loans.enter(lent(TUESDAY, "01/BC-UBND", null), CLERK);
        loans.enter(old, CLERK);
        loans.enter(back, CLERK);
        loans.enter(struck, CLERK);
        loans.giveBack(back.id(), TUESDAY, CLERK);
        loans.strikeOut(struck.id(), "Nhầm", CLERK);
        assertThat(loans.open())
                .extracting(LoanBook.Line::document)
                .containsExactly("09/BC-UBND", "01/BC-UBND");
    }

    @Test
    void isOverdueFromTheDayAfterItWasDueUntilItIsBack() {
        var line = lent(TUESDAY, "02/BC-UBND", TUESDAY.plusDays(7));
        loans.enter(line, CLERK);
        assertThat(line.isOverdue(TUESDAY.plusDays(7))).isFalse();
        assertThat(line.isOverdue(TUESDAY.plusDays(8))).isTrue();
        loans.giveBack(line.id(), TUESDAY.plusDays(9), CLERK);
        assertThat(loans.lines(2026).getFirst().isOverdue(TUESDAY.plusDays(20))).isFalse();
    }

    @Test
    void keepsTheFirstDayOnWhichALoanCameBack() {
        var line = lent(TUESDAY, "02/BC-UBND", null);
        loans.enter(line, CLERK);
        loans.giveBack(line.id(), TUESDAY.plusDays(1), CLERK);
        loans.giveBack(line.id(), TUESDAY.plusDays(5), CLERK);
        assertThat(loans.lines(2026).getFirst().returnedOn()).isEqualTo(TUESDAY.plusDays(1));
        assertThat(journalLines("file-copy-returned")).isEqualTo(1);
    }

    @Test
    void isNeverDueBeforeItWasLent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lent(TUESDAY, "02/BC-UBND", TUESDAY.minusDays(1)));
    }

    @Test
    void givesBackNothingBeforeItWasLent() {
        var line = lent(TUESDAY, "02/BC-UBND", null);
        loans.enter(line, CLERK);
        loans.giveBack(line.id(), TUESDAY.minusDays(1), CLERK);
        assertThat(loans.open()).hasSize(1);
    }
}
