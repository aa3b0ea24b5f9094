package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// What every page must keep to, read from the templates themselves.
class PageMarkupTest {

    static Stream<String> pages() throws IOException {
        return Stream.of(
                        new PathMatchingResourcePatternResolver()
                                .getResources("classpath:pages/**/*.html"))
                .map(PageMarkupTest::path);
    }

    private static String path(Resource page) {
        try {
            return page.getURL().toString().replaceFirst(".*/pages/", "pages/");
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFieldHasALabel(String page) throws IOException {
        var html = read(page);
        var fields = html.select("input:not([type=hidden]), select, textarea");
        assertThat(fields)
                .allSatisfy(
                        field ->
                                assertThat(isLabelled(field, html)).as(field.outerHtml()).isTrue());
    }

    private static boolean isLabelled(Element field, Document html) {
        if (field.closest("label") != null) {
            return true;
        }
        return List.of("id", "th:id").stream()
                .filter(field::hasAttr)
                .anyMatch(id -> hasLabel(html, id.replace("id", "for"), field.attr(id)));
    }

    private static boolean hasLabel(Document html, String attribute, String id) {
        return html.select("label").stream().anyMatch(label -> label.attr(attribute).equals(id));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingRunsOrIsStyledInsideOfAPage(String page) throws IOException {
        var html = read(page);
        assertThat(html.select("style, script:not([th:src]), [style], [th:style]")).isEmpty();
        assertThat(html.getAllElements())
                .noneMatch(
                        element ->
                                element.attributes().asList().stream()
                                        .anyMatch(
                                                attribute ->
                                                        attribute.getKey().startsWith("on")
                                                                || attribute
                                                                        .getKey()
                                                                        .equals("th:utext")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsFetchedFromElsewhere(String page) throws IOException {
        assertThat(
                        read(page)
                                .select(
                                        "[src^=http], link[href^=http], [src^=//], script[th:src*=http]"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFormThatChangesSomethingIsWrittenSoThatItBearsItsToken(String page)
            throws IOException {
        assertThat(read(page).select("form[method=post]"))
                .allMatch(form -> form.hasAttr("th:action"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTableNamesItsColumns(String page) throws IOException {
        assertThat(read(page).select("thead th"))
                .allMatch(head -> head.attr("scope").equals("col"));
    }

    private static Document read(String page) throws IOException {
        var text = new ClassPathResource(page).getContentAsString(StandardCharsets.UTF_8);
        var html = Jsoup.parse(text);
        // What stands in a <template> is part of the page as soon as a script asks for it.
        html.select("template").forEach(Element::unwrap);
        return html;
    }
}
