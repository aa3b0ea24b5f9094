package vn.vankho.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.RealParts;

/// Measures deposits beside plain files with fsync, on the same disk in the same run. The figures
/// stand in docs/archive.md.
class DepositFiguresTest {

    private static final int SIZE = 50_000;
    private static final int COUNT = Integer.getInteger("vankho.figures", 10_000);

    @TempDir Path folder;
    private final Random random = new Random(1);

    @Test
    void tellsWhatADepositCosts() throws IOException {
        assumeTrue(RealParts.endurance(), "only with -Pendurance");
        try (var open = new OpenArchive(folder.resolve("home"))) {
            open.deposit("ấm máy.bin", bytes());
            var plain = new long[COUNT];
            var deposits = new long[COUNT];
            var place = Files.createDirectory(folder.resolve("tep"));
            // By turns, so that whatever else the machine does weighs on both alike.
            for (int i = 0; i < COUNT; i++) {
                var bytes = bytes();
                long at = System.nanoTime();
                writePlain(place.resolve(i + ".bin"), bytes);
                plain[i] = System.nanoTime() - at;
                at = System.nanoTime();
                open.deposit("văn bản.bin", bytes);
                deposits[i] = System.nanoTime() - at;
            }
            say("plain file with fsync", plain);
            say("deposit", deposits);
            System.out.printf("bytes beside the content: %d%n", overhead(open));
            long at = System.nanoTime();
            assertThat(open.archive.verify()).isEmpty();
            double seconds = (System.nanoTime() - at) / 1e9;
            System.out.printf("verify: %.0f documents a second%n", COUNT / seconds);
        }
    }

    private static void writePlain(Path file, byte[] bytes) throws IOException {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
    }

    private static void say(String what, long[] nanos) {
        Arrays.sort(nanos);
        double sum = Arrays.stream(nanos).sum() / 1e9;
        System.out.printf(
                "%s: %.1f a second, median %.1f ms, 95th percentile %.1f ms%n",
                what,
                nanos.length / sum,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 95 / 100] / 1e6);
    }

    /// What an object takes beside the received bytes, without the blocks of the file system.
    private static long overhead(OpenArchive open) throws IOException {
        long all = 0;
        for (var file : open.storedFiles()) {
            all += Files.size(file);
        }
        return all / (COUNT + 1) - SIZE;
    }

    private byte[] bytes() {
        var bytes = new byte[SIZE];
        random.nextBytes(bytes);
        return bytes;
    }
}
