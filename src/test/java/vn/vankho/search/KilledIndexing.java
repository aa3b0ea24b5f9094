package vn.vankho.search;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import vn.vankho.access.Sensitivity;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.home.VankhoHome;

/// A process that indexes without end, to be killed.
final class KilledIndexing {

    static final int DOCUMENTS = 200;

    private KilledIndexing() {}

    public static void main(String[] arguments) throws InterruptedException {
        var random = new Random(Long.parseLong(arguments[1]));
        var shelf = shelf("cũ");
        var search = new Search(new VankhoHome(Path.of(arguments[0])), shelf);
        System.out.println("open");
        Thread.ofPlatform().daemon().start(() -> rebuildForEver(search));
        while (true) {
            search.index(id(random.nextInt(DOCUMENTS)));
            search.search(SearchQuery.of("diện tích rừng"), Office.CLERK);
            Thread.sleep(random.nextInt(20));
        }
    }

    private static void rebuildForEver(Search search) {
        while (true) {
            search.rebuild();
        }
    }

    /// The same documents each time, but for one word.
    static Shelf shelf(String word) {
        var shelf = new Shelf();
        for (var at = 0; at < DOCUMENTS; at++) {
            var text = "Báo cáo " + at + " về diện tích rừng, bản " + word + ". ";
            shelf.put(id(at), Description.unknown(), Sensitivity.PUBLIC, text, text.repeat(50));
        }
        return shelf;
    }

    private static DocumentId id(int at) {
        var name = ("document " + at).getBytes(StandardCharsets.UTF_8);
        return new DocumentId(UUID.nameUUIDFromBytes(name));
    }
}
