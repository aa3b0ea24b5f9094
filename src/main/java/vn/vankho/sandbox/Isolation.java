package vn.vankho.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Namespaces of Linux around a worker: no network, no sight of other processes, empty folders in
/// place of the hidden ones, and no privilege to undo any of it.
///
/// What this machine allows is tried once. Where it allows nothing (Windows, some containers) the
/// worker is held by its own JVM only.
final class Isolation {

    private static final Logger log = LoggerFactory.getLogger(Isolation.class);

    private static final List<String> NAMESPACES = List.of("unshare", "--net", "--mount");
    private static final List<String> PROCESSES =
            List.of("--pid", "--fork", "--kill-child", "--mount-proc");

    /// From the strictest down; an ordinary user needs a user namespace for the others.
    private static final List<List<String>> PREFIXES =
            List.of(
                    joined(NAMESPACES, PROCESSES),
                    joined(NAMESPACES, PROCESSES, List.of("--map-root-user")),
                    NAMESPACES,
                    joined(NAMESPACES, List.of("--map-root-user")));

    /// Arguments: the folders to hide, `--`, the command.
    private static final String SCRIPT =
            """
            while [ "$1" != "--" ]; do
                mount -t tmpfs -o ro,size=4k,mode=0555 none "$1" || exit 90
                shift
            done
            shift
            exec setpriv --bounding-set -all --inh-caps -all --no-new-privs -- "$@"
            """;

    private final List<String> prefix;
    private final List<Path> hidden;

    private Isolation(List<String> prefix, List<Path> hidden) {
        this.prefix = prefix;
        this.hidden = hidden;
    }

    static Isolation hiding(List<Path> hidden) {
        return new Isolation(Strictest.PREFIX, List.copyOf(hidden));
    }

    /// Whether this machine can isolate at all.
    static boolean isPossible() {
        return !Strictest.PREFIX.isEmpty();
    }

    /// The command, run inside.
    List<String> around(List<String> command) {
        if (prefix.isEmpty()) {
            return command;
        }
        var folders = hidden.stream().filter(Files::isDirectory).map(Path::toString).toList();
        return joined(prefix, List.of("sh", "-c", SCRIPT, "sh"), folders, List.of("--"), command);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static List<String> joined(List<String>... parts) {
        var all = new ArrayList<String>();
        List.of(parts).forEach(all::addAll);
        return List.copyOf(all);
    }

    /// Tried when first wanted, once for the life of the JVM.
    private static final class Strictest {

        static final List<String> PREFIX = find();

        private static List<String> find() {
            var found = PREFIXES.stream().filter(Strictest::works).findFirst().orElse(List.of());
            log.info(
                    "Reading other people's files inside: {}", found.isEmpty() ? "own JVM" : found);
            return found;
        }

        private static boolean works(List<String> prefix) {
            try {
                var probe = new ProcessBuilder(new Isolation(prefix, List.of()).around(test()));
                probe.redirectErrorStream(true);
                probe.redirectOutput(ProcessBuilder.Redirect.DISCARD);
                return succeeds(probe.start());
            } catch (IOException e) {
                log.debug("{} does not work here", prefix, e);
                return false;
            }
        }

        /// A worker without privileges must still be able to read its own Java.
        private static List<String> test() {
            return List.of("test", "-x", System.getProperty("java.home") + "/bin/java");
        }

        private static boolean succeeds(Process probe) {
            try {
                var ended = probe.waitFor(10, TimeUnit.SECONDS);
                ProcessTree.kill(probe.toHandle());
                return ended && probe.exitValue() == 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
