package vn.vankho.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankho.document.DocumentId;

/// One open index, written and searched by many threads.
///
/// What was written is found at once; it is on disk after [#commit()].
final class LiveIndex implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);
    private static final String CLOSED = "closed";

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final boolean closedWell;
    private final AtomicLong written = new AtomicLong();
    private final Supplier<Abbreviations> abbreviations;
    private volatile long shown;
    private volatile @Nullable Exception failure;
    private final Learning learning = new Learning();

    /// Opens or creates the index.
    ///
    /// @throws IOException also when the index is damaged, or nothing can be written
    LiveIndex(Path path, Directory directory, Supplier<Abbreviations> abbreviations)
            throws IOException {
        this.path = path;
        this.abbreviations = abbreviations;
        this.directory = directory;
        this.writer = opened(directory);
        try {
            this.searchers = new SearcherManager(writer, worded());
            this.closedWell = wasClosedWell();
            note(Map.of());
        } catch (IOException | RuntimeException e) {
            giveBack();
            throw e;
        }
    }

    /// Opens what can be read of an index in which nothing can be written now.
    private LiveIndex(Directory directory, Path path, Supplier<Abbreviations> abbreviations)
            throws IOException {
        this.path = path;
        this.abbreviations = abbreviations;
        this.directory = directory;
        this.writer = new IndexWriter(new ByteBuffersDirectory(), configuration());
        writer.close();
        this.searchers = new SearcherManager(directory, worded());
        this.closedWell = false;
    }

    /// An index that answers with what it holds, and fails to take anything new.
    static LiveIndex readOnly(Path path, Directory directory, Supplier<Abbreviations> abbreviations)
            throws IOException {
        try {
            return new LiveIndex(directory, path, abbreviations);
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("There is nothing to be read", e);
            directory.close();
        }
        var nothing = new ByteBuffersDirectory();
        new IndexWriter(nothing, configuration()).close();
        return new LiveIndex(nothing, path, abbreviations);
    }

    private static IndexWriter opened(Directory directory) throws IOException {
        try {
            return new IndexWriter(directory, configuration());
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private void giveBack() {
        try (directory) {
            writer.rollback();
        } catch (IOException | AlreadyClosedException e) {
            LOG.debug("An index that could not be opened could not be closed cleanly", e);
        }
    }

    private SearcherFactory worded() {
        return new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                return new WordedSearcher(reader, LiveIndex.this::wording);
            }
        };
    }

    /// What is known of words now.
    Wording wording() {
        return new Wording(learning.spellings(), abbreviations.get(), _ -> false);
    }

    /// Learns how the texts are spelled, where they have changed much since the last time.
    ///
    /// @param patient while many more are being written: only when there are twice as many
    void learn(boolean patient) throws IOException {
        search(
                searcher -> {
                    learning.learn(searcher.getIndexReader(), written.get(), patient);
                    return true;
                });
    }

    /// Small enough for an old PC that has other things to do.
    private static IndexWriterConfig configuration() {
        var merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(3, 1);
        return new IndexWriterConfig().setRAMBufferSizeMB(64).setMergeScheduler(merges);
    }

    private boolean wasClosedWell() {
        var notes = writer.getLiveCommitData();
        if (notes != null) {
            for (var note : notes) {
                if (note.getKey().equals(CLOSED)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Written with the next commit, and only together with it.
    private void note(Map<String, String> notes) throws IOException {
        writer.setLiveCommitData(notes.entrySet());
        writer.commit();
    }

    /// Whether all that was written the last time is on disk: false after a crash, and for a new
    /// index.
    boolean closedWell() {
        return closedWell;
    }

    Path path() {
        return path;
    }

    /// Replaces all entries of a document.
    void put(DocumentId id, List<Document> entries) throws IOException {
        writer.updateDocuments(new Term(IndexFields.ID, id.toString()), entries);
        written.incrementAndGet();
    }

    void remove(DocumentId id) throws IOException {
        writer.deleteDocuments(new Term(IndexFields.ID, id.toString()));
        written.incrementAndGet();
    }

    void commit() throws IOException {
        writer.commit();
    }

    /// Where what was written last cannot be shown, the answer comes from what there was before;
    /// [#failure()] says why.
    <T> T search(Work<T> work) throws IOException {
        try {
            showWritten();
        } catch (IOException | AlreadyClosedException e) {
            failure = e;
        }
        var searcher = searchers.acquire();
        try {
            return work.on(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /// Why no more can be shown than before, where that is so.
    Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /// Whoever comes while another thread refreshes waits for it, so that nobody misses what was
    /// written before.
    private void showWritten() throws IOException {
        var until = written.get();
        if (shown < until) {
            searchers.maybeRefreshBlocking();
            learnFew();
            shown = until;
        }
    }

    private void learnFew() throws IOException {
        var searcher = searchers.acquire();
        try {
            learning.learnFew(searcher.getIndexReader(), written.get());
        } finally {
            searchers.release(searcher);
        }
    }

    /// Compares every byte of the index with the sums that it was written with.
    ///
    /// @throws IOException if one has changed
    void checkBytes() throws IOException {
        search(
                searcher -> {
                    for (var leaf : searcher.getIndexReader().leaves()) {
                        leaf.reader().checkIntegrity();
                    }
                    return true;
                });
    }

    /// Asks for what is there.
    ///
    /// @throws IOException if it is not found
    void test() throws IOException {
        search(
                searcher -> {
                    SelfTest.of(searcher);
                    return true;
                });
    }

    int documents() throws IOException {
        return search(searcher -> searcher.count(new TermQuery(new Term(IndexFields.FIRST, "1"))));
    }

    /// Which state of each document is in the index.
    Map<DocumentId, Stamp> stamps() throws IOException {
        return search(StampReader::read);
    }

    /// Commits and closes; searches that are under way finish.
    @Override
    public void close() throws IOException {
        searchers.close();
        note(Map.of(CLOSED, "1"));
        writer.close();
        directory.close();
    }

    /// Lets go of the folder, so that it can be opened again; what can be found now still can.
    void stopWriting() {
        try {
            writer.rollback();
        } catch (IOException | AlreadyClosedException e) {
            LOG.debug("An index could not be left cleanly", e);
        }
    }

    /// Closes without a word, as far as that is possible: for an index that is damaged or no
    /// longer wanted.
    void abandon() {
        try (directory;
                searchers) {
            writer.rollback();
        } catch (IOException | AlreadyClosedException e) {
            LOG.debug("An abandoned index could not be closed cleanly", e);
        }
    }

    interface Work<T> {
        T on(IndexSearcher searcher) throws IOException;
    }
}
