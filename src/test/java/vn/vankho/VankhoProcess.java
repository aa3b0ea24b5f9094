package vn.vankho;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The packaged program, run as a person runs it.
public final class VankhoProcess {

    private static final long LONGEST_MINUTES = 10;

    private VankhoProcess() {}

    /// What a finished run printed and how it ended.
    public record Outcome(int status, List<String> out) {

        public String text() {
            return String.join("\n", out);
        }
    }

    /// Runs a command to its end; what it says to people goes to the test's own error output.
    public static Outcome run(Path home, String... arguments)
            throws IOException, InterruptedException {
        var process = start(home, arguments);
        var lines = new ArrayList<String>();
        try (var out = reader(process)) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        }
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("Did not end: " + String.join(" ", arguments));
        }
        return new Outcome(process.exitValue(), lines);
    }

    public static Process start(Path home, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-jar", jar().toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("VANKHO_HOME", home.toString());
        return builder.start();
    }

    public static BufferedReader reader(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static Path jar() {
        return Path.of(System.getProperty("vankho.jar", "target/vankho.jar")).toAbsolutePath();
    }
}
