package vn.vankho.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/// The processes of this machine, found by a word of their command line.
final class Processes {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Processes() {}

    /// Waits until a process with the word is there, or is gone.
    static void await(String word, boolean there) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (exists(word) != there) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("process " + word + (there ? " missing" : " still there"));
            }
            Thread.sleep(20);
        }
    }

    private static boolean exists(String word) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().arguments().stream())
                .flatMap(Arrays::stream)
                .anyMatch(argument -> argument.contains(word));
    }

    static Process java(Class<?> main, String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"));
        command.command().add(main.getName());
        command.command().addAll(Arrays.asList(arguments));
        return command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
