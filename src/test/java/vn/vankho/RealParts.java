package vn.vankho;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

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
