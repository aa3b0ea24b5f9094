package vn.vankho.register;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Executors;

/// A process of its own that gives numbers by eight threads and prints each one that was
/// acknowledged, until it has given them all or is killed.
final class GiveNumbers {

    private static final int CLERKS = 8;

    private GiveNumbers() {}

    /// @param args the home's folder, and how many numbers
    public static void main(String[] args) {
        int each = Integer.parseInt(args[1]) / CLERKS;
        try (var book = new Book(Path.of(args[0]));
                var threads = Executors.newFixedThreadPool(CLERKS)) {
            for (int i = 0; i < CLERKS; i++) {
                threads.submit(() -> give(book, each));
            }
        }
    }

    private static void give(Book book, int count) {
        var day = LocalDate.of(2023, 12, 15);
        for (int i = 0; i < count; i++) {
            var request = Book.report(UUID.randomUUID(), day);
            say(book.register.give(request, Book.CLERK).number() + " " + request.draft());
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
