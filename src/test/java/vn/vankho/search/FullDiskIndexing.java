package vn.vankho.search;

import java.nio.file.Path;
import java.time.Duration;
import vn.vankho.home.VankhoHome;

/// Indexes once, asks, and says what came of it.
final class FullDiskIndexing {

    private FullDiskIndexing() {}

    public static void main(String[] arguments) throws InterruptedException {
        var home = new VankhoHome(Path.of(arguments[0]));
        var search = new Search(home, KilledIndexing.shelf("cũ"));
        search.awaitFirstComparison(Duration.ofMinutes(1));
        var state = search.search(SearchQuery.of("diện tích rừng"), Office.CLERK).state().state();
        for (var tries = 0; tries < 200 && state != Search.IndexState.State.BROKEN; tries++) {
            Thread.sleep(50);
            state = search.search(SearchQuery.of("diện tích rừng"), Office.CLERK).state().state();
        }
        System.out.println("answered " + state);
        Runtime.getRuntime().halt(0);
    }
}
