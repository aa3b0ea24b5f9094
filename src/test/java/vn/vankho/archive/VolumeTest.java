package vn.vankho.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.Person;

/// Disks that are full, read-only, or pulled out while they are written to: real ones, so only
/// where
/// the tests may mount.
class VolumeTest {

    @TempDir Path folder;
    private final List<Path> mounted = new ArrayList<>();
    private OpenArchive open;

    @BeforeEach
    void open() {
        open = new OpenArchive(folder.resolve("home"));
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        open.close();
        for (var volume : mounted) {
            run("umount", "-l", volume.toString());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such program
        }
    }

    private Path disk(int megabytes) throws IOException, InterruptedException {
        var disk = Files.createDirectory(folder.resolve("dia"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", "" + disk),
                "may not mount here");
        mounted.add(disk);
        return disk;
    }

    @Test
    void refusesADepositOnAVolumeThatIsReadOnlyAndTakesItLater()
            throws IOException, InterruptedException {
        open.depositText("một");
        var store = open.store().toString();
        assumeTrue(run("mount", "--bind", store, store), "may not mount here");
        mounted.add(open.store());
        assertThat(run("mount", "-o", "remount,bind,ro", store)).isTrue();
        assertThatExceptionOfType(DepositFailed.class)
                .isThrownBy(() -> open.depositText("hai"))
                .withMessageContaining("không ghi được vào kho lưu trữ");
        assertThat(open.staged()).isEmpty();
        assertThat(open.archive.verify()).isEmpty();
        assertThat(run("umount", store)).isTrue();
        mounted.clear();
        open.depositText("hai");
        assertThat(open.archive.verify()).isEmpty();
    }

    @Test
    void saysThatADiskIsFullAndCopiesEverythingOnceThereIsRoom()
            throws IOException, InterruptedException {
        var disk = disk(2);
        var bytes = new byte[4_000_000];
        new Random(1).nextBytes(bytes);
        open.deposit("lon.bin", bytes);
        var places = open.places(3);
        var place = places.add(disk, Person.system());
        var full = places.backUp(place, Person.system());
        assertThat(full.good()).isFalse();
        assertThat(full.problem()).contains("kiểm tra dung lượng");
        assertThat(DatedCopies.sets(disk)).isEmpty();
        assertThat(run("mount", "-o", "remount,size=60m", disk.toString())).isTrue();
        assertThat(places.backUp(place, Person.system()).good()).isTrue();
        assertThat(DatedCopies.sets(disk)).hasSize(1);
    }

    @Test
    void countsNothingAsCopiedToADiskThatWasPulledOut() throws IOException, InterruptedException {
        var disk = disk(60);
        open.depositText("một");
        var places = open.places(3);
        var place = places.add(disk, Person.system());
        assertThat(run("umount", "-l", disk.toString())).isTrue();
        assertThatIOException().isThrownBy(() -> places.bringUpToDate(place));
        assertThat(places.states().getFirst().objects()).isZero();
        assertThat(disk).isEmptyDirectory();
    }

    @Test
    void losesNoCopyOfADiskThatWasPulledOut() throws IOException, InterruptedException {
        var disk = disk(60);
        open.depositText("một");
        var places = open.places(3);
        var place = places.add(disk, Person.system());
        places.backUp(place, Person.system());
        assertThat(run("umount", "-l", disk.toString())).isTrue();
        assertThat(places.states().getFirst().reachable()).isFalse();
        assertThat(places.states().getFirst().objects()).isEqualTo(1);
        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> places.backUp(place, Person.system()))
                .withMessageContaining("hãy cắm hoặc kết nối ổ đĩa");
    }
}
