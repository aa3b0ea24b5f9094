package vn.vankho.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Tasks that do what a hostile file might make a parser do, and one that behaves.
public final class Misdeeds {

    private Misdeeds() {}

    public record Words(String text) {}

    abstract static class WordTask implements Task<Words, Words> {

        @Override
        public Class<Words> inputType() {
            return Words.class;
        }

        @Override
        public Class<Words> outputType() {
            return Words.class;
        }
    }

    /// Answers with the question, what stands in the file, and who answers.
    public static final class Echo extends WordTask {
        @Override
        public Words run(Path file, Path folder, Words input) throws IOException {
            System.out.println("@ noise on the standard output");
            Files.writeString(folder.resolve("left.txt"), "left behind");
            var worker = System.getProperty("user.home");
            return new Words(input.text() + " " + Files.readString(file) + " " + worker);
        }
    }

    public static final class EndlessLoop extends WordTask {
        @Override
        public Words run(Path file, Path folder, Words input) {
            var n = 0L;
            while (!input.text().isEmpty()) {
                n++;
            }
            return new Words("" + n);
        }
    }

    /// Hides its greed as bad libraries do, by catching everything.
    public static final class MemoryBomb extends WordTask {
        @Override
        public Words run(Path file, Path folder, Words input) {
            var hoard = new ArrayList<byte[]>();
            while (true) {
                try {
                    hoard.add(new byte[1 << 24]);
                } catch (Throwable e) {
                    hoard.trimToSize();
                }
            }
        }
    }

    public static final class OutputBomb extends WordTask {
        @Override
        public Words run(Path file, Path folder, Words input) throws IOException {
            var target =
                    input.text().equals("temporary")
                            ? Files.createTempFile("b", "")
                            : folder.resolve("b");
            try (var out = Files.newOutputStream(target)) {
                while (true) {
                    out.write(new byte[1 << 20]);
                }
            }
        }
    }

    public static final class LongAnswer extends WordTask {
        @Override
        public Words run(Path file, Path folder, Words input) {
            return new Words("a".repeat(3_000_000));
        }
    }

    public static final class Exit extends WordTask {
        @Override
        public Words run(Path file, Path folder, Words input) {
            System.exit(3);
            return input;
        }
    }

    public static final class Crash extends WordTask {
        @Override
        public Words run(Path file, Path folder, Words input) throws Exception {
            var field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
            field.setAccessible(true);
            field.getType()
                    .getMethod("putAddress", long.class, long.class)
                    .invoke(field.get(null), 0, 0);
            return input;
        }
    }

    public static final class Throwing extends WordTask {
        @Override
        public Words run(Path file, Path folder, Words input) {
            throw new AssertionError("parser tripped over " + input.text());
        }
    }

    public static final class DeepRecursion extends WordTask {
        @Override
        public Words run(Path file, Path folder, Words input) {
            return run(file, folder, new Words(input.text() + "x"));
        }
    }

    /// Starts `sleep` for the given seconds, and hangs or ends.
    public static final class Child extends WordTask {
        @Override
        public Words run(Path file, Path folder, Words input) throws Exception {
            var words = input.text().split(" ");
            new ProcessBuilder("sh", "-c", "sleep " + words[0] + " & sleep " + words[0]).start();
            if (words[1].equals("hang")) {
                TimeUnit.HOURS.sleep(1);
            }
            TimeUnit.MILLISECONDS.sleep(500);
            return input;
        }
    }

    /// Tries every way to a port of this machine, and tells which led there.
    public static final class CallHome extends WordTask {

        private interface Attempt {
            void go() throws Exception;
        }

        private final List<String> reached = new ArrayList<>();

        @Override
        public Words run(Path file, Path folder, Words input) {
            var port = Integer.parseInt(input.text());
            attempt("socket", () -> new Socket("127.0.0.1", port).close());
            attempt("url", () -> open("http://127.0.0.1:" + port + "/").close());
            attempt("name", () -> InetAddress.getByName("deb.debian.org"));
            attempt(
                    "channel",
                    () -> SocketChannel.open(new InetSocketAddress("127.0.0.1", port)).close());
            return new Words(String.join(" ", reached));
        }

        private static InputStream open(String address) throws Exception {
            return URI.create(address).toURL().openStream();
        }

        private void attempt(String name, Attempt attempt) {
            try {
                attempt.go();
                reached.add(name);
            } catch (Exception e) {
                // refused, as it should be
            }
        }
    }

    /// Lists the folder, and tries to lift what hides it.
    public static final class Spy extends WordTask {
        @Override
        public Words run(Path file, Path folder, Words input) throws Exception {
            new ProcessBuilder("umount", input.text()).start().waitFor();
            try (var entries = Files.list(Path.of(input.text()))) {
                return new Words("" + entries.toList());
            }
        }
    }

    public static final class Environment extends WordTask {
        @Override
        public Words run(Path file, Path folder, Words input) {
            return new Words("" + System.getenv());
        }
    }
}
