package vn.vankho.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.document.TextTable;

class FigureReaderOnNoiseTest {

    private static final List<String> PIECES =
            List.of(
                    "Tỷ lệ ",
                    "đàn lợn ",
                    "đạt ",
                    "giảm ",
                    "12",
                    "3,5",
                    "1.200",
                    "/",
                    "%",
                    "‰",
                    " con",
                    " tấn",
                    "kế hoạch",
                    "so với cùng kỳ",
                    "năm 2023",
                    "trong đó ",
                    "(",
                    ")",
                    ":",
                    ";",
                    ", ",
                    ". ",
                    "\n",
                    "\f",
                    "- ",
                    "1. ",
                    "I. ",
                    "PHƯƠNG HƯỚNG NĂM 2024",
                    "tháng 10 ",
                    "\uD83D\uDE00",
                    "\u0301",
                    "từ ",
                    "trở lên",
                    "chiếm ",
                    "-",
                    "–",
                    "đ",
                    " ",
                    "\t",
                    "NĂM",
                    "quý III ");

    private static final Paper PAPER =
            new Paper(
                    Map.of(
                            FieldName.TYPE, Field.proposed("Báo cáo", 1, null),
                            FieldName.REPORTING_YEAR, Field.proposed("2023", 1, null)),
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    List.of());

    private static Figures read(String text) {
        return FigureReader.read(Papers.pages(PageText.Source.TEXT, text.split("\f", -1)), PAPER);
    }

    @Test
    void readsAnyText() {
        long seed = System.nanoTime();
        System.out.println("random figures, seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            var text = noise(random);
            assertThatNoException().as(text).isThrownBy(() -> assertQuoted(text));
        }
    }

    private static String noise(Random random) {
        var text = new StringBuilder();
        for (int n = random.nextInt(40); n >= 0; n--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static void assertQuoted(String text) {
        for (var indicator : read(text).indicators()) {
            var at = indicator.evidence();
            assertThat(text.substring(at.start(), at.end())).isEqualTo(at.quote());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "1.",
                "1/2 con đạt 3% ",
                "Tỷ lệ hộ nghèo ",
                "trong đó, ",
                "I. ",
                "5 xóm; ",
                "\n",
                "a\n",
                "(5% ",
                "giảm từ 5% xuống còn ",
            })
    void readsMuchOfTheSame(String piece) {
        var figures = read(piece.repeat(300_000 / piece.length()));
        assertThat(figures.indicators().size()).isLessThan(100_000);
    }

    @Test
    void readsATableOfAnyShape() {
        long seed = System.nanoTime();
        System.out.println("random tables, seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            var text = "Chỉ tiêu ĐVT Kế hoạch Thực hiện 3.500 12,8% -";
            var cells = new java.util.ArrayList<TextTable.Cell>();
            for (int n = random.nextInt(20); n >= 0; n--) {
                int start = random.nextInt(text.length());
                int end = start + random.nextInt(text.length() - start);
                cells.add(
                        new TextTable.Cell(
                                random.nextInt(5),
                                random.nextInt(5),
                                1 + random.nextInt(2),
                                1 + random.nextInt(3),
                                start,
                                end));
            }
            var page =
                    new PageText(
                            1,
                            text,
                            PageText.Source.TEXT,
                            1,
                            List.of(),
                            List.of(new TextTable(cells)));
            assertThatNoException().isThrownBy(() -> FigureReader.read(List.of(page), PAPER));
        }
    }
}
