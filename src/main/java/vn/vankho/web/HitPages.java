package vn.vankho.web;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.PageText;
import vn.vankho.search.Search;

/// The pages before and after the one that is open on which the query's words stand.
///
/// @param here how often they stand on the open page
/// @param previous the nearest page before it; null where there is none
/// @param next the nearest page after it; null where there is none
record HitPages(int here, @Nullable Integer previous, @Nullable Integer next) {

    /// Farther away nobody steps; a document of a thousand pages must open at once.
    private static final int FARTHEST = 200;

    static HitPages around(List<PageText> pages, int number, String query, Search search) {
        if (query.isBlank()) {
            return new HitPages(0, null, null);
        }
        var before =
                IntStream.iterate(
                        number - 1, at -> at >= Math.max(1, number - FARTHEST), at -> at - 1);
        var after = IntStream.rangeClosed(number + 1, Math.min(pages.size(), number + FARTHEST));
        return new HitPages(
                hits(pages, number, query, search),
                first(before, pages, query, search),
                first(after, pages, query, search));
    }

    /// The first page on which the words stand; page 1 where none is near.
    static int first(List<PageText> pages, String query, Search search) {
        var numbers = IntStream.rangeClosed(1, Math.min(pages.size(), FARTHEST));
        var found = first(numbers, pages, query, search);
        return found == null ? 1 : found;
    }

    private static @Nullable Integer first(
            IntStream numbers, List<PageText> pages, String query, Search search) {
        OptionalInt found =
                numbers.filter(number -> hits(pages, number, query, search) > 0).findFirst();
        return found.isPresent() ? found.getAsInt() : null;
    }

    private static int hits(List<PageText> pages, int number, String query, Search search) {
        return search.marks(query, pages.get(number - 1).text()).size();
    }

    /// Whether there is anything to step to.
    public boolean any() {
        return here > 0 || previous != null || next != null;
    }
}
