package vn.vankho.cli;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.access.Person;

/// Runs the command line of a second process on this machine inside the server, and sends back
/// what it prints.
///
/// Only who can read the home's lock file has the token, and who can read it could read the
/// archive as well.
@RestController
@ConditionalOnWebApplication
class CommandDoor {

    static final String PATH = "/lenh";
    static final String TOKEN_HEADER = "X-Vankho-Token";

    private final CommandToken token;
    private final BeanFactory features;

    CommandDoor(CommandToken token, BeanFactory features) {
        this.token = token;
        this.features = features;
    }

    record Call(List<String> arguments, String folder) {}

    /// Answers as the command goes on, which may be long: without the time limit that asynchronous
    /// answers have.
    @PostMapping(PATH)
    void run(
            @RequestHeader(name = TOKEN_HEADER, defaultValue = "") String shown,
            @RequestBody Call call,
            HttpServletResponse answer)
            throws IOException {
        if (!token.matches(shown)) {
            answer.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        answer.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        run(call, answer.getOutputStream());
    }

    private void run(Call call, OutputStream answer) throws IOException {
        var lines = new Lines(answer);
        try (var out = lines.writer("out");
                var err = lines.writer("err")) {
            var workplace =
                    new Workplace(
                            out, err, Path.of(call.folder()), Person.atTerminal(), () -> features);
            var status = CommandRunner.run(call.arguments(), workplace);
            out.flush();
            err.flush();
            lines.write(Map.of("exit", status));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Two outputs on one stream: each piece printed becomes a JSON line.
    private record Lines(OutputStream stream) {

        void write(Map<String, ?> line) throws IOException {
            var text = JsonMapper.shared().writeValueAsString(line) + "\n";
            synchronized (stream) {
                stream.write(text.getBytes(StandardCharsets.UTF_8));
                stream.flush();
            }
        }

        PrintWriter writer(String key) {
            return new PrintWriter(
                    new Writer() {
                        private final StringBuilder waiting = new StringBuilder();

                        @Override
                        public void write(char[] characters, int offset, int length) {
                            waiting.append(characters, offset, length);
                        }

                        @Override
                        public void flush() throws IOException {
                            if (!waiting.isEmpty()) {
                                Lines.this.write(Map.of(key, waiting.toString()));
                                waiting.setLength(0);
                            }
                        }

                        @Override
                        public void close() throws IOException {
                            flush();
                        }
                    });
        }
    }
}
