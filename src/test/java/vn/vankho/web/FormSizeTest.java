package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

/// A draft with thousands of fields is one form. The server takes it whole or refuses it; it never
/// drops what is beyond a limit.
class FormSizeTest {

    @TempDir Path folder;

    private final Tomcat tomcat = new Tomcat();

    @BeforeEach
    void start() throws Exception {
        var settings =
                new YamlPropertySourceLoader()
                        .load("settings", new ClassPathResource("application.yaml"))
                        .getFirst();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        var connector = tomcat.getConnector();
        connector.setMaxParameterCount(
                Integer.parseInt(
                        String.valueOf(settings.getProperty("server.tomcat.max-parameter-count"))));
        connector.setMaxPostSize(
                (int)
                        DataSize.parse(
                                        String.valueOf(
                                                settings.getProperty(
                                                        "server.tomcat.max-http-form-post-size")))
                                .toBytes());
        var context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "count", new Counting());
        context.addServletMappingDecoded("/", "count");
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    private static final class Counting extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse answer)
                throws IOException {
            answer.getWriter().print(request.getParameterMap().size());
        }
    }

    private java.net.http.HttpResponse<String> sent(int fields) throws Exception {
        var form =
                IntStream.range(0, fields)
                        .mapToObj(i -> "truong-" + i + "=" + "%E1%BB%87".repeat(40))
                        .collect(Collectors.joining("&"));
        var address =
                URI.create("http://localhost:%d/".formatted(tomcat.getConnector().getLocalPort()));
        var request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    @Test
    void takesADraftOfThreeThousandFieldsWhole() throws Exception {
        assertThat(sent(3_000).body()).isEqualTo("3000");
    }

    @Test
    void refusesMoreThanItTakesInsteadOfCuttingIt() throws Exception {
        assertThat(sent(20_001).statusCode()).isGreaterThanOrEqualTo(400);
    }
}
