package vn.vankho.intake.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;

class PaginationTest {

    private static final String ONE = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;";
    private static final String TWO = "Diện tích rừng trồng mới đạt 52 ha, bằng 104% kế hoạch năm.";
    private static final String THREE = "Tổng đàn trâu 650 con; đàn bò 312 con; đàn lợn 2.045 con.";

    private static Reading paged(Reading reading, String... rendition) {
        return Pagination.of(reading, PagedPaper.rendition(List.of(rendition))).orElseThrow();
    }

    private static List<String> texts(Reading reading) {
        return reading.pages().stream().map(PageText::text).toList();
    }

    private static List<Integer> numbers(Reading reading) {
        return reading.pages().stream().map(PageText::number).toList();
    }

    @Test
    void cutsTheTextWhereThePagesOfTheRenditionEnd() {
        var reading = PagedPaper.reading(List.of(), ONE + "\n" + TWO + "\n" + THREE);
        var paged = paged(reading, ONE, TWO + " " + THREE);
        assertThat(texts(paged)).containsExactly(ONE, TWO + "\n" + THREE);
        assertThat(numbers(paged)).containsExactly(1, 2);
    }

    @Test
    void cutsWithinAParagraphThatRunsOverThePagesEnd() {
        var reading = PagedPaper.reading(List.of(), ONE + " " + TWO);
        assertThat(texts(paged(reading, ONE, TWO))).containsExactly(ONE, TWO);
    }

    @Test
    void givesEvidenceThePageOnWhichItStands() {
        var text = ONE + "\n" + TWO + "\n" + THREE;
        var reading = PagedPaper.reading(List.of(PagedPaper.citing(text, "2.045 con")), text);
        var paged = paged(reading, ONE, TWO, THREE);
        var evidence = paged.citations().getFirst().evidence();
        assertThat(evidence.page()).isEqualTo(3);
        assertThat(paged.text().substring(evidence.start(), evidence.end())).isEqualTo("2.045 con");
    }

    @Test
    void keepsEvidenceInPlaceBehindAPageWithoutWords() {
        var text = ONE + "\n" + TWO;
        var reading = PagedPaper.reading(List.of(PagedPaper.citing(text, "104%")), text);
        var paged = paged(reading, ONE, "", TWO);
        var evidence = paged.citations().getFirst().evidence();
        assertThat(numbers(paged)).containsExactly(1, 2, 3);
        assertThat(evidence.page()).isEqualTo(3);
        assertThat(paged.text().substring(evidence.start(), evidence.end())).isEqualTo("104%");
    }

    @Test
    void givesWordsTheirPlacesOnThePicture() {
        var reading = PagedPaper.reading(List.of(), ONE + "\n" + TWO);
        var second = paged(reading, ONE, TWO).pages().get(1);
        int start = second.text().indexOf("52 ha");
        // The number of the page comes first; then 52 is the seventh word, after "2 Diện … đạt".
        assertThat(second.boxes(start, start + 2))
                .containsExactly(new PageText.Box(3500, 0, 400, 90));
    }

    @Test
    void givesWordsOfBothColumnsTheirPlaces() {
        var left = "UBND HUYỆN SÔNG NHẠN\nPHÒNG NỘI VỤ\nSố: 58/TTr-NV\n";
        var right = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";
        var reading = PagedPaper.reading(List.of(), left + right + ONE);
        var printed =
                "UBND HUYỆN SÔNG NHẠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM PHÒNG NỘI VỤ Độc lập"
                        + " - Tự do - Hạnh phúc Số: 58/TTr-NV ";
        var page = paged(reading, printed + ONE).pages().getFirst();
        for (var words : List.of("SÔNG NHẠN", "PHÒNG NỘI VỤ", "58/TTr-NV", "HÒA", "phúc")) {
            int start = page.text().indexOf(words);
            assertThat(page.boxes(start, start + words.length()))
                    .as(words)
                    .hasSize(words.split(" ").length);
        }
    }

