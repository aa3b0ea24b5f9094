package vn.vankho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.RealParts;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Indicator;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;

class PageFindingTest {

    private OpenIntake open;

    @BeforeEach
    void start(@TempDir Path folder) {
        open = new OpenIntake(folder);
    }

    @AfterEach
    void stop() {
        open.close();
    }

    private DocumentId take(String seed) throws Exception {
        var id = OpenIntake.id(open.receive(RealParts.shared("seed/" + seed)));
        open.intake.readWaiting();
        return id;
    }

    private Reading reading(DocumentId id) {
        return open.archive.reading(id).orElseThrow();
    }

    private static List<Integer> pages(Reading reading) {
        return reading.indicators().stream()
                .map(Indicator::evidence)
                .map(evidence -> evidence.page())
                .toList();
    }

    @Test
    void doesNotGuessThePagesOfAWordFile() throws Exception {
        var reading = reading(take("bao-cao-1147.docx"));
        assertThat(reading.pageCount()).isEmpty();
        assertThat(pages(reading)).containsOnly(PageText.UNKNOWN);
    }

    @Test
    void findsThePagesOnWhichThePrintedReportHasItsFigures() throws Exception {
        RealParts.need("soffice");
        var word = take("bao-cao-1147.docx");
        assertThat(open.pages.findNext()).isTrue();
        var paged = reading(word);
        var printed = reading(take("bao-cao-1147.pdf"));
        assertThat(paged.pageCount()).isEqualTo(printed.pageCount());
        assertThat(pages(paged)).isEqualTo(pages(printed));
        assertThat(paged.pages()).noneMatch(page -> page.words().isEmpty());
        assertThat(open.pages.findNext()).as("nothing more to find").isFalse();
    }

    @Test
    void leavesAFileAloneThatHasNoPages() throws Exception {
        take("bao-cao-1147.txt");
        assertThat(open.pages.findNext()).isFalse();
    }
}
