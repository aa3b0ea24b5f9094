package vn.vankho.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vankho.register.IncomingBook.CLERK;
import static vn.vankho.register.IncomingBook.TUESDAY;
import static vn.vankho.register.IncomingBook.letter;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.Person;
import vn.vankho.document.Finding;

class BookCheckTest {

    @TempDir Path folder;

    private IncomingBook book;
    private BookCheck check;

    @BeforeEach
    void open() {
        book = new IncomingBook(folder);
        check = new BookCheck(book.outgoing, book.register, book.journal);
        for (int i = 0; i < 3; i++) {
            book.outgoing.give(Book.report(TUESDAY), CLERK);
        }
    }

    @AfterEach
    void close() {
        book.close();
    }

    private Iterable<String> codes() {
        return check.judge(2026, CLERK).stream().map(Finding::code).toList();
    }

    private void edit(String sql) {
        book.database.write(jdbc -> jdbc.sql(sql).update());
    }

    @Test
    void findsNothingInBooksThatTheProductWrote() {
        book.entered(letter("1"));
        book.outgoing.strikeOut(OutgoingRegister.Key.common(2026, 2), "Nhầm", CLERK);
        assertThat(codes()).isEmpty();
    }

    @Test
    void findsALineThatSomebodyDeletedFromTheDatabase() {
        edit("delete from outgoing_line where entry_number = 2");
        assertThat(codes()).containsExactly("G05", "N11");
    }

    @Test
    void findsADateThatSomebodyChangedInTheDatabase() {
        edit("update outgoing_line set issued_date = '2026-03-09' where entry_number = 3");
        assertThat(codes()).containsExactly("G05", "N10");
    }

    @Test
    void findsADocumentThatWasRegisteredLate() {
        book.entered(letter("1", TUESDAY.minusDays(5)));
        assertThat(codes()).containsExactly("G03");
    }

    @Test
    void excusesADocumentThatCameBeforeADayOff() {
        var monday = TUESDAY.minusDays(1);
        book.entered(letter("1", monday.minusDays(3)));
        assertThat(codes()).containsExactly("G03");
        book.daysOff.put(monday, false, "Nghỉ bù", Person.atTerminal());
        assertThat(codes()).isEmpty();
    }

    @Test
    void remindsOfADoubleThatWasEnteredKnowingly() {
        book.entered(letter("1"));
        book.register.register(letter("1"), UUID.randomUUID(), true, CLERK);
        assertThat(codes()).containsOnly("G01");
    }

    @Test
    void countsWhatWasDealtWithByUnitAndMonth() {
        var done = book.entered(letter("1"));
        var late = book.entered(letter("2"));
        book.entered(letter("3", LocalDate.of(2026, 2, 27)));
        var to = new Assignment(null, null, "Văn phòng", null, TUESDAY, null);
        book.distribution.assign(done.key(), to, CLERK);
        book.distribution.assign(late.key(), to, CLERK);
        book.distribution.finish(done.key(), TUESDAY, "Xong", null, CLERK);
        book.distribution.finish(late.key(), TUESDAY.plusDays(1), "Xong", null, CLERK);
        var statistics = book.register.statistics(2026);
        assertThat(statistics.total())
                .isEqualTo(new IncomingStatistics.Row("Cả năm", 3, 1, 1, 1, 0));
        assertThat(statistics.byUnit())
                .containsExactly(
                        new IncomingStatistics.Row("Văn phòng", 2, 1, 1, 0, 0),
                        new IncomingStatistics.Row("(chưa phân phối)", 1, 0, 0, 1, 0));
        assertThat(statistics.byMonth())
                .extracting(IncomingStatistics.Row::label)
                .containsExactly("Tháng 02/2026", "Tháng 03/2026");
    }
}
