package vn.vankho.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vankho.register.IncomingBook.CLERK;
import static vn.vankho.register.IncomingBook.DRAFTER;
import static vn.vankho.register.IncomingBook.LEADER;
import static vn.vankho.register.IncomingBook.TUESDAY;
import static vn.vankho.register.IncomingBook.letter;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.NotAllowed;

class DistributionTest {

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

    private IncomingEntry given(String number, LocalDate due) {
        var entry = book.entered(letter(number));
        var to = new Assignment("soan", "Phạm Thị Soạn", "Văn phòng", null, due, "Tham mưu");
        return book.distribution.assign(entry.key(), to, LEADER);
    }

    @Test
    void givesADocumentToAPersonUntilADay() {
        var entry = given("1", TUESDAY.plusDays(5));
        assertThat(entry.content().receiver()).isEqualTo("Văn phòng");
        assertThat(entry.content().dueDate()).isEqualTo(TUESDAY.plusDays(5));
        assertThat(entry.handling().handlerName()).isEqualTo("Phạm Thị Soạn");
        assertThat(entry.handling().assignedBy()).isEqualTo("lanh.dao");
        assertThat(entry.progress(TUESDAY)).isEqualTo("Đang giải quyết");
        assertThat(book.journalLines("arrival-assigned")).isEqualTo(1);
    }

    @Test
    void remindsOfWhatIsOverdueAndOfWhatIsDueInThreeDays() {
        given("1", TUESDAY.minusDays(1));
        given("2", TUESDAY.plusDays(3));
        given("3", TUESDAY.plusDays(4));
        var reminders = book.distribution.reminders(LEADER);
        assertThat(reminders.overdue()).extracting(IncomingEntry::printed).containsExactly("01");
        assertThat(reminders.soon()).extracting(IncomingEntry::printed).containsExactly("02");
    }

    @Test
    void remindsAHandlerOnlyOfTheirOwn() {
        given("1", TUESDAY);
        var entry = book.entered(letter("2"));
        var other = new Assignment("khac", "Người Khác", "Địa chính", null, TUESDAY, null);
        book.distribution.assign(entry.key(), other, CLERK);
        assertThat(book.distribution.reminders(DRAFTER).soon())
                .extracting(IncomingEntry::printed)
                .containsExactly("01");
        assertThat(book.distribution.reminders(Book.READER).isEmpty()).isTrue();
    }

    @Test
    void forgetsWhatIsDone() {
        var entry = given("1", TUESDAY);
        book.distribution.finish(entry.key(), TUESDAY, "Đã trả lời", "16/BC-UBND", DRAFTER);
        assertThat(book.distribution.reminders(LEADER).isEmpty()).isTrue();
        var done = book.register.find(entry.key()).orElseThrow();
        assertThat(done.progress(TUESDAY)).isEqualTo("Đã giải quyết");
        assertThat(done.handling().answer()).isEqualTo("16/BC-UBND");
    }

    @Test
    void saysWhatWasDoneBehindItsTime() {
        var entry = given("1", TUESDAY);
        var done =
                book.distribution.finish(
                        entry.key(), TUESDAY.plusDays(1), "Đã trả lời", null, CLERK);
        assertThat(done.doneLate()).isTrue();
    }

    @Test
    void letsOnlyTheHandlerOrTheClerkFinish() {
        var entry = given("1", TUESDAY);
        assertThatThrownBy(
                        () -> book.distribution.finish(entry.key(), TUESDAY, "Xong", null, LEADER))
                .isInstanceOf(NotYours.class);
        assertThat(book.register.find(entry.key()).orElseThrow().open()).isTrue();
    }

    @Test
    void opensAgainWhatIsGivenToSomebodyElse() {
        var entry = given("1", TUESDAY);
        book.distribution.finish(entry.key(), TUESDAY, "Xong", null, CLERK);
        var to = new Assignment(null, null, "Tư pháp", "Văn phòng", TUESDAY.plusDays(9), null);
        assertThat(book.distribution.assign(entry.key(), to, LEADER).open()).isTrue();
    }

    @Test
    void keepsWhoSignedForThePaper() {
        var entry = given("1", TUESDAY);
        var sent = book.distribution.forward(entry.key(), TUESDAY, "Phạm Thị Soạn", CLERK);
        assertThat(sent.handling().receivedBy()).isEqualTo("Phạm Thị Soạn");
        assertThat(sent.handling().handler()).isEqualTo("soan");
    }

    @Test
    void asksForRights() {
        var entry = book.entered(letter("1"));
        var to = new Assignment(null, null, "Tư pháp", null, null, null);
        assertThatThrownBy(() -> book.distribution.assign(entry.key(), to, DRAFTER))
                .isInstanceOf(NotAllowed.class);
    }
}
