package vn.vankho.intake.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    @Test
    void findsEveryWordOfTheSameText() {
        int[] words = {3, 1, 4, 1, 5, 9, 2, 6, 5};
        assertThat(Alignment.of(words, words)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void passesByWordsThatOnlyOneTextHas() {
        int[] text = {1, 2, 3, 4, 5};
        int[] other = {7, 1, 2, 8, 3, 4, 4, 5};
        var match = Alignment.of(text, other);
        assertThat(match[0]).isEqualTo(1);
        assertThat(match[4]).isEqualTo(7);
    }

    @Test
    void neverGoesBack() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var one = random.ints(1 + random.nextInt(60), 0, 9).toArray();
            var other = random.ints(1 + random.nextInt(60), 0, 9).toArray();
            var found = Alignment.of(one, other);
            var places = Arrays.stream(found).filter(at -> at != Alignment.NONE).toArray();
            assertThat(places).as("seed %d", seed).isSorted().doesNotHaveDuplicates();
            for (int at = 0; at < found.length; at++) {
                if (found[at] != Alignment.NONE) {
                    assertThat(other[found[at]]).as("seed %d", seed).isEqualTo(one[at]);
                }
            }
        }
    }

    /// A table of zeros and another of twos and zeros, a million cells each.
    @Test
    void endsWhereAllWordsAreAlike() {
        int[] zeros = new int[1_000_000];
        int[] others = IntStream.range(0, 1_000_000).map(at -> at % 2 * 2).toArray();
        assertThat(Alignment.of(zeros, others)).hasSize(zeros.length);
    }
}
