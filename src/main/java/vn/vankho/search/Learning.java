package vn.vankho.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;

/// Knows how the texts of an index are spelled, and learns it again when they have changed much.
final class Learning {

    /// Of few texts each one matters, and reading them takes no time.
    private static final int FEW = 1_000;

    private static final double MUCH = 0.1;

    private volatile Learned learned = new Learned(Spellings.NONE, 0, -1);

    /// @param passages how many there were
    /// @param written when that was
    private record Learned(Spellings spellings, int passages, long written) {}

    Spellings spellings() {
        return learned.spellings();
    }

    /// @param written how often the index was written to
    /// @param patient while many more are being written: only when there are twice as many
    synchronized void learn(IndexReader reader, long written, boolean patient) throws IOException {
        var passages = reader.numDocs();
        var changed = Math.abs(passages - learned.passages());
        if (changed > learned.passages() * (patient ? 1 : MUCH)
                || (written != learned.written() && passages <= FEW)) {
            learned = new Learned(SpellingsReader.read(reader), passages, written);
        }
    }

    /// Where the index is small.
    void learnFew(IndexReader reader, long written) throws IOException {
        if (reader.numDocs() <= FEW) {
            learn(reader, written, false);
        }
    }
}
