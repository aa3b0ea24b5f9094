package vn.vankho.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.vankho.access.Person;
import vn.vankho.home.HomeLock;
import vn.vankho.home.HomeLock.Holder;
import vn.vankho.home.VankhoHome;

/// The terminal's way in.
public final class Commands {

    /// A setting of the application: `--server.port=8081`.
    private static final Pattern SETTING = Pattern.compile("--[a-z][a-z0-9-]*+\\.");

    private Commands() {}

    /// Runs the command line, unless it asks for the web application.
    ///
    /// @param application the class that Spring starts from
    /// @return the exit status, or nothing if the web application is to be started
    public static OptionalInt run(Class<?> application, String... arguments) {
        var line = List.of(arguments);
        if (startsServer(line)) {
            return OptionalInt.empty();
        }
        try (var features = new LazyFeatures(application);
                var out = utf8(System.out);
                var err = utf8(System.err)) {
            var workplace =
                    new Workplace(out, err, Path.of(""), Person.atTerminal(), features::started);
            return OptionalInt.of(run(line, workplace));
        }
    }

    /// Whether the line asks for the web application: nothing, or `serve`, and settings of Spring.
    static boolean startsServer(List<String> line) {
        var rest = !line.isEmpty() && line.getFirst().equals("serve") ? 1 : 0;
        return line.stream().skip(rest).allMatch(word -> SETTING.matcher(word).lookingAt());
    }

    private static int run(List<String> line, Workplace workplace) {
        if (!CommandRunner.needsHome(line, workplace)) {
            return CommandRunner.run(line, workplace);
        }
        return HomeLock.holder(VankhoHome.fromEnvironment())
                .map(holder -> throughHolder(holder, line, workplace))
                .orElseGet(() -> CommandRunner.run(line, workplace));
    }

    private static int throughHolder(Holder holder, List<String> line, Workplace workplace) {
        if (holder.port() == null || holder.token() == null) {
            workplace.complain(
                    "Một lệnh khác (tiến trình %d) đang làm việc trên kho này; hãy đợi nó xong rồi chạy lại."
                            .formatted(holder.pid()));
            return ExitStatus.FAILED;
        }
        try {
            return new RunningServer(holder.port(), holder.token())
                    .run(line, Path.of("").toAbsolutePath(), workplace.out(), workplace.err());
        } catch (IOException e) {
            workplace.complain(
                    "Văn khố đang chạy nhưng không nhận được lệnh: %s.".formatted(e.getMessage()));
            return ExitStatus.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitStatus.FAILED;
        }
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /// The office's features without the web part, started when a command first wants one.
    private static final class LazyFeatures implements AutoCloseable {

        private final Class<?> application;
        private @Nullable ConfigurableApplicationContext context;

        LazyFeatures(Class<?> application) {
            this.application = application;
        }

        synchronized ConfigurableApplicationContext started() {
            if (context == null) {
                context =
                        new SpringApplicationBuilder(application)
                                .web(WebApplicationType.NONE)
                                .lazyInitialization(true)
                                .profiles("command")
                                .run();
            }
            return context;
        }

        @Override
        public void close() {
            if (context != null) {
                context.close();
            }
        }
    }
}
