package vn.vankho.drafting;

import java.nio.file.Path;
import java.util.concurrent.Executors;

/// A process of its own in which eight people save drafts as they type, and which prints each save
/// that was acknowledged, until it is killed.
final class SaveDrafts {

    private static final int PEOPLE = 8;

    private SaveDrafts() {}

    /// @param args the home's folder
    public static void main(String[] args) {
        try (var desk = new Desk(Path.of(args[0]));
                var threads = Executors.newFixedThreadPool(PEOPLE)) {
            for (int i = 0; i < PEOPLE; i++) {
                threads.submit(() -> type(desk));
            }
        }
    }

    private static void type(Desk desk) {
        var draft = desk.drafts.create("bao-cao", Desk.data("1"), Desk.LAN);
        for (int i = 1; !Thread.currentThread().isInterrupted(); i++) {
            var next = Desk.data(String.valueOf(i + 1));
            desk.drafts.update(draft.id(), next, i, Saving.AUTOSAVED, Desk.LAN);
            say(draft.id() + " " + (i + 1));
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
