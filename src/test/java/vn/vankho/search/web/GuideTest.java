package vn.vankho.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import vn.vankho.search.language.Question;

/// The guide for clerks, on paper and in the product.
class GuideTest {

    static Stream<String> examples() throws IOException {
        var guide = Files.readString(Path.of("docs", "huong-dan-tim-kiem.md"));
        return Pattern.compile("`([^`]+)`").matcher(guide).results().map(found -> found.group(1));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsUnderstood(String example) {
        assertThat(Question.of(example).remarks()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void thePageGivesTheSameExamples(String example) throws IOException {
        var page = new ClassPathResource("pages/search/guide.html");
        var text = Jsoup.parse(page.getContentAsString(StandardCharsets.UTF_8)).text();
        assertThat(text).contains(example);
    }
}
