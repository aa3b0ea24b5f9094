package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RandomQueryTest {

    private static final List<String> PIECES =
            List.of(
                    "\"",
                    "“",
                    "”",
                    "/",
                    "-",
                    "–",
                    "&",
                    "(",
                    ")",
                    "[",
                    "{",
                    "*",
                    "?",
                    "~",
                    "^",
                    ":",
                    "\\",
                    "!",
                    " ",
                    "  ",
                    "\n",
                    "\u00A0",
                    "\u00AD",
                    "\u200B",
                    "\uFEFF",
                    "\u0301",
                    "\u0323",
                    "\uD83D\uDE00",
                    "\uD83D",
                    "AND",
                    "OR",
                    "NOT",
                    "HOẶC",
                    "|",
                    "-chè",
                    "năm:",
                    "năm:2019-2023",
                    "loại:",
                    "loại:báo cáo",
                    "cơ quan:",
                    "người ký:",
                    "số:",
                    "từ:1/2/2023",
                    "nguồn:",
                    "số",
                    "Ðường",
                    "hoà",
                    "BC-UBND",
                    "1147",
                    "1147/BC-UBND",
                    "0",
                    "00000000000000000000",
                    "1.2.3.4",
                    "3.500,5",
                    "99999999999999999999999999/QĐ-UBND",
                    "31/2/2023",
                    "29/02/2024",
                    "quý I",
                    "80ha",
                    "đ",
                    "Đ/c",
                    "TTr",
                    "٣",
                    "你好",
                    "ßẞ",
                    "İ",
                    "ǅ",
                    "a\u0300\u0301");

    @TempDir Path folder;

    @Test
    void neverThrowsAndMarksOnlyWhatIsThere() {
        var seed = System.nanoTime();
        System.out.println("RandomQueryTest seed " + seed);
        var random = new Random(seed);
        try (var office = new Office(folder)) {
            for (var at = 0; at < 30; at++) {
                office.add(text(random, 200), text(random, 20));
            }
            for (var at = 0; at < 500; at++) {
                check(office, text(random, 1 + random.nextInt(12)));
            }
            check(office, text(random, 3_000));
            check(office, "cơ quan:\"" + "UBND xã Minh Sơn ".repeat(200) + "\"");
            check(office, "cơ quan:\"" + "UBND ".repeat(30) + "\"");
        }
    }

    /// Each word and each pair stands for all its spellings: the most that a question can grow to.
    @Test
    void answersAPageOfBareWordsThatMayMeanManyThings() {
        var syllables =
                "bcdghklmnrstvx"
                        .chars()
                        .mapToObj(Character::toString)
                        .flatMap(first -> Stream.of("a", "o", "u", "e", "i").map(first::concat))
                        .toList();
        var tones = List.of("", "\u0300", "\u0301");
        var random = new Random(17);
        try (var office = new Office(folder)) {
            for (var document = 0; document < 40; document++) {
                var text = new StringBuilder();
                for (var at = 0; at < 1_500; at++) {
                    text.append(syllables.get(random.nextInt(syllables.size())))
                            .append(tones.get(random.nextInt(tones.size())))
                            .append(' ');
                }
                office.add(text.toString());
            }
            office.search().rebuild();
            assertThat(office.ask(String.join(" ", syllables)).hits()).isNotEmpty();
            var abbreviations = "UBND CT HĐND TT KT-XH NTM MTQG GCNQSDĐ ".repeat(4);
            assertThat(office.ask(String.join(" CT ", syllables)).hits()).isNotEmpty();
            assertThat(office.ask(abbreviations + String.join(" ", syllables)).hits()).isNotEmpty();
        }
    }

    private static void check(Office office, String query) {
        for (var hit : office.ask(query).hits()) {
            assertInside(hit.marks(), hit.snippet(), query);
        }
        assertInside(office.search().marks(query, query), query, query);
    }

    private static void assertInside(List<Search.Range> marks, String text, String query) {
        var end = 0;
        for (var mark : marks) {
            assertThat(mark.start()).describedAs(query).isGreaterThanOrEqualTo(end);
            assertThat(mark.end()).describedAs(query).isGreaterThan(mark.start());
            end = mark.end();
        }
        assertThat(end).describedAs(query).isLessThanOrEqualTo(text.length());
    }

    private static String text(Random random, int pieces) {
        var text = new StringBuilder();
        for (var at = 0; at < pieces; at++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            text.append(random.nextBoolean() ? " " : "");
        }
        var form = Normalizer.Form.values()[random.nextInt(4)];
        return random.nextBoolean() ? Normalizer.normalize(text, form) : text.toString();
    }

    /// The promise of ranking, on texts that try to break it: the spelling once in long passages,
    /// its
    /// likenesses many times in short ones.
    @Test
    void neverRanksAChanceLikenessBeforeTheRightSpelling() {
        var seed = System.nanoTime();
        System.out.println("RandomQueryTest seed " + seed);
        var random = new Random(seed);
        try (var office = new Office(folder)) {
            for (var at = 0; at < 120; at++) {
                office.add(
                        switch (at % 6) {
                            case 0 -> "và xã ".repeat(random.nextInt(60, 140)) + "bò";
                            case 1 -> "bó ".repeat(random.nextInt(1, 6));
                            case 2 -> "bộ ".repeat(random.nextInt(1, 6));
                            default -> "trâu ".repeat(random.nextInt(1, 6));
                        });
            }
            assertThat(texts(office, "bò"))
                    .hasSize(60)
                    .startsWith(Collections.nCopies(20, "bò").toArray(String[]::new))
                    .endsWith(Collections.nCopies(20, "bộ").toArray(String[]::new));
        }
    }

    /// The last word of each text, in the order of the hits.
    private static List<String> texts(Office office, String word) {
        var query = new SearchQuery(word, null, null, null, null, null, 100, 0);
        return office.search().search(query, Office.CLERK).hits().stream()
                .map(hit -> office.shelf.reading(hit.id()).orElseThrow().text().strip())
                .map(text -> text.substring(text.lastIndexOf(' ') + 1))
                .toList();
    }
}
