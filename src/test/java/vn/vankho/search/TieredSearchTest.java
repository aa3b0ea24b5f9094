package vn.vankho.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.search.BestPassages.Found;
import vn.vankho.search.SearchQuery.Order;

/// Tiers searched one after the other find what one query with all of them finds.
class TieredSearchTest {

    private static final List<String> WORDS =
            List.of("năm", "nam", "nắm", "hộ", "họ", "ho", "chè", "che", "xã", "xa", "đường");

    /// Scores in tiers are so large that one query rounds them.
    private static final float ROUNDED = 0.002f;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Shelf shelf = new Shelf();
    private LiveIndex index;

    @BeforeEach
    void open() throws IOException {
        var nowhere = Path.of("index");
        index = new LiveIndex(nowhere, new ByteBuffersDirectory(), () -> Abbreviations.STANDARD);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    /// Both ways through a tier: passage by passage, and as a large one.
    @ParameterizedTest
    @ValueSource(ints = {60, 500})
    void givesEachRankTheScoreThatOneQueryGivesIt(int documents) throws IOException {
        for (var document = 0; document < documents; document++) {
            add(text(40 + random.nextInt(600)));
        }
        add("đường hộ");
        for (var question = 0; question < 40; question++) {
            assertSameScores(text(1 + random.nextInt(4)));
        }
    }

    @Test
    void putsNoDocumentIntoTwoTiers() throws IOException {
        add("hộ nghèo", "họ nghèo", "ho ngheo");
        add("họ nghèo");
        var found = index.search(searcher -> tiered(searcher, "hộ nghèo"));
        assertThat(found).extracting(Found::document).hasSize(2).doesNotHaveDuplicates();
    }

    private void assertSameScores(String question) throws IOException {
        var tiered = index.search(searcher -> tiered(searcher, question));
        var once = index.search(searcher -> once(searcher, question));
        assertThat(tiered).as("seed %d: %s", seed, question).hasSameSizeAs(once);
        for (var rank = 0; rank < once.size(); rank++) {
            assertThat(tiered.get(rank).score())
                    .as("seed %d: %s, rank %d", seed, question, rank)
                    .isCloseTo(once.get(rank).score(), within(ROUNDED));
        }
    }

    private static List<Found> tiered(IndexSearcher searcher, String question) throws IOException {
        var asked = Asked.of(question, Wording.of(searcher));
        var query = Ranking.inTiers(asked);
        return TieredSearch.search(searcher, query, new MatchAllDocsQuery(), Order.RELEVANCE, 10);
    }

    private static List<Found> once(IndexSearcher searcher, String question) throws IOException {
        var asked = Asked.of(question, Wording.of(searcher));
        var query = Ranking.of(asked);
        return BestPassages.search(searcher, query, new MatchAllDocsQuery(), Order.RELEVANCE, 10);
    }

    private void add(String... pages) throws IOException {
        var id = shelf.put(pages);
        var document = shelf.find(id).orElseThrow();
        index.put(id, Entry.of(document, shelf.reading(id).orElseThrow()));
    }

    private String text(int words) {
        return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                .limit(words)
                .collect(Collectors.joining(" "));
    }
}