    @Test
    void givesEachHeadingItsPage() {
        var text = "I. KẾT QUẢ\n" + ONE + "\nII. KẾT QUẢ KHÁC\n" + TWO;
        var without = PagedPaper.reading(List.of(), text);
        var outline =
                List.of(
                        new Reading.Heading(1, "I.", "KẾT QUẢ", PageText.UNKNOWN),
                        new Reading.Heading(1, "II.", "KẾT QUẢ KHÁC", PageText.UNKNOWN));
        var paged =
                paged(
                        Outlined.with(without, outline),
                        "I. KẾT QUẢ " + ONE,
                        "II. KẾT QUẢ KHÁC " + TWO);
        assertThat(paged.outline()).extracting(Reading.Heading::page).containsExactly(1, 2);
    }

    @Test
    void leavesNotesThatFollowTheTextOnNoPage() {
        var note = "Chú thích: " + "số liệu của Chi cục Thống kê khu vực, ".repeat(8);
        var pages = pages(new Random(3), 3);
        var reading = PagedPaper.reading(List.of(), String.join("\n", pages) + "\n" + note);
        var paged = paged(reading, pages.get(0) + " " + note, pages.get(1), pages.get(2));
        assertThat(numbers(paged)).containsExactly(1, 2, 3, PageText.UNKNOWN);
        assertThat(paged.pages().getLast().text()).startsWith("Chú thích");
        assertThat(paged.pageCount()).hasValue(3);
    }

    @Test
    void saysNothingOfAPageWhereTheRenditionShowsSomethingElse() {
        var reading = PagedPaper.reading(List.of(), ONE + "\n" + TWO);
        var other = List.of("không có gì chung", "một tệp nào đó hoàn toàn khác");
        assertThat(Pagination.of(reading, PagedPaper.rendition(other))).isEmpty();
        assertThat(Pagination.of(reading, List.of())).isEmpty();
    }

    @Test
    void keepsPagesThatTheFileStoresWhileTheyHold() {
        var reading = PagedPaper.stored(ONE + "\n" + TWO, THREE);
        var paged = paged(reading, ONE, TWO + " " + THREE);
        assertThat(texts(paged)).isEqualTo(texts(reading));
        assertThat(paged.pages().getLast().words()).isNotEmpty();
    }

    @Test
    void replacesStoredPagesThatAreOutOfDate() {
        var random = new Random(7);
        var pages = pages(random, 12);
        var half = String.join("\n", pages.subList(1, 12));
        var paged = paged(PagedPaper.stored(pages.getFirst(), half), pages.toArray(String[]::new));
        assertThat(paged.pageCount()).hasValue(12);
    }

    private static List<String> pages(Random random, int count) {
        var pages = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            pages.add(String.join("\n", PagedPaper.paragraphs(random, 10)));
        }
        return pages;
    }

    /// Words that the one has and the other has not, and lines of tables in another order.
    @Test
    void findsThePagesOfAnyTextDespiteNoise() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var pages = pages(random, 3 + random.nextInt(20));
        var reading = PagedPaper.reading(List.of(), String.join("\n", pages));
        var noisy = pages.stream().map(page -> noisy(page, random)).toArray(String[]::new);
        var paged = paged(reading, noisy);
        assertThat(texts(paged)).as("seed %d", seed).hasSameSizeAs(pages);
        for (int i = 0; i < pages.size(); i++) {
            var words = List.of(pages.get(i).split("\\s+"));
            var read = paged.pages().get(i).text().split("\\s+").length;
            assertThat(read)
                    .as("seed %d, page %d", seed, i + 1)
                    .isBetween(words.size() - 12, words.size() + 12);
        }
    }

    private static String noisy(String page, Random random) {
        var words = new ArrayList<>(List.of(page.split("\\s+")));
        words.removeIf(_ -> random.nextInt(40) == 0);
        for (int i = 0; i < words.size() / 40; i++) {
            words.add(random.nextInt(words.size()), "x" + random.nextInt(100));
        }
        return String.join(" ", words);
    }

    @Test
    void doesNotTrustTheLinesOfAFontThatIsMissing() {
        var reading = Outlined.inEncoding(PagedPaper.reading(List.of(), ONE + "\n" + TWO), "tcvn3");
        var rendition = PagedPaper.rendition(List.of(ONE, TWO));
        assertThat(Pagination.of(reading, rendition)).isEmpty();
        var onOne = Pagination.of(reading, PagedPaper.rendition(List.of(ONE + " " + TWO)));
        assertThat(onOne.orElseThrow().pageCount()).hasValue(1);
    }
}
