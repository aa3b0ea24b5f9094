package vn.vankho;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The real programs and files that some tests want. Without them a test is skipped, and says so;
/// where the build
/// promises them (`CI=true`) their absence is a failure.
public final class RealParts {

    private RealParts() {}

    /// Skips the test unless the program is on the path.
    public static void need(String program) {
        demand(onPath(program), program + " is not installed");
    }

    /// A file of the shared test material beside the project; skips the test where it is absent.
    /// The material is
    /// no part of the project, so its absence is never a failure.
    public static Path shared(String name) {
        var file = Path.of("..", "shared").resolve(name);
        assumeTrue(Files.exists(file), "no test material at " + file);
        return file;
    }

    /// Whether the long tests were asked for, with `mvn verify -Pendurance`.
    public static boolean endurance() {
        return Boolean.getBoolean("vankho.endurance");
    }

    /// Starts a small process of its own with the classes of the tests, to be killed.
    ///
    /// @param said what it prints goes there
    public static Process java(Path said, Class<?> main, String... arguments) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-Xshare:auto",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static boolean onPath(String program) {
        var path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void demand(boolean present, String reason) {
        if (!present && "true".equals(System.getenv("CI"))) {
            throw new AssertionError(reason);
        }
        assumeTrue(present, reason);
    }
}
