package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.VankhoProcess;
import vn.vankho.home.HomeLock;
import vn.vankho.home.VankhoHome;

/// A command and the web application work on one home at the same time.
class CommandsThroughTheServerIT {

    private static final int TRIES = 600;

    @TempDir Path folder;

    @Test
    void findTheServerAndWorkThroughIt() throws Exception {
        var home = Files.createDirectories(folder.resolve("home"));
        var paper =
                Files.writeString(
                        folder.resolve("giay.txt"), "Thông báo về việc trồng rừng vụ xuân.");
        var server = VankhoProcess.start(home, "serve", "--server.port=0");
        try {
            waitForServer(home, server);

            var ingested = VankhoProcess.run(home, "ingest", "--json", paper.toString());
            var found = VankhoProcess.run(home, "search", "--json", "trong rung");

            assertThat(ingested.status()).isZero();
            assertThat(ingested.text())
                    .contains("\"outcome\":\"stored\"", "\"reading\":\"complete\"");
            assertThat(found.text()).contains("giay.txt");
        } finally {
            server.destroy();
            server.waitFor(30, TimeUnit.SECONDS);
            server.destroyForcibly();
        }
    }

    @Test
    void sayPlainlyWhatIsWrongWithACall() throws Exception {
        var outcome = VankhoProcess.run(folder, "search");

        assertThat(outcome.status()).isEqualTo(ExitStatus.WRONG_CALL);
    }

    private static void waitForServer(Path home, Process server) throws InterruptedException {
        for (var i = 0; i < TRIES && server.isAlive(); i++) {
            if (HomeLock.holder(new VankhoHome(home))
                    .filter(holder -> holder.port() != null)
                    .isPresent()) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("The server did not start");
    }
}
