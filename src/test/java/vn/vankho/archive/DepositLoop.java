package vn.vankho.archive;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.home.Database;
import vn.vankho.home.HomeLock;
import vn.vankho.home.VankhoHome;

/// A process that deposits files without end and says of each that it is safe; made to be killed.
///
/// Arguments: the home, a seed, and, if it is to end by itself, the step after which it stops
/// without any farewell.
final class DepositLoop {

    private static final int BIGGEST = 200_000;

    private DepositLoop() {}

    public static void main(String[] args) {
        var home = new VankhoHome(Path.of(args[0]));
        var random = new Random(Long.parseLong(args[1]));
        var clock = Clock.systemUTC();
        var _ = HomeLock.hold(home);
        var database = Database.open(home);
        var journal = Journal.open(home, database, clock);
        var archive =
                Archive.open(
                        home,
                        database,
                        journal,
                        _ -> {},
                        clock,
                        args.length > 2 ? stopAt(args[2]) : _ -> {});
        say("READY");
        while (true) {
            var bytes = new byte[random.nextInt(BIGGEST)];
            random.nextBytes(bytes);
            var outcome =
                    archive.deposit(
                            new ByteArrayInputStream(bytes),
                            new Arrival("tệp.bin", "command"),
                            Person.system());
            say("ACK " + outcome.id() + " " + outcome.sha256());
            if (random.nextInt(3) == 0) {
                archive.keepReading(outcome.id(), OpenArchive.reading("Văn bản"));
                say("READ " + outcome.id());
            }
        }
    }

    private static DepositStep.Watcher stopAt(String step) {
        return passed -> {
            if (passed == DepositStep.valueOf(step)) {
                Runtime.getRuntime().halt(137);
            }
        };
    }

    private static void say(String line) {
        System.out.println(line + " .");
        System.out.flush();
    }
}
