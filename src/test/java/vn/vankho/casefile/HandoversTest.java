package vn.vankho.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoversTest {

    @TempDir Path folder;
    private OpenFiles open;

    @BeforeEach
    void open() {
        open = new OpenFiles(folder);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private Handover hand(CaseFile... files) {
        var ids = List.of(files).stream().map(CaseFile::id).toList();
        return open.handovers.make(
                new Handovers.Sheet(
                        LocalDate.of(2026, 3, 9), "Văn phòng", "Lưu trữ", null, null, null, ids),
                OpenFiles.CLERK);
    }

    @Test
    void handsClosedFilesOverUnderANumber() {
        var file = open.closed(2025, "Họp", Term.of(10));
        var made = hand(file);
        assertThat(made.printed()).isEqualTo("01/2026");
        assertThat(open.files.require(file.id()))
                .satisfies(after -> assertThat(after.state()).isEqualTo(CaseFile.State.HANDED_OVER))
                .satisfies(
                        after ->
                                assertThat(after.handedOver()).isEqualTo(LocalDate.of(2026, 3, 9)));
        assertThat(open.handovers.find(made.id())).contains(made);
    }

    @Test
    void handsOverAllOrNone() {
        var closed = open.closed(2025, "Họp", Term.of(10));
        var running = open.opened(2025, "Đang làm", Term.of(10));
        assertThatExceptionOfType(CaseFileRefused.class)
                .isThrownBy(() -> hand(closed, running))
                .withMessageContaining("Đang lập");
        assertThat(open.files.require(closed.id()).state()).isEqualTo(CaseFile.State.CLOSED);
        assertThat(open.handovers.ofYear(2026)).isEmpty();
    }

    @Test
    void warnsThirtyDaysBeforeTheDay() {
        open.closed(2025, "Họp", Term.of(10));
        open.today = LocalDate.of(2026, 11, 19);
        assertThat(open.due.handovers(OpenFiles.CLERK)).isEmpty();
        open.today = LocalDate.of(2026, 11, 20);
        assertThat(open.due.handovers(OpenFiles.CLERK))
                .singleElement()
                .satisfies(due -> assertThat(due.day()).isEqualTo(LocalDate.of(2026, 12, 20)))
                .satisfies(due -> assertThat(due.overdue()).isFalse());
    }

    @Test
    void namesWhatIsKeptForEverAndGoesToTheHistoricalArchive() {
        hand(open.closed(2025, "Họp", Term.PERMANENT));
        open.today = LocalDate.of(2031, 12, 10);
        assertThat(open.due.toHistory(OpenFiles.CLERK))
                .singleElement()
                .satisfies(due -> assertThat(due.day()).isEqualTo(LocalDate.of(2031, 12, 31)));
    }
}
