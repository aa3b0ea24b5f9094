package vn.vankho.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vankho.register.Book.CLERK;
import static vn.vankho.register.Book.DAY;
import static vn.vankho.register.Book.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.NotAllowed;
import vn.vankho.document.DocumentId;

class OutgoingRegisterTest {

    @TempDir Path folder;

    private Book book;

    @BeforeEach
    void open() {
        book = new Book(folder);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private static OutgoingRegister.Key key(int number) {
        return OutgoingRegister.Key.common(2023, number);
    }

    @Test
    void countsFromOneInEachYear() {
        assertThat(book.give(DAY).printed()).isEqualTo("01/BC-UBND");
        assertThat(book.give(DAY).printed()).isEqualTo("02/BC-UBND");
        assertThat(book.give(DAY.plusYears(1)).printed()).isEqualTo("01/BC-UBND");
    }

    @Test
    void answersADoubleClickWithTheSameNumber() {
        var draft = UUID.randomUUID();
        var first = book.register.give(report(draft, DAY), CLERK);
        assertThat(book.register.give(report(draft, DAY.plusDays(3)), CLERK)).isEqualTo(first);
        assertThat(book.register.entries(2023)).containsExactly(first);
        assertThat(book.register.forDraft(draft)).contains(first);
        assertThat(book.journalLines("number-issued")).isEqualTo(1);
    }

    @Test
    void refusesADateBeforeTheLastNumber() {
        book.give(DAY);
        assertThatThrownBy(() -> book.give(DAY.minusDays(1)))
                .isInstanceOf(DateBeforeLastNumber.class)
                .hasMessageContaining("01/BC-UBND")
                .hasMessageContaining("15/12/2023");
        assertThat(book.give(DAY).number()).isEqualTo(2);
    }

    @Test
    void goesOnAfterAMistakenDateIsStruckOut() {
        book.give(DAY);
        book.give(DAY.plusDays(10));
        book.register.strikeOut(key(2), "Ghi nhầm ngày", CLERK);
        assertThat(book.give(DAY.plusDays(1)).number()).isEqualTo(3);
    }

    @Test
    void neverUsesAStruckOutNumberAgain() {
        var draft = UUID.randomUUID();
        book.register.give(report(draft, DAY), CLERK);
        var struck = book.register.strikeOut(key(1), " Sai thể thức ", CLERK);
        assertThat(struck.struckOutBecause()).isEqualTo("Sai thể thức");
        assertThat(book.register.forDraft(draft)).isEmpty();
        assertThat(book.register.give(report(draft, DAY), CLERK).number()).isEqualTo(2);
        assertThat(book.register.entries(2023)).first().isEqualTo(struck);
        assertThat(book.journalLines("number-struck-out")).isEqualTo(1);
    }

    @Test
    void strikesOutOnlyOnceAndOnlyWithAReason() {
        book.give(DAY);
        assertThatThrownBy(() -> book.register.strikeOut(key(1), "  ", CLERK))
                .isInstanceOf(ReasonMissing.class);
        book.register.strikeOut(key(1), "Nhầm", CLERK);
        assertThatThrownBy(() -> book.register.strikeOut(key(1), "Nhầm nữa", CLERK))
                .isInstanceOf(NumberStruckOut.class)
                .hasMessageContaining("Nhầm");
        assertThatThrownBy(() -> book.register.strikeOut(key(7), "Nhầm", CLERK))
                .isInstanceOf(NoSuchNumber.class);
    }

    @Test
    void filesOneDocumentToANumber() {
        book.give(DAY);
        var document = DocumentId.random();
        book.register.file(key(1), document, CLERK);
        book.register.file(key(1), document, CLERK);
        assertThat(book.register.entries(2023).getFirst().document()).isEqualTo(document);
        assertThat(book.journalLines("number-filed")).isEqualTo(1);
        assertThatThrownBy(() -> book.register.file(key(1), DocumentId.random(), CLERK))
                .isInstanceOf(AnotherDocumentFiled.class);
    }

    @Test
    void filesADocumentToOneNumberOnly() {
        book.give(DAY);
        book.give(DAY);
        var document = DocumentId.random();
        book.register.file(key(1), document, CLERK);
        assertThatThrownBy(() -> book.register.file(key(2), document, CLERK))
                .isInstanceOf(DocumentHasAnotherNumber.class)
                .hasMessageContaining("01/BC-UBND");
    }

    @Test
    void continuesABookKeptOnPaper() {
        book.register.continueAfter(2023, 1146, CLERK);
        assertThat(book.give(DAY).printed()).isEqualTo("1147/BC-UBND");
        assertThatThrownBy(() -> book.register.continueAfter(2023, 2000, CLERK))
                .isInstanceOf(BookAlreadyBegun.class);
    }

    @Test
    void asksForRights() {
        assertThatThrownBy(() -> book.register.give(report(DAY), Book.READER))
                .isInstanceOf(NotAllowed.class);
        assertThat(book.register.entries(2023)).isEmpty();
    }

    @Test
    void leavesNoGapWhereATransactionFails() {
        assertThatThrownBy(
                        () ->
                                book.database.write(
                                        _ -> {
                                            book.give(DAY);
                                            throw new IllegalStateException("power cut");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(book.give(DAY).number()).isEqualTo(1);
        assertThat(book.journalLines("number-issued")).isEqualTo(1);
    }

    @Test
    void givesEightThreadsTwoThousandNumbersInOrder() throws Exception {
        var given = Collections.synchronizedList(new ArrayList<Integer>());
        Callable<Void> clerk =
                () -> {
                    int last = 0;
                    for (int i = 0; i < 250; i++) {
                        int number = book.give(DAY).number();
                        assertThat(number).isGreaterThan(last);
                        last = number;
                        given.add(number);
                    }
                    return null;
                };
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(Collections.nCopies(8, clerk))) {
                each.get();
            }
        }
        assertThat(new HashSet<>(given)).hasSize(2000);
        assertThat(book.register.entries(2023))
                .extracting(OutgoingRegister.Entry::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 2000).boxed().toList());
        assertThat(book.journalLines("number-issued")).isEqualTo(2000);
    }
}
