package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which lines start the web application, and which are commands.
class CommandsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "serve", "--server.port=8081", "serve --server.port=8081 --spring.x=y"})
    void theWebApplicationStartsWithNothingButSettings(String line) {
        assertThat(Commands.startsServer(words(line))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "serve --port 8081", "serve 8081", "search rừng", "--json"})
    void allElseIsACommandOrAMistakeToBeTold(String line) {
        assertThat(Commands.startsServer(words(line))).isFalse();
    }

    private static List<String> words(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(" "));
    }
}
