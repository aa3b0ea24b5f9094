package vn.vankho.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.DocumentDescribed;
import vn.vankho.archive.ReadingKept;
import vn.vankho.document.DocumentId;
import vn.vankho.home.VankhoHome;
import vn.vankho.search.SearchAnswer.Facet;
import vn.vankho.search.SearchAnswer.Hit;

/// Finds documents by what they say. Rights are part of every query.
///
/// Opens the index of the home at once and brings it into step with the archive in the
/// background. Its folder may be
/// deleted at any time: all of it comes from the archive.
@Service
public class Search implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Search.class);
    private static final int MOST_HITS = 100;
    private static final int DEEPEST = 10_000;

    private final IndexKeeper keeper;

    /// @throws UncheckedIOException if the folder cannot be written, or another process has its
    /// index open
    @Autowired
    public Search(VankhoHome home, Archive archive) {
        this(home, Contents.of(archive));
    }

    Search(VankhoHome home, Contents contents) {
        this.keeper = IndexKeeper.opened(new IndexFolder(home.index()), contents);
    }

    /// Finds documents, best first; an empty text lists all that the filters let through, newest
    /// first.
    ///
    /// Odd input finds nothing, it is never an error. What the person may not read is neither
    /// found nor counted.
    ///
    /// @throws vn.vankho.access.NotAllowed if the person may not search at all
    public SearchAnswer search(SearchQuery query, Person who) {
        Access.require(who, Action.SEARCH);
        var before = keeper.state();
        var asked = Asked.of(query.text());
        var allowed = Filters.of(query, Access.readable(who));
        try {
            return keeper.search(searcher -> answer(searcher, allowed, query, asked, before));
        } catch (IOException e) {
            LOG.error("The index could not be searched", e);
            return new SearchAnswer(0, List.of(), List.of(), List.of(), List.of(), keeper.state());
        }
    }

    private static Query ranking(SearchQuery query, Asked asked) {
        if (query.text().isBlank()) {
            return new TermQuery(new Term(IndexFields.FIRST, "1"));
        }
        return asked.isEmpty() ? new MatchNoDocsQuery() : Ranking.of(asked);
    }

    private static SearchAnswer answer(
            IndexSearcher searcher, Query allowed, SearchQuery query, Asked asked, IndexState state)
            throws IOException {
        var limit = Math.clamp(query.limit(), 1, MOST_HITS);
        var offset = Math.clamp(query.offset(), 0, DEEPEST);
        var found = BestPassages.search(searcher, ranking(query, asked), allowed, offset + limit);
        var hits = new ArrayList<Hit>();
        for (var one : found.best().stream().skip(offset).toList()) {
            var entry = searcher.storedFields().document(one.entry());
            hits.add(hit(offset + hits.size() + 1, one.score(), entry, asked));
        }
        return new SearchAnswer(
                found.total(),
                hits,
                newestFirst(found.years()),
                mostFirst(found.types()),
                mostFirst(found.issuers()),
                state);
    }

    private static Hit hit(int rank, double score, Document entry, Asked asked) {
        var passage = entry.get(IndexFields.TEXT);
        var snippet = Snippet.of(passage, Marker.marks(asked, passage));
        var issued = entry.get(IndexFields.ISSUED);
        return new Hit(
                rank,
                score,
                DocumentId.parse(entry.get(IndexFields.ID)),
                entry.get(IndexFields.FILE_NAME),
                entry.get(IndexFields.TYPE),
                entry.get(IndexFields.NUMBER),
                entry.get(IndexFields.SYMBOL),
                issued == null ? null : LocalDate.parse(issued),
                entry.get(IndexFields.ISSUER),
                entry.get(IndexFields.SUBJECT),
                entry.getField(IndexFields.PAGE).numericValue().intValue(),
                snippet.text(),
                snippet.marks());
    }

    private static List<Facet> newestFirst(Map<String, Long> years) {
        return facets(years, Comparator.comparing(Facet::value).reversed());
    }

    /// Names that differ only in case or marks are one: filters do not tell them apart either.
    private static List<Facet> mostFirst(Map<String, Long> names) {
        var byKey = new TreeMap<String, List<Facet>>();
        names.forEach(
                (name, count) ->
                        byKey.computeIfAbsent(Entry.folded(name), _ -> new ArrayList<>())
                                .add(new Facet(name, count)));
        var merged = new TreeMap<String, Long>();
        for (var spellings : byKey.values()) {
            spellings.sort(Comparator.comparingLong(Facet::count).reversed());
            merged.put(
                    spellings.getFirst().value(), spellings.stream().mapToLong(Facet::count).sum());
        }
        return facets(merged, Comparator.comparingLong(Facet::count).reversed());
    }

    private static List<Facet> facets(Map<String, Long> counts, Comparator<Facet> order) {
        return counts.entrySet().stream()
                .map(count -> new Facet(count.getKey(), count.getValue()))
                .sorted(order.thenComparing(Facet::value))
                .toList();
    }

    /// The parts of a text that the query's words would mark, in order and not overlapping.
    public List<Range> marks(String query, String text) {
        return Marker.marks(Asked.of(query), text);
    }

    /// Whether answers are complete now.
    public IndexState state() {
        return keeper.state();
    }

    /// Waits until the index was once brought into step with the archive after opening.
    ///
    /// @return whether it was, in that time
    public boolean awaitFirstComparison(Duration atMost) throws InterruptedException {
        return keeper.await(atMost);
    }

    /// Brings one document up to date in the index: it can be found when this returns. A document
    /// that has no
    /// reading, or is gone, is no longer found.
    public void index(DocumentId id) {
        keeper.index(id);
    }

    @EventListener
    void on(ReadingKept news) {
        keeper.news(news.id());
    }

    @EventListener
    void on(DocumentDescribed news) {
        keeper.news(news.id());
    }

    /// Builds the index anew beside the old one, and swaps it when complete; the old one answers
    /// meanwhile.
    ///
    /// @throws UncheckedIOException if there is no room for it; the old one stays in use
    public void rebuild() {
        try {
            keeper.rebuild();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Commits and closes. Documents that are not indexed yet will be at the next start.
    @Override
    public void close() {
        keeper.close();
    }

    /// @param end one past the last character
    public record Range(int start, int end) {}

    /// @param documents documents that can be found
    /// @param expected documents in the archive that have a reading
    public record IndexState(State state, int documents, int expected) {
        public enum State {
            READY,
            BUILDING,
            BROKEN
        }
    }
}
