package vn.vankho.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The server that holds the home, seen from a second process: it runs the command line in our
/// place.
///
/// @param token proves that the caller can read the home's files
record RunningServer(int port, String token) {

    int run(List<String> arguments, Path folder, PrintWriter out, PrintWriter err)
            throws IOException, InterruptedException {
        var body =
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of("arguments", arguments, "folder", folder.toString()));
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:%d%s".formatted(port, CommandDoor.PATH)))
                        .header("Content-Type", "application/json")
                        .header(CommandDoor.TOKEN_HEADER, token)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new IOException("máy chủ Văn khố trả lời " + answer.statusCode());
            }
            var status = new int[] {ExitStatus.FAILED};
            answer.body()
                    .forEach(line -> print(JsonMapper.shared().readTree(line), out, err, status));
            return status[0];
        } catch (ConnectException e) {
            throw new IOException("máy chủ Văn khố không trả lời ở cổng " + port, e);
        }
    }

    private static void print(JsonNode line, PrintWriter out, PrintWriter err, int[] status) {
        if (line.has("out")) {
            out.print(line.get("out").asString());
            out.flush();
        }
        if (line.has("err")) {
            err.print(line.get("err").asString());
            err.flush();
        }
        if (line.has("exit")) {
            status[0] = line.get("exit").asInt();
        }
    }
}
