package vn.vankho.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No text is a wrong question, and nothing of it is lost.
class RandomQuestionTest {

    private static final List<String> PIECES =
            List.of(
                    "\"",
                    "“",
                    "”",
                    "«",
                    "(",
                    ")",
                    "((",
                    "))",
                    "-",
                    "--",
                    "- ",
                    "|",
                    ":",
                    "：",
                    "::",
                    " ",
                    "  ",
                    "\n",
                    "\t",
                    "\u00A0",
                    "OR",
                    "HOẶC",
                    "AND",
                    "hoặc",
                    "rừng",
                    "chè",
                    "năm",
                    "năm:",
                    "NĂM :",
                    "nam:2019",
                    "2019-2023",
                    ">=2020",
                    "2019,",
                    "loại:",
                    "báo cáo",
                    "bc",
                    "cơ quan:",
                    "UBND xã",
                    "người ký:",
                    "số:",
                    "1147/BC-UBND",
                    "từ:",
                    "đến:",
                    "ngày:",
                    "1/2/2023",
                    "31/2/2023",
                    "nguồn:",
                    "lĩnh vực:",
                    "abc:",
                    ",",
                    ";",
                    ".",
                    "…",
                    "\u0301",
                    "\uD83D\uDE00",
                    "\uD83D",
                    "٣",
                    "1",
                    "/");

    @Test
    void readsAnyTextAndLosesNoLetter() {
        var seed = System.nanoTime();
        System.out.println("RandomQuestionTest seed " + seed);
        var random = new Random(seed);
        for (var at = 0; at < 20_000; at++) {
            check(text(random, 1 + random.nextInt(14)));
        }
    }

    private static String text(Random random, int pieces) {
        var text = new StringBuilder();
        for (var at = 0; at < pieces; at++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            text.append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    private static void check(String text) {
        var question = Question.of(text);
        var typed = question.typed();
        var covered = new BitSet();
        question.conditions().forEach(one -> covered.set(one.start(), one.end()));
        question.alternatives().forEach(parts -> parts.forEach(part -> cover(part, covered)));
        var lost = new StringBuilder();
        for (var at = 0; at < typed.length(); at++) {
            lost.append(covered.get(at) ? ' ' : typed.charAt(at));
        }
        assertThat(lost.toString().replaceAll("OR|HOẶC|AND", "").chars())
                .describedAs(typed)
                .noneMatch(Character::isLetterOrDigit);
        for (var understood : question.understood()) {
            assertThat(understood.label()).describedAs(typed).isNotBlank();
        }
    }

    private static void cover(Part part, BitSet covered) {
        assertThat(part.start()).isLessThan(part.end());
        covered.set(part.start(), part.end());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "\"", "-", ":", "năm:", "a:", "a (", "OR ", "1/", "loại:báo cáo, "})
    void readsTheSamePieceAThousandTimes(String piece) {
        assertThat(Question.of(piece.repeat(1_000)).typed())
                .hasSizeLessThanOrEqualTo(Question.MOST_CHARACTERS);
    }
}
