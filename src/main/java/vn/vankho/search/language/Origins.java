package vn.vankho.search.language;

import java.util.List;
import java.util.Optional;
import vn.vankho.vietnamese.Fold;

/// How the text of a document came into the machine, by the words that people use for it.
public final class Origins {

    private record Word(String word, String label) {}

    /// Digital, scanned, mixed: the labels that facets show.
    public static final String DIGITAL = "Tệp có chữ";

    public static final String SCAN = "Bản quét";
    public static final String MIXED = "Vừa chữ vừa ảnh quét";

    private static final List<Word> WORDS =
            List.of(
                    new Word("ban quet", SCAN),
                    new Word("quet", SCAN),
                    new Word("scan", SCAN),
                    new Word("anh quet", SCAN),
                    new Word("tep co chu", DIGITAL),
                    new Word("co chu", DIGITAL),
                    new Word("ban dien tu", DIGITAL),
                    new Word("dien tu", DIGITAL),
                    new Word("vua chu vua anh quet", MIXED),
                    new Word("hon hop", MIXED));

    private Origins() {}

    static List<String> labels() {
        return List.of(DIGITAL, SCAN, MIXED);
    }

    static Optional<String> named(String said) {
        var key = String.join(" ", Fold.unmarked(said).strip().split("\\s+"));
        return WORDS.stream().filter(word -> word.word().equals(key)).map(Word::label).findFirst();
    }
}
