package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class WantedTest {

    private static final List<String> WORDS =
            List.of(
                    "kỹ",
                    "kĩ",
                    "quý",
                    "quí",
                    "đường",
                    "Ðường",
                    "h\u00ADộ",
                    "\u00ADhộ",
                    "hộ\u200B",
                    "Ủy",
                    "UỶ",
                    "năm",
                    "12,8",
                    "20.12.2022",
                    "80ha",
                    "‰",
                    "ｈộ",
                    "ﬁ",
                    "中文",
                    "ý",
                    "İz",
                    "straße",
                    "y",
                    "i",
                    "Đ/c",
                    "c\u0323",
                    "\u0301a",
                    "kế",
                    "ºC",
                    "x²");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    /// What is wanted is read as ever, however it is written, and so is its neighbourhood.
    @RepeatedTest(50)
    void readsAllThatIsWanted() {
        var text = text(30);
        var asked = SyllableReader.read(text(3));
        var letters = asked.stream().map(Syllable::folded).collect(Collectors.toSet());
        assertThat(found(SyllableReader.read(text, new Wanted(letters)), letters))
                .as("seed %d: %s", seed, text)
                .isEqualTo(found(SyllableReader.read(text), letters));
    }

    @Test
    void passesOverWhatIsNotWanted() {
        var read = SyllableReader.read("sản lượng chè búp tươi", new Wanted(Set.of("che")));
        assertThat(read).extracting(Syllable::folded).containsExactly("", "", "che", "", "");
    }

    private static List<Syllable> found(List<Syllable> read, Set<String> letters) {
        return read.stream().filter(one -> letters.contains(one.folded())).toList();
    }

    private String text(int words) {
        return IntStream.range(0, words)
                .mapToObj(_ -> written(WORDS.get(random.nextInt(WORDS.size()))))
                .collect(Collectors.joining(" "));
    }

    private String written(String word) {
        return switch (random.nextInt(3)) {
            case 0 -> Normalizer.normalize(word, Normalizer.Form.NFD);
            case 1 -> word.toUpperCase(Locale.ROOT);
            default -> word;
        };
    }
}
