package vn.vankho.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Words that make a question of a sentence: *bao nhiêu*, *như thế nào*, *là gì*.
///
/// Texts that answer hardly ever have them, so that their rarity says nothing; where a text does
/// have them it is by chance. They still count a little: some texts ask.
final class AskingWords {

    private static final float LITTLE = 0.3f;
    private static final float ALL = 1;

    /// Bare letters, by the first word; longer ones first.
    private static final Map<String, List<List<String>>> PHRASES =
            List.of(
                            "bao nhieu phan tram",
                            "nhu the nao",
                            "bao nhieu",
                            "bao lau",
                            "bao gio",
                            "the nao",
                            "ra sao",
                            "lam sao",
                            "vi sao",
                            "tai sao",
                            "la gi",
                            "la ai",
                            "khi nao",
                            "o dau",
                            "gi",
                            "nao",
                            "hay khong",
                            "hay chua",
                            "phai khong",
                            "duoc khong",
                            "co khong",
                            "nhung ai")
                    .stream()
                    .map(phrase -> List.of(phrase.split(" ")))
                    .collect(Collectors.groupingBy(List::getFirst));

    private AskingWords() {}

    /// How much each of these words counts.
    static float[] weights(List<Word> words) {
        var letters = words.stream().map(word -> word.syllable().folded()).toList();
        var weights = new float[words.size()];
        Arrays.fill(weights, ALL);
        for (var at = 0; at < weights.length; at++) {
            for (var phrase : PHRASES.getOrDefault(letters.get(at), List.of())) {
                if (startsWith(letters, at, phrase)) {
                    Arrays.fill(weights, at, at + phrase.size(), LITTLE);
                }
            }
        }
        if (weights.length > 3) {
            atTheEnds(words, weights);
        }
        return leavesNothing(weights) ? all(weights.length) : weights;
    }

    /// *Ai … ?* and *… không?*
    private static void atTheEnds(List<Word> words, float[] weights) {
        if (words.getFirst().syllable().folded().equals("ai")) {
            weights[0] = LITTLE;
        }
        if (words.getLast().syllable().folded().equals("khong")) {
            weights[weights.length - 1] = LITTLE;
        }
    }

    private static boolean startsWith(List<String> words, int at, List<String> phrase) {
        return at + phrase.size() <= words.size()
                && words.subList(at, at + phrase.size()).equals(phrase);
    }

    private static boolean leavesNothing(float[] weights) {
        for (var weight : weights) {
            if (weight == ALL) {
                return false;
            }
        }
        return true;
    }

    private static float[] all(int size) {
        var weights = new float[size];
        Arrays.fill(weights, ALL);
        return weights;
    }
}
