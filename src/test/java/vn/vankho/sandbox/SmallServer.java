package vn.vankho.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import vn.vankho.sandbox.Misdeeds.Words;

/// A server reduced to its sandbox: prints a word that stands in its worker's command line, and
/// then waits for a task that never ends.
final class SmallServer {

    private SmallServer() {}

    public static void main(String[] arguments) {
        var file = Path.of(arguments[0]);
        var limits = new Limits(Duration.ofHours(1), 1 << 20);
        var sandbox = new Sandbox(SandboxSettings.defaults());
        var words = new Words("");
        var done = (Verdict.Done<Words>) sandbox.run(Misdeeds.Echo.class, file, words, limits);
        var text = done.answer().text();
        System.out.println(text.substring(text.lastIndexOf('/') + 1));
        sandbox.run(Misdeeds.EndlessLoop.class, file, new Words("x"), limits);
    }
}
