package vn.vankho.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.search.Query;
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
import vn.vankho.search.SearchAnswer.Hit;
import vn.vankho.search.language.Question;

/// Finds documents by what they say. Rights are part of every query.
///
/// Opens the index of the home at once and brings it into step with the archive in the
/// background. Its folder may be
/// deleted at any time: all of it comes from the archive.
@Service
public class Search implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Search.class);

    /// On a full disk the next try would fail too.
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private final IndexKeeper keeper;

    /// @throws UncheckedIOException if the folder cannot be written, or another process has its
    /// index open
    @Autowired
    public Search(VankhoHome home, Archive archive) {
        this(home, Contents.of(archive));
    }

    Search(VankhoHome home, Contents contents) {
        this.keeper = opened(home, contents);
    }

    private static IndexKeeper opened(VankhoHome home, Contents contents) {
        var folder = new IndexFolder(home.index());
        try {
            return new IndexKeeper(folder, contents, new OfficeAbbreviations(home), RETRY_AFTER);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the index cannot be used", e);
        }
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
        var question = Question.of(query.text());
        var keys = Access.keys(who);
        try {
            return keeper.search(
                    searcher -> new Answering(searcher, query, question, keys).answer(before));
        } catch (IOException e) {
            LOG.error("The index could not be searched", e);
            return new SearchAnswer(0, List.of(), Map.of(), keeper.state(), question.remarks());
        }
    }

    /// The hits of [#search(SearchQuery, Person)], each with its best passage alone and nothing
    /// counted, which is much quicker.
    ///
    /// @throws vn.vankho.access.NotAllowed if the person may not search at all
    /// @throws UncheckedIOException if the index cannot be read now; its repair has then begun
    public List<Hit> best(SearchQuery query, Person who) {
        Access.require(who, Action.SEARCH);
        var question = Question.of(query.text());
        var keys = Access.keys(who);
        try {
            return keeper.search(
                    searcher -> new Answering(searcher, query, question, keys).hits(1));
        } catch (IOException e) {
            throw new UncheckedIOException("The index could not be searched", e);
        }
    }

    /// How a question was understood, where that is not what was typed: marks put back, Telex read,
    /// slips mended. [#search(SearchQuery, Person)] has reckoned with it already. Suggests no word
    /// that the person cannot read in some document.
    ///
    /// @throws vn.vankho.access.NotAllowed if the person may not search at all
    public Optional<Correction> suggestCorrection(String query, Person who) {
        Access.require(who, Action.SEARCH);
        var keys = Access.keys(who);
        try {
            return keeper.search(searcher -> new Suggesting(searcher, keys).correction(query));
        } catch (IOException e) {
            LOG.error("The index could not be searched", e);
            return Optional.empty();
        }
    }

    /// Ways to go on from what was typed so far, the best first: subjects of documents and words
    /// that stand in documents which the person may read.
    ///
    /// @throws vn.vankho.access.NotAllowed if the person may not search at all
    public List<String> complete(String typed, Person who) {
        Access.require(who, Action.SEARCH);
        var keys = Access.keys(who);
        try {
            return keeper.search(searcher -> new Suggesting(searcher, keys).completions(typed));
        } catch (IOException e) {
            LOG.error("The index could not be searched", e);
            return List.of();
        }
    }

    /// Where to go on when a question finds nothing: what finds something with one demand less, or
    /// word for word. Empty where there is no such thing.
    ///
    /// @throws vn.vankho.access.NotAllowed if the person may not search at all
    public List<WayOn> waysOn(SearchQuery query, Person who) {
        Access.require(who, Action.SEARCH);
        var keys = Access.keys(who);
        try {
            return keeper.search(searcher -> new WaysOn(searcher, query, keys).all());
        } catch (IOException e) {
            LOG.error("The index could not be searched", e);
            return List.of();
        }
    }

    /// The query that ranks what is asked: for measuring.
    Query understood(String text) throws IOException {
        return keeper.search(searcher -> Ranking.of(Asked.of(text, Wording.of(searcher))));
    }

    /// How many of ten entries Lucene alone finds with it: the measure for all else.
    int direct(Query query) throws IOException {
        return keeper.search(searcher -> searcher.search(query, 10).scoreDocs.length);
    }

    /// The first documents that a query finds, in its order and whatever its page, without
    /// snippets.
    ///
    /// @throws vn.vankho.access.NotAllowed if the person may not search at all
    /// @throws UncheckedIOException if the index cannot be read now; its repair has then begun
    public List<Hit> list(SearchQuery query, int most, Person who) {
        Access.require(who, Action.SEARCH);
        var question = Question.of(query.text());
        var keys = Access.keys(who);
        try {
            return keeper.search(
                    searcher -> new Answering(searcher, query, question, keys).list(most));
        } catch (IOException e) {
            throw new UncheckedIOException("The index could not be searched", e);
        }
    }

    /// Documents that are about the same as this one, the most similar first; none when the person
    /// may not read it, or the index cannot be read now.
    ///
    /// @throws vn.vankho.access.NotAllowed if the person may not search at all
    public List<Hit> similar(DocumentId id, int most, Person who) {
        Access.require(who, Action.SEARCH);
        var rights = Filters.rights(Access.keys(who));
        try {
            return keeper.search(searcher -> new Similar(searcher, rights).of(id, most));
        } catch (IOException e) {
            LOG.error("The index could not be searched", e);
            return List.of();
        }
    }

    /// The parts of a text that the query's words would mark, in order and not overlapping.
    public List<Range> marks(String query, String text) {
        return Marker.of(understood(query, keeper::wording)).marks(text);
    }

    private Asked understood(String query, Supplier<Wording> otherwise) {
        try {
            return keeper.search(searcher -> Asked.of(query, Wording.of(searcher)));
        } catch (IOException e) {
            LOG.error("The index could not be searched", e);
            return Asked.of(query, otherwise.get());
        }
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

    /// How far the building of a new index is; empty where none is being built.
    public Optional<Progress> rebuilding() {
        return Optional.ofNullable(keeper.progress());
    }

    /// Holds the archive and the index against each other, both ways. Reads every reading, so it
    /// takes minutes for a large archive.
    ///
    /// @throws UncheckedIOException if the index cannot be read
    public IndexComparison compareWithArchive() {
        try {
            return keeper.compared();
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

    /// A question as it was understood.
    ///
    /// @param text the question with these words
    /// @param slips whether something was mended that no text has as it was typed; otherwise only
    ///     marks were put back
    public record Correction(String text, boolean slips) {}

    /// Another question that finds something.
    ///
    /// @param label what is different, as in *bỏ điều kiện năm 1999*
    /// @param text what to ask
    /// @param documents how many it finds with the same filters
    public record WayOn(String label, String text, long documents) {}

    /// @param done documents that the new index holds
    /// @param total documents that it will hold
    public record Progress(int done, int total) {}

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
