package vn.vankho.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Solr in a process of its own with as much memory as this one, filled and asked over HTTP.
final class SolrPeer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path FILES = Path.of("src/bench/solr");
    private static final int BATCH = 500;

    /// A document counts once, by its best passage; words in bold from the text.
    private static final String TEN =
            "&defType=edismax&q.op=OR&qf=text+folded%5E0.2&rows=10&fl=id,score"
                    + "&fq=%7B!collapse+field=document%7D"
                    + "&hl=true&hl.method=unified&hl.fl=text&hl.fragsize=280&hl.snippets=1&q=";

    private static final String COUNTS =
            "&facet=true&facet.field=type&facet.field=issuer&facet.field=year&facet.mincount=1";

    private final Process process;
    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// @param classPath a file that holds the class path of Solr
    SolrPeer(Path classPath, Path folder) throws IOException {
        copyHome(folder);
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "--add-modules",
                                "jdk.incubator.vector",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dlog4j2.configurationFile=" + FILES.resolve("log4j2.xml"),
                                "-Dsolr.log.dir=" + folder,
                                "-cp",
                                Files.readString(classPath).strip(),
                                FILES.resolve("SolrServer.java").toString(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        address = "http://127.0.0.1:" + port(process.inputReader()) + "/solr/bench";
    }

    private static void copyHome(Path folder) throws IOException {
        var home = FILES.resolve("home");
        try (Stream<Path> files = Files.walk(home)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(home.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static String port(BufferedReader output) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("port ")) {
                return line.substring("port ".length());
            }
        }
        throw new IOException("Solr did not start");
    }

    void fill(Growth growth) throws IOException {
        var batch = new ArrayList<Map<String, Object>>();
        for (var number = 0; number < growth.documents(); number++) {
            for (var page = 1; page <= Growth.PASSAGES; page++) {
                batch.add(passage(growth, number, page));
            }
            if (batch.size() >= BATCH) {
                update(JSON.writeValueAsString(batch));
                batch.clear();
            }
        }
        update(JSON.writeValueAsString(batch));
        update("{\"commit\":{}}");
    }

    private static Map<String, Object> passage(Growth growth, int number, int page) {
        var description = growth.document(number).description();
        return Map.of(
                "id", number + "-" + page,
                "document", String.valueOf(number),
                "year", description.issuedDate().getYear(),
                "type", description.type(),
                "issuer", description.issuer(),
                "text", description.subject() + ". " + growth.passage(number, page));
    }

    private void update(String json) throws IOException {
        send(
                HttpRequest.newBuilder(URI.create(address + "/update"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    /// Ten hits with highlights.
    int ask(String query, boolean counts) throws IOException {
        var words = URLEncoder.encode(query, StandardCharsets.UTF_8);
        var uri = address + "/select?wt=json" + (counts ? COUNTS : "") + TEN + words;
        var answer = JSON.readTree(send(HttpRequest.newBuilder(URI.create(uri)).GET()));
        return answer.at("/response/docs").size();
    }

    private String send(HttpRequest.Builder request) throws IOException {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("Solr says " + answer.body());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// Processor time of its process so far.
    Duration used() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
