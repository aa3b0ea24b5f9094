package vn.vankho.search;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.document.DocumentId;
import vn.vankho.home.VankhoHome;

/// A search over a shelf of documents, and somebody who may read all of them.
final class Office implements AutoCloseable {

    static final Person CLERK = new Person("clerk", "Văn thư", Set.of(Role.CLERK));

    final Shelf shelf;
    final VankhoHome home;
    private Search search;

    Office(Path folder) {
        this(folder, new Shelf());
    }

    Office(Path folder, Shelf shelf) {
        this.shelf = shelf;
        this.home = new VankhoHome(folder);
        this.search = opened();
    }

    private Search opened() {
        var opened = new Search(home, shelf);
        await(opened);
        return opened;
    }

    static void await(Search search) {
        try {
            if (!search.awaitFirstComparison(Duration.ofMinutes(1))) {
                throw new AssertionError("The index was not brought into step");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Search search() {
        return search;
    }

    void reopen() {
        search.close();
        search = opened();
    }

    DocumentId add(String... pages) {
        var id = shelf.put(pages);
        search.index(id);
        return id;
    }

    SearchAnswer ask(String text) {
        return search.search(SearchQuery.of(text), CLERK);
    }

    List<DocumentId> found(String text) {
        return ask(text).hits().stream().map(SearchAnswer.Hit::id).toList();
    }

    /// The words that are marked in a text.
    static List<String> marked(Search search, String query, String text) {
        return search.marks(query, text).stream()
                .map(range -> text.substring(range.start(), range.end()))
                .toList();
    }

    @Override
    public void close() {
        search.close();
    }
}
