package vn.vankho.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Reading;
import vn.vankho.home.VankhoHome;
import vn.vankho.search.Search.IndexState.State;

/// A search over three papers on forests, in a state that other packages must speak of.
public final class SearchInState {

    private SearchInState() {}

    public static Search ready(Path folder) {
        return opened(folder, shelf());
    }

    /// One of the papers cannot be loaded.
    public static Search incomplete(Path folder) {
        return opened(folder, new OneUnreadable(shelf()));
    }

    /// Its folder is gone and cannot be made again.
    public static Search broken(Path folder) throws IOException {
        var shelf = shelf();
        var search = opened(folder, shelf);
        var home = new VankhoHome(folder);
        FileSystemUtils.deleteRecursively(home.index());
        Files.writeString(home.index(), "in the way");
        search.index(shelf.put("Báo cáo mới về rừng"));
        Patience.until(() -> search.state().state() == State.BROKEN);
        return search;
    }

    private static Shelf shelf() {
        var shelf = new Shelf();
        for (var at = 1; at <= 3; at++) {
            shelf.put("Báo cáo " + at + " về diện tích rừng trồng");
        }
        return shelf;
    }

    private static Search opened(Path folder, Contents contents) {
        var search = new Search(new VankhoHome(folder), contents);
        try {
            search.awaitFirstComparison(Duration.ofMinutes(1));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return search;
    }

    /// An archive of which one file cannot be read now.
    private record OneUnreadable(Shelf shelf) implements Contents {

        @Override
        public Optional<ArchivedDocument> find(DocumentId id) {
            return shelf.find(id);
        }

        @Override
        public Optional<Reading> reading(DocumentId id) {
            var reading = shelf.reading(id);
            if (reading.filter(one -> one.text().contains(" 2 ")).isPresent()) {
                throw new UncheckedIOException(new IOException("The disk does not answer"));
            }
            return reading;
        }

        @Override
        public Stream<ArchivedDocument> readDocuments() {
            return shelf.readDocuments();
        }
    }
}
